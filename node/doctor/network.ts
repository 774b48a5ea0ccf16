/** Checks of addresses and ports. */
import { createSocket } from 'node:dgram'
import { connect, createServer, type Server } from 'node:net'
import type { PortRange } from '../config/index.ts'
import { type Check, fail, fine, type Finding, warn } from './check.ts'

/** How long a bootstrap address may take to accept a connection. */
const DIAL_MS = 3000

/** Ports of the mesh that are tried: the first ones are taken first. */
const TRIED_PORTS = 4

export const listenPort: Check = {
  id: 'listen-port',
  title: 'listen address',
  purpose: 'requester',
  async look({ config, nodeRuns }) {
    if (nodeRuns) return fine(`${config.listen.join(', ')} (this node runs)`)
    const findings = await Promise.all(config.listen.map(tryAddress))
    const wrong = findings.filter((finding) => finding !== undefined)
    return wrong.length > 0 ? wrong : fine(config.listen.join(', '))
  }
}

async function tryAddress(address: string): Promise<Finding | undefined> {
  const { host, port } = parts(address)
  const error = await listenOnce(createServer(), host, port)
  if (error === undefined) return undefined
  const free = address.replace(/\/tcp\/\d+/, '/tcp/0')
  if (error === 'EADDRINUSE')
    return fail(
      `${address}: port ${port} is taken by another program`,
      `swarm start --listen ${free}   (or find it: ss -ltnp 'sport = :${port}')`
    )
  if (error === 'EACCES')
    return fail(
      `${address}: port ${port} needs privilege`,
      `swarm start --listen ${address.replace(/\/tcp\/\d+/, '/tcp/4101')}`
    )
  return fail(`${address}: ${error}`, 'name an address of this machine: swarm start --listen /ip4/0.0.0.0/tcp/4101')
}

async function listenOnce(server: Server, host: string, port: number): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  server.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
  server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)))
  return await promise
}

export const meshPorts: Check = {
  id: 'mesh-ports',
  title: 'mesh ports',
  purpose: 'provider',
  async look({ config: { meshPorts } }) {
    const taken = (await Promise.all(someOf(meshPorts).map(isTaken))).flatMap((port) => port ?? [])
    const range = `${meshPorts.first}-${meshPorts.last} (UDP)`
    if (taken.length === 0) return fine(range)
    const next = meshPorts.last + 1
    const other = `${next}-${Math.min(65_535, next + meshPorts.last - meshPorts.first)}`
    return [
      warn(
        `${range}: ${taken.join(', ')} taken, by another WireGuard or by jobs that run here`,
        `where that is another program: swarm start --mesh-ports ${other}`
      )
    ]
  }
}

function someOf({ first, last }: PortRange): number[] {
  return Array.from({ length: Math.min(TRIED_PORTS, last - first + 1) }, (_, at) => first + at)
}

async function isTaken(port: number): Promise<number | undefined> {
  const socket = createSocket('udp4')
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  socket.on('error', () => resolve(port))
  socket.bind({ port, exclusive: true }, () => resolve(undefined))
  return await promise.finally(() => socket.close())
}

export const bootstrap: Check = {
  id: 'bootstrap',
  title: 'bootstrap',
  purpose: 'requester',
  async look({ config }) {
    if (config.bootstrap.length === 0) return fine('none named: remembered peers and mDNS alone')
    const findings = (await Promise.all(config.bootstrap.map(dial))).filter((finding) => finding !== undefined)
    return findings.length > 0 ? findings : fine(`${config.bootstrap.length} answer`)
  }
}

async function dial(address: string): Promise<Finding | undefined> {
  const { host, port } = parts(address)
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  const socket = connect({ host, port, timeout: DIAL_MS })
  socket.on('connect', () => resolve(undefined))
  socket.on('timeout', () => resolve(`no answer within ${DIAL_MS / 1000} s`))
  socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
  const error = await promise.finally(() => socket.destroy())
  return error === undefined
    ? undefined
    : warn(
        `${address}: ${error}`,
        'ask its owner whether it runs and which line its `swarm start` prints; this node starts without it'
      )
}

/** `/ip4/127.0.0.1/tcp/4101/p2p/…` → host and port. */
function parts(address: string): { host: string; port: number } {
  const [, , host = '', , port = '0'] = address.split('/')
  return { host, port: Number(port) }
}
