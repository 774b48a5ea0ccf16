import test from 'ava'
import { openDoor, raw } from './_listener.ts'
import { bodyOf, DoorRefusal, jsonOf, reply } from './route.ts'

test('the longest prefix that fits answers, and a path is no prefix of a word that only begins like it', async (t) => {
  const { door, url } = await openDoor(t)
  door.add({ prefix: '/data', handle: (_, response) => reply(response, 200, 'data') })
  door.add({ prefix: '/data/deep', handle: (_, response) => reply(response, 200, 'deep') })
  const get = async (path: string) => await (await fetch(url + path)).json()
  t.is(await get('/data'), 'data')
  t.is(await get('/data/x?y'), 'data')
  t.is(await get('/data/deep/x'), 'deep')
  t.is((await fetch(`${url}/database`)).status, 404)
  t.is((await fetch(`${url}/%ff`)).status, 400)
})

test('a connection goes on after a 404, and ends after a body that nobody wanted', async (t) => {
  const { url } = await openDoor(t)
  const two = await raw(
    url,
    'GET /a HTTP/1.1\r\nhost: x\r\n\r\nGET /b HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'
  )
  t.is(two.match(/HTTP\/1.1 404/g)?.length, 2)
  const one = await raw(url, 'PUT /a HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999\r\n\r\nbegin')
  t.regex(one, /^HTTP\/1.1 404 [^]*connection: close/)
})

test('garbage is 400, headers without end too, and neither nor a route that throws ends anything', async (t) => {
  const failed: string[] = []
  const { door, url } = await openDoor(t, { onError: (path) => void failed.push(path) })
  door.add({
    prefix: '/throws',
    handle: () => {
      throw new Error('secret of the node')
    }
  })
  door.add({
    prefix: '/late',
    handle: async (_, response) => {
      response.write('x')
      throw new Error('late')
    }
  })
  t.regex(await raw(url, '\u0000\u0001\u0002 nonsense\r\n\r\n'), /^HTTP\/1.1 400/)
  t.regex(await raw(url, `GET / HTTP/1.1\r\n${'x: y\r\n'.repeat(10_000)}\r\n`), /^HTTP\/1.1 400|^$/)
  const thrown = await fetch(`${url}/throws`)
  t.is(thrown.status, 500)
  t.false((await thrown.text()).includes('secret'))
  await t.throwsAsync(async () => await (await fetch(`${url}/late`)).text())
  t.deepEqual(failed, ['/throws', '/late'])
  t.is((await fetch(`${url}/none`)).status, 404)
})

test('bodies have a bound, must be JSON where JSON is asked for, and say what is wrong', async (t) => {
  const { door, url } = await openDoor(t)
  door.add({ prefix: '/json', handle: async (request, response) => reply(response, 200, await jsonOf(request, 10)) })
  door.add({
    prefix: '/size',
    handle: async (request, response) => reply(response, 200, (await bodyOf(request, 1e6)).length)
  })
  const post = async (path: string, body: string) => await fetch(url + path, { method: 'POST', body })
  t.deepEqual(await (await post('/json', '[1]')).json(), [1])
  t.is((await post('/json', '{')).status, 400)
  t.is((await post('/json', '"0123456789"')).status, 413)
  t.is(await (await post('/size', 'x'.repeat(1e6))).json(), 1e6)
})

test('with a bearer nothing is answered without it, and nobody is let in before there is one', async (t) => {
  const key: { bearer?: string } = {}
  const { door, url } = await openDoor(t, { bearer: () => key.bearer })
  door.add({ prefix: '/x', handle: (_, response) => reply(response, 200) })
  const ask = async (authorization: string) => (await fetch(`${url}/x`, { headers: { authorization } })).status
  t.is(await ask('Bearer undefined'), 401)
  key.bearer = 'b'
  t.is(await ask('Bearer c'), 401)
  t.is(await ask('Bearer b'), 200)
})

test('a refusal keeps its status and its sentence', async (t) => {
  const { door, url } = await openDoor(t)
  door.add({
    prefix: '/full',
    handle: () => {
      throw new DoorRefusal(507, 'the storage is full')
    }
  })
  const answer = await fetch(`${url}/full`)
  t.is(answer.status, 507)
  t.deepEqual(await answer.json(), { error: 'the storage is full' })
})
