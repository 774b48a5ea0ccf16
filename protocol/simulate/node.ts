import type { LogLine } from '../checker.ts'
import { decodeRecords, encodeRecords, fold, isDurable } from '../journal.ts'
import type { Effect, Input, ProviderSettings, SwarmEvent } from '../machine.ts'
import type { Message, PeerId } from '../messages.ts'
import { createPeer, durableState, type PeerMachineOptions, type PeerRecord, type PeerState } from '../peer.ts'
import type { Rng } from '../rng.ts'
import { changedParts, deepFreeze, difference } from './equal.ts'
import type { Kernel, Scheduled } from './kernel.ts'
import type { Endpoint, Network, Packet } from './network.ts'
import { World, type WorldOptions } from './world.ts'

/** Skew that two honest hosts tolerate in an envelope's times, in ms (README section 1). */
const MAX_SKEW_MS = 30_000
const EPOCH_AT = 1_700_000_000_000

/** What a node is made with. */
export interface NodeOptions {
  kernel: Kernel
  network: Network
  rng: Rng
  peer: Omit<PeerMachineOptions, 'self'>
  settings: ProviderSettings
  world: WorldOptions
  /** Wall clock minus true time, in ms. */
  skewMs: number
  /** How much faster or slower its clocks run, in parts per million. */
  driftPpm: number
  freeze: boolean
  log: (line: LogLine) => void
  fail: (message: string) => void
}

interface Turn {
  line: string | undefined
  records: PeerRecord[]
  effects: Effect[]
  inputId: string | undefined
}

/**
 * A node as `node/interpreter.ts` runs one: turns are decided at once, their records reach the disk in order a little
 * later, and effects wait for that. A crash at any point keeps what is on disk and forgets the rest.
 */
export class SimNode implements Endpoint {
  readonly self: PeerId
  up = false
  state: PeerState
  /** Effects run in all its lives; a crash can be asked for before any of them: how long it is down then, in ms. */
  effectsRun = 0
  readonly crashAtEffects = new Map<number, number>()
  crashes = 0
  readonly world: World
  readonly disk: string[] = []
  #options: NodeOptions
  #machine: ReturnType<typeof createPeer>
  /** The fold of durable records alone, through their text form. */
  #folded: PeerState
  #turns: Turn[] = []
  #writtenTurns = 0
  #lastWriteAt = 0
  #timers = new Map<string, Scheduled>()
  #life = 0
  #bootAt = 0
  #bootMono = 0
  #pumping = false

  constructor(self: PeerId, options: NodeOptions) {
    this.self = self
    this.#options = options
    this.#machine = createPeer({ ...options.peer, self })
    this.state = this.#machine.initial()
    this.#folded = this.state
    this.world = new World(self, options.world, (report) => this.input({ type: 'report', report }))
    options.network.nodes.set(self, this)
  }

  /** Whether every turn's effects have run. */
  get settled(): boolean {
    return this.#turns.length === 0
  }

