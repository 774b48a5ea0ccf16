/** A node's side of `/swarm/blob/1.0.0`: what it gives to whom, whom it asks, and the cache of what it fetched for its leases. */
import { join } from 'node:path'
import type { Stream } from '@libp2p/interface'
import type { Digest, JobId, PeerId } from '../../protocol/messages.ts'
import { BlobCache } from '../blob/cache.ts'
import { BlobError, BlobErrorCode } from '../blob/errors.ts'
import type { Holding } from '../blob/holding.ts'
import { WholeFile } from '../blob/holdings.ts'
import { LocalSource } from '../blob/local-source.ts'
import { BlobServer } from '../blob/server.ts'
import type { BlobSource } from '../blob/source.ts'
import { StreamSource } from '../blob/stream-source.ts'
import { BlobKind, type BlobRequest } from '../blob/wire.ts'
import type { Metrics } from '../events/metrics.ts'
import type { EmitTo } from '../interpreter/world.ts'
import type { BlobStore } from './blobs.ts'
import type { Access } from './server.ts'

const MIB = 1024 * 1024
/** Files of which the chunks' digests are kept, so that they are not read through for each request. */
const MAX_WHOLE = 64

/** What it stands on. */
export interface NodeBlobsOptions {
  self: PeerId
  network: { openBlobStream: (to: PeerId, signal?: AbortSignal) => Promise<Stream> }
  access: Access
  blobs: BlobStore
  /** A data set of an own job; undefined where the job has none of this digest. */
  dataOf: (job: JobId, digest: Digest) => Promise<Holding | undefined>
  /** The node's data folder, and settings in MiB. */
  dataDir: string
  blobCacheMib: number
  emit: EmitTo
  metrics: Metrics
}

/** See above. */
export class NodeBlobs {
  /** Of data sets; `openCache` first. */
  readonly cache: BlobCache
  #options: NodeBlobsOptions
  #server: BlobServer
  #whole = new Map<Digest, WholeFile>()

  constructor(options: NodeBlobsOptions) {
    const { dataDir, blobCacheMib, emit, metrics } = options
    this.#options = options
    this.cache = new BlobCache({ dir: join(dataDir, 'blob-cache'), maxBytes: blobCacheMib * MIB })
    this.#server = new BlobServer({
      find: async (from, request) => await this.#find(from, request),
      onSent: ({ kind }, bytes) => metrics.transferredBytes.inc({ kind, direction: 'out' }, bytes),
      onRefused: (peer, { code, message }) => emit({ event: 'transfer:refused', peer, code, reason: message })
    })
  }

  /** For a node that provides; one that does not needs no cache. */
  async openCache(): Promise<void> {
    await this.cache.open()
  }

  /** For `P2p.handleBlobStream`. Never rejects. */
  async serve(stream: Stream, from: PeerId): Promise<void> {
    await this.#server.serve(stream, from)
  }

  /** A member's or the requester's data sets of a job, over libp2p; this node's own without. Close it. */
  dataSource(peer: PeerId, job: JobId, attempt: number, isComplete: boolean): BlobSource {
    const { self, network } = this.#options
    const scope = { kind: BlobKind.data, job, attempt }
    if (peer !== self)
      return new StreamSource({ peer, isComplete, scope, open: (to, signal) => network.openBlobStream(to, signal) })
    return new LocalSource(self, async (address) => await this.#data(job, address), isComplete)
  }

  /** Ends what is served, and writes down what the cache has. */
  async stop(): Promise<void> {
    this.#server.stop()
    await this.cache.close()
  }

  async #find(from: PeerId, { kind, job, attempt, address }: BlobRequest): Promise<Holding> {
    const { access } = this.#options
    switch (kind) {
      case BlobKind.work:
        if (access.mayFetchWork(from, job, attempt, address)) return this.#file(address, job)
        break
      case BlobKind.blob:
        if (access.mayFetchBlob(from, job, attempt)) return this.#file(address, `${job}/${attempt}`)
        break
      case BlobKind.data:
        if (access.mayFetchEnv(from, job, attempt)) return await this.#data(job, address)
        break
    }
    throw new BlobError(BlobErrorCode.refused, `${kind} of ${job}/${attempt} is not for this peer`)
  }

  #file(sha256: Digest, owner: string): Holding {
    const { blobs } = this.#options
    const sizeBytes = blobs.sizeOf(sha256, owner)
    if (sizeBytes === undefined) throw new BlobError(BlobErrorCode.gone, `${sha256} of ${owner} is not here`)
    const file = this.#whole.get(sha256) ?? new WholeFile(blobs.path(sha256), { sha256, sizeBytes })
    this.#whole.delete(sha256)
    this.#whole.set(sha256, file)
    const [oldest] = this.#whole.keys()
    if (this.#whole.size > MAX_WHOLE && oldest !== undefined) this.#whole.delete(oldest)
    return file
  }

  async #data(job: JobId, digest: Digest): Promise<Holding> {
    const holding = await this.#options.dataOf(job, digest)
    if (holding === undefined) throw new BlobError(BlobErrorCode.refused, `${digest} is no data set of ${job}`)
    return holding
  }
}
