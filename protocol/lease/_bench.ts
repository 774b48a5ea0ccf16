/** Drives providers without IO: feeds inputs, checks the fold after each, and can run several as a network in virtual time. */
import { createHash } from 'node:crypto'
import assert from 'node:assert/strict'
import type { Effect, Input, Machine, ProviderSettings, Report } from '../machine.ts'
import type {
  Award,
  Commit,
  LeaseGrant,
  Message,
  MessageType,
  PeerId,
  Requirements,
  Signed,
  Terms,
  UnitOffer
} from '../messages.ts'
import { plainProgram } from '../messages.ts'
import { createRng, type Rng } from '../rng.ts'
import { createProvider, type ProviderRecord, type ProviderState } from './provider.ts'

export const wallStart = 1_770_000_000_000
export const job = 'j-00112233445566aa'
export const requester = 'requester'

export function hash(data: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(data).digest())
}

/** Peers whose hashes rise in this order, so that the first is every pair's initiator. */
export const peers: PeerId[] = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5']
  .map((peer) => ({ peer, key: Buffer.from(hash(new TextEncoder().encode(peer))).toString('hex') }))
  .sort((a, b) => (a.key < b.key ? -1 : 1))
  .map(({ peer }) => peer)
export const [alice, bob, carol] = peers as [PeerId, PeerId, PeerId]

export function gpu(unit: string, fields: Partial<UnitOffer> = {}): UnitOffer {
  return { unit, model: 'a100', vramMib: 40_000, memoryGb: 40, claimed: false, cpus: 8, memoryMib: 32_000, ...fields }
}

export const needs: Requirements = {
  nodes: 1,
  gpus: { models: ['a100'], minMemoryGb: 0, maxMemoryGb: 0, count: 1 },
  cpus: 1,
  memoryMib: 1000,
  region: '',
  maxPriceMicroPerGpuHour: 0,
  acceptClaimed: false,
  archiveBytes: 1000,
  durationMs: 0,
  termMs: 3_600_000,
  ...plainProgram,
  ray: '',
  python: ''
}

export const settings: ProviderSettings = {
  offering: true,
  units: [gpu('GPU-0')],
  region: 'eu',
  name: 'calm-otter',
  priceMicroPerGpuHour: 3_600_000,
  allow: ['*'],
  maxTermMs: 86_400_000,
  maxArchiveBytes: 512 * 1024 * 1024,
  diskMib: 100_000,
  versions: { swarm: '0.1.0', ray: '2.60.0', python: '3.11', arch: 'x64' },
  addrs: [],
  runtimeMissing: '',
  notes: {}
}

export const terms: Terms = {
  termMs: 3_600_000,
  leaseTtlMs: 60_000,
  renewEveryMs: 20_000,
  orphanMs: 600_000,
  phaseTimeoutMs: 60_000,
  retentionMs: 86_400_000
}

export const archive = { sha256: 'ab'.repeat(32), sizeBytes: 1000 }

export function awardOf(fields: Partial<Award> = {}): Award {
  return {
    type: 'award',
    job,
    attempt: 1,
    name: 'train',
    needs,
    priceMicroPerGpuHour: 3_600_000,
    archive,
    trace: 't-1',
    ...fields
  }
}

export function signedBy<M extends Message>(from: PeerId, body: M): Signed<M> {
  return { from, issuedAt: wallStart, expiresAt: wallStart + 60_000, body }
}

export function commitOf(grants: Array<Signed<LeaseGrant>>, fields: Partial<Commit> = {}): Commit {
  const members = grants.map((grant, at) => ({ peer: grant.from, index: at + 1, name: grant.from, addrs: [], grant }))
  const order = members.map(({ peer }) => peer)
  const head = order[0] ?? ''
  const driver = order[1] ?? head
  const delegates = [driver, ...order.filter((peer) => peer !== driver)]
  const [first] = grants
  const { attempt = 1 } = first?.body ?? {}
  const command = ['python', 'train.py']
  return {
    type: 'commit',
    job,
    attempt,
    name: 'train',
    members,
    head,
    driver,
    delegates,
    terms,
    command,
    archive,
    trace: 't-1',
    requirements: undefined,
    perNode: false,
    egress: '',
    minNodes: 0,
    data: [],
    storage: [],
    ...fields
  }
}

/** One provider with its clock, timers and the records it made. */
export class Bench {
  readonly self: PeerId
  readonly machine: Machine<ProviderState, ProviderRecord>
  state: ProviderState
  mono = 1000
  /** What the last `feed` gave. */
  effects: Effect[] = []
  records: ProviderRecord[] = []
  readonly journal: ProviderRecord[] = []
  readonly timers = new Map<string, number>()
  #rng: Rng

  constructor(self: PeerId = alice, offered: ProviderSettings | 'nothing' = settings, seed = 1) {
    this.self = self
    this.#rng = createRng(seed)
    const commitDigest = (commit: Signed<Commit>): string =>
      Buffer.from(hash(Buffer.from(JSON.stringify(commit.body)))).toString('hex')
    this.machine = createProvider({ self, hash, commitDigest })
    this.state = this.machine.initial()
    if (offered !== 'nothing') this.feed({ type: 'command', command: { type: 'setProvider', settings: offered } })
  }

