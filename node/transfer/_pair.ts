/** Two libp2p nodes on loopback, one that serves and one that asks, for tests of transfers. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createHash, randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExecutionContext } from 'ava'
import type { Stream } from '@libp2p/interface'
import type { SwarmEvent } from '../../protocol/machine.ts'
import type { Holding } from '../blob/holding.ts'
import { createMetrics } from '../events/metrics.ts'
import { createP2p } from '../p2p/create-p2p.ts'
import { createIdentity } from '../p2p/identity.ts'
import type { P2p } from '../p2p/p2p.ts'
import { openStore } from '../store/store.ts'
import { BlobStore } from './blobs.ts'
import { TransferClient } from './client.ts'
import type { LiveLog } from './live-log.ts'
import { NodeBlobs } from './node-blobs.ts'
import { TransferServer } from './server.ts'
import type { Access } from './server.ts'

export const JOB = 'j-0123456789abcdef'
export const all: Access = {
  mayFetchWork: () => true,
  mayFetchEnv: () => true,
  mayFetchLock: () => true,
  mayFetchBlob: () => true,
  mayReadLog: () => true,
  mayFollow: () => true
}
export const nothing: Access = {
  mayFetchWork: () => false,
  mayFetchEnv: () => false,
  mayFetchLock: () => false,
  mayFetchBlob: () => false,
  mayReadLog: () => false,
  mayFollow: () => false
}

const network = `transfer-${process.pid}`

async function peer(t: ExecutionContext): Promise<P2p> {
  const p2p = await createP2p({
    network,
    identity: await createIdentity(),
    profile: 'testnet',
    listen: ['/ip4/127.0.0.1/tcp/0'],
    mdns: false
  })
  await p2p.start()
  t.teardown(async () => await p2p.stop())
  return p2p
}

/** What a serving side has. */
export interface Serving {
  access?: Access
  env?: Record<string, string>
  log?: LiveLog
  /** A data set, under any digest. */
  data?: Holding
  lock?: Promise<string>
}

export async function folder(t: ExecutionContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'swarm-transfer-'))
  t.teardown(() => rm(dir, { recursive: true, force: true }))
  return dir
}

/** A blob of random bytes in a store of its own. */
export async function blobs(t: ExecutionContext): Promise<{
  store: BlobStore
  add: (bytes: Uint8Array, owner: string) => Promise<{ sha256: string; sizeBytes: number }>
}> {
  const dir = await folder(t)
  const level = await openStore({ dir })
  t.teardown(async () => await level.close())
  const store = new BlobStore(join(dir, 'blobs'), level.blobs)
  await store.open(Date.now())
  return {
    store,
    add: async (bytes, owner) => {
      const blob = { sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length }
      const file = join(dir, 'incoming')
      await writeFile(file, bytes)
      await store.adopt(file, blob, owner, Date.now())
      return blob
    }
  }
}

/** One that asks, and as many that serve as are described. */
export async function network2(t: ExecutionContext, servings: Array<Serving & { blobs?: BlobStore }>) {
  const asker = await peer(t)
  const empty = (await blobs(t)).store
  const servers: P2p[] = []
  for (const serving of servings) {
    const p2p = await peer(t)
    const server = new TransferServer({
      access: serving.access ?? all,
      env: async () => serving.env ?? {},
      lock: () => serving.lock,
      liveLog: () => serving.log,
      dashboard: async () => {
        throw new Error('none here')
      },
      data: async () => [],
      storages: {
        ticket: () => '',
        serve: async (stream) => await stream.close()
      },
      spans: async () => [{ step: 'tunnel', startAt: 1, ms: 2 }],
      emit: () => {},
      metrics: createMetrics()
    })
    t.teardown(() => server.stop())
    const bulk = new NodeBlobs({
      self: p2p.self,
      network: p2p,
      access: serving.access ?? all,
      blobs: serving.blobs ?? empty,
      dataOf: async () => serving.data,
      dataDir: (await blobs(t)).store.dir,
      blobCacheMib: 64,
      emit: () => {},
      metrics: createMetrics()
    })
    t.teardown(async () => await bulk.stop())
    p2p.handleStream(async (stream, from) => await server.serve(stream, from))
    p2p.handleBlobStream(async (stream, from) => await bulk.serve(stream, from))
    asker.learn(p2p.self, p2p.addrs())
    servers.push(p2p)
  }
  const local = {
    blob: () => undefined,
    env: async () => ({}),
    liveLog: () => undefined,
    dashboard: async () => {
      throw new Error('none')
    }
  }
  /** Streams of the client, so that a test can cut one. */
  const streams: Stream[] = []
  const noted = (open: P2p['openStream']): P2p['openStream'] => {
    return async (to, signal) => {
      const stream = await open(to, signal)
      streams.push(stream)
      return stream
    }
  }
  const opener = {
    self: asker.self,
    openStream: noted(asker.openStream),
    openBlobStream: noted(asker.openBlobStream)
  }
  const events: SwarmEvent[] = []
  const client = new TransferClient(opener, local, createMetrics(), (event) => void events.push(event))
  return { asker, client, servers, streams, events, openBlobStream: opener.openBlobStream }
}

export const bytes = (length: number): Uint8Array => new Uint8Array(randomBytes(length))
