import test from 'ava'
import { samples } from '../_samples.ts'
import type { Input, Report } from '../machine.ts'
import { EndCause, type Message } from '../messages.ts'
import { deepFreeze, difference } from '../simulate/equal.ts'
import { JobState, nextJobState } from './job-states.ts'
import { JOB, Script, specOf } from './_script.ts'
import { STATE_TIMERS, TimerName, timerKey } from './phases.ts'

const outcome = { cause: EndCause.succeeded, exitCode: 0, signal: '', peer: '', detail: '', lastLines: [] }
const blob = { sha256: 'b'.repeat(64), sizeBytes: 3 }
const stop = { type: 'command', command: { type: 'stopJob', job: JOB } } as const

/** A job of one node brought to each state. */
const roads: Record<JobState, () => Script> = {
  offered: () => new Script().input({ type: 'command', command: { type: 'submitJob', job: JOB, spec: specOf() } }),
  planned: () => new Script().offered(['p1'], specOf({ confirm: true })),
  awarding: () => new Script().offered(['p1']),
  waiting: () => new Script().offered(['p1']).pass(7_500),
  committing: () => new Script().offered(['p1']).grant('p1'),
  forming: () => new Script().offered(['p1']).grant('p1').lease('p1'),
  withdrawing: () => new Script().offered(['p1']).grant('p1').lease('p1').input(stop),
  running: () => new Script().running(['p1']),
  finishing: () => new Script().running(['p1']).receive('p1', { type: 'finish', job: JOB, attempt: 1, outcome }),
  fetching: () =>
    new Script()
      .running(['p1'])
      .receive('p1', { type: 'result', job: JOB, attempt: 1, outcome, outputs: [], log: blob, holders: ['p1'] }),
  salvaging: () => new Script().running(['p1', 'p2']).pass(64_000),
  ended: () => new Script().offered(['p1'], specOf({ dryRun: true }))
}

const reports: Report[] = [
  { type: 'candidates', job: JOB, attempt: 1, peers: [{ peer: 'p2', name: 'p2' }], seen: 1, matched: 1, failed: [] },
  { type: 'resultFetched', job: JOB, attempt: 1, missing: [] },
  { type: 'unreachable', peer: 'p1', messageType: 'award', job: JOB, attempt: 1, reason: '' },
  { type: 'unreachable', peer: 'p1', messageType: 'jobOffer', job: JOB, attempt: 1, reason: '' },
  { type: 'kept', job: JOB, attempt: 1, outputs: [], missing: [] }
]

/** Every kind of input, from the member and from a stranger, of this attempt and of others. */
function inputs(): Input[] {
  const messages = Object.values(samples).flatMap((body) =>
    ['p1', 'stranger', 'me'].flatMap((from) =>
      [0, 1, 2].map((attempt): Input => {
        const about = 'job' in body ? ({ ...body, job: JOB, attempt } as Message) : body
        return { type: 'message', message: { from, issuedAt: 0, expiresAt: 1, body: about }, via: 'direct' }
      })
    )
  )
  const timers = [
    ...Object.values(TimerName).map((name) => timerKey(JOB, name)),
    'requester/x',
    'requester/j/phase/x',
    'provider/x',
    ''
  ]
  return [
    ...messages,
    ...timers.map((key): Input => ({ type: 'timer', key })),
    ...reports.map((report): Input => ({ type: 'report', report })),
    stop,
    { type: 'command', command: { type: 'confirmPlan', job: JOB, accept: true } },
    { type: 'command', command: { type: 'confirmPlan', job: 'j-none', accept: false } },
    { type: 'peerDown', peer: 'p1' },
    { type: 'restarted' }
  ]
}

for (const [state, road] of Object.entries(roads)) {
  test(`a ${state} job takes every input: nothing is thrown, nothing is written to the state, and it moves as the table says`, (t) => {
    const start = road()
    t.is(start.job().state, state as JobState)
    for (const input of inputs()) {
      const script = road()
      deepFreeze(script.state)
      script.input(input)
      const path = script.records.reduce(
        (steps, record) => {
          const next = start.machine.apply(steps.at(-1) ?? start.state, record)
          return [...steps, next]
        },
        [start.state]
      )
      const seen = path.map((each) => each.jobs[JOB]?.state).filter((each, at, all) => at === 0 || each !== all[at - 1])
      for (const [at, to] of seen.entries()) {
        const from = seen[at - 1]
        if (at === 0 || from === undefined || to === undefined) continue
        const events = [
          'offer',
          'plan',
          'award',
          'commit',
          'lease',
          'start',
          'retry',
          'withdraw',
          'finish',
          'lose',
          'result',
          'end'
        ] as const
        t.true(
          events.some((event) => nextJobState(from, event) === to),
          `${from} to ${to} by ${JSON.stringify(input)}`
        )
      }
      t.is(difference(path.at(-1)?.jobs, script.state.jobs), undefined)
    }
  })
}

test('timers that a state leaves behind are known', (t) => {
  for (const names of Object.values(STATE_TIMERS))
    for (const name of names) t.true(Object.values(TimerName).includes(name))
})
