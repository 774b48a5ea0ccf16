/**
 * A peer: requester and provider in one machine. Routing is by type; what both may mean goes to whom it concerns. All
 * records of a turn are one list, in order, and so one batch of the journal.
 */
import { createProvider, type ProviderRecord, type ProviderState } from './lease/provider.ts'
import type { Command, Decision, Effect, Input, Machine, Moment, PeerOptions, Report } from './machine.ts'
import type { Message, MessageType } from './messages.ts'
import { replayedRecords } from './replayed.ts'
import { applyAllRequester } from './requester/apply.ts'
import type { RequesterRecord } from './requester/records.ts'
import type { RequesterOptions } from './requester/options.ts'
import { createRequester } from './requester/requester.ts'
import type { RequesterState } from './requester/state.ts'

/** What a peer knows. */
export interface PeerState {
  requester: RequesterState
  provider: ProviderState
}

/** Records of the requester begin with `requester/`. */
export type PeerRecord = RequesterRecord | ProviderRecord

/** A requester's options are all that can be chosen. */
export type PeerMachineOptions = PeerOptions & RequesterOptions

/** Who an input is for. */
type Target = 'requester' | 'provider'

/**
 * Who a message is for. `either`: both roles know such messages, and each gets those about jobs that it knows; where
 * neither knows the job, the role named second answers (or drops) it. A Refusal goes by what it refuses.
 */
const ROUTES: Readonly<Record<MessageType, Target | 'nobody' | 'refusal' | `either:${Target}`>> = Object.freeze({
  resourceAdvert: 'nobody',
  jobOffer: 'provider',
  bid: 'requester',
  refusal: 'refusal',
  award: 'provider',
  leaseGrant: 'requester',
  commit: 'provider',
  lease: 'requester',
  tunnelOffer: 'provider',
  tunnelAnswer: 'provider',
  ready: 'provider',
  withdraw: 'provider',
  withdrawn: 'either:provider',
  started: 'either:provider',
  heartbeat: 'either:provider',
  renewAsk: 'either:provider',
  leaseRenew: 'provider',
  finish: 'either:provider',
  release: 'provider',
  usageReceipt: 'nobody',
  leaseEnd: 'either:requester',
  receiptSignature: 'nobody',
  leaseEndAck: 'provider',
  result: 'either:requester',
  resultAck: 'provider',
  statusAsk: 'provider',
  exited: 'provider',
  progress: 'requester',
  members: 'either:provider'
})

/** A peer's machine; it folds a whole journal quickly. */
export type PeerMachine = Machine<PeerState, PeerRecord> & Required<Pick<Machine<PeerState, PeerRecord>, 'applyAll'>>

/** Makes the machine that a node runs and a simulator simulates. */
export function createPeer(options: PeerMachineOptions): PeerMachine {
  const requester = createRequester(options)
  const provider = createProvider(options)
  const step = (before: PeerState, input: Input, at: Moment) => {
    const records: PeerRecord[] = []
    const effects: Effect[] = input.type === 'restarted' ? [restartEvent(before)] : []
    const state = { ...before }
    for (const target of targetsOf(before, input)) {
      const moment = { monoMs: at.monoMs, wallMs: at.wallMs, rng: at.rng.fork(target) }
      const turn =
        target === 'requester'
          ? requester.step(before.requester, input, moment)
          : provider.step(before.provider, input, moment)
      if (target === 'requester') state.requester = turn.state as RequesterState
      else state.provider = turn.state as ProviderState
      records.push(...turn.records)
      effects.push(...turn.effects)
    }
    return { records, effects, state }
  }
  return {
    initial: () => ({ requester: requester.initial(), provider: provider.initial() }),
    decide(state: PeerState, input: Input, at: Moment): Decision<PeerRecord> {
      const { records, effects } = step(state, input, at)
      return { records, effects }
    },
    step,
    apply(state: PeerState, record: PeerRecord): PeerState {
      if (isRequesterRecord(record)) return { ...state, requester: requester.apply(state.requester, record) }
      return { ...state, provider: provider.apply(state.provider, record) }
    },
    // Neither machine's fold reads the other's state, so each gets its own records in their order.
    applyAll(state: PeerState, records: readonly PeerRecord[]): PeerState {
      const mine = records.filter(isRequesterRecord)
      const others = records.filter((record): record is ProviderRecord => !isRequesterRecord(record))
      return {
        requester: applyAllRequester(state.requester, mine),
        provider: others.reduce(provider.apply, state.provider)
      }
    }
  }
}

/** The part of a peer's state that its journal makes: equal to the fold of its durable records, whatever else happened. */
export function durableState(state: PeerState): { jobs: RequesterState['jobs']; table: ProviderState['table'] } {
  return { jobs: state.requester.jobs, table: state.provider.table }
}

/** The first line of a node's new life; everything before it is swept by then. */
function restartEvent(state: PeerState): Effect {
  return { type: 'emit', event: { event: 'node:restarted', records: replayedRecords(state) } }
}

function isRequesterRecord(record: PeerRecord): record is RequesterRecord {
  return record.type.startsWith('requester/')
}

/** Which of the two an input goes to, the requester first. Both decide on the state before the turn: neither writes what the other reads. */
function targetsOf(state: PeerState, input: Input): Target[] {
  switch (input.type) {
    case 'message':
      return messageTargets(state, input.message.body)
    case 'timer':
      return input.key.startsWith('requester/') ? ['requester'] : ['provider']
    case 'report':
      return reportTargets(input.report)
    case 'command':
      return commandTargets(input.command)
    case 'peerDown':
    case 'restarted':
      return ['requester', 'provider']
  }
}

function messageTargets(state: PeerState, body: Message): Target[] {
  const route = ROUTES[body.type]
  if (route === 'nobody' || !('job' in body)) return []
  if (route === 'requester' || route === 'provider') return [route]
  if (route === 'refusal')
    return body.type === 'refusal' && ['renewAsk', 'withdraw'].includes(body.of) ? ['provider'] : ['requester']
  const known: Target[] = []
  if (state.requester.jobs[body.job] !== undefined) known.push('requester')
  const { leases, gangs, copies } = state.provider.table
  const lease = `${body.job}/${body.attempt}`
  if ((leases[lease] ?? gangs[lease] ?? copies[lease]) !== undefined) known.push('provider')
  return known.length > 0 ? known : [route === 'either:requester' ? 'requester' : 'provider']
}

function reportTargets(report: Report): Target[] {
  if (report.type === 'unreachable') return ['requester', 'provider']
  return report.type === 'candidates' || report.type === 'resultFetched' ? ['requester'] : ['provider']
}

function commandTargets(command: Command): Target[] {
  if (command.type === 'setProvider') return ['requester', 'provider']
  return command.type === 'endLeases' ? ['provider'] : ['requester']
}
