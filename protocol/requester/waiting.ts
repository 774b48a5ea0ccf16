import type { JobId } from '../messages.ts'
import { participants } from './attempt.ts'
import type { Job } from './job.ts'
import { restartsOf } from './losses.ts'
import { feasibleBids, openOffer } from './offer.ts'
import { chooseGang, choosePlan } from './plan.ts'
import { funnelOf } from './state.ts'
import type { Turn } from './turn.ts'

/**
 * The next attempt: with the remaining bids of the last offer if those that are still valid and were not awarded
 * suffice, else with a new offer (README section 5).
 */
export function nextAttempt(turn: Turn, id: JobId): void {
  const job = turn.job(id)
  // The bids of a job that has run are old, and one of them is of the provider that was lost.
  if (restartsOf(job) > 0) return openOffer(turn, id)
  const bids = remainingBids(turn, job)
  const choice = bids.length >= job.spec.needs.nodes ? chooseGang(turn, job, bids) : undefined
  if (choice?.ranked === undefined || choice.excludedByFailure > 0) return openOffer(turn, id)
  const { ranked, nodes, excludedByVersions, excludedByFailure } = choice
  const funnel = { ...funnelOf(turn.live(id), bids.length), excludedByVersions, excludedByFailure }
  choosePlan(turn, id, job.attempt + 1, { ranked, nodes }, funnel)
}

/** Bids that are still valid, of providers that nothing is held against. Those just awarded count again: most of them did nothing wrong. */
function remainingBids(turn: Turn, job: Job): ReturnType<typeof feasibleBids> {
  const busy = new Set(participants(job).filter((peer) => turn.live(job.job).refused[peer] !== undefined))
  return feasibleBids(turn, job).filter(
    (row) =>
      row.atMonoMs + row.bid.validMs > turn.at.monoMs && job.excluded[row.peer] === undefined && !busy.has(row.peer)
  )
}
