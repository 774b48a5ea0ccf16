import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { studyJsonSchema } from './study-schema.ts'
import { readStudyFile } from './study-file.ts'

const ROOT = join(import.meta.dirname, '../../..')

const WHOLE = `name: digits
job:
  command: python trial.py
  cpus: 1
  memory: 900MB
  maxPrice: 0.5
  python: 3.10
  env:
    LEVEL: debug
space:
  rate: {type: log, min: 1e-4, max: 1}
  width: {type: int, min: 4, max: 64}
  drop: {type: float, min: 0, max: 0.5}
  kind: {type: choice, values: [tanh, relu]}
searcher: {name: tpe, seed: 7}
metric: loss
mode: min
trials: 30
scheduler: {name: asha, grace: 1, max: 27}
parallel: 3
reportTimeout: 90s
`

function fileOf(t: ExecutionContext, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'swarm-study-file-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'trial.py'), '')
  const file = join(folder, 'study.yaml')
  writeFileSync(file, text)
  return file
}

test('every field of a study file reaches the node, flags lie on top', (t) => {
  const file = fileOf(t, WHOLE)
  const body = readStudyFile(file, { maxTrials: '5', maxPrice: '2', output: 'out' }, {})
  t.like(body, {
    name: 'digits',
    dir: join(file, '..'),
    env: { LEVEL: 'debug' },
    reportTimeoutMs: 90_000,
    plan: {
      searcher: { name: 'tpe', seed: 7 },
      metric: 'loss',
      mode: 'min',
      trials: 5,
      asha: { grace: 1, max: 27, eta: 3 },
      parallel: 3
    }
  })
  t.deepEqual(body.plan.space['rate'], { type: 'log', min: 1e-4, max: 1 })
  t.like(body.job.needs, { nodes: 1, cpus: 1, memoryMib: 859, maxPriceMicroPerGpuHour: 2_000_000, python: '3.10' })
  t.deepEqual(body.job.command, ['python', 'trial.py'])
})

/** A line of the whole file, what stands in its place, and what is said about it. */
const MISTAKES: Array<[string, string | RegExp, string, RegExp]> = [
  [
    'an empty space',
    /space:\n(?: {2}(?:rate|width|drop|kind).*\n)+/,
    'space: {}\n',
    /study\.yaml:10: space: \{\} is not accepted; use a map of parameters, at least one/
  ],
  [
    'a space that is missing',
    /space:\n(?: {2}(?:rate|width|drop|kind).*\n)+/,
    '',
    /study\.yaml:1: space: nothing is not accepted/
  ],
  [
    'an unknown searcher',
    '{name: tpe, seed: 7}',
    'annealing',
    /study\.yaml:15: searcher: "annealing" is not accepted; use tpe, gp, random or grid/
  ],
  [
    'an unknown distribution',
    'type: log',
    'type: uniform',
    /study\.yaml:11: space\.rate\.type: "uniform" is not accepted; use float, log, int or choice/
  ],
  [
    'a distribution without a type',
    '{type: log, min: 1e-4, max: 1}',
    '{min: 1e-4, max: 1}',
    /study\.yaml:11: space\.rate\.?.*use float, log, int or choice/
  ],
  [
    'a logarithm from 0',
    'min: 1e-4',
    'min: 0',
    /study\.yaml:11: space\.rate\.min: 0 is not accepted; use a number above 0/
  ],
  [
    'bounds the wrong way round',
    'max: 64',
    'max: 3',
    /study\.yaml:12: space\.width\.max: 3 is not accepted; use a number above min \(4\)/
  ],
  [
    'half a whole number',
    'min: 4',
    'min: 4.5',
    /study\.yaml:12: space\.width\.min: 4\.5 is not accepted; use a whole number/
  ],
  [
    'an empty choice',
    '[tanh, relu]',
    '[]',
    /study\.yaml:14: space\.kind\.values: \[\] is not accepted; use a list of at least one value/
  ],
  [
    'a field of a distribution',
    'min: 4, max',
    'low: 4, max',
    /study\.yaml:12: space\.width\.low: there is no such field; accepted are type, min, max, points/
  ],
  [
    'a grid without points',
    '{name: tpe, seed: 7}',
    'grid',
    /study\.yaml:11: space\.rate: .* is not accepted; use points: how many values/
  ],
  ['a rung behind the end', 'max: 27', 'grace: 27', /study\.yaml:19: .*/],
  ['no metric', 'metric: loss\n', '', /study\.yaml:1: metric: nothing is not accepted; use a metric's name/],
  ['a mode that is none', 'mode: min', 'mode: least', /study\.yaml:17: mode: "least" is not accepted; use min or max/],
  ['no trials', 'trials: 30', 'trials: 0', /study\.yaml:18: trials: 0 is not accepted; use a whole number/],
  [
    'a field of the job',
    '  memory: 900MB',
    '  memroy: 900MB',
    /study\.yaml:5: job\.memroy: there is no such field; did you mean memory\?/
  ],
  ['nodes of a trial', '  cpus: 1', '  nodes: 2', /study\.yaml:4: job\.nodes: there is no such field/],
  [
    'a value of the job',
    'memory: 900MB',
    'memory: lots',
    /study\.yaml:5: job\.memory: "lots" is not accepted; use a number with a unit/
  ],
  ['a program that is not there', 'trial.py', 'train.py', /train\.py is not in the working directory/],
  [
    'an unknown field',
    'trials: 30',
    'trails: 30',
    /study\.yaml:18: trails: there is no such field; did you mean trials\?/
  ]
]

for (const [what, line, instead, said] of MISTAKES) {
  test(`a mistake names line and field: ${what}`, (t) => {
    const text = WHOLE.replace(line, instead)
    t.not(text, WHOLE)
    const error = t.throws(() => readStudyFile(fileOf(t, text), {}, {}), { code: 'ERR_USAGE' })
    t.regex(error?.message ?? '', said)
  })
}

test('the schema for editors is the committed one, and knows every field', (t) => {
  const committed = JSON.parse(readFileSync(join(ROOT, 'node/cli/tune/study.schema.json'), 'utf8')) as object
  t.deepEqual(JSON.parse(JSON.stringify(studyJsonSchema())), committed)
  t.like(committed, { required: ['name', 'job', 'space', 'metric', 'trials'] })
})
