/** Drives one requester by hand: inputs in, sent messages and events out. For tests. */
import { createHash } from 'node:crypto'
import type { Effect, Input, JobSpec, Report, SwarmEvent } from '../machine.ts'
import type { Bid, Commit, LeaseGrant, Message, Requirements, Signed, UnitOffer } from '../messages.ts'
import { plainProgram } from '../messages.ts'
import { createRng } from '../rng.ts'
import type { Job } from './job.ts'
import type { RequesterOptions } from './options.ts'
import type { RequesterRecord } from './records.ts'
import { createRequester } from './requester.ts'
import type { RequesterState } from './state.ts'

export const JOB = 'j-0123456789abcdef'
export const sha256 = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest()
export const versions = { swarm: '0.1.0', ray: '2.60.0', python: '3.11.2', arch: 'x64' }
export const unit: UnitOffer = {
  unit: 'cpu:0',
  model: '',
  vramMib: 0,
  memoryGb: 0,
  claimed: false,
  cpus: 4,
  memoryMib: 8192
}

export function needsOf(over: Partial<Requirements> = {}): Requirements {
  return {
    nodes: 1,
    gpus: undefined,
    cpus: 1,
    memoryMib: 512,
    region: '',
    maxPriceMicroPerGpuHour: 0,
    acceptClaimed: false,
    archiveBytes: 0,
    durationMs: 0,
    termMs: 3_600_000,
    ...plainProgram,
    ray: '',
    python: '',
    ...over
  }
}

export function specOf(over: Partial<JobSpec> = {}, needs: Partial<Requirements> = {}): JobSpec {
  const archive = { sha256: 'a'.repeat(64), sizeBytes: 1000 }
  return {
    name: 'train',
    needs: needsOf(needs),
    command: ['python', 'train.py'],
    archive,
    waitMs: 0,
    dryRun: false,
    confirm: false,
    ...over
  }
}

export function bidOf(over: Partial<Bid> = {}): Bid {
  return {
    type: 'bid',
    job: JOB,
    attempt: 1,
    units: [unit],
    priceMicroPerGpuHour: 0,
    startWaitMs: 0,
    transferBytesPerSecond: 1_000_000,
    validMs: 30_000,
    name: 'p',
    region: 'eu',
    versions,
    addrs: [],
    ...over
  }
}

export class Script {
  state: RequesterState
  readonly machine: ReturnType<typeof createRequester>
  readonly rng = createRng(1)
  monoMs = 1_000
  wallMs = 1_700_000_000_000
  records: RequesterRecord[] = []
  effects: Effect[] = []
  events: SwarmEvent[] = []
  timers = new Map<string, number>()
  journal: RequesterRecord[] = []

  constructor(options: Partial<RequesterOptions> = {}) {
    this.machine = createRequester({ self: 'me', hash: sha256, commitDigest: () => 'digest', ...options })
    this.state = this.machine.initial()
  }

  input(input: Input): this {
    const { records, effects } = this.machine.decide(this.state, input, {
      monoMs: this.monoMs,
      wallMs: this.wallMs,
      rng: this.rng
    })
    for (const record of records) this.state = this.machine.apply(this.state, record)
    this.journal.push(...records.filter((record) => !('volatile' in record)))
    this.records = records
    this.effects = effects
    for (const effect of effects) {
      if (effect.type === 'setTimer') this.timers.set(effect.key, this.monoMs + effect.afterMs)
      if (effect.type === 'clearTimer') this.timers.delete(effect.key)
      if (effect.type === 'emit') this.events.push(effect.event)
    }
    return this
  }

  receive(from: string, body: Message): this {
    return this.input({ type: 'message', message: signed(from, body, this.wallMs), via: 'direct' })
  }

  report(report: Report): this {
    return this.input({ type: 'report', report })
  }

