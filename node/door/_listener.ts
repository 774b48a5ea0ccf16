/** Listeners on this host in the place of a job's namespace, and raw requests to them; for tests. */
import { type AddressInfo, connect, createServer } from 'node:net'
import type { Server } from 'node:net'
import type { ExecutionContext } from 'ava'
import type { Privileged } from '../privileged/verbs.ts'
import { Door, type DoorOptions } from './door.ts'

/** A listener on a free port of an address of this host. */
export async function listenOn(host: string, port = 0): Promise<Server> {
  const server = createServer()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject).listen(port, host, resolve)
  await promise
  return server
}

/** A door that is open, and its URL. */
export async function openDoor(t: ExecutionContext, options: DoorOptions = {}): Promise<{ door: Door; url: string }> {
  const door = new Door(options)
  const listener = await listenOn('127.0.0.1')
  door.serve(listener)
  t.teardown(() => door.close())
  return { door, url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}` }
}

/** `connect` and `listen` on this host: each member of a test has its own address in 127.0.0.0/8. */
export const hostNetwork = {
  connect: async (_: string, port: number, host = '127.0.0.1') => {
    const socket = connect(port, host)
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    socket.once('connect', resolve).once('error', reject)
    await promise
    return socket
  },
  listen: async (_: string, host: string, port: number) => await listenOn(host, port)
} as unknown as Privileged

/** Sends bytes as they are and reads the answer to its end. */
export async function raw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write(bytes)
  let text = ''
  try {
    for await (const chunk of socket) text += String(chunk)
  } catch {}
  return text
}
