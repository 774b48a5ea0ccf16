/**
 * Runs a machine against the world. One input is one turn: its durable records go to level as one entry, and every
 * effect of the turn waits until that entry is on disk, and until the effects of all earlier turns have been begun.
 * Later turns do not wait (their records share the next batch), so order is kept and time is not lost.
 */
import { openEnvelope, sealEnvelope } from '../protocol/envelope.ts'
import type { Sign, Verify } from '../protocol/envelope.ts'
import type { Effect, Input, JournalRecord, Machine, Report } from '../protocol/machine.ts'
import type { Message, PeerId, ResourceAdvert, Signed } from '../protocol/messages.ts'
import type { Clock } from './clock.ts'
import type { EventLog } from './events/events.ts'
import type { Metrics } from './events/metrics.ts'
import { OfferFilter } from './interpreter/offers.ts'
import { createSystemRng } from './interpreter/random.ts'
import { summarise } from './interpreter/summary.ts'
import { Timers } from './interpreter/timers.ts'
import { addressesIn, factsOf, Traces } from './interpreter/traces.ts'
import { assertNever } from './interpreter/world.ts'
import type { Network, TransferHandler, WorkHandler } from './interpreter/world.ts'
import type { Verdict } from './p2p/p2p.ts'

/** A lookup has to be back while the offer's window (3 s, protocol/README.md section 5) is open. */
const LOOKUP_TIMEOUT_MS = 2_500

/** The journal as the interpreter needs it; `Store` is one. */
export interface JournalPort {
  append (records: readonly JournalRecord[]): Promise<void>
  readonly seq: number
}

/** What an interpreter is made of. `S` and `R` are the machine's state and records. */
export interface InterpreterOptions<S, R extends JournalRecord> {
  machine: Machine<S, R>
  /** Recovered state. */
  state: S
  journal: JournalPort
  network: Network
  work: WorkHandler
  transfer: TransferHandler
  events: EventLog
  metrics: Metrics
  clock: Clock
  networkName: string
  sign: Sign
  verify: Verify
  /** After each entry that is on disk. */
  onWritten?: (records: number) => void
  /** After each turn, with the new state. */
  onState?: (state: S) => void
  /** The journal or the machine failed: nothing more happens here, and the node has to stop. */
  onFatal: (error: unknown) => void
}

interface Turn { effects: Effect[], seq: number, records: readonly JournalRecord[] }

/** See above. Inputs may be given from the moment it exists; `restart` first after a recovery. */
export class Interpreter<S, R extends JournalRecord> {
  #options: InterpreterOptions<S, R>
  #state: S
  #inputs: Input[] = []
  #deciding = false
  #turns: Turn[] = []
  #writtenSeq: number
  #running = false
  #stopped = false
  #timers: Timers
  #rng = createSystemRng()
  #traces = new Traces()
  #offers: OfferFilter
  #appended: Promise<void> = Promise.resolve()
  #inFlight = new Set<Promise<unknown>>()

  constructor (options: InterpreterOptions<S, R>) {
    this.#options = options
    this.#state = options.state
    this.#writtenSeq = options.journal.seq
    this.#timers = new Timers(options.clock, key => this.input({ type: 'timer', key }))
    this.#offers = new OfferFilter(options.clock)
  }

  get state (): S {
    return this.#state
  }

  get traces (): Traces {
    return this.#traces
  }

  /** Resolves when the records of every turn so far are on disk; rejects where they cannot be. */
  written (): Promise<void> {
    return this.#appended
  }

