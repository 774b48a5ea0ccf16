import test from 'ava'
import { decodeRecords, encodeRecords } from '../journal.ts'
import { createRng, type Rng } from '../rng.ts'
import { powerLaw, runStudy, type StudyRun, type StudyWorld } from './_simulate.ts'
import { decideStudy, type StudyInput } from './decide.ts'
import { plainPoint } from './searcher.ts'
import type { Params } from './space.ts'
import { applyStudy, bestTrial, noStudy, type Study, type StudyPlan, type StudyRecord, toDo, valueOf } from './study.ts'
import { hasJob, isOver } from './trial-phases.ts'

const PLAN: StudyPlan = {
  space: { rate: { type: 'log', min: 1e-4, max: 1 }, width: { type: 'int', min: 2, max: 64 } },
  searcher: { name: 'random', seed: 1 },
  metric: 'loss',
  mode: 'min',
  trials: 20,
  asha: { grace: 1, max: 27, eta: 3 },
  parallel: 0,
  maxLosses: 5,
  maxFailures: 3
}

/** How many seeds; more with SWARM_SEEDS=5000. */
const SEEDS = Number(process.env['SWARM_SEEDS'] ?? 60)

function curve(params: Params, step: number, trial: number): number {
  const rate = Math.log10(Number(params['rate']) * 10) / 3
  const floor = 0.1 + rate * rate + ((Number(params['width']) - 24) / 100) ** 2
  return powerLaw({ floor, start: 2.3, speed: 0.6, noise: 0.01, draw: trial }, step)
}

function worldOf(rng: Rng, faulty: boolean): StudyWorld {
  const slots = 1 + rng.below(5)
  const deaths = Array.from({ length: faulty ? rng.below(6) : 0 }, () => ({
    slot: rng.below(slots),
    atMs: 1 + rng.below(4000),
    forMs: 1 + rng.below(1500)
  }))
  return {
    curve,
    maxStep: 27,
    stepMs: Array.from({ length: slots }, () => 5 + rng.below(20)),
    deaths,
    restartsMs: faulty ? Array.from({ length: rng.below(4) }, () => rng.below(4000)) : []
  }
}

function run(plan: StudyPlan, seed: number, faulty: boolean, look?: StudyWorld['look']): StudyRun {
  const rng = createRng(seed)
  const world = { ...worldOf(rng.fork('world'), faulty), ...(look === undefined ? {} : { look }) }
  const name = plan.searcher.name === 'grid' ? 'grid' : 'random'
  return runStudy(plan, world, rng.fork('run'), (call) =>
    call.type === 'ask' ? plainPoint(name, plan.space, seed, call.number) : undefined
  )
}

for (const faulty of [false, true]) {
  test(`every trial comes to one end, the fold of the records is the study, whatever dies: ${SEEDS} seeds${faulty ? ' with faults' : ''}`, (t) => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const before = new Map<number, string>()
      const { study, records } = run(PLAN, seed, faulty, (now) => {
        for (const { number, phase } of now.trials) {
          const was = before.get(number)
          if (was !== undefined && isOver(was as never) && was !== phase)
            t.fail(`seed ${seed}: trial ${number} went from ${was} to ${phase}`)
          before.set(number, phase)
        }
      })
      t.is(study.trials.length, PLAN.trials, `seed ${seed}`)
      t.true(
        study.trials.every(({ phase }) => isOver(phase)),
        `seed ${seed}`
      )
      t.deepEqual(decodeRecords<StudyRecord>(encodeRecords(records)).reduce(applyStudy, noStudy), study, `seed ${seed}`)
      const best = bestTrial(study)
      t.is(best?.phase, 'completed', `seed ${seed}: the best trial was trained to its end`)
      for (const trial of study.trials) {
        const last = trial.reports.at(-1)?.step
        t.is(
          trial.phase === 'completed',
          last === 27,
          `seed ${seed}: trial ${trial.number} is complete only at the end`
        )
        t.is(trial.phase === 'stopped', trial.rungs.at(-1)?.verdict === 'stop', `seed ${seed}: trial ${trial.number}`)
      }
    }
  })
}