  /** Lets time pass; timers fire in order. `effects` are then those of all of them. */
  pass(ms: number): this {
    const end = this.monoMs + ms
    const effects: Effect[] = []
    for (;;) {
      const next = [...this.timers].filter(([, at]) => at <= end).sort((a, b) => a[1] - b[1])[0]
      if (next === undefined) break
      this.wallMs += next[1] - this.monoMs
      this.monoMs = next[1]
      this.timers.delete(next[0])
      effects.push(...this.input({ type: 'timer', key: next[0] }).effects)
    }
    this.effects = effects
    this.wallMs += end - this.monoMs
    this.monoMs = end
    return this
  }

  /** Loses all that is volatile and restarts from the journal. */
  restart(): this {
    this.timers.clear()
    this.state = this.journal.reduce((state, record) => this.machine.apply(state, record), this.machine.initial())
    this.monoMs = 10
    return this.input({ type: 'restarted' })
  }

  job(): Job {
    const job = this.state.jobs[JOB]
    if (job === undefined) throw new Error('no job')
    return job
  }

  sent<T extends Message['type']>(type: T): Array<{ to: string; body: Extract<Message, { type: T }> }> {
    return this.effects.flatMap((effect) =>
      effect.type === 'send' && effect.body.type === type
        ? [{ to: effect.to, body: effect.body as Extract<Message, { type: T }> }]
        : []
    )
  }

  event(name: string): SwarmEvent | undefined {
    return this.events.findLast((event) => event.event === name)
  }

  /** Offered with these peers as candidates, and a bid from each. */
  offered(peers: string[], spec: JobSpec = specOf()): this {
    this.input({ type: 'command', command: { type: 'submitJob', job: JOB, spec } })
    this.candidates(peers)
    for (const peer of peers) this.receive(peer, bidOf({ attempt: this.job().attempt, name: peer }))
    return this
  }

  candidates(peers: string[]): this {
    const rows = peers.map((peer) => ({ peer, name: peer }))
    const { attempt } = this.job()
    return this.report({
      type: 'candidates',
      job: JOB,
      attempt,
      peers: rows,
      seen: peers.length,
      matched: peers.length,
      failed: []
    })
  }

  grant(peer: string, epoch = 7, over: Partial<LeaseGrant> = {}): this {
    return this.receive(peer, {
      type: 'leaseGrant',
      job: JOB,
      attempt: this.job().attempt,
      requester: 'me',
      units: [unit],
      epoch,
      holdTtlMs: 15_000,
      priceMicroPerGpuHour: 0,
      versions,
      addrs: [],
      ...over
    })
  }

  lease(peer: string, epoch = 7): this {
    return this.receive(peer, leaseBody(peer, this.job().attempt, epoch).body)
  }

  started(peers: string[], driver: string): this {
    const { attempt } = this.job()
    return this.receive(driver, {
      type: 'started',
      job: JOB,
      attempt,
      leases: peers.map((peer) => leaseBody(peer, attempt, 7))
    })
  }

  /** All the way to running on these peers. */
  running(peers: string[], spec: JobSpec = specOf({}, { nodes: peers.length })): this {
    this.offered(peers, spec)
    for (const peer of this.job().awards) this.grant(peer)
    const commit = this.job().commit as Commit
    for (const member of commit.members) this.lease(member.peer)
    return this.started(
      commit.members.map((member) => member.peer),
      commit.driver
    )
  }
}

export function signed<M extends Message>(from: string, body: M, at = 1_700_000_000_000): Signed<M> {
  return { from, issuedAt: at, expiresAt: at + 60_000, body }
}

function leaseBody(peer: string, attempt: number, epoch: number): Signed<Extract<Message, { type: 'lease' }>> {
  return signed(peer, {
    type: 'lease',
    job: JOB,
    attempt,
    requester: 'me',
    units: ['cpu:0'],
    epoch,
    ttlMs: 60_000,
    termMs: 3_600_000,
    priceMicroPerGpuHour: 0,
    commit: 'digest'
  })
}
