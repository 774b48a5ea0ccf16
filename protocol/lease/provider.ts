/** The provider's side as one machine: bids, holds, leases, a member's life and the driver's member's duties. */
import type { Command, Input, LeaseKey, Moment, PeerOptions, Stepping } from '../machine.ts'
import type { Message, Signed } from '../messages.ts'
import { hear } from '../member/beat.ts'
import { settleExits } from '../member/exits.ts'
import { settleFinish } from '../member/finish.ts'
import { settleOutcome, settleStart } from '../member/gang.ts'
import { settleMesh } from '../member/mesh.ts'
import { settleReady, settleWork } from '../member/start.ts'
import { announce, changeSettings } from './advert.ts'
import { apply } from './apply.ts'
import type { ProviderRecord } from './record.ts'
import { endLeases } from './release.ts'
import { handleRestarted } from './restart.ts'
import { handleMessage } from './route-message.ts'
import { handleReport } from './route-report.ts'
import { handleTimer } from './route-timer.ts'
import { initialState, leaseKey, type ProviderState, type ProviderTable } from './state.ts'
import { createTurn, rowOf, type Turn } from './turn.ts'

export type { ProviderRecord, ProviderState, ProviderTable }

/** Makes the machine. It draws the mesh's preshared keys and the Ray token from `at.rng`, which must be a secret one on a real node. */
export function createProvider(options: PeerOptions): Stepping<ProviderState, ProviderRecord> {
  return {
    initial: initialState,
    apply,
    decide(state, input, at) {
      const { records, effects } = takeTurn(options, state, input, at)
      return { records, effects }
    },
    step: (state, input, at) => takeTurn(options, state, input, at)
  }
}

/** The part of the state that the durable records make: what a restart finds again. */
export function durable(state: ProviderState): ProviderTable {
  return state.table
}

function takeTurn(options: PeerOptions, state: ProviderState, input: Input, at: Moment): Turn {
  const turn = createTurn(options, state, at)
  for (const lease of handle(turn, input)) settle(turn, lease)
  return turn
}

/** Handles an input; returns the leases that it may have moved on. */
function handle(turn: Turn, input: Input): LeaseKey[] {
  switch (input.type) {
    case 'message':
      return receive(turn, input.message, input.via)
    case 'timer':
      return onTimer(turn, input.key)
    case 'report':
      return handleReport(turn, input.report) ?? []
    case 'command':
      return command(turn, input.command)
    case 'restarted':
      handleRestarted(turn)
      return all(turn)
    case 'peerDown':
      return []
    default:
      return []
  }
}

function receive(turn: Turn, message: Signed<Message>, via: 'gossip' | 'direct'): LeaseKey[] {
  const { body, from } = message
  if (!('job' in body)) return []
  const lease = leaseKey(body.job, body.attempt)
  const row = rowOf(turn, lease)
  if (row !== undefined) hear(turn, row, from, body.type)
  handleMessage(turn, message, via)
  return body.type === 'award' ? all(turn) : [lease]
}

function onTimer(turn: Turn, key: string): LeaseKey[] {
  if (key === 'provider/advert') announce(turn)
  else return handleTimer(turn, key)
  return []
}

function command(turn: Turn, order: Command): LeaseKey[] {
  if (order.type === 'setProvider') changeSettings(turn, order.settings)
  if (order.type !== 'endLeases') return []
  endLeases(turn, order.cause)
  return all(turn)
}

function all(turn: Turn): LeaseKey[] {
  const { leases, gangs } = turn.state.table
  return [...new Set([...Object.keys(leases), ...Object.keys(gangs)])]
}

/** What follows from what is known now, in the order of a lease's life; each step is taken once. */
function settle(turn: Turn, lease: LeaseKey): void {
  const { leases, gangs } = turn.state.table
  if (leases[lease] === undefined && gangs[lease] === undefined) return
  settleMesh(turn, lease)
  settleWork(turn, lease)
  settleReady(turn, lease)
  settleStart(turn, lease)
  settleExits(turn, lease)
  settleOutcome(turn, lease)
  settleFinish(turn, lease)
}
