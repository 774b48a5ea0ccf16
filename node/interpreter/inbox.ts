/** Received bytes: opened, checked against who brought them, offers only once; what holds becomes an input. */
import type { Verify } from '../../protocol/envelope.ts'
import { openEnvelope } from '../../protocol/envelope.ts'
import type { Message, PeerId, Signed } from '../../protocol/messages.ts'
import type { Clock } from '../clock.ts'
import type { EventLog } from '../events/events.ts'
import type { Metrics } from '../events/metrics.ts'
import type { Verdict } from '../p2p/p2p.ts'
import { OfferFilter } from './offers.ts'
import { addressesIn, logMessage } from './traces.ts'
import type { Traces } from './traces.ts'
import type { Network } from './world.ts'

/** How a message came. */
export type Via = 'gossip' | 'direct'

/** What an inbox needs. */
export interface InboxOptions {
  network: Network
  networkName: string
  verify: Verify
  clock: Clock
  events: EventLog
  metrics: Metrics
  traces: Traces
  deliver: (message: Signed<Message>, via: Via) => void
}

/** See above. */
export class Inbox {
  #options: InboxOptions
  #offers: OfferFilter

  constructor(options: InboxOptions) {
    this.#options = options
    this.#offers = new OfferFilter(options.clock)
  }

  /** For `P2p.onEnvelope`: gossip validation and penalties follow the verdict. */
  receive(bytes: Uint8Array, from: PeerId, via: Via): Verdict {
    const { networkName, verify, clock, network } = this.#options
    const opened = openEnvelope(bytes, { network: networkName, wallMs: clock.wallMs(), verify })
    if (!opened.ok) {
      this.#drop(from, opened.field, opened.reason)
      return opened.field === 'expiresAt' || opened.field === 'issuedAt' ? 'ignore' : 'reject'
    }
    const { message } = opened
    const { type } = message.body
    const problem = via === 'direct' ? message.from !== from && 'from' : type !== 'jobOffer' && 'type'
    if (problem !== false) {
      this.#drop(from, problem, `${type} of ${message.from} via ${via}`)
      return 'reject'
    }
    if (via === 'gossip' && (message.from === network.self || !this.#offers.isNew(message))) return 'ignore'
    for (const { peer, addrs } of addressesIn(message)) if (peer !== network.self) network.learn(peer, addrs)
    this.take(message, via)
    return 'accept'
  }

  /** Hands on a message that was checked (or is one's own). */
  take(message: Signed<Message>, via: Via): void {
    const { events, metrics, traces, deliver } = this.#options
    metrics.received.inc({ type: message.body.type })
    logMessage(events, traces, 'message:received', message.body, { from: message.from, via })
    deliver(message, via)
  }

  #drop(peer: PeerId, field: string, reason: string): void {
    this.#options.metrics.dropped.inc({ reason: field })
    this.#options.events.emit({ event: 'message:dropped', peer, field, reason })
  }
}
