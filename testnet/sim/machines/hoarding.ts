/** What a hoarder asks of others: holds, for jobs that it never commits, so that their units are taken for nothing. */
import type { JobId } from '../../../protocol/messages.ts'
import { holdTtlMs } from '../../../protocol/lease/timing.ts'
import { jobId, specOf } from '../workload/jobs.ts'
import type { Directory } from './directory.ts'
import type { Host } from './host.ts'
import type { MachineNode } from './node.ts'
import type { Offers } from './offers.ts'

/** Its ids begin here, far from those of real jobs. */
const FIRST_JOB = 2 ** 40
/** Providers that one hoarder asks at a time. */
const ASKED = 5
/** A hold lives for 15 s: asked for again just as it ends. */
export const HOARD_EVERY_MS = holdTtlMs
const PRICE = 1_000_000_000
const MESSAGE_TTL_MS = 60_000

/** Asks for holds. */
export class Hoarding {
  #host: Host
  #directory: Directory
  #offers: Offers
  #next = FIRST_JOB

  constructor(host: Host, directory: Directory, offers: Offers) {
    this.#host = host
    this.#directory = directory
    this.#offers = offers
  }

  /** One round: an Award to each provider that a lookup finds, each of a job of its own. */
  round(node: MachineNode): void {
    const plan = { nodes: 1, minNodes: 0, durationMs: 60_000, checkpointEveryMs: 0, checkpointMs: 0, restoreMs: 0 }
    const { needs, archive } = specOf({ job: '' as JobId, number: 0, ...plan }, [])
    const fits = this.#offers.fits(needs)
    const { nodes } = this.#directory.lookup(node.index, { keys: this.#offers.lookupKeys(needs), fits, limit: ASKED })
    for (const other of nodes) {
      const job = jobId(this.#next++)
      const to = this.#host.peerId(other)
      const body = {
        type: 'award',
        job,
        attempt: 1,
        name: 'none',
        needs,
        priceMicroPerGpuHour: PRICE,
        archive,
        trace: ''
      } as const
      this.#host.log.written(node, [{ type: 'requester/awarded', job, attempt: 1, peers: [to] }], 0)
      this.#host.send(node, to, body, MESSAGE_TTL_MS)
    }
  }
}