  /** Starts, or starts again after a crash: replay, sweep, `restarted`, settings. */
  start(): void {
    const { kernel, rng } = this.#options
    this.up = true
    this.#bootAt = kernel.now
    this.#bootMono = 5 + rng.below(100)
    this.#lastWriteAt = kernel.now
    this.world.sweep()
    this.#folded = fold(
      this.#machine,
      this.disk.flatMap((line) => decodeRecords<PeerRecord>(line))
    )
    this.state = this.#folded
    if (this.#life > 0) this.input({ type: 'restarted' })
    this.input({ type: 'command', command: { type: 'setProvider', settings: this.#options.settings } })
  }

  /** Dies now. What was not on disk yet may or may not have reached it, in order. */
  crash(downMs: number): void {
    if (!this.up) return
    this.up = false
    this.crashes += 1
    this.#life += 1
    const { rng, kernel } = this.#options
    for (const turn of this.#turns.slice(this.#writtenTurns)) {
      if (turn.line === undefined) continue
      if (rng.below(2) === 0) break
      this.disk.push(turn.line)
    }
    this.#turns = []
    this.#writtenTurns = 0
    for (const timer of this.#timers.values()) kernel.cancel(timer)
    this.#timers.clear()
    this.#log({ event: 'sim:crashed', downMs })
    kernel.after(downMs, () => this.start())
  }

  receive(packet: Packet): void {
    const { message, via, id } = packet
    const wallMs = this.#wallMs()
    if (message.issuedAt > wallMs + MAX_SKEW_MS || message.expiresAt < wallMs - MAX_SKEW_MS) return
    this.#logMessage('message:received', message.body, { from: message.from, via, id })
    this.input({ type: 'message', message, via }, id)
  }

  unreachable({ to, message }: Packet): void {
    const { body } = message
    const job = 'job' in body ? body.job : ''
    const attempt = 'attempt' in body ? body.attempt : 0
    this.input({
      type: 'report',
      report: { type: 'unreachable', peer: to, messageType: body.type, job, attempt, reason: 'simulated' }
    })
  }

  /** One turn. */
  input(input: Input, inputId?: string): void {
    if (!this.up) return
    const { kernel, rng, freeze } = this.#options
    const before = this.state
    const at = { monoMs: this.#monoMs(), wallMs: this.#wallMs(), rng }
    const { records, effects } = this.#machine.decide(this.state, freeze ? deepFreeze(input) : input, at)
    if (freeze) deepFreeze([records, effects])
    for (const record of records) this.state = this.#machine.apply(this.state, record)
    if (freeze) deepFreeze(this.state)
    const durable = records.filter(isDurable)
    const line = durable.length === 0 ? undefined : encodeRecords(durable)
    this.#checkFold(before, line)
    this.#turns.push({ line, records: durable, effects, inputId })
    const life = this.#life
    this.#lastWriteAt = Math.max(this.#lastWriteAt, kernel.now + (line === undefined ? 0 : rng.below(4)))
    if (this.#lastWriteAt <= kernel.now) return this.#written(life)
    kernel.after(this.#lastWriteAt - kernel.now, () => this.#written(life))
  }

  /** Live state equals the fold of its journal after every turn; volatile records alone change nothing durable. */
  #checkFold(before: PeerState, line: string | undefined): void {
    if (line !== undefined) this.#folded = fold(this.#machine, decodeRecords<PeerRecord>(line), this.#folded)
    const [was, is, folded] = [durableState(before), durableState(this.state), durableState(this.#folded)]
    const found =
      changedParts(was.jobs, is.jobs, folded.jobs) ??
      changedParts(was.table.leases, is.table.leases, folded.table.leases) ??
      changedParts(was.table.gangs, is.table.gangs, folded.table.gangs) ??
      changedParts(was.table.copies, is.table.copies, folded.table.copies) ??
      difference(is.table.epoch, folded.table.epoch, '.epoch')
    if (found !== undefined) this.#options.fail(`${this.self}: live state and fold of the journal differ at ${found}`)
  }

  #written(life: number): void {
    if (life !== this.#life || !this.up) return
    const turn = this.#turns[this.#writtenTurns]
    if (turn === undefined) return
    if (turn.line !== undefined) this.disk.push(turn.line)
    this.#writtenTurns += 1
    this.#pump()
  }

  #pump(): void {
    if (this.#pumping) return
    this.#pumping = true
    const life = this.#life
    while (this.#writtenTurns > 0 && life === this.#life) {
      const turn = this.#turns.shift() as Turn
      this.#writtenTurns -= 1
      this.#runTurn(turn, life)
    }
    this.#pumping = false
  }

  #runTurn(turn: Turn, life: number): void {
    if (turn.records.length > 0) {
      this.#log({ event: 'journal:written', input: turn.inputId, records: turn.records.map(summarise) })
    }
    for (const effect of turn.effects) {
      this.effectsRun += 1
      const downMs = this.crashAtEffects.get(this.effectsRun)
      if (downMs !== undefined) this.crash(downMs)
      if (life !== this.#life) return
      this.#run(effect)
    }
  }

  #run(effect: Effect): void {
    const { kernel } = this.#options
    switch (effect.type) {
      case 'send':
        return this.#send([effect.to], effect.body, effect.ttlMs, 'direct')
      case 'publish':
        return this.#send(
          [...this.#options.network.nodes.keys()].filter((peer) => peer !== this.self),
          effect.body,
          effect.ttlMs,
          'gossip'
        )
      case 'setTimer':
        this.#clearTimer(effect.key)
        this.#timers.set(
          effect.key,
          kernel.after(Math.round(effect.afterMs / this.#rate()), () => this.#fire(effect.key))
        )
        return undefined
      case 'clearTimer':
        return this.#clearTimer(effect.key)
      case 'emit':
        return this.#log(effect.event)
      default:
        return this.world.handle(effect)
    }
  }

  #send(peers: PeerId[], body: Message, ttlMs: number, via: Packet['via']): void {
    const issuedAt = this.#wallMs()
    const message = { from: this.self, issuedAt, expiresAt: issuedAt + ttlMs, body }
    if (this.#options.freeze) deepFreeze(message)
    for (const to of peers) {
      this.#options.network.send({ from: this.self, to, message, via })
      if (via === 'direct') this.#logMessage('message:sent', body, { to })
    }
  }

  #fire(key: string): void {
    this.#timers.delete(key)
    this.input({ type: 'timer', key })
  }

  #clearTimer(key: string): void {
    const timer = this.#timers.get(key)
    if (timer === undefined) return
    this.#options.kernel.cancel(timer)
    this.#timers.delete(key)
  }

  #logMessage(event: string, body: Message, fields: Record<string, unknown>): void {
    if (body.type === 'heartbeat') return
    const { job, attempt, epoch } = body as { job?: string; attempt?: number; epoch?: number }
    this.#log({
      event,
      type: body.type,
      ...(job === undefined ? {} : { job }),
      attempt: attempt ?? 0,
      epoch: epoch ?? 0,
      ...fields
    })
  }

  #log(event: SwarmEvent): void {
    this.#options.log({
      t: this.#wallMs(),
      mono: this.#monoMs(),
      node: this.self,
      at: this.#options.kernel.now,
      ...event
    })
  }

  #rate(): number {
    return 1 + this.#options.driftPpm / 1_000_000
  }

  #monoMs(): number {
    return this.#bootMono + Math.floor((this.#options.kernel.now - this.#bootAt) * this.#rate())
  }

  #wallMs(): number {
    return EPOCH_AT + this.#options.skewMs + this.#options.kernel.now
  }
}

const FACTS = ['job', 'attempt', 'lease', 'epoch', 'peer', 'cause'] as const

function summarise(record: PeerRecord): Record<string, unknown> {
  const fields = record as unknown as Record<string, unknown>
  return {
    type: record.type,
    ...Object.fromEntries(FACTS.filter((fact) => fields[fact] !== undefined).map((fact) => [fact, fields[fact]]))
  }
}
