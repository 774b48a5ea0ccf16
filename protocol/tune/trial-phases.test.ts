import test from 'ava'
import { nextTrialPhase, TrialEvent, TrialPhase, trialTable } from './trial-phases.ts'

/** Every move there is; whatever is not here must not happen. */
const moves: Record<TrialPhase, Partial<Record<TrialEvent, TrialPhase>>> = {
  asked: { start: 'running', stop: 'stopped', fail: 'failed' },
  running: {
    report: 'running',
    halt: 'stopping',
    lose: 'asked',
    stop: 'stopped',
    complete: 'completed',
    fail: 'failed'
  },
  stopping: { stop: 'stopped', complete: 'completed', fail: 'failed' },
  stopped: {},
  completed: {},
  failed: {}
}

for (const phase of Object.values(TrialPhase)) {
  for (const event of Object.values(TrialEvent)) {
    const next = moves[phase][event]
    test(`trial ${phase} on ${event}: ${next ?? 'nothing'}`, (t) => {
      t.is(nextTrialPhase(phase, event), next)
    })
  }
}

test('the table is frozen and as said', (t) => {
  t.deepEqual(trialTable as unknown, moves)
  t.true(Object.isFrozen(trialTable))
  t.true(Object.values(trialTable).every((row) => Object.isFrozen(row)))
})