test(`a killed provider costs at most one rung of its trials: ${SEEDS} seeds`, (t) => {
  let losses = 0
  for (let seed = 0; seed < SEEDS; seed++) {
    const { study, losses: lost } = run(PLAN, seed, true)
    for (const { redone, rungSpan } of lost) {
      losses++
      t.true(redone < rungSpan, `seed ${seed}: ${redone} steps redone of a rung of ${rungSpan}`)
    }
    const redone = study.trials.reduce((sum, trial) => sum + trial.redone, 0)
    const done = lost.reduce((sum, one) => sum + one.redone, 0)
    t.true(redone <= done, `seed ${seed}: the study counts ${redone} steps, ${done} were done again`)
  }
  t.true(losses > SEEDS / 4, `${losses} losses`)
})

test('as many trials run at once as there are slots, and never more than parallel', (t) => {
  for (let seed = 0; seed < 20; seed++) {
    let most = 0
    const { study } = run({ ...PLAN, parallel: 2 }, seed, false, (now) => {
      most = Math.max(most, now.trials.filter(({ phase }) => hasJob(phase)).length)
    })
    t.true(most <= 2, `seed ${seed}: ${most} at once`)
    t.is(study.trials.length, 20)
  }
})

test('half the work and less: the median over seeds against the same study without rungs', (t) => {
  const ratios = Array.from(
    { length: 20 },
    (_, seed) => run(PLAN, seed, false).steps / run({ ...PLAN, asha: undefined }, seed, false).steps
  )
  const median = ratios.sort((a, b) => a - b)[10] ?? 1
  t.true(median <= 0.5, `median ${median}`)
})

test('a grid ends where its points do', (t) => {
  const space = { rate: { type: 'choice', values: [0.1, 0.01] }, width: { type: 'int', min: 1, max: 3 } } as const
  const { study } = run({ ...PLAN, space, searcher: { name: 'grid', seed: 0 }, trials: 100 }, 3, false)
  t.is(study.trials.length, 6)
  t.true(study.exhausted)
})

/** A study brought to where its first trials run as jobs `j-0`, `j-1`, … */
function begun(count: number, plan: StudyPlan = PLAN): Study {
  let study = after(noStudy, { type: 'open', plan })
  for (let trial = 0; trial < count; trial++)
    study = after(study, { type: 'proposed', params: { rate: 0.1 } }, { type: 'submitted', trial, job: `j-${trial}` })
  return study
}

function after(study: Study, ...inputs: StudyInput[]): Study {
  return inputs.reduce((now, input) => decideStudy(now, input).reduce(applyStudy, now), study)
}

function report(job: string, step: number, value: number | undefined, attempt = 1): StudyInput {
  return { type: 'reported', job, attempt, step, value, names: value === undefined ? ['accuracy'] : ['loss'] }
}

test('a trial that says nothing fails with its name and its job, and is stopped', (t) => {
  const study = after(begun(1), { type: 'silent', job: 'j-0', forMs: 60_000 })
  t.like(study.trials[0], { phase: 'stopping', ends: 'failed' })
  t.regex(
    study.trials[0]?.reason ?? '',
    /trial 0 \(j-0\) reported no loss for 60 s since its program started: call swarm\.report/
  )
  t.deepEqual(
    toDo(study, 1).stop.map(({ job }) => job),
    ['j-0']
  )
  t.is(after(study, { type: 'jobEnded', job: 'j-0', end: 'stopped', detail: '' }).trials[0]?.phase, 'failed')
})

test('a trial that is late to end after its last step has completed', (t) => {
  const study = after(begun(1), report('j-0', 27, 0.5), { type: 'silent', job: 'j-0', forMs: 60_000 })
  t.like(study.trials[0], { phase: 'stopping', ends: 'completed' })
})

test('reports without the metric, and a good end without any, say what to call', (t) => {
  t.regex(after(begun(1), report('j-0', 1, undefined)).trials[0]?.reason ?? '', /reported accuracy, not loss/)
  const quiet = after(begun(1), { type: 'jobEnded', job: 'j-0', end: 'succeeded', detail: '' })
  t.like(quiet.trials[0], { phase: 'failed' })
  t.regex(quiet.trials[0]?.reason ?? '', /ended well and never reported loss/)
})

test('a verdict stands: reports and a good end after it change nothing', (t) => {
  const study = after(begun(2), report('j-0', 1, 0.1), report('j-1', 1, 0.9), report('j-1', 2, 0.01), {
    type: 'jobEnded',
    job: 'j-1',
    end: 'succeeded',
    detail: ''
  })
  t.like(study.trials[1], { phase: 'stopped', reason: 'not among the best at step 1' })
  t.is(valueOf(study.trials[1] as never), 0.9)
})

