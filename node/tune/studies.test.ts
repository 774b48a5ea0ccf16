import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import type { StudyPlan } from '../../protocol/tune/study.ts'
import { plainProgram } from '../../protocol/messages.ts'
import { FakeNode, type FakeOptions } from './_fake-node.ts'
import { Studies, type StudySubmission } from './studies.ts'
import type { StudyView } from './view.ts'

const PLAN: StudyPlan = {
  space: { rate: { type: 'log', min: 1e-4, max: 1 } },
  searcher: { name: 'random', seed: 5 },
  metric: 'loss',
  mode: 'min',
  trials: 12,
  asha: { grace: 1, max: 9, eta: 3 },
  parallel: 0,
  maxLosses: 5,
  maxFailures: 3
}
const NEEDS = {
  nodes: 1,
  gpus: undefined,
  cpus: 1,
  memoryMib: 100,
  region: '',
  maxPriceMicroPerGpuHour: 0,
  acceptClaimed: false,
  durationMs: 0,
  termMs: 1000,
  ...plainProgram,
  ray: '',
  python: ''
}

const learning = ({ rate = 1 }: Record<string, number>, step: number): number =>
  Math.abs(Math.log10(rate) + 2) + 1 / step

function setUp(t: ExecutionContext, options: Partial<FakeOptions> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'swarm-studies-'))
  writeFileSync(join(dir, 'trial.py'), 'print(1)\n')
  t.teardown(() => rmSync(dir, { recursive: true, force: true }))
  const node = new FakeNode({ providers: 3, steps: 9, program: learning, ...options })
  const make = () => {
    const studies = new Studies({ node: node as never, dataDir: join(dir, 'data'), maxArchiveBytes: 1e6 })
    t.teardown(async () => await studies.close())
    return studies
  }
  const submission = (change: Partial<StudyPlan> = {}): StudySubmission => ({
    name: 'digits',
    plan: { ...PLAN, ...change },
    job: { needs: NEEDS, command: ['python', 'trial.py'] },
    dir,
    env: { SECRET: 'of the user' },
    output: join(dir, 'out'),
    reportTimeoutMs: 60_000
  })
  return { dir, node, make, submission }
}

async function until(studies: Studies, done: (view: StudyView) => boolean): Promise<StudyView> {
  let view = await studies.view('digits')
  while (!done(view)) view = await studies.wait('digits', view.version, AbortSignal.timeout(20_000))
  return view
}

const isOver = ({ state }: StudyView): boolean => state !== 'running'

test('a study runs on all providers at once, and its table, picture and best trial are written', async (t) => {
  const { dir, node, make, submission } = setUp(t)
  const studies = make()
  await studies.begin(submission())
  const view = await until(studies, isOver)
  t.like(view, { state: 'completed', wanted: 12 })
  t.is(view.trials.length, 12)
  t.is(node.most, 3)
  t.true(view.trials.every(({ phase }) => phase === 'completed' || phase === 'stopped'))
  t.true(view.steps < 12 * 9 * 0.7, `${view.steps} steps`)
  const svg = readFileSync(join(dir, 'out', 'study.svg'), 'utf8')
  t.regex(svg, new RegExp(`trial ${view.best}: `))
  t.is(
    readFileSync(join(dir, 'out', 'trials.csv'), 'utf8')
      .trim()
      .split('\r\n').length,
    13
  )
  t.like(JSON.parse(readFileSync(join(dir, 'out', 'best.json'), 'utf8')), { number: view.best })
  const journal = readFileSync(join(dir, 'data', 'studies', 'digits', 'journal'), 'utf8')
  t.false(
    (journal + readFileSync(join(dir, 'data', 'studies', 'digits', 'study.json'), 'utf8')).includes('of the user')
  )
  t.is(node.submitted[0]?.env['SECRET'], 'of the user')
})

test('a killed study goes on from its journal, torn or not, with the trials that run', async (t) => {
  const { dir, node, make, submission } = setUp(t)
  const first = make()
  await first.begin(submission())
  await until(first, ({ trials }) => trials.filter(({ reports }) => reports.length > 0).length >= 4)
  await first.close()
  const before = await make().view('digits')
  t.is(before.state, 'interrupted')
  await appendFile(join(dir, 'data', 'studies', 'digits', 'journal'), '17 {"version":1,"rec')
  const jobs = node.submitted.length
  const second = make()
  await second.open()
  const view = await until(second, isOver)
  t.is(view.state, 'completed')
  t.is(view.trials.length, 12)
  const known = before.trials.flatMap(({ job, number }) => (job === undefined ? [] : [{ job, number }]))
  for (const { job, number } of known) t.is(view.trials[number]?.job, job, `trial ${number} keeps its job`)
  t.is(node.submitted.length, 12, `${jobs} before, and none twice`)
})

test('a lost provider’s trial gets another job', async (t) => {
  const { node, make, submission } = setUp(t)
  const studies = make()
  await studies.begin(submission({ trials: 4 }))
  await until(studies, () => node.running.length > 0)
  node.lose(node.running[0] ?? '')
  const view = await until(studies, isOver)
  t.is(view.state, 'completed')
  t.is(
    view.trials.reduce((sum, { losses }) => sum + losses, 0),
    1
  )
  t.is(node.submitted.length, 5)
})

test('a trial that never reports fails by its name, and such a program ends the study', async (t) => {
  const { node, make, submission } = setUp(t, { steps: 1e9, program: () => undefined })
  const studies = make()
  await studies.begin({ ...submission({ trials: 9, maxFailures: 2 }), reportTimeoutMs: 50 })
  const view = await until(studies, isOver)
  t.is(view.state, 'failed')
  t.regex(
    view.reason,
    /2 trials in a row failed, the last one: trial \d \(j-\d+\) reported no loss for 0 s since its program started/
  )
  t.true(node.stopped.length >= 2)
  t.deepEqual(node.running, [])
})

test('a program that fails says so: exit code and last line', async (t) => {
  const { make, submission } = setUp(t, {
    program: () => {
      throw new Error('ValueError: no such optimiser')
    }
  })
  const studies = make()
  await studies.begin(submission())
  const view = await until(studies, isOver)
  t.regex(view.reason, /failed: exit code 1: ValueError: no such optimiser/)
})

test('a stop ends the trials that run; the same name goes on with more trials, and with nothing else', async (t) => {
  const { dir, node, make, submission } = setUp(t)
  const studies = make()
  await studies.begin(submission())
  await until(studies, () => node.running.length > 0)
  await studies.stop('digits')
  const stopped = await until(studies, isOver)
  t.is(stopped.state, 'stopped')
  t.deepEqual(node.running, [])
  await t.throwsAsync(studies.begin(submission({ mode: 'max' })), {
    code: 'ERR_STUDY_DIFFERS',
    message: /has another mode/
  })
  await studies.begin(submission({ trials: 15 }))
  const view = await until(studies, isOver)
  t.is(view.state, 'completed')
  t.is(view.trials.length, 15)
  await studies.remove('digits')
  await t.throwsAsync(studies.view('digits'), { code: 'ERR_STUDY_UNKNOWN' })
  t.true(existsSync(join(dir, 'out', 'study.svg')), 'its output stays')
})