  get wall(): number {
    return wallStart + this.mono
  }

  /** One turn: decides, checks that nothing was changed by deciding, applies, and compares the fold with the live state. */
  feed(input: Input): this {
    const before = this.state
    const { records, effects } = this.machine.decide(before, input, {
      monoMs: this.mono,
      wallMs: this.wall,
      rng: this.#rng
    })
    assert.equal(this.state, before)
    this.records = records
    this.effects = effects
    for (const record of records) {
      this.state = this.machine.apply(this.state, record)
      if (record.volatile !== true) this.journal.push(structuredClone(record))
    }
    for (const effect of effects) {
      if (effect.type === 'setTimer') this.timers.set(effect.key, this.mono + effect.afterMs)
      if (effect.type === 'clearTimer') this.timers.delete(effect.key)
    }
    assert.deepEqual(this.replayed().table, this.state.table)
    return this
  }

  /** The state that a restart finds: the fold of the durable records alone. */
  replayed(): ProviderState {
    return this.journal.reduce((state, record) => this.machine.apply(state, record), this.machine.initial())
  }

  /** Crashes and starts again: volatile state, timers and the monotonic clock are gone. */
  restart(downMs = 5000): this {
    this.state = this.replayed()
    this.timers.clear()
    this.mono += downMs
    return this.feed({ type: 'restarted' })
  }

  hear(from: PeerId, body: Message, via: 'gossip' | 'direct' = 'direct'): this {
    return this.feed({ type: 'message', message: signedBy(from, body), via })
  }

  report(report: Report): this {
    return this.feed({ type: 'report', report })
  }

  /** Moves the clock and fires what is due, in order; `effects` and `records` are then those of all these turns. */
  wait(ms: number): this {
    const end = this.mono + ms
    const [effects, records]: [Effect[], ProviderRecord[]] = [[], []]
    for (let due = this.#due(end); due !== undefined; due = this.#due(end)) {
      const [key, at] = due
      this.timers.delete(key)
      this.mono = Math.max(this.mono, at)
      this.feed({ type: 'timer', key })
      effects.push(...this.effects)
      records.push(...this.records)
    }
    this.mono = end
    this.effects = effects
    this.records = records
    return this
  }

  #due(end: number): [string, number] | undefined {
    return [...this.timers].filter(([, at]) => at <= end).sort((a, b) => a[1] - b[1])[0]
  }

  /** Messages of a type that the last turn sent. */
  sent<T extends MessageType>(type: T): Array<{ to: PeerId; body: Extract<Message, { type: T }> }> {
    return this.effects.flatMap((effect) =>
      effect.type === 'send' && effect.body.type === type
        ? [{ to: effect.to, body: effect.body as Extract<Message, { type: T }> }]
        : []
    )
  }

  did<T extends Effect['type']>(type: T): Array<Extract<Effect, { type: T }>> {
    return this.effects.filter((effect): effect is Extract<Effect, { type: T }> => effect.type === type)
  }

  events(): string[] {
    return this.did('emit').map(({ event }) => event.event)
  }

  row(attempt = 1, ofJob = job): ProviderState['table']['leases'][string] | undefined {
    return this.state.table.leases[`${ofJob}/${attempt}`]
  }

  gang(attempt = 1): ProviderState['table']['gangs'][string] | undefined {
    return this.state.table.gangs[`${job}/${attempt}`]
  }

  /** Awards and returns the grant. */
  granted(fields: Partial<Award> = {}, from: PeerId = requester): Signed<LeaseGrant> {
    const [grant] = this.hear(from, awardOf(fields)).sent('leaseGrant')
    assert.ok(grant, `${this.self} granted`)
    return signedBy(this.self, grant.body)
  }

  /** The key and epoch of an attempt, as reports carry them. */
  about(attempt = 1): { lease: string; epoch: number } {
    return { lease: `${job}/${attempt}`, epoch: this.row(attempt)?.epoch ?? 0 }
  }

  prepared(attempt = 1): this {
    const publicKey = hash(new TextEncoder().encode(this.self))
    return this.report({
      type: 'prepared',
      ...this.about(attempt),
      publicKey,
      endpoints: [{ address: '10.0.0.1', port: 51_820 }]
    })
  }

  stopped(attempt = 1, output = false): this {
    const blob = output ? { sha256: 'cd'.repeat(32), sizeBytes: 10 } : undefined
    return this.report({
      type: 'stopped',
      ...this.about(attempt),
      output: blob,
      log: output ? { sha256: 'ef'.repeat(32), sizeBytes: 5 } : undefined
    })
  }
}

/** A provider that runs a one-member job, from Award to Started. */
export function running(terms_: Partial<Terms> = {}, bench: Bench = new Bench()): Bench {
  const grant = bench.granted()
  bench.prepared().hear(requester, commitOf([grant], { terms: { ...terms, ...terms_ } }))
  return bench.report({ type: 'workReady', ...bench.about() })
}
