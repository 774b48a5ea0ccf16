/** A manifest by its digest, from whoever has it. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Digest } from '../../protocol/messages.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import { type Manifest, openManifest } from './manifest.ts'
import type { BlobSource } from './source.ts'

/** Rounds through the sources, and the wait between them, which doubles. */
const MAX_ROUNDS = 5
const RETRY_MS = 200
/** Answers after which a source is not asked again. */
const FINAL: readonly BlobErrorCode[] = [
  BlobErrorCode.refused,
  BlobErrorCode.changed,
  BlobErrorCode.malformed,
  BlobErrorCode.manifest
]

/** Asks one source after the other, again where that may help. Rejects with the first source's `BlobError`, or the signal's reason. */
export async function fetchManifest(
  address: Digest,
  sources: readonly BlobSource[],
  signal: AbortSignal
): Promise<Manifest> {
  const problems = new Map<string, BlobError>()
  let left = [...sources]
  for (let round = 0; left.length > 0 && round < MAX_ROUNDS; round++) {
    if (round > 0) await delay(RETRY_MS * 2 ** (round - 1), undefined, { signal })
    for (const source of left) {
      try {
        return openManifest(await source.manifest(address, signal), address)
      } catch (cause) {
        signal.throwIfAborted()
        const problem = problemOf(cause, source.id)
        problems.set(source.id, problem)
        if (FINAL.includes(problem.code)) left = left.filter((each) => each !== source)
      }
    }
  }
  const [first] = problems.values()
  throw first ?? new BlobError(BlobErrorCode.unavailable, `nobody was named who has the manifest ${address}`)
}

function problemOf(cause: unknown, id: string): BlobError {
  if (cause instanceof BlobError && cause.message.includes(id)) return cause
  const code = cause instanceof BlobError ? cause.code : BlobErrorCode.cut
  return new BlobError(code, `${id}: ${(cause as Error).message}`, { cause })
}
