import test from 'ava'
import type { Progress } from '../messages.ts'
import { outcome } from './_life.ts'
import { JOB, Script } from './_script.ts'

const said = (over: Partial<Progress> = {}): Progress => ({
  type: 'progress',
  job: JOB,
  attempt: 1,
  epoch: 7,
  number: 1,
  metrics: { loss: 0.5 },
  step: 10,
  ...over
})
const progress = (script: Script) => script.state.progress[JOB]
const told = (script: Script) => script.events.filter(({ event }) => event === 'job:progress').map(({ step }) => step)

test('the newest report of a member is kept and told, and none of it goes to the journal', (t) => {
  const script = new Script().running(['p1', 'p2'])
  const entries = script.journal.length
  script.receive('p1', said())
  script.receive('p1', said({ number: 3, step: 30, metrics: { loss: NaN } }))
  script.receive('p1', said({ number: 2, step: 20 }))
  script.receive('p1', said({ number: 3, step: 31 }))
  t.like(progress(script), { peer: 'p1', step: 30, number: 3, attempt: 1 })
  t.is(progress(script)?.metrics['loss'], NaN)
  script.receive('p2', said({ step: 29 }))
  t.like(progress(script), { peer: 'p2', step: 29 })
  t.deepEqual(told(script), [10, 30, 29])
  t.is(script.journal.length, entries)
})

test('strangers, other epochs and other attempts say nothing', (t) => {
  const script = new Script().running(['p1'])
  script.receive('stranger', said())
  script.receive('p1', said({ epoch: 8 }))
  script.receive('p1', said({ attempt: 2 }))
  script.receive('p1', said({ job: 'j-ffffffffffffffff' }))
  t.is(progress(script), undefined)
  t.deepEqual(told(script), [])
})

test('what was reported last outlives the program and the job, but not what is remembered of it', (t) => {
  const script = new Script().running(['p1'])
  script.receive('p1', { type: 'finish', job: JOB, attempt: 1, outcome: outcome() })
  script.receive('p1', said({ step: 99 }))
  t.is(progress(script)?.step, 99, 'it left before the Finish and came after it')
  script.receive('p1', {
    type: 'result',
    job: JOB,
    attempt: 1,
    outcome: outcome(),
    outputs: [],
    log: { sha256: 'b'.repeat(64), sizeBytes: 1 },
    holders: ['p1']
  })
  script.report({ type: 'resultFetched', job: JOB, attempt: 1, missing: [] })
  t.is(script.job().state, 'ended')
  t.is(progress(script)?.step, 99)
  script.receive('p1', said({ number: 2, step: 100 }))
  t.is(progress(script)?.step, 99, 'an ended job hears nothing more')
  script.state = script.machine.apply(script.state, { type: 'requester/forgotten', job: JOB, attempt: 1 })
  t.is(progress(script), undefined)
})
