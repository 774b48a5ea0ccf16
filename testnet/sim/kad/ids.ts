/** Kademlia's 32-bit ids in ascending order: a bucket is a range of them, found by two searches. */
import type { Stream } from '../random.ts'

/** Distinct uniform ids, ascending. */
export function randomIds(count: number, stream: Stream): Uint32Array {
  const ids = new Set<number>()
  while (ids.size < count) ids.add(stream.uint32())
  return Uint32Array.from(ids).sort()
}

/** Leading bits that two ids share; 32 for equal ones. */
export function sharedBits(a: number, b: number): number {
  return Math.clz32(a ^ b)
}

/** First place whose id is not below `id`. */
export function placeOf(ids: Uint32Array, id: number): number {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ids[middle] as number) < id) low = middle + 1
    else high = middle
  }
  return low
}

/** Places [from, to) of the ids that share the first `bits` bits with `id`. */
export function subtree(ids: Uint32Array, id: number, bits: number): [number, number] {
  if (bits === 0) return [0, ids.length]
  const width = 2 ** (32 - bits)
  const first = Math.floor(id / width) * width
  return [placeOf(ids, first), first + width > 0xffffffff ? ids.length : placeOf(ids, first + width)]
}

/**
 * Hops of a greedy walk over full static tables: each node knows up to `k` random members of every bucket and passes on
 * to the one that is closest to the target.
 */
export function greedyHops(ids: Uint32Array, from: number, to: number, k: number, stream: Stream): number {
  const target = ids[to] as number
  let hops = 0
  for (let at = from; at !== to; hops++) at = closestKnown(ids, at, to, target, k, stream)
  return hops
}

/** Of the bucket of `at` in which the target lies. */
function closestKnown(ids: Uint32Array, at: number, to: number, target: number, k: number, stream: Stream): number {
  const [first, end] = subtree(ids, target, sharedBits(ids[at] as number, target) + 1)
  if (end - first <= k) return to
  const known = new Set<number>()
  while (known.size < k) known.add(first + stream.below(end - first))
  let best = -1
  let least = Infinity
  for (const place of known) {
    const distance = ((ids[place] as number) ^ target) >>> 0
    if (distance < least) [least, best] = [distance, place]
  }
  return best
}
