/** How many leases a study may hope for, and what it does while there are none. */
import type { JobView, ProviderListing, SwarmNode } from '../node.ts'
import { type JobId, plainProgram, type Requirements } from '../../protocol/messages.ts'
import type { TrialJob } from './study-store.ts'

/** Providers that are asked for: more than a study has trials at one time. */
const LIMIT = 64
/** How often the network is asked how many there are, and how often until it says any. */
const LOOK_MS = 15_000
const FIRST_LOOK_MS = 1_000
/** A trial that found nobody is handed in again after this, doubled up to the most. */
const RETRY_MS = 1_000
const RETRY_MOST_MS = 30_000
/** A study for which nobody is to be had for so long gives up. */
const NOBODY_MS = 10 * 60_000

/** See above. Times are wall-clock milliseconds, passed in. */
export class Placement {
  /** Leases to be had, as seen last; at least one, so that a study can learn why there are none. */
  slots = 1
  #misses = 0
  #placedAt: number
  #retryAt = 0
  #looking: readonly JobId[] = []
  #held = 0

  constructor(nowAt: number) {
    this.#placedAt = nowAt
  }

  /** A trial's program runs. */
  placed(nowAt: number): void {
    this.#misses = 0
    this.#placedAt = nowAt
  }

  /** A trial found nobody; gives how long to wait before the next one. */
  missed(nowAt: number): number {
    const ms = Math.min(RETRY_MOST_MS, RETRY_MS * 2 ** Math.min(this.#misses++, 10))
    this.#retryAt = nowAt + ms
    return ms
  }

  /**
   * How many trials may have a job. Adverts outlive their providers, and others lease too: once a job found all busy, as
   * many are handed in besides as had a provider then, and that job is the one that finds out when there are more.
   * @param placed jobs that have a provider
   * @param looking jobs that had to wait, and still do
   */
  room(placed: number, looking: readonly JobId[], nowAt: number): number {
    if (nowAt < this.#retryAt) return placed + looking.length
    if (looking.some((job) => !this.#looking.includes(job))) this.#held = placed
    this.#looking = looking
    if (looking.length === 0) return this.slots
    this.#held = Math.max(1, this.#held, placed)
    return this.#held + looking.length
  }

  /** Nobody took a trial for so long that a person has to look at it. */
  isHopeless(nowAt: number): boolean {
    return nowAt - this.#placedAt > NOBODY_MS
  }

  /** Asks the network; gives how long to wait before it is asked again. */
  async look(node: Pick<SwarmNode, 'providers'>, job: TrialJob): Promise<number> {
    const slots = await leasesToBeHad(node, job).catch(() => 0)
    if (slots > 0) this.slots = slots
    return slots > 0 ? LOOK_MS : FIRST_LOOK_MS
  }
}

/** Why nobody takes a trial, in a few words. */
export function nobody(detail: string, view: Pick<JobView, 'funnel'> | undefined): string {
  const { seen = 0, matched = 0, bids = 0 } = view?.funnel ?? {}
  return `${detail}; ${seen} providers seen, ${matched} fit, ${bids} bid`
}

/** What a study says when it gives up. */
export function hopeless(name: string, why: string): string {
  return `nobody took a trial for ${NOBODY_MS / 60_000} min (${why}): \`swarm providers\` shows who is there, \`swarm tune resume ${name}\` goes on`
}

/** Leases that the providers which fit could give if nobody else came. @throws when the network cannot be asked */
export async function leasesToBeHad(node: Pick<SwarmNode, 'providers'>, { needs }: TrialJob): Promise<number> {
  const asked: Requirements = { ...plainProgram, ...needs, archiveBytes: 0 }
  const { providers } = await node.providers(asked, { limit: LIMIT })
  return providers.reduce((sum, listing) => sum + leasesOf(listing, needs.gpus?.count ?? 1), 0)
}

/** Units of a provider over units of a lease; a machine without GPUs is one unit. */
function leasesOf({ advert }: ProviderListing, unitsEach: number): number {
  return Math.floor(advert.units.length / unitsEach)
}