  /** Resolves when every message and advert that was begun has left or failed. */
  async flushed (): Promise<void> {
    await this.#appended
    await Promise.allSettled([...this.#inFlight])
  }

  /** Takes an input; its turn is over when this returns, unless another turn is under way. */
  input (input: Input): void {
    if (this.#stopped) return
    this.#inputs.push(input)
    if (this.#deciding) return
    this.#deciding = true
    try {
      for (let next = this.#inputs.shift(); next !== undefined; next = this.#inputs.shift()) this.#turn(next)
    } finally {
      this.#deciding = false
    }
    this.#runTurns()
  }

  report (report: Report): void {
    this.input({ type: 'report', report })
  }

  /** Received bytes: checks them, and makes them an input when they hold. For `P2p.onEnvelope`. */
  receive (bytes: Uint8Array, from: PeerId, via: 'gossip' | 'direct'): Verdict {
    const { networkName, verify, clock, events, metrics, network } = this.#options
    const opened = openEnvelope(bytes, { network: networkName, wallMs: clock.wallMs(), verify })
    if (!opened.ok) {
      metrics.dropped.inc({ reason: opened.field })
      events.emit({ event: 'message:dropped', peer: from, field: opened.field, reason: opened.reason })
      return opened.field === 'expiresAt' || opened.field === 'issuedAt' ? 'ignore' : 'reject'
    }
    const { message } = opened
    const { type } = message.body
    const problem = via === 'direct' ? message.from !== from && 'from' : type !== 'jobOffer' && 'type'
    if (problem !== false) {
      metrics.dropped.inc({ reason: problem })
      events.emit({ event: 'message:dropped', peer: from, field: problem, reason: `${type} of ${message.from} via ${via}` })
      return 'reject'
    }
    if (via === 'gossip' && (message.from === network.self || !this.#offers.isNew(message))) return 'ignore'
    for (const { peer, addrs } of addressesIn(message)) if (peer !== network.self) network.learn(peer, addrs)
    this.#deliver(message, via)
    return 'accept'
  }

  #deliver (message: Signed<Message>, via: 'gossip' | 'direct'): void {
    const { trace, ...facts } = factsOf(message.body)
    this.#traces.learn(facts.job, trace)
    this.#options.metrics.received.inc({ type: message.body.type })
    this.#logMessage('message:received', message.body, { from: message.from, via })
    this.input({ type: 'message', message, via })
  }

  /** Heartbeats are counted, not logged: two a second and member would bury the rest. */
  #logMessage (event: string, body: Message, fields: Record<string, unknown>): void {
    if (body.type === 'heartbeat') return
    const { trace, ...facts } = factsOf(body)
    const known = trace ?? this.#traces.of(facts.job)
    const why = body.type === 'refusal' ? { code: body.code } : {}
    this.#options.events.emit({ event, type: body.type, ...facts, ...why, ...fields, ...(known === undefined ? {} : { trace: known }) })
  }

  #turn (input: Input): void {
    const { machine, clock, journal, events } = this.#options
    if (this.#stopped) return
    let decision
    try {
      decision = machine.decide(this.#state, input, { monoMs: clock.monoMs(), wallMs: clock.wallMs(), rng: this.#rng })
    } catch (error) {
      events.emit({ event: 'input:failed', input: describe(input), reason: error instanceof Error ? error.stack ?? error.message : String(error) })
      return
    }
    try {
      for (const record of decision.records) this.#state = machine.apply(this.#state, record)
    } catch (error) {
      this.#fail(error)
      return
    }
    const durable = decision.records.filter(record => record.volatile !== true)
    if (durable.length > 0) {
      this.#appended = journal.append(durable)
      this.#appended.then(() => this.#written(seq), (error: unknown) => this.#fail(error))
    }
    const { seq } = journal
    this.#turns.push({ effects: decision.effects, seq, records: durable })
    this.#options.onState?.(this.#state)
  }

  #written (seq: number): void {
    this.#writtenSeq = Math.max(this.#writtenSeq, seq)
    this.#runTurns()
  }

  #fail (error: unknown): void {
    if (this.#stopped) return
    this.stop()
    this.#options.onFatal(error)
  }

  /** Runs the effects of every turn whose records, and all before them, are on disk. */
  #runTurns (): void {
    if (this.#running) return
    this.#running = true
    try {
      for (let [turn] = this.#turns; turn !== undefined && turn.seq <= this.#writtenSeq && !this.#stopped; [turn] = this.#turns) {
        this.#turns.shift()
        if (turn.records.length > 0) {
          this.#options.events.emit({ event: 'journal:written', seq: turn.seq, records: turn.records.map(summarise) })
          this.#options.onWritten?.(turn.records.length)
        }
        for (const effect of turn.effects) this.#run(effect)
      }
    } finally {
      this.#running = false
    }
  }

  #run (effect: Effect): void {
    const { work, transfer, events } = this.#options
    switch (effect.type) {
      case 'send': return this.#send(effect.to, effect.body, effect.ttlMs)
      case 'publish': return this.#publish(effect.topics, effect.body, effect.ttlMs)
      case 'setTimer': return this.#timers.set(effect.key, effect.afterMs)
      case 'clearTimer': return this.#timers.clear(effect.key)
      case 'advertise': return this.#advertise(effect.advert)
      case 'lookup': return this.#lookup(effect)
      case 'prepareWork':
      case 'joinMesh':
      case 'openTunnel':
      case 'closeTunnel':
      case 'startWork':
      case 'startProgram':
      case 'stopWork': return work.handle(effect)
      case 'keepOutputs':
      case 'dropOutputs':
      case 'followLogs':
      case 'fetchResult': return transfer.handle(effect)
      case 'emit': {
        const trace = effect.event.trace ?? this.#traces.of(effect.event.job)
        this.#traces.learn(effect.event.job, effect.event.trace)
        return events.emit(trace === undefined ? effect.event : { ...effect.event, trace })
      }
      default: return assertNever(effect)
    }
  }

  #seal (body: Message, ttlMs: number): Uint8Array {
    const { clock, network, networkName, sign } = this.#options
    const issuedAt = clock.wallMs()
    return sealEnvelope({ from: network.self, issuedAt, expiresAt: issuedAt + ttlMs, body }, { network: networkName, sign })
  }

  #send (to: PeerId, body: Message, ttlMs: number): void {
    const { network, metrics, events } = this.#options
    const bytes = this.#seal(body, ttlMs)
    const { trace, ...facts } = factsOf(body)
    this.#traces.learn(facts.job, trace)
    metrics.sent.inc({ type: body.type })
    this.#logMessage('message:sent', body, { to, bytes: bytes.length })
    if (to === network.self) return this.#loopBack(bytes)
    events.flush()
    const channel = body.type === 'tunnelOffer' || body.type === 'tunnelAnswer' ? 'mesh' : 'market'
    this.#track(network.send(to, channel, bytes)).catch((error: unknown) => {
      metrics.unreachable.inc()
      this.report({ type: 'unreachable', peer: to, messageType: body.type, job: facts.job ?? '', attempt: facts.attempt ?? 0, reason: reasonOf(error) })
    })
  }

