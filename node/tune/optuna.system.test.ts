/** Optuna itself, as studies run it. */
import test from 'ava'
import type { StudyPlan, Trial } from '../../protocol/tune/study.ts'
import { findPython } from '../environment/python.ts'
import { ensureOptuna } from './environment.ts'
import { openOptuna } from './optuna.ts'

const missing = await findPython().then(
  () => '',
  (error: Error) => `: ${error.message.split('.')[0]}`
)
const it = missing === '' ? test.serial : test.serial.skip

const PLAN: StudyPlan = {
  space: {
    rate: { type: 'log', min: 1e-4, max: 1 },
    width: { type: 'int', min: 2, max: 8 },
    kind: { type: 'choice', values: ['a', 1, true] }
  },
  searcher: { name: 'tpe', seed: 3 },
  metric: 'loss',
  mode: 'min',
  trials: 20,
  asha: undefined,
  parallel: 0,
  maxLosses: 1,
  maxFailures: 1
}

function trialOf(number: number, params: Trial['params'], phase: Trial['phase'], value?: number): Trial {
  const reports = value === undefined ? [] : [{ step: 1, value }]
  const about = {
    job: undefined,
    attempt: 1,
    providers: [],
    losses: 0,
    lostJobs: 0,
    rungs: [],
    redone: 0,
    at: undefined
  }
  return { number, params, phase, reports, reason: '', ends: undefined, ...about }
}

it(`[needs Python${missing}] TPE learns from what it is told, of trials that failed or diverged too, and goes on after a restart`, async (t) => {
  const python = await ensureOptuna({ onProgress: (line) => t.log(line) })
  const first = await openOptuna(python, { plan: PLAN, trials: [] })
  t.teardown(async () => await first.close())
  const trials: Trial[] = []
  for (let number = 0; number < 30; number++) {
    const params = (await first.ask(number)) ?? {}
    const value = (Math.log10(Number(params['rate'])) + 2) ** 2 + (params['kind'] === 'a' ? 0 : 1)
    const phase = number % 10 === 7 ? 'failed' : number % 10 === 8 ? 'stopped' : 'completed'
    const trial = trialOf(number, params, phase, number === 9 ? Number.NaN : value)
    await first.tell(trial)
    trials.push(trial)
  }
  const off = (from: number): number => {
    const some = trials.slice(from, from + 10).map(({ params }) => Math.abs(Math.log10(Number(params['rate'])) + 2))
    return some.reduce((sum, one) => sum + one, 0) / some.length
  }
  t.true(off(20) < off(0), `from ${off(0)} to ${off(20)} decades off`)
  const again = await openOptuna(python, {
    plan: PLAN,
    trials: [...trials, trialOf(30, trials[0]?.params ?? {}, 'running')]
  })
  t.teardown(async () => await again.close())
  t.deepEqual(Object.keys((await again.ask(31)) ?? {}).sort(), ['kind', 'rate', 'width'])
  await again.tell(trialOf(30, trials[0]?.params ?? {}, 'completed', 0.5))
})

it(`[needs Python${missing}] GP says what it needs and how to add it`, async (t) => {
  const python = await ensureOptuna({ onProgress: (line) => t.log(line) })
  const plan: StudyPlan = { ...PLAN, searcher: { name: 'gp', seed: 1 } }
  const opened = openOptuna(python, { plan, trials: [] })
  const error = await opened.then(
    async (searcher) => {
      await searcher.close()
      return undefined
    },
    (failure: Error & { code?: string }) => failure
  )
  if (error === undefined) {
    t.pass('scipy and torch are there')
    return
  }
  t.is(error.code, 'ERR_SEARCHER_MISSING')
  t.regex(error.message, /needs (torch|scipy).*-m pip install scipy torch/)
})
