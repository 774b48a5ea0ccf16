/**
 * One node as `node/interpreter.ts` runs one, on the kernel's clock: an input is a turn that is decided at once; its
 * records reach the disk in order a little later, and its effects wait for that, and for those of all turns before. A
 * crash keeps what is on disk and forgets the rest; a hang takes nothing in until it is over.
 */
import { isDurable } from '../../../protocol/journal.ts'
import type { Decision, Effect, Input, Moment, PeerOptions, ProviderSettings } from '../../../protocol/machine.ts'
import type { Message, PeerId, Signed } from '../../../protocol/messages.ts'
import { maxSkewMs } from '../../../protocol/limits.ts'
import {
  createPeer,
  type PeerMachine,
  type PeerMachineOptions,
  type PeerRecord,
  type PeerState
} from '../../../protocol/peer.ts'
import type { Host } from './host.ts'
import { Journal } from './journal.ts'
import type { SimRng } from './rng.ts'
import { Sandbox } from './sandbox.ts'
import { EPOCH_AT, JOURNAL_MS } from './times.ts'

/** A message on its way. */
export interface Packet {
  number: number
  to: PeerId
  message: Signed<Message>
  via: 'gossip' | 'direct'
}

/** What stands in for the machine of a node: the real one, or one that misbehaves around it. */
export type MachineMaker = (options: PeerMachineOptions) => PeerMachine

/** What a node is made with. */
export interface NodeOptions {
  index: number
  self: PeerId
  host: Host
  rng: SimRng
  peer: Omit<PeerOptions, 'self'> & PeerMachineOptions
  settings: ProviderSettings
  /** Whether it may crash: then its records are kept. */
  crashes: boolean
  maker?: MachineMaker
}

interface Turn {
  readyAt: number
  records: PeerRecord[]
  effects: Effect[]
  input: number
}

/** Its monotonic clock at its start. */
const BOOT_MONO = 5
/** Inputs that wait for a hang's end; what came beyond is lost. */
const MOST_STALLED = 4_096

/** See above. */
export class MachineNode {
  readonly index: number
  readonly self: PeerId
  readonly sandbox: Sandbox
  readonly rng: SimRng
  state: PeerState
  /** Runs, and is not hung. */
  up = false
  hung = false
  /** Grows with each start: what an earlier life asked for is nobody's. */
  life = 0
  settings: ProviderSettings
  #host: Host
  #machine: PeerMachine
  #journal: Journal | undefined
  #timers = new Map<string, number>()
  #turns: Turn[] = []
  #lastWriteAt = 0
  #bootAt = 0
  #stalled: Array<() => void> = []

  constructor({ index, self, host, rng, peer, settings, crashes, maker = createPeer }: NodeOptions) {
    this.index = index
    this.self = self
    this.rng = rng
    this.settings = settings
    this.#host = host
    this.#machine = maker({ ...peer, self })
    this.state = this.#machine.initial()
    this.#journal = crashes ? new Journal(this.#machine) : undefined
    this.sandbox = new Sandbox(this, host)
  }

  get monoMs(): number {
    return BOOT_MONO + this.#host.kernel.now - this.#bootAt
  }

  /** Whether it lives, hung or not. */
  get lives(): boolean {
    return this.up || this.hung
  }

  /**
   * Starts, or starts again: replay, sweep, `restarted`, settings.
   * @param sinceMs moment at which it began, where it has done nothing since that anybody needs to have seen: then its
   * first advert was made there, and only the timer of the next is left
   */
  start(sinceMs: number): void {
    const { kernel } = this.#host
    this.up = true
    this.#bootAt = sinceMs
    this.#lastWriteAt = kernel.now
    if (this.life++ > 0) {
      this.state = this.#journal?.fold() ?? this.#machine.initial()
      this.input({ type: 'restarted' })
    }
    const command = { type: 'setProvider', settings: this.settings } as const
    if (sinceMs === kernel.now) return this.input({ type: 'command', command })
    const at = { monoMs: BOOT_MONO, wallMs: EPOCH_AT + sinceMs, rng: this.rng }
    const { records } = this.#machine.decide(this.state, { type: 'command', command }, at)
    for (const record of records) this.state = this.#machine.apply(this.state, record)
    const next = this.#host.adverts.next(this.index)
    if (next !== undefined) this.#host.timers.set(this.#timers, this.index, 'provider/advert', next - kernel.now)
  }

