/**
 * Nodes that work against the others. A liar offers GPUs that it has not; a hoarder takes holds for nothing, keeps its own
 * past their time and starts nothing; a double-booker grants the same units twice. They are built around the real machine.
 */
import { holdTtlMs } from '../../../protocol/lease/timing.ts'
import type { Effect, Input, LeaseKey, Moment } from '../../../protocol/machine.ts'
import {
  createPeer,
  type PeerMachine,
  type PeerMachineOptions,
  type PeerRecord,
  type PeerState
} from '../../../protocol/peer.ts'
import type { World } from '../part.ts'
import { Purpose } from '../random.ts'
import type { MachineMaker } from './node.ts'

/** Who misbehaves at the machines. */
export type Role = 'liar' | 'hoarder' | 'double-booker'
const ROLES: ReadonlySet<string> = new Set<Role>(['liar', 'hoarder', 'double-booker'])

/** Draws who is what: `part` of all nodes, providers where the role needs one. One node has one role. */
export function drawRoles(world: World): Map<number, Role> {
  const roles = new Map<number, Role>()
  const { scenario, nodes, classOf } = world
  const offers = (node: number): boolean => scenario.population[classOf[node] as number]?.gpu !== undefined
  for (const adversary of scenario.adversaries) {
    if (!ROLES.has(adversary.kind) || !('part' in adversary)) continue
    const kind = adversary.kind as Role
    const free = Array.from({ length: nodes }, (_, node) => node).filter((node) => !roles.has(node))
    const providers = free.filter(offers)
    const able = kind === 'hoarder' || providers.length === 0 ? free : providers
    const count = Math.min(able.length, Math.round(adversary.part * nodes))
    for (const node of world.stream(Purpose.adversary, -1).shuffle(able).slice(0, count)) roles.set(node, kind)
  }
  return roles
}

/** The machine of a role; undefined: the real one. */
export function makerOf(role: Role | undefined): MachineMaker | undefined {
  if (role === 'hoarder') return createHoarder
  return role === 'double-booker' ? createDoubleBooker : undefined
}

/** Its holds have no end of their own, and it never starts what it leased. */
function createHoarder(options: PeerMachineOptions): PeerMachine {
  const { step: _, ...machine } = createPeer(options)
  const isKept = (effect: Effect): boolean =>
    effect.type !== 'startWork' &&
    !(effect.type === 'setTimer' && effect.afterMs === holdTtlMs && effect.key.startsWith('provider/phase/'))
  const apply = (state: PeerState, record: PeerRecord): PeerState => {
    const next = machine.apply(state, record)
    return record.type === 'provider/holdGranted' ? withEndlessHold(next, record.lease) : next
  }
  return {
    ...machine,
    apply,
    applyAll: (state, records) => records.reduce(apply, state),
    decide(state, input, at) {
      const { records, effects } = machine.decide(state, input, at)
      return { records, effects: effects.filter(isKept) }
    }
  }
}

function withEndlessHold(state: PeerState, lease: LeaseKey): PeerState {
  const { table } = state.provider
  const row = table.leases[lease]
  if (row === undefined) return state
  const leases = { ...table.leases, [lease]: { ...row, heldMono: Infinity } }
  return { ...state, provider: { ...state.provider, table: { ...table, leases } } }
}

/** Its second self, which knows nothing of the first one's leases. */
type Two = PeerState & { second?: PeerState }
type Marked = PeerRecord & { second?: true }
const JOB = /j-[0-9a-f]{16}/

/** Two providers under one name, each for the jobs of one parity. */
function createDoubleBooker(options: PeerMachineOptions): PeerMachine {
  const machine = createPeer(options)
  const secondOf = (state: Two): PeerState => state.second ?? machine.initial()
  const apply = (state: Two, record: Marked): Two => {
    if (record.second !== true) return { ...machine.apply(state, record), second: secondOf(state) } as Two
    const { second: _, ...plain } = record
    return { ...state, second: machine.apply(secondOf(state), plain as PeerRecord) } as Two
  }
  const first = (state: Two, input: Input, at: Moment) => machine.decide(state, input, at)
  const second = (state: Two, input: Input, at: Moment) => {
    const { records, effects } = machine.decide(secondOf(state), input, at)
    return { records: records.map((record) => ({ ...record, second: true })) as PeerRecord[], effects }
  }
  return {
    initial: () => ({ ...machine.initial(), second: machine.initial() }) as Two,
    apply,
    applyAll: (state, records) => records.reduce<Two>(apply, state),
    decide(state: Two, input, at) {
      const job = jobOf(input)
      if (job !== undefined) return isOdd(job) ? second(state, input, at) : first(state, input, at)
      const one = first(state, input, at)
      if (input.type === 'timer') return one
      const two = second(state, input, at)
      return {
        records: [...one.records, ...two.records],
        effects: [...one.effects, ...two.effects.filter(({ type }) => type !== 'advertise' && type !== 'setTimer')]
      }
    }
  }
}

function isOdd(job: string): boolean {
  return job.charCodeAt(job.length - 1) % 2 === 1
}

/** The job that an input is about; undefined where it is for both. */
function jobOf(input: Input): string | undefined {
  if (input.type === 'message') return 'job' in input.message.body ? input.message.body.job : undefined
  if (input.type === 'timer') return JOB.exec(input.key)?.[0]
  if (input.type === 'report') return 'lease' in input.report ? JOB.exec(input.report.lease)?.[0] : input.report.job
  return undefined
}
