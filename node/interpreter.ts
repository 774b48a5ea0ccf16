/**
 * Runs a machine against the world. One input is one turn: its durable records go to level as one entry, and every
 * effect of the turn waits until that entry is on disk, and until the effects of all earlier turns have been begun.
 * Later turns do not wait (their records share the next batch), so order is kept and time is not lost.
 */
import type { Sign, Verify } from '../protocol/envelope.ts'
import type { Effect, Input, JournalRecord, Machine, Report, SwarmEvent } from '../protocol/machine.ts'
import type { PeerId } from '../protocol/messages.ts'
import type { Clock } from './clock.ts'
import type { EventLog } from './events/events.ts'
import type { Metrics } from './events/metrics.ts'
import { Inbox } from './interpreter/inbox.ts'
import { Outbox } from './interpreter/outbox.ts'
import { createSystemRng } from './interpreter/random.ts'
import { describe, summarise } from './interpreter/summary.ts'
import { Timers } from './interpreter/timers.ts'
import { Traces } from './interpreter/traces.ts'
import { assertNever } from './interpreter/world.ts'
import type { Network, TransferHandler, WorkHandler } from './interpreter/world.ts'
import type { Verdict } from './p2p/p2p.ts'

/** The journal as the interpreter needs it; `Store` is one. */
export interface JournalPort {
  append(records: readonly JournalRecord[]): Promise<void>
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

/** A timer whose turn failed comes again after this. */
const RETRY_TIMER_MS = 30_000

interface Turn {
  effects: Effect[]
  seq: number
  records: readonly JournalRecord[]
}

/** See above. Inputs may be given from the moment it exists; `restarted` first, after a recovery. */
export class Interpreter<S, R extends JournalRecord> {
  #options: InterpreterOptions<S, R>
  #state: S
  #inputs: Input[] = []
  #deciding = false
  #turns: Turn[] = []
  #writtenSeq: number
  #running = false
  #stopped = false
  #appended: Promise<void> = Promise.resolve()
  #rng = createSystemRng()
  #traces = new Traces()
  #timers: Timers
  #inbox: Inbox
  #outbox: Outbox