  /** A message to oneself takes the same road as any other, less the network and the checks of one's own signatures. */
  #loopBack (bytes: Uint8Array): void {
    const { networkName, clock, network } = this.#options
    const opened = openEnvelope(bytes, { network: networkName, wallMs: clock.wallMs(), verify: () => true })
    if (!opened.ok) throw new Error(`own message does not decode: ${opened.field} ${opened.reason} (${network.self})`)
    this.#deliver(opened.message, 'direct')
  }

  #publish (topics: string[], body: Message, ttlMs: number): void {
    const { network, metrics, events } = this.#options
    const bytes = this.#seal(body, ttlMs)
    const { trace, ...facts } = factsOf(body)
    this.#traces.learn(facts.job, trace)
    metrics.sent.inc({ type: body.type })
    this.#logMessage('message:sent', body, { to: topics.join(','), bytes: bytes.length })
    events.flush()
    this.#track(network.publish(topics, bytes)).catch((error: unknown) => events.emit({ event: 'publish:failed', ...facts, topics, reason: reasonOf(error) }))
  }

  #track<T> (work: Promise<T>): Promise<T> {
    this.#inFlight.add(work)
    const done = (): void => { this.#inFlight.delete(work) }
    work.then(done, done)
    return work
  }

  #advertise (advert: ResourceAdvert): void {
    const { network, events } = this.#options
    this.#track(network.advertise(this.#seal(advert, advert.ttlMs))).then(
      holders => events.emit({ event: 'advert:stored', seq: advert.seq, holders, ttlMs: advert.ttlMs }),
      (error: unknown) => events.emit({ event: 'advert:failed', seq: advert.seq, reason: reasonOf(error) })
    )
  }

  #lookup (effect: Extract<Effect, { type: 'lookup' }>): void {
    const { network } = this.#options
    const { job, attempt } = effect
    network.lookup(effect.needs, effect.limit, AbortSignal.timeout(LOOKUP_TIMEOUT_MS)).then(
      ({ candidates, seen, matched, failed }) => this.report({
        type: 'candidates', job, attempt, seen, matched, failed, peers: candidates.map(({ peer, advert }) => ({ peer, name: advert.body.name }))
      }),
      (error: unknown) => this.report({ type: 'candidates', job, attempt, peers: [], seen: 0, matched: 0, failed: [reasonOf(error)] })
    )
  }

  /** Nothing more is decided or done. What was begun goes on in the hands of others. */
  stop (): void {
    this.#stopped = true
    this.#timers.stop()
    this.#turns = []
    this.#inputs = []
  }
}

function reasonOf (error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function describe (input: Input): string {
  switch (input.type) {
    case 'message': return `message ${input.message.body.type} of ${input.message.from}`
    case 'timer': return `timer ${input.key}`
    case 'report': return `report ${input.report.type}`
    case 'command': return `command ${input.command.type}`
    default: return input.type
  }
}
