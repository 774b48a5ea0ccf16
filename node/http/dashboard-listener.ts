/**
 * A loopback listener in front of one job's Ray dashboard. Whoever comes must bring the cookie that the printed address
 * sets, under this very host and port: another local user lacks the cookie, a web page fails at Origin, a rebound DNS
 * name at Host. What the provider serves is a stranger's page, so it may talk to this listener alone and set no cookie.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { DashboardTunnel } from '../node.ts'

/** A dashboard that can be opened in a browser of this machine. */
export interface DashboardListener {
  /** A fresh address; its key is good for one use. */
  newUrl: () => string
  close: () => Promise<void>
  /** Aborted when the listener was closed. */
  closed: AbortSignal
}

/** What a page from there may do: talk to its own listener. Ray's page needs inline scripts and styles. */
const PAGE_POLICY = {
  'content-security-policy':
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; frame-ancestors 'none'; form-action 'self'; base-uri 'self'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store'
}

/** Headers that belong to one connection, and those that must not cross in either direction. */
const NOT_PASSED = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'proxy-authorization',
  'te',
  'trailer',
  'cookie',
  'set-cookie',
  'authorization',
  'x-ray-authorization',
  'content-security-policy'
])

/** Keys of addresses that nobody used are forgotten beyond this many. */
const MOST_KEYS = 16

/** Listens on a free port of 127.0.0.1 until closed; `tunnel` is closed with it. */
export async function listenForDashboard(tunnel: DashboardTunnel): Promise<DashboardListener> {
  const ended = new AbortController()
  const cookie = randomBytes(32).toString('hex')
  const keys = new Set<string>()
  const server = createServer((req, res) => {
    // Whoever can reach the port can send what throws before it is let in: it must not end the node.
    serve(req, res).catch(() => res.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const cookieName = `swarm-dashboard-${port}`

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const wrong = checkSource(req, port)
    if (wrong !== undefined) return refuse(res, 403, wrong)
    const url = new URL(req.url ?? '/', 'http://localhost')
    const key = url.searchParams.get('key')
    if (req.method === 'GET' && url.pathname === '/' && key !== null && keys.delete(key)) {
      res
        .writeHead(303, {
          ...PAGE_POLICY,
          'set-cookie': `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`,
          location: '/'
        })
        .end()
      return
    }
    if (!hasCookie(req, cookieName, cookie))
      return refuse(res, 401, 'open the address that `swarm job dashboard` prints; each one is good for one use')
    try {
      await forward(tunnel, req, res)
    } catch (error) {
      if (res.headersSent) res.destroy()
      else refuse(res, 502, `the dashboard does not answer: ${(error as Error).message}`)
    }
  }

  server.on('upgrade', (req, socket, head) => {
    socket.on('error', () => {})
    if (checkSource(req, port) !== undefined || !hasCookie(req, cookieName, cookie))
      return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    upgrade(tunnel, req, socket, head).catch(() => socket.destroy())
  })

  return {
    closed: ended.signal,
    newUrl() {
      const key = randomBytes(24).toString('base64url')
      keys.add(key)
      for (const old of keys) if (keys.size > MOST_KEYS) keys.delete(old)
      return `http://127.0.0.1:${port}/?key=${key}`
    },
    async close() {
      if (ended.signal.aborted) return
      ended.abort()
      const closing = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closing
      await tunnel.close()
    }
  }
}

/** Why a request may not pass, by its Host and Origin; undefined when it may. */
function checkSource(req: IncomingMessage, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { host = '', origin } = req.headers
  if (!hosts.includes(host)) return 'this address is not the one that `swarm job dashboard` printed'
  return origin === undefined || origin === `http://${host}` ? undefined : 'requests from other pages are refused'
}

function hasCookie(req: IncomingMessage, name: string, value: string): boolean {
  const wanted = Buffer.from(value)
  return (req.headers.cookie ?? '').split(';').some((part) => {
    const [key = '', given = ''] = part.trim().split('=')
    const bytes = Buffer.from(given)
    return key === name && bytes.length === wanted.length && timingSafeEqual(bytes, wanted)
  })
}

function refuse(res: ServerResponse, status: number, reason: string): void {
  res.writeHead(status, { ...PAGE_POLICY, 'content-type': 'text/plain; charset=utf-8' }).end(`${reason}\n`)
}

/** One request over a connection of its own; what the dashboard answers streams back. */
async function forward(tunnel: DashboardTunnel, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const connection = await tunnel.connect()
  connection.on('error', () => {})
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const headers = { ...passed(req), ...tunnel.headers, host: '127.0.0.1', connection: 'close' }
  const asked = request({ method: req.method, path: req.url, headers, createConnection: () => connection })
  res.on('close', resolve)
  asked.on('response', (answer) => {
    try {
      res.writeHead(answer.statusCode ?? 502, { ...passed(answer), ...PAGE_POLICY })
    } catch (error) {
      // A stranger's status or header that is none.
      return reject(error as Error)
    }
    answer.pipe(res)
    answer.on('error', reject).on('close', () => connection.destroy())
  })
  // A switch of protocols that nobody asked for ends the connection without a word.
  asked.on('error', reject).on('upgrade', () => reject(new Error('it switched protocols unasked')))
  req.pipe(asked)
  await promise.finally(() => connection.destroy())
}

function passed(message: IncomingMessage): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(message.headers).flatMap(([name, value]) =>
      value === undefined || NOT_PASSED.has(name) ? [] : [[name, value]]
    )
  )
}

/** A WebSocket (Ray's log tail): the request line and headers are written anew, then bytes are copied both ways. */
async function upgrade(tunnel: DashboardTunnel, req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  const connection = await tunnel.connect()
  const headers = {
    ...passed(req),
    ...tunnel.headers,
    host: '127.0.0.1',
    connection: 'Upgrade',
    upgrade: req.headers.upgrade ?? 'websocket'
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`)
  connection.write(`${req.method} ${req.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  if (head.length > 0) connection.write(head)
  connection.on('error', () => socket.destroy()).on('close', () => socket.destroy())
  socket.on('close', () => connection.destroy())
  connection.pipe(socket)
  socket.pipe(connection)
}
