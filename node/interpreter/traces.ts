/** Facts of messages for the event log: one trace id per job, and the fields that the checker reads. */
import type { Message, Signed } from '../../protocol/messages.ts'
import type { EventLog } from '../events/events.ts'

const REMEMBERED_JOBS = 1024

/** Remembers the trace id of each job that was heard of, so that every line about it carries the same one. */
export class Traces {
  #byJob = new Map<string, string>()

  /** Notes the trace of a message that names one. */
  learn(job: string | undefined, trace: string | undefined): void {
    if (job === undefined || trace === undefined || trace === '') return
    if (!this.#byJob.has(job) && this.#byJob.size >= REMEMBERED_JOBS)
      this.#byJob.delete(this.#byJob.keys().next().value!)
    this.#byJob.set(job, trace)
  }

  of(job: string | undefined): string | undefined {
    return job === undefined ? undefined : this.#byJob.get(job)
  }
}

/** Job, attempt, epoch and trace of a message, as far as it has them; for a receipt's signature those of the receipt. */
export function factsOf(body: Message): { job?: string; attempt?: number; epoch?: number; trace?: string } {
  const about = body.type === 'receiptSignature' ? body.receipt.body : body
  const facts: { job?: string; attempt?: number; epoch?: number; trace?: string } = {}
  if ('job' in about) facts.job = about.job
  if ('attempt' in about) facts.attempt = about.attempt
  if ('epoch' in about) facts.epoch = about.epoch
  if ('trace' in about) facts.trace = about.trace
  return facts
}

/** Addresses that the signer of a message, or of a message in it, says it can be dialled at. */
export function addressesIn(message: Signed<Message>): Array<{ peer: string; addrs: string[] }> {
  const { body } = message
  if (body.type === 'commit') return body.members.map(({ grant }) => ({ peer: grant.from, addrs: grant.body.addrs }))
  return 'addrs' in body && body.addrs.length > 0 ? [{ peer: message.from, addrs: body.addrs }] : []
}

/** A line about a message; of a refusal it says why. Heartbeats are counted and not logged: two a second and member would bury the rest. */
export function logMessage(
  events: EventLog,
  traces: Traces,
  event: 'message:sent' | 'message:received',
  body: Message,
  fields: Record<string, unknown>
): void {
  const { trace: own, ...facts } = factsOf(body)
  traces.learn(facts.job, own)
  if (body.type === 'heartbeat') return
  const trace = traces.of(facts.job)
  const why = body.type === 'refusal' ? { of: body.of, code: body.code, field: body.field } : {}
  events.emit({ event, type: body.type, ...facts, ...why, ...fields, ...(trace === undefined ? {} : { trace }) })
}
