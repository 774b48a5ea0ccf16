/** Keeps files in step with the state: receipts stored, variables and archives of ended jobs forgotten, the rest swept. */
import type { PeerState } from '../../protocol/peer.ts'
import type { Clock } from '../clock.ts'
import type { OwnSets } from '../data/own-sets.ts'
import type { EventLog, LogEvent } from '../events/events.ts'
import type { BlobStore } from '../transfer/blobs.ts'
import { archiveOwner, resultOwner } from '../transfer/collector.ts'
import type { JobFiles } from '../transfer/job-files.ts'
import type { Receipts } from './receipts.ts'

const SWEEP_EVERY_MS = 600_000
/** A blob is put down a moment before the record that speaks of it: only older ones are judged. */
const GRACE_MS = 600_000

/** What is kept in step. */
export interface HousekeepingOptions {
  stateOf: () => PeerState
  blobs: BlobStore
  files: JobFiles
  receipts: Receipts
  events: EventLog
  clock: Clock
  ownSets: OwnSets
}

/** See above. */
export class Housekeeping {
  #options: HousekeepingOptions
  #timer: NodeJS.Timeout | undefined
  #unsubscribe: () => void = () => {}
  #work: Promise<void> = Promise.resolve()
  /** Jobs that the last sweep did not find in the state; one that is being submitted will be there at the next. */
  #unknown = new Set<string>()

  constructor(options: HousekeepingOptions) {
    this.#options = options
  }

  /** Catches up with what a crash left behind, then follows the events. */
  async start(): Promise<void> {
    const { events, receipts, stateOf, files } = this.#options
    this.#unsubscribe = events.subscribe((event) => this.#onEvent(event))
    this.#timer = setInterval(() => this.#do(async () => await this.#sweep()), SWEEP_EVERY_MS).unref()
    await receipts.collect(stateOf())
    for (const job of files.jobs()) {
      const known = stateOf().requester.jobs[job]
      if (known === undefined) await files.remove(job)
      else if (known.state === 'ended') await this.#ended(job)
    }
    await this.#sweep()
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#unsubscribe()
    await this.#work
  }

  #onEvent({ event, job }: LogEvent): void {
    if (job === undefined) return
    if (event.startsWith('receipt:'))
      this.#do(async () => await this.#options.receipts.collect(this.#options.stateOf(), job))
    if (event === 'job:ended') this.#do(async () => await this.#ended(job))
  }

  /** One after the other; a failure (a full disk) is said and never stops the node. */
  #do(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      this.#options.events.emit({ event: 'housekeeping:failed', reason: (error as Error).message })
    })
  }

  async #ended(job: string): Promise<void> {
    const { files, blobs } = this.#options
    files.log(job).complete()
    await files.forgetEnv(job)
    await blobs.disown(archiveOwner(job))
  }

  async #sweep(): Promise<void> {
    const { blobs, files, stateOf, clock, ownSets } = this.#options
    const { requester, provider } = stateOf()
    ownSets.keep(files.jobs().filter((job) => requester.jobs[job]?.state !== 'ended'))
    const { leases, gangs, copies } = provider.table
    const owners = new Set([...Object.keys(leases), ...Object.keys(gangs), ...Object.keys(copies)])
    for (const job of Object.keys(requester.jobs)) owners.add(archiveOwner(job)).add(resultOwner(job))
    await blobs.sweep(clock.wallMs() - GRACE_MS, (owner) => owners.has(owner))
    const unknown = new Set(files.jobs().filter((job) => requester.jobs[job] === undefined))
    for (const job of unknown) if (this.#unknown.has(job)) await files.remove(job)
    this.#unknown = unknown
  }
}
