/** Which environments go when they are too many, and how long the next is expected to take. Pure. */
import type { LayerStamp } from './layer-index.ts'

/** A measured build counts half, those before it the other half. */
const NEW_SHARE = 0.5
/** Shortest that is told: leases, a fetch and pip's own start. */
const SHORTEST_MS = 5_000

/** Least recently used first, until the rest fits; what is kept counts and stays. */
export function toRemove(stamps: readonly LayerStamp[], maxBytes: number, kept: ReadonlySet<string>): LayerStamp[] {
  let total = stamps.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const gone: LayerStamp[] = []
  for (const stamp of [...stamps].sort((a, b) => a.usedAt - b.usedAt)) {
    if (total <= maxBytes) break
    if (kept.has(stamp.key)) continue
    gone.push(stamp)
    total -= stamp.sizeBytes
  }
  return gone
}

/** What the next build is expected to take: the newest counts half, those before it the rest. Undefined where none was measured. */
export function estimate(stamps: readonly Pick<LayerStamp, 'buildMs' | 'usedAt'>[]): number | undefined {
  const [first, ...rest] = [...stamps].sort((a, b) => a.usedAt - b.usedAt).map(({ buildMs }) => buildMs)
  if (first === undefined) return undefined
  const mean = rest.reduce((sum, ms) => sum * (1 - NEW_SHARE) + ms * NEW_SHARE, first)
  return Math.max(SHORTEST_MS, Math.round(mean))
}
