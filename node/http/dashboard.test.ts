import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net'
import test, { type ExecutionContext } from 'ava'
import { createNodeDouble, JOB } from './_node-double.ts'
import { listenForDashboard } from './dashboard-listener.ts'
import { createDashboards } from './dashboards.ts'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** A dashboard as Ray's: it tells what it was asked, tries to set a cookie, and echoes on an upgraded connection. */
async function setUp(t: ExecutionContext, other?: number) {
  const seen: Array<{ url: string; headers: IncomingHttpHeaders }> = []
  const ray = createServer((req, res) => {
    seen.push({ url: req.url ?? '', headers: req.headers })
    res.writeHead(200, { 'set-cookie': 'stolen=1', 'content-type': 'text/html' }).end('<h1>Ray</h1>')
  })
  ray.on('upgrade', (req, socket) => {
    seen.push({ url: req.url ?? '', headers: req.headers })
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')
    socket.pipe(socket)
  })
  await new Promise<void>((resolve) => ray.listen(0, '127.0.0.1', resolve))
  const { port } = ray.address() as AddressInfo
  let closed = 0
  const listener = await listenForDashboard({
    headers: { authorization: 'Bearer ray-token' },
    connect: async () => connect(other ?? port, '127.0.0.1'),
    close: async () => void closed++
  })
  t.teardown(async () => {
    await listener.close()
    ray.closeAllConnections()
    ray.close()
  })
  const url = new URL(listener.newUrl())
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const asked = request(
      { host: '127.0.0.1', port: url.port, path, method, headers: { host: url.host, ...headers }, agent: false },
      (res) => {
        let body = ''
        res.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
        res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body }))
      }
    )
    asked.on('error', reject).end()
    return promise
  }
  const logIn = async (): Promise<string> => {
    const { headers } = await ask(`${url.pathname}${url.search}`)
    return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  }
  return { listener, url, ask, logIn, seen, closes: () => closed }
}

test('without the cookie nothing is shown; the printed address gives it once, and only once', async (t) => {
  const { ask, url, seen } = await setUp(t)
  t.is((await ask('/')).status, 401)
  const first = await ask(`${url.pathname}${url.search}`)
  t.is(first.status, 303)
  t.regex(first.headers['set-cookie']?.[0] ?? '', /HttpOnly; SameSite=Strict/)
  t.is((await ask(`${url.pathname}${url.search}`)).status, 401)
  t.is((await ask('/', { cookie: 'swarm-dashboard-1=x' })).status, 401)
  t.deepEqual(seen, [])
})

test('what is no request to anything, from somebody without the cookie, leaves the listener alive', async (t) => {
  const { ask, url } = await setUp(t)
  for (const path of ['//', 'http://', '/\\\\', '*', 'http://[/']) {
    const socket = connect(Number(url.port), '127.0.0.1')
    socket.on('error', () => {})
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.end(`GET ${path} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: close\r\n\r\n`).resume()
    await closed
  }
  t.is((await ask('/')).status, 401)
})

test('a dashboard that answers with what is no answer ends that request alone', async (t) => {
  const answers = [
    'HTTP/1.1 099 Early\r\n\r\n',
    'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
    'HTTP/1.1 200 OK\r\nX: \u0001\r\n\r\n',
    'nonsense'
  ]
  let turn = 0
  const liar = createTcpServer((socket) =>
    socket.on('error', () => {}).once('data', () => socket.end(answers[turn++] ?? ''))
  )
  await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve))
  const { port } = liar.address() as AddressInfo
  const { ask, logIn } = await setUp(t, port)
  t.teardown(() => void liar.close())
  const cookie = await logIn()
  for (const answer of answers) t.is((await ask('/', { cookie })).status, 502, answer)
})

test('with the cookie the page comes, with Ray’s token put in, and the browser’s secrets kept out', async (t) => {
  const { ask, logIn, seen } = await setUp(t)
  const cookie = await logIn()
  const { status, body, headers } = await ask('/api/version', { cookie, authorization: 'Bearer mine' })
  t.is(status, 200)
  t.is(body, '<h1>Ray</h1>')
  t.is(headers['set-cookie'], undefined)
  t.regex(String(headers['content-security-policy']), /default-src 'self'/)
  t.like(seen[0], { url: '/api/version', headers: { authorization: 'Bearer ray-token' } })
  t.is(seen[0]?.headers.cookie, undefined)
})

test('another name for this address (DNS rebinding) and another page (Origin) are refused, cookie or not', async (t) => {
  const { ask, logIn, url, seen } = await setUp(t)
  const cookie = await logIn()
  t.is((await ask('/', { cookie, host: `evil.example:${url.port}` })).status, 403)
  t.is((await ask('/', { cookie, host: '127.0.0.1' })).status, 403)
  t.is((await ask('/', { cookie, origin: 'http://evil.example' })).status, 403)
  t.is((await ask('/', { cookie, origin: 'null' })).status, 403)
  t.is((await ask('/', { cookie, origin: url.origin }, 'POST')).status, 200)
  t.is(seen.length, 1)
})

function upgrade(port: string, headers: Record<string, string>): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const asked = request({
    host: '127.0.0.1',
    port,
    path: '/tail',
    headers: { connection: 'Upgrade', upgrade: 'websocket', ...headers },
    agent: false
  })
  asked.on('upgrade', (_res, socket) => {
    socket.once('data', (chunk: Buffer) => {
      socket.destroy()
      resolve(chunk.toString())
    })
    socket.write('ping')
  })
  asked.on('response', (res) => {
    res.resume()
    resolve(String(res.statusCode))
  })
  asked.on('error', reject)
  asked.end()
  return promise
}

test('WebSockets pass in both directions under the same rules', async (t) => {
  const { logIn, url, seen } = await setUp(t)
  const cookie = await logIn()
  t.is(await upgrade(url.port, { host: url.host, cookie }), 'ping')
  t.is(seen[0]?.headers.authorization, 'Bearer ray-token')
  t.is(await upgrade(url.port, { host: url.host }), '403')
  t.is(await upgrade(url.port, { host: 'evil.example', cookie }), '403')
})

test('a dashboard that does not answer is a 502', async (t) => {
  const listener = await listenForDashboard({
    connect: async () => Promise.reject(new Error('the head is gone')),
    close: async () => {}
  })
  t.teardown(listener.close)
  const url = listener.newUrl()
  const entered = await fetch(url, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const answer = await fetch(new URL('/', url), { headers: { cookie } })
  t.is(answer.status, 502)
  t.regex(await answer.text(), /the head is gone/)
})

test('closing ends the tunnel too, once', async (t) => {
  const { listener, closes, url } = await setUp(t)
  await listener.close()
  await listener.close()
  t.is(closes(), 1)
  await t.throwsAsync(fetch(url))
})

test('one listener per job, a fresh address each time; it goes when the job ends', async (t) => {
  const node = createNodeDouble()
  node.change({ phase: 'running' })
  const dashboards = createDashboards(node)
  const [one, two] = [await dashboards.open(JOB), await dashboards.open(JOB)]
  t.is(new URL(one).port, new URL(two).port)
  t.not(one, two)
  const gone = Promise.withResolvers<void>()
  node.onDashboardClosed = gone.resolve
  node.change({ phase: 'ended' })
  await gone.promise
  await t.throwsAsync(fetch(one))
})
