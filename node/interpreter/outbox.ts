/** Effects that go to the network: sealed here, sent once, and reported where nobody could be reached. */
import type { Sign } from '../../protocol/envelope.ts'
import { openEnvelope, sealEnvelope } from '../../protocol/envelope.ts'
import type { Effect } from '../../protocol/machine.ts'
import type { Message, PeerId, ResourceAdvert, Signed } from '../../protocol/messages.ts'
import type { Clock } from '../clock.ts'
import type { EventLog } from '../events/events.ts'
import type { Metrics } from '../events/metrics.ts'
import { factsOf, logMessage } from './traces.ts'
import type { Traces } from './traces.ts'
import type { Network, ReportTo } from './world.ts'

/** A lookup has to be back while the offer's window (3 s, protocol/README.md section 5) is open. */
const LOOKUP_TIMEOUT_MS = 2_500

/** What an outbox needs. */
export interface OutboxOptions {
  network: Network
  networkName: string
  sign: Sign
  clock: Clock
  events: EventLog
  metrics: Metrics
  traces: Traces
  report: ReportTo
  /** A message to oneself. */
  loopBack: (message: Signed<Message>) => void
}

/** See above. Repeats are the protocol's business. */
export class Outbox {
  #options: OutboxOptions
  #inFlight = new Set<Promise<unknown>>()

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  send(to: PeerId, body: Message, ttlMs: number): void {
    const { network, events, metrics, report } = this.#options
    const bytes = this.#seal(body, ttlMs)
    this.#note(body, { to, bytes: bytes.length })
    if (to === network.self) return this.#toSelf(bytes)
    events.flush()
    const channel = body.type === 'tunnelOffer' || body.type === 'tunnelAnswer' ? 'mesh' : 'market'
    this.#track(network.send(to, channel, bytes)).catch((error: unknown) => {
      const { job = '', attempt = 0 } = factsOf(body)
      metrics.unreachable.inc()
      report({ type: 'unreachable', peer: to, messageType: body.type, job, attempt, reason: reasonOf(error) })
    })
  }

  /** The same road as any other, less the network and the checks of one's own signatures. */
  #toSelf(bytes: Uint8Array): void {
    const { networkName, clock, loopBack } = this.#options
    const opened = openEnvelope(bytes, { network: networkName, wallMs: clock.wallMs(), verify: () => true })
    if (!opened.ok) throw new Error(`own message does not decode: ${opened.field} ${opened.reason}`)
    loopBack(opened.message)
  }

  publish(topics: string[], body: Message, ttlMs: number): void {
    const { network, events } = this.#options
    const bytes = this.#seal(body, ttlMs)
    this.#note(body, { to: topics.join(','), bytes: bytes.length })
    events.flush()
    this.#track(network.publish(topics, bytes)).catch((error: unknown) => {
      events.emit({ event: 'publish:failed', ...factsOf(body), topics, reason: reasonOf(error) })
    })
  }

  advertise(advert: ResourceAdvert): void {
    const { network, events } = this.#options
    const { seq, ttlMs } = advert
    this.#track(network.advertise(this.#seal(advert, ttlMs))).then(
      (holders) => events.emit({ event: 'advert:stored', seq, holders, ttlMs }),
      (error: unknown) => events.emit({ event: 'advert:failed', seq, reason: reasonOf(error) })
    )
  }

  lookup({ job, attempt, needs, limit }: Extract<Effect, { type: 'lookup' }>): void {
    const { network, report } = this.#options
    network.lookup(needs, limit, AbortSignal.timeout(LOOKUP_TIMEOUT_MS)).then(
      ({ candidates, seen, matched, unfit, failed }) => {
        const peers = candidates.map(({ peer, advert }) => ({ peer, name: advert.body.name }))
        report({ type: 'candidates', job, attempt, seen, matched, unfit, failed, peers })
      },
      (error: unknown) =>
        report({ type: 'candidates', job, attempt, peers: [], seen: 0, matched: 0, failed: [reasonOf(error)] })
    )
  }

  /** Resolves when everything that was begun has left or failed. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#inFlight)
  }

  #seal(body: Message, ttlMs: number): Uint8Array {
    const { clock, network, networkName, sign } = this.#options
    const issuedAt = clock.wallMs()
    const signed = { from: network.self, issuedAt, expiresAt: issuedAt + ttlMs, body }
    return sealEnvelope(signed, { network: networkName, sign })
  }

  #note(body: Message, fields: Record<string, unknown>): void {
    const { events, metrics, traces } = this.#options
    metrics.sent.inc({ type: body.type })
    logMessage(events, traces, 'message:sent', body, fields)
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#inFlight.add(work)
    const done = (): void => {
      this.#inFlight.delete(work)
    }
    work.then(done, done)
    return work
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
