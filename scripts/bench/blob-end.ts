/**
 * One end of a measured transfer, a process of its own (in a network namespace, where the bench says so). Orders come over
 * IPC, one at a time, and each is answered by one `EndSaid`. Blobs come from a cache on disk and go into a cache on disk, as between the
 * members of a job; chunks are verified before they are written.
 */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect, createServer as createTcpServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import {
  BlobCache,
  blobRoute,
  fetchBlob,
  FileHolding,
  type Holding,
  HttpSource,
  type Manifest,
  openManifest
} from '../../node/blob/index.ts'
import { LocalSource } from '../../node/blob/local-source.ts'

const CACHE_BYTES = 8 * 1024 ** 3
const PIECE = Buffer.alloc(256 * 1024)

/** How a served blob is given. */
export interface Faults {
  /** Each chunk comes with a wrong byte. */
  lies?: boolean
  /** The process ends after so many bytes. */
  diesAfterBytes?: number
}

/** Orders to an end. */
export type EndOrder =
  /** Serves the file over HTTP from a cache in the folder; answered by `port`. */
  | { do: 'serve'; address: string; manifest: string; file: string; folder: string; faults?: Faults }
  /** Fetches into an empty cache in the folder; answered by `ms`, from the first request to the last chunk written. */
  | { do: 'fetch'; manifest: string; folder: string; from: Array<{ address: string; port: number }> }
  /** Sends whoever connects so many bytes over plain TCP; answered by `port`. */
  | { do: 'serveRaw'; address: string; bytes: number }
  /** Connects and reads to the end; answered by `ms`. */
  | { do: 'fetchRaw'; address: string; port: number }

/** What an end says. */
export interface EndSaid {
  port?: number
  ms?: number
  /** Sources that lied. */
  banned?: number
  error?: string
}

async function serve({ address, manifest, file, folder, faults = {} }: EndOrder & { do: 'serve' }): Promise<EndSaid> {
  const known = openManifest(await readFile(manifest))
  const cache = new BlobCache({ dir: join(folder, 'cache'), maxBytes: CACHE_BYTES })
  await cache.open()
  const into = await cache.hold(known, 'bench')
  const own = new FileHolding(known, () => file)
  await fetchBlob({ manifest: known, into, sources: [new LocalSource('own', async () => own, true)] }).done
  let sent = 0
  const onSent = (bytes: number): void => {
    sent += bytes
    if (sent > (faults.diesAfterBytes ?? Infinity)) process.exit(0)
  }
  const route = blobRoute({ find: async () => (faults.lies === true ? lying(into) : into), onSent })
  const server = createServer((request, response) => void route(request, response)).listen(0, address)
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port }
}

function lying(holding: Holding): Holding {
  return {
    manifest: () => holding.manifest(),
    bitfield: () => holding.bitfield(),
    read: async (index) => {
      const bytes = await holding.read(index)
      if (bytes !== undefined) bytes[0]! ^= 1
      return bytes
    }
  }
}

async function fetch({ manifest, folder, from }: EndOrder & { do: 'fetch' }): Promise<EndSaid> {
  const known: Manifest = openManifest(await readFile(manifest))
  const cache = new BlobCache({ dir: join(folder, 'fetched'), maxBytes: CACHE_BYTES })
  await cache.open()
  const into = await cache.hold(known, 'bench')
  const sources = from.map(
    ({ address, port }) =>
      new HttpSource({
        id: `${address}:${port}`,
        isComplete: true,
        connect: async () => await connected(address, port)
      })
  )
  let banned = 0
  const startMs = performance.now()
  await fetchBlob({
    manifest: known,
    into,
    sources,
    order: 'rarest',
    onEvent: ({ type }) => {
      if (type === 'banned') banned += 1
    }
  }).done
  const ms = performance.now() - startMs
  for (const source of sources) source.close()
  await cache.release('bench')
  await cache.remove(known.digest)
  return { ms, banned }
}

async function connected(address: string, port: number): Promise<Socket> {
  const socket = connect(port, address)
  await once(socket, 'connect')
  return socket
}

async function serveRaw({ address, bytes }: EndOrder & { do: 'serveRaw' }): Promise<EndSaid> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => {})
    let left = bytes
    const push = (): void => {
      while (left > 0) {
        const piece = PIECE.subarray(0, left)
        left -= piece.length
        if (!socket.write(piece)) return void socket.once('drain', push)
      }
      socket.end()
    }
    push()
  }).listen(0, address)
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port }
}

async function fetchRaw({ address, port }: EndOrder & { do: 'fetchRaw' }): Promise<EndSaid> {
  const startMs = performance.now()
  const socket = await connected(address, port)
  socket.resume()
  await once(socket, 'end')
  socket.destroy()
  return { ms: performance.now() - startMs }
}

async function carryOut(order: EndOrder): Promise<EndSaid> {
  switch (order.do) {
    case 'serve':
      return await serve(order)
    case 'fetch':
      return await fetch(order)
    case 'serveRaw':
      return await serveRaw(order)
    case 'fetchRaw':
      return await fetchRaw(order)
  }
}

if (import.meta.main) {
  process.on('disconnect', () => process.exit(0))
  process.on('message', (order: EndOrder) => {
    void carryOut(order)
      .catch((error: Error): EndSaid => ({ error: error.message }))
      .then((said) => process.send?.(said))
  })
}
