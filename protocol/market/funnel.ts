import type { RefusalCode } from '../messages.ts'

/** Providers whose adverts do not fit, by the first thing that does not; `example` is for people, e.g. `gpus: asked 40GB, have 24GB`. */
export interface Unfit {
  code: RefusalCode
  count: number
  example: string
}

/** How a search for providers narrowed down, so that "no provider" says why. Counts are providers, of the latest offer. */
export interface Funnel {
  /** Known to any holder under the keys that were asked. */
  seen: number
  /** Of those, adverts that fit. */
  matched: number
  /** Why the others do not, where fewer fit than are needed. */
  unfit: readonly Unfit[]
  /** Asked directly. */
  asked: number
  /** Answered by a bid or a refusal, however they heard of the offer. */
  answered: number
  /** Bids that fit. */
  bids: number
  /** Asked directly, but no stream could be opened. */
  unreachable: number
  /** Bids that fit but belong to no version group large enough, or not to the chosen one. */
  excludedByVersions: number
  /** Bids of providers that failed this job before and are passed over. */
  excludedByFailure: number
  refused: Partial<Record<RefusalCode, number>>
}

/** Nobody was asked yet. */
export function emptyFunnel(): Funnel {
  return {
    seen: 0,
    matched: 0,
    unfit: [],
    asked: 0,
    answered: 0,
    bids: 0,
    unreachable: 0,
    excludedByVersions: 0,
    excludedByFailure: 0,
    refused: {}
  }
}

/** One sentence for people: `4 seen, 3 matched, 3 asked, 2 refused (busy 1, price 1), 1 bid`. */
export function describeFunnel(funnel: Funnel): string {
  const refusals = Object.entries(funnel.refused)
  const total = refusals.reduce((sum, [, count]) => sum + count, 0)
  const parts = [`${funnel.seen} seen`, `${funnel.matched} matched`, `${funnel.asked} asked`]
  const unfit = funnel.unfit.map(({ code, count }) => `${code} ${count}`)
  if (unfit.length > 0) parts.splice(2, 0, `the others do not fit (${unfit.join(', ')})`)
  if (funnel.unreachable > 0) parts.push(`${funnel.unreachable} unreachable`)
  if (total > 0) parts.push(`${total} refused (${refusals.map(([code, count]) => `${code} ${count}`).join(', ')})`)
  parts.push(`${funnel.bids} ${funnel.bids === 1 ? 'bid' : 'bids'}`)
  if (funnel.excludedByVersions > 0)
    parts.push(`${funnel.excludedByVersions} excluded by Ray or Python version, or by architecture`)
  if (funnel.excludedByFailure > 0) parts.push(`${funnel.excludedByFailure} excluded because they failed this job`)
  return parts.join(', ')
}
