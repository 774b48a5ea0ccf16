import { createCompletionRanker, type Ranker } from '../market/ranker.ts'
import type { Hash, PeerOptions } from '../machine.ts'
import type { PeerId } from '../messages.ts'
import { defaultTimings, type RequesterOptions, type RequesterTimings } from './options.ts'

/** Options with their defaults filled in. */
export interface RequesterContext {
  self: PeerId
  hash: Hash
  commitDigest: PeerOptions['commitDigest']
  ranker: Ranker
  timings: RequesterTimings
  options: RequesterOptions
}

/** Fills in the defaults. */
export function createContext(options: RequesterOptions): RequesterContext {
  return {
    self: options.self,
    hash: options.hash,
    commitDigest: options.commitDigest,
    ranker: options.ranker ?? createCompletionRanker(options.hash),
    timings: { ...defaultTimings, ...options.timings },
    options
  }
}