  /** Stops at once. What is not on disk yet may or may not reach it, in order. */
  crash(): void {
    if (!this.lives) return
    this.up = false
    this.hung = false
    for (const turn of this.#turns) {
      if (turn.records.length === 0) continue
      if (this.rng.below(2) === 0) break
      this.#journal?.write(turn.records)
    }
    this.#turns = []
    this.#stalled = []
    this.#host.timers.clearAll(this.#timers)
    this.sandbox.clear()
  }

  hang(): void {
    if (!this.up) return
    this.up = false
    this.hung = true
  }

  /** Everything that waited happens now, in its order. */
  resume(): void {
    if (!this.hung) return
    this.hung = false
    this.up = true
    const stalled = this.#stalled
    this.#stalled = []
    for (const then of stalled) if (this.up) then()
  }

  /** Does it now, or when it is no longer hung; never in another life. */
  whenUp(then: () => void): void {
    if (this.up) return then()
    if (!this.hung || this.#stalled.length >= MOST_STALLED) return
    const { life } = this
    this.#stalled.push(() => {
      if (life === this.life) then()
    })
  }

  receive(packet: Packet): void {
    if (!this.up) return this.whenUp(() => this.receive(packet))
    const { message, via, number } = packet
    if (message.expiresAt < EPOCH_AT + this.#host.kernel.now - maxSkewMs) return
    if (message.body.type !== 'heartbeat') this.#host.log.received(this, packet)
    this.input({ type: 'message', message, via }, number)
  }

  fire(place: number): void {
    if (!this.up) return this.whenUp(() => this.fire(place))
    const { timers } = this.#host
    this.input({ type: 'timer', key: timers.fire(place) })
    timers.settle(this.#timers, place)
  }

  /** One turn. `number`: the message's, for the checker of replays; 0 for none. */
  input(input: Input, number = 0): void {
    if (!this.up) return this.whenUp(() => this.input(input, number))
    const { now } = this.#host.kernel
    const at = { monoMs: BOOT_MONO + now - this.#bootAt, wallMs: EPOCH_AT + now, rng: this.rng }
    const { records, effects } = this.#step(input, at)
    this.#host.turns++
    let durable: PeerRecord[] | undefined
    for (const record of records) if (isDurable(record)) (durable ??= []).push(record)
    if (durable === undefined && this.#turns.length === 0) return this.#runAll(effects)
    if (durable !== undefined) this.#lastWriteAt = Math.max(this.#lastWriteAt, now) + JOURNAL_MS
    const readyAt = Math.max(now, this.#lastWriteAt)
    this.#turns.push({ readyAt, records: durable ?? [], effects, input: number })
    this.#host.wake(this, readyAt)
  }

  /** Runs the effects of every turn whose records, and all before them, are on disk. */
  written(): void {
    if (!this.up) return this.whenUp(() => this.written())
    const { now } = this.#host.kernel
    for (let turn = this.#turns[0]; turn !== undefined && turn.readyAt <= now; turn = this.#turns[0]) {
      this.#turns.shift()
      if (turn.records.length > 0) {
        this.#journal?.write(turn.records)
        this.#host.log.written(this, turn.records, turn.input)
      }
      this.#runAll(turn.effects)
    }
  }

  /** Decides and applies; a machine that misbehaves around the real one has its records folded. */
  #step(input: Input, at: Moment): Decision<PeerRecord> {
    const machine = this.#machine
    if (machine.step !== undefined) {
      const turn = machine.step(this.state, input, at)
      this.state = turn.state
      return turn
    }
    const decision = machine.decide(this.state, input, at)
    for (const record of decision.records) this.state = machine.apply(this.state, record)
    return decision
  }

  #runAll(effects: readonly Effect[]): void {
    for (const effect of effects) this.#run(effect)
  }

  #run(effect: Effect): void {
    const host = this.#host
    switch (effect.type) {
      case 'send':
        return host.send(this, effect.to, effect.body, effect.ttlMs)
      case 'publish':
        return host.publish(this, effect.topics, effect.body, effect.ttlMs)
      case 'setTimer':
        return host.timers.set(this.#timers, this.index, effect.key, effect.afterMs)
      case 'clearTimer':
        return host.timers.clear(this.#timers, effect.key)
      case 'advertise':
        return host.adverts.advertise(this.index, effect.advert)
      case 'lookup':
        return host.lookup(this, effect)
      case 'emit':
        return host.log.emit(this, effect.event)
      default:
        return this.sandbox.handle(effect)
    }
  }
}
