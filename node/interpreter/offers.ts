/** Offers arrive by several topics and forwarders: each is handed on once (protocol/README.md: deduplicated by offer id). */
import type { Message, Signed } from '../../protocol/messages.ts'
import { maxSkewMs } from '../../protocol/limits.ts'
import type { Clock } from '../clock.ts'

const REMEMBERED = 4096

/** Remembers offers for as long as their envelope could be accepted again. */
export class OfferFilter {
  #clock: Clock
  #seen = new Map<string, number>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Whether this offer (requester, job, attempt) was not handed on before. */
  isNew(message: Signed<Message>): boolean {
    if (message.body.type !== 'jobOffer') return true
    const id = `${message.from}/${message.body.job}/${message.body.attempt}`
    const wallMs = this.#clock.wallMs()
    const until = this.#seen.get(id)
    if (until !== undefined && until > wallMs) return false
    this.#seen.set(id, message.expiresAt + maxSkewMs)
    if (this.#seen.size > REMEMBERED) this.#forget(wallMs)
    return true
  }

  #forget(wallMs: number): void {
    for (const [id, until] of this.#seen) if (until <= wallMs) this.#seen.delete(id)
    for (const id of this.#seen.keys()) {
      if (this.#seen.size <= REMEMBERED) break
      this.#seen.delete(id)
    }
  }
}
