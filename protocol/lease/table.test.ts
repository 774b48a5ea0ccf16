import test from 'ava'
import { CopyPhase, copyTable, GangPhase, gangExits, gangTable, TunnelPhase, tunnelTable } from '../member/table.ts'
import { LeaseEvent, LeasePhase, leaseExits, leaseTable, nextPhase } from './table.ts'

/** Every move there is; whatever is not here must not happen. */
const leaseMoves: Record<LeasePhase, Partial<Record<LeaseEvent, LeasePhase>>> = {
  held: { commit: 'leased', drop: 'over' },
  leased: { start: 'running', withdraw: 'withdrawing', end: 'stopping' },
  withdrawing: { start: 'running', end: 'stopping' },
  running: { renew: 'running', lapse: 'lapsed', end: 'stopping' },
  lapsed: { renew: 'running', end: 'stopping' },
  stopping: { stopped: 'ended' },
  ended: { forget: 'forgotten' },
  over: { forget: 'forgotten' },
  forgotten: {}
}

for (const phase of Object.values(LeasePhase)) {
  for (const event of Object.values(LeaseEvent)) {
    const next = leaseMoves[phase][event]
    test(`lease ${phase} on ${event}: ${next ?? 'nothing'}`, (t) => {
      t.is(nextPhase(phase, event), next)
    })
  }
}

const tunnelMoves = {
  waiting: { offered: 'opening' },
  offering: { answered: 'opening' },
  opening: { opened: 'open', packet: 'up' },
  open: { packet: 'up' },
  up: {}
}
const gangMoves = {
  forming: { start: 'running', outcome: 'finishing' },
  running: { outcome: 'finishing' },
  finishing: { collected: 'keeping', close: 'closed' },
  keeping: { kept: 'serving', close: 'closed' },
  serving: { close: 'closed' },
  closed: { forget: 'forgotten' },
  forgotten: {}
}
const copyMoves = { fetching: { kept: 'kept', drop: 'dropped' }, kept: { drop: 'dropped' }, dropped: {} }

for (const [name, table, moves, phases] of [
  ['lease', leaseTable, leaseMoves, LeasePhase],
  ['tunnel', tunnelTable, tunnelMoves, TunnelPhase],
  ['gang', gangTable, gangMoves, GangPhase],
  ['copy', copyTable, copyMoves, CopyPhase]
] as const) {
  test(`the ${name} table is frozen, complete and as said`, (t) => {
    t.deepEqual(table as unknown, moves)
    t.deepEqual(Object.keys(table).sort(), Object.values(phases).sort())
    t.true(Object.isFrozen(table))
    t.true(Object.values(table).every((row) => Object.isFrozen(row)))
  })
}

test('every phase that has a row has an exit timer', (t) => {
  t.deepEqual(
    Object.keys(leaseExits).sort(),
    Object.values(LeasePhase)
      .filter((phase) => phase !== 'forgotten')
      .sort()
  )
  t.deepEqual(
    Object.keys(gangExits).sort(),
    Object.values(GangPhase)
      .filter((phase) => phase !== 'forgotten')
      .sort()
  )
})

test('a stop overtakes a start: from stopping nothing leads back to work', (t) => {
  for (const event of Object.values(LeaseEvent)) {
    t.true([undefined, LeasePhase.ended].includes(nextPhase(LeasePhase.stopping, event) as never))
  }
})
