/** What the data sets of leases stand on: the node's cache, and ways to those who have them. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Dataset, Digest, JobId, PeerId } from '../../protocol/messages.ts'
import type { BlobCache } from '../blob/cache.ts'
import { BlobError, BlobErrorCode } from '../blob/errors.ts'
import type { Holding } from '../blob/holding.ts'
import { type Manifest, openManifest } from '../blob/manifest.ts'
import type { BlobSource } from '../blob/source.ts'
import { StreamSource, type StreamSourceOptions } from '../blob/stream-source.ts'
import { BlobKind } from '../blob/wire.ts'
import { HoldingSource } from './holding-source.ts'

/** What a plane is made with. */
export interface DataPlaneOptions {
  self: PeerId
  cache: BlobCache
  /** A stream of `/swarm/blob/1.0.0` to a peer. */
  open: StreamSourceOptions['open']
  /** A set of an own job. */
  own: (job: JobId, address: Digest) => Promise<Holding | undefined>
}

/** See above. */
export class DataPlane {
  readonly cache: BlobCache
  #options: DataPlaneOptions

  constructor(options: DataPlaneOptions) {
    this.#options = options
    this.cache = options.cache
  }

  /** The sets of a job at its requester, who has all of them. */
  atRequester(requester: PeerId, job: JobId, attempt: number): BlobSource {
    const { self, open, own } = this.#options
    if (requester === self) return new HoldingSource(self, async (address) => await own(job, address))
    return new StreamSource({ peer: requester, isComplete: true, scope: { kind: BlobKind.data, job, attempt }, open })
  }
}

/** Rounds in which sources are asked for a manifest: a connection that breaks once is no reason to fail a job. */
const ROUNDS = 6
const RETRY_MS = 300
/** Answers that another round will not change. */
const FINAL: readonly BlobErrorCode[] = [
  BlobErrorCode.changed,
  BlobErrorCode.manifest,
  BlobErrorCode.refused,
  BlobErrorCode.malformed
]

/** A set's manifest, from the first who has the right one. @throws BlobError naming what was wrong at each */
export async function fetchManifest(
  { manifest: { sha256 } }: Pick<Dataset, 'manifest'>,
  sources: () => readonly BlobSource[],
  signal: AbortSignal
): Promise<Manifest> {
  for (let round = 1; ; round++) {
    const problems: BlobError[] = []
    for (const source of sources()) {
      try {
        return openManifest(await source.manifest(sha256, signal), sha256)
      } catch (error) {
        signal.throwIfAborted()
        if (!(error instanceof BlobError)) throw error
        problems.push(error)
      }
    }
    if (round === ROUNDS || problems.every(({ code }) => FINAL.includes(code))) throw unavailable(problems)
    await delay(RETRY_MS * 2 ** round, undefined, { signal })
  }
}

function unavailable(problems: readonly BlobError[]): BlobError {
  const why = problems.map(({ message }) => message).join('; ')
  const code = problems[0]?.code ?? BlobErrorCode.unavailable
  return new BlobError(code, `its list of files cannot be had: ${why}`, { cause: problems[0] })
}