  constructor(options: InterpreterOptions<S, R>) {
    this.#options = options
    this.#state = options.state
    this.#writtenSeq = options.journal.seq
    this.#timers = new Timers(options.clock, (key) => this.input({ type: 'timer', key }))
    const { network, networkName, sign, verify, clock, events, metrics } = options
    const shared = { network, networkName, clock, events, metrics, traces: this.#traces }
    this.#inbox = new Inbox({
      ...shared,
      verify,
      deliver: (message, via) => this.input({ type: 'message', message, via })
    })
    this.#outbox = new Outbox({
      ...shared,
      sign,
      report: (report) => this.report(report),
      loopBack: (message) => this.#inbox.take(message, 'direct')
    })
  }

  get state(): S {
    return this.#state
  }

  /** Resolves when the records of every turn so far are on disk; rejects where they cannot be. */
  written(): Promise<void> {
    return this.#appended
  }

  /** Resolves when every message and advert that was begun has left or failed. */
  async flushed(): Promise<void> {
    await this.#appended
    await this.#outbox.settled()
  }

  /** Takes an input; its turn is over when this returns, unless another turn is under way. */
  input(input: Input): void {
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

  report(report: Report): void {
    this.input({ type: 'report', report })
  }

  /** Received bytes: checks them, and makes them an input when they hold. For `P2p.onEnvelope`. */
  receive(bytes: Uint8Array, from: PeerId, via: 'gossip' | 'direct'): Verdict {
    return this.#stopped ? 'ignore' : this.#inbox.receive(bytes, from, via)
  }

  /** A line of the event log, with the trace of its job: every line about a job carries the same one. */
  emit(event: SwarmEvent): void {
    this.#traces.learn(event.job, event.trace)
    const trace = this.#traces.of(event.job)
    this.#options.events.emit(trace === undefined ? event : { ...event, trace })
  }

  /** Nothing more is decided or done. What was begun goes on in the hands of others. */
  stop(): void {
    this.#stopped = true
    this.#timers.stop()
    this.#turns = []
    this.#inputs = []
  }

  #turn(input: Input): void {
    const { machine, clock, journal, events } = this.#options
    if (this.#stopped) return
    let decision
    try {
      decision = machine.decide(this.#state, input, { monoMs: clock.monoMs(), wallMs: clock.wallMs(), rng: this.#rng })
    } catch (error) {
      events.emit({ event: 'input:failed', input: describe(input), reason: stackOf(error) })
      this.#survive(input, error)
      return
    }
    try {
      for (const record of decision.records) this.#state = machine.apply(this.#state, record)
    } catch (error) {
      this.#fail(error)
      return
    }
    const durable = decision.records.filter((record) => record.volatile !== true)
    if (durable.length > 0) this.#append(durable)
    this.#turns.push({ effects: decision.effects, seq: journal.seq, records: durable })
    this.#options.onState?.(this.#state)
  }

  /**
   * An input that the machine cannot take is a defect, and often a stranger's doing: it must not end the node. A message
   * is dropped as if lost. A timer is an exit of some state, and comes again. Without `restarted` nothing of before would
   * ever end: the node stops instead.
   */
  #survive(input: Input, error: unknown): void {
    if (input.type === 'timer') this.#timers.set(input.key, RETRY_TIMER_MS)
    if (input.type === 'restarted') this.#fail(error)
  }

  #append(records: readonly JournalRecord[]): void {
    const { journal, metrics } = this.#options
    const timed = metrics.journalSeconds.startTimer()
    this.#appended = journal.append(records)
    const { seq } = journal
    this.#appended.then(
      () => {
        timed()
        this.#writtenSeq = Math.max(this.#writtenSeq, seq)
        this.#runTurns()
      },
      (error: unknown) => this.#fail(error)
    )
  }

  #fail(error: unknown): void {
    if (this.#stopped) return
    this.stop()
    this.#options.onFatal(error)
  }

  /** Runs the effects of every turn whose records, and all before them, are on disk. */
  #runTurns(): void {
    if (this.#running) return
    this.#running = true
    try {
      while (!this.#stopped) {
        const [turn] = this.#turns
        if (turn === undefined || turn.seq > this.#writtenSeq) return
        this.#turns.shift()
        this.#runTurn(turn)
      }
    } finally {
      this.#running = false
    }
  }

  #runTurn({ effects, records, seq }: Turn): void {
    const { events, onWritten } = this.#options
    if (records.length > 0) {
      events.emit({ event: 'journal:written', seq, records: records.map(summarise) })
      onWritten?.(records.length)
    }
    for (const effect of effects) {
      try {
        this.#run(effect)
      } catch (error) {
        events.emit({ event: 'effect:failed', effect: effect.type, reason: stackOf(error) })
      }
    }
  }

  #run(effect: Effect): void {
    const { work, transfer } = this.#options
    switch (effect.type) {
      case 'send':
        return this.#outbox.send(effect.to, effect.body, effect.ttlMs)
      case 'publish':
        return this.#outbox.publish(effect.topics, effect.body, effect.ttlMs)
      case 'advertise':
        return this.#outbox.advertise(effect.advert)
      case 'lookup':
        return this.#outbox.lookup(effect)
      case 'setTimer':
        return this.#timers.set(effect.key, effect.afterMs)
      case 'clearTimer':
        return this.#timers.clear(effect.key)
      case 'prepareWork':
      case 'joinMesh':
      case 'openTunnel':
      case 'closeTunnel':
      case 'startWork':
      case 'startProgram':
      case 'stopWork':
        return work.handle(effect)
      case 'keepOutputs':
      case 'dropOutputs':
      case 'followLogs':
      case 'fetchResult':
        return transfer.handle(effect)
      case 'emit':
        return this.emit(effect.event)
      default:
        return assertNever(effect)
    }
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
