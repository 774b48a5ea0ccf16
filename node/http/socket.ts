/** Where a node's API socket lies, and the way a node takes it: mode 0600 from its first moment, a dead node's replaced. */
import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, rename, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Longest path that every system takes for a unix socket: macOS has 104 bytes with the closing zero, Linux 108. */
const LONGEST_PATH = 103

/** A socket's name while it is made is longer than the final one by this much. */
const SPARE = 12

/** The socket belongs to a node that answers. */
export class SocketTakenError extends Error {
  override readonly name = 'SocketTakenError'
  readonly code = 'ERR_NODE_RUNS'
}

/** The folder that should hold the socket belongs to someone else. */
export class SocketFolderError extends Error {
  override readonly name = 'SocketFolderError'
  readonly code = 'ERR_SOCKET_FOLDER'
}

/**
 * Path of the API socket for a data folder: `swarm.sock` in it, or, where that would be too long for the system, a name
 * made from the folder's in a private folder under the system's temporary one.
 */
export function socketPath(dataDir: string): string {
  const path = join(resolve(dataDir), 'swarm.sock')
  if (Buffer.byteLength(path) + SPARE <= LONGEST_PATH) return path
  const digest = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16)
  return join(sharedFolder(), `${digest}.sock`)
}

/** One's own folder under the system's temporary one, where anybody could have made it first. */
function sharedFolder(): string {
  return join(tmpdir(), `swarm-${process.getuid?.() ?? 0}`)
}

/**
 * Whether something accepts connections there. A socket file that nobody listens on belongs to a dead node.
 * @throws SocketFolderError when the socket lies in a folder that somebody else made in one's name
 */
export async function isAlive(path: string): Promise<boolean> {
  if (dirname(path) === sharedFolder()) await checkOwner(sharedFolder())
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect(path)
  socket.on('connect', () => resolve(true))
  socket.on('error', () => resolve(false))
  return await promise.finally(() => socket.destroy())
}

/**
 * Listens on `path`. The socket is made beside it, closed to others, and then renamed: no moment in which another user
 * could connect, and none without a socket when a dead node's is replaced.
 * @throws SocketTakenError when a node answers there; SocketFolderError when the folder is another user's
 */
export async function listenOn(server: Server, path: string): Promise<void> {
  await ownFolder(dirname(path))
  if (await isAlive(path)) throw new SocketTakenError(`a node runs already and answers at ${path}`)
  const fresh = `${path}.${process.pid}`
  await rm(fresh, { force: true })
  const listening = Promise.withResolvers<void>()
  server.once('error', listening.reject)
  server.listen(fresh, listening.resolve)
  await listening.promise
  server.off('error', listening.reject)
  await chmod(fresh, 0o600)
  await rename(fresh, path)
}

async function ownFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await checkOwner(folder)
}

/** A folder that is not there belongs to nobody yet. */
async function checkOwner(folder: string): Promise<void> {
  const self = process.getuid?.()
  const there = await lstat(folder).catch(() => undefined)
  if (self === undefined || there === undefined || there.uid === self) return
  throw new SocketFolderError(
    `${folder} belongs to user ${there.uid} and not to you (${self}): choose another folder with --data-dir`
  )
}
