import test from 'ava'
import { JOB_TRANSITIONS, JobEvent, JobState, nextJobState } from './job-states.ts'
import { createContext } from './context.ts'
import { phaseMs } from './phases.ts'
import { initialRequester } from './state.ts'
import { Script, sha256 } from './_script.ts'

const states = Object.values(JobState)
const events = Object.values(JobEvent)

/** The table once more, as a reader would draw it: a change of the table has to be made twice. */
const drawn: Record<JobState, string> = {
  waiting: 'offer:offered plan:planned end:ended',
  offered: 'plan:planned retry:waiting end:ended',
  planned: 'award:awarding retry:waiting end:ended',
  awarding: 'commit:committing retry:waiting end:ended',
  committing:
    'lease:forming start:running retry:waiting withdraw:withdrawing finish:finishing result:fetching end:ended',
  forming: 'start:running retry:waiting withdraw:withdrawing finish:finishing result:fetching end:ended',
  withdrawing: 'retry:waiting finish:finishing result:fetching end:ended',
  running: 'finish:finishing lose:salvaging result:fetching end:ended',
  finishing: 'lose:salvaging result:fetching end:ended',
  fetching: 'end:ended',
  salvaging: 'retry:waiting result:fetching end:ended',
  ended: ''
}

for (const state of states) {
  test(`a ${state} job and each event`, (t) => {
    const expected = new Map(drawn[state].split(' ').map((pair) => pair.split(':') as [string, string]))
    for (const event of events) t.is(nextJobState(state, event), expected.get(event) as JobState | undefined, event)
  })
}

test('the table is frozen', (t) => {
  t.true(Object.isFrozen(JOB_TRANSITIONS))
  t.true(states.every((state) => Object.isFrozen(JOB_TRANSITIONS[state])))
})

test('every state but ended leads to ended, and ended to nothing', (t) => {
  for (const state of states) t.is(nextJobState(state, 'end'), state === 'ended' ? undefined : 'ended')
  t.deepEqual(Object.keys(JOB_TRANSITIONS.ended), [])
})

test('every state is reached from waiting', (t) => {
  const reached = new Set<JobState>(['waiting'])
  for (const state of reached) for (const to of Object.values(JOB_TRANSITIONS[state])) reached.add(to)
  t.deepEqual([...reached].sort(), [...states].sort())
})

test('every state has a finite exit timer', (t) => {
  const job = new Script().offered(['p1']).job()
  const context = createContext({ self: 'me', hash: sha256, commitDigest: () => '' })
  for (const state of states) {
    const ms = phaseMs(initialRequester(), { ...job, state }, context, 0)
    t.true(Number.isSafeInteger(ms) && ms >= 0, `${state}: ${ms}`)
  }
})
