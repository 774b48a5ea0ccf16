import { connect } from 'node:net'
import test from 'ava'
import { openDoor, raw } from './_listener.ts'
import { bodyOf, type DoorRoute, reply } from './route.ts'

/** A route that answers when it is told to, and knows how many were under way at most. */
function gated(prefix: string, mostRequests?: number) {
  const waiting: Array<() => void> = []
  const seen = { now: 0, most: 0, paths: [] as string[] }
  let isOpen = false
  const news: Array<() => void> = []
  const route: DoorRoute = {
    prefix,
    ...(mostRequests === undefined ? {} : { mostRequests }),
    async handle(request, response) {
      seen.now += 1
      seen.most = Math.max(seen.most, seen.now)
      seen.paths.push(request.url ?? '')
      for (const tell of news.splice(0)) tell()
      if (!isOpen) await new Promise<void>((resolve) => waiting.push(resolve))
      seen.now -= 1
      reply(response, 200, request.url)
    }
  }
  const until = async (count: number): Promise<void> => {
    while (seen.paths.length < count) await new Promise<void>((resolve) => news.push(resolve))
  }
  const open = (): void => {
    isOpen = true
    for (const go of waiting.splice(0)) go()
  }
  return { route, seen, until, open }
}

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`
const last = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`

test('requests that come behind one another on one connection are carried out one by one, in order', async (t) => {
  const { door, url } = await openDoor(t)
  const { route, seen, until, open } = gated('/x')
  door.add(route)
  const paths = Array.from({ length: 10 }, (_, at) => `/x/${at}`)
  const text = raw(url, paths.slice(0, -1).map(get).join('') + last('/x/9'))
  await until(1)
  open()
  t.deepEqual(
    [...(await text).matchAll(/"(\/x\/\d)"/g)].map(([, path]) => path),
    paths
  )
  t.is(seen.most, 1)
})

test('a connection that sends requests without end is closed, and costs nobody else anything', async (t) => {
  const { door, url } = await openDoor(t)
  const { route, seen, until, open } = gated('/x')
  door.add(route)
  const flood = raw(url, get('/x/flood').repeat(5000))
  await until(1)
  t.is(await flood, '', 'closed while its first request is not answered')
  t.is(seen.paths.length, 1)
  open()
  t.is((await fetch(`${url}/x/other`)).status, 200)
})

test('one request too many waits, then is refused with a sentence; other routes have their own bound', async (t) => {
  const { door, url } = await openDoor(t, { bounds: { waitMs: 100 } })
  const { route, seen, until, open } = gated('/slow', 2)
  door.add(route).add({ prefix: '/quick', handle: (_, response) => reply(response, 200) })
  const two = [fetch(`${url}/slow/1`), fetch(`${url}/slow/2`)]
  await until(2)
  const refused = await fetch(`${url}/slow/3`)
  t.is(refused.status, 503)
  t.is(refused.headers.get('retry-after'), '1')
  t.regex(((await refused.json()) as { error: string }).error, /^2 requests to \/slow are under way.*try again/)
  t.is((await fetch(`${url}/quick`)).status, 200)
  open()
  for (const answer of two) t.is((await answer).status, 200)
  t.is((await fetch(`${url}/slow/4`)).status, 200)
  t.is(seen.most, 2)
})

test('one that waits has its turn when another is done, and none when it has left', async (t) => {
  const { door, url } = await openDoor(t, { bounds: { requests: 1, waitMs: 60_000 } })
  const { route, seen, until, open } = gated('/x')
  door.add(route)
  const first = fetch(`${url}/x/1`)
  await until(1)
  const leaving = new AbortController()
  const left = fetch(`${url}/x/left`, { signal: leaving.signal })
  const second = fetch(`${url}/x/2`)
  leaving.abort()
  await t.throwsAsync(left)
  open()
  t.is((await first).status, 200)
  t.is((await second).status, 200)
  t.deepEqual([seen.most, seen.paths.includes('/x/left')], [1, false])
})

test('a connection too many is told so', async (t) => {
  const { door, url } = await openDoor(t, { bounds: { connections: 2 } })
  const { route, until, open } = gated('/x')
  door.add(route)
  const two = [fetch(`${url}/x/1`), fetch(`${url}/x/2`)]
  await until(2)
  t.regex(await raw(url, ''), /^HTTP\/1.1 503 [^]*2 connections already/)
  open()
  for (const answer of two) t.is((await answer).status, 200)
})

test('bodies share the memory that a door has for them, and give it back', async (t) => {
  const { door, url } = await openDoor(t, { bounds: { bodyBytes: 1000 } })
  const read = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  door.add({
    prefix: '/body',
    async handle(request, response) {
      const { length } = await bodyOf(request, 900)
      read.resolve()
      await gate.promise
      reply(response, 200, length)
    }
  })
  const post = async (bytes: number) => await fetch(`${url}/body`, { method: 'POST', body: 'x'.repeat(bytes) })
  const first = post(600)
  await read.promise
  const refused = await post(600)
  t.is(refused.status, 503)
  t.regex(await refused.text(), /1000 bytes are in this door's memory/)
  gate.resolve()
  t.is(await (await first).json(), 600)
  t.is(await (await post(600)).json(), 600)
})

test('a connection without a whole request is closed in time, whatever it sends', async (t) => {
  const { url } = await openDoor(t, { bounds: { idleMs: 300 } })
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname).on('error', () => {})
  const closed = new Promise<void>((resolve) => socket.resume().once('close', () => resolve()))
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n')
  const drip = setInterval(() => socket.write('a: b\r\n'), 50)
  t.teardown(() => clearInterval(drip))
  await closed
  t.pass()
})