test('a lost provider: the trial gets another job, and a rung is not judged twice', (t) => {
  const lost = after(begun(1), report('j-0', 1, 0.5), report('j-0', 3, 0.4), report('j-0', 5, 0.3), {
    type: 'jobEnded',
    job: 'j-0',
    end: 'lost',
    detail: 'amber-otter is gone'
  })
  t.deepEqual(
    toDo(lost, 1).submit.map(({ number }) => number),
    [0]
  )
  const again = after(lost, { type: 'submitted', trial: 0, job: 'j-9' }, report('j-9', 4, 0.35), report('j-9', 6, 0.2))
  t.like(again.trials[0], { phase: 'running', losses: 1, redone: 2, job: 'j-9' })
  t.deepEqual(
    again.trials[0]?.rungs.map(({ rung }) => rung),
    [1, 3]
  )
  t.deepEqual(
    again.trials[0]?.reports.map(({ step }) => step),
    [1, 3, 5, 6]
  )
  t.deepEqual(decideStudy(again, report('j-0', 9, 0)), [], 'the job that was lost has no say any more')
})

test('a job that lost its provider and went on by itself counts as a loss too', (t) => {
  const study = after(
    begun(1),
    report('j-0', 1, 0.5),
    report('j-0', 2, 0.45),
    report('j-0', 2, 0.45, 2),
    report('j-0', 3, 0.4, 2)
  )
  t.like(study.trials[0], { losses: 1, redone: 1, attempt: 2 })
  t.deepEqual(decideStudy(study, report('j-0', 4, 0, 1)), [], 'an older attempt has no say any more')
})

test('a trial that is lost again and again fails; one that found nobody waits without counting', (t) => {
  let study = begun(1, { ...PLAN, maxLosses: 1 })
  study = after(
    study,
    { type: 'jobEnded', job: 'j-0', end: 'unplaced', detail: 'all busy' },
    { type: 'submitted', trial: 0, job: 'j-a' }
  )
  study = after(
    study,
    { type: 'jobEnded', job: 'j-a', end: 'lost', detail: 'gone' },
    { type: 'submitted', trial: 0, job: 'j-b' }
  )
  t.is(study.trials[0]?.losses, 1)
  study = after(study, report('j-b', 1, 0.5), report('j-b', 1, 0.5, 2))
  t.like(
    study.trials[0],
    { losses: 2, lostJobs: 1 },
    'what its job went on from by itself is counted, and not against it'
  )
  study = after(study, { type: 'jobEnded', job: 'j-b', end: 'lost', detail: 'gone too' })
  t.like(study.trials[0], { phase: 'failed', reason: 'trial 0 lost its job 2 times: gone too' })
})

test('three failures in a row end the study, and what runs is stopped; a success between them does not', (t) => {
  const fail = (trial: number): StudyInput => ({
    type: 'jobEnded',
    job: `j-${trial}`,
    end: 'failed',
    detail: 'exit code 1'
  })
  const over = after(begun(5), fail(0), fail(1), fail(2))
  t.like(over, { end: 'failed' })
  t.regex(over.reason, /3 trials in a row failed, the last one: trial 2 \(j-2\) failed: exit code 1/)
  t.deepEqual(
    over.trials.map(({ phase }) => phase),
    ['failed', 'failed', 'failed', 'stopping', 'stopping']
  )
  t.is(toDo(over, 9).ask, 0)
  const well = after(
    begun(5),
    fail(0),
    report('j-1', 1, 1),
    { type: 'jobEnded', job: 'j-1', end: 'succeeded', detail: '' },
    fail(2),
    fail(3)
  )
  t.is(well.end, undefined)
})

test('a stopped study ends its trials and asks for no more; with more trials than before it goes on', (t) => {
  const stopped = after(begun(2), { type: 'proposed', params: {} }, { type: 'stop', reason: 'asked for' })
  t.deepEqual(
    stopped.trials.map(({ phase }) => phase),
    ['stopping', 'stopping', 'stopped']
  )
  t.false(toDo(stopped, 4).over)
  const over = after(
    stopped,
    ...[0, 1].map((job): StudyInput => ({ type: 'jobEnded', job: `j-${job}`, end: 'stopped', detail: '' }))
  )
  t.true(toDo(over, 4).over)
  const more = after(over, { type: 'open', plan: PLAN })
  t.is(more.end, undefined)
  t.is(toDo(more, 4).ask, 4)
})
