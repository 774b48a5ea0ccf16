import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { globSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { UsageError } from '../errors.ts'
import { onTop, readJobFile } from './job-file.ts'
import { jobJsonSchema } from './job-schema.ts'
import { readSubmission } from './submission.ts'

const ROOT = join(import.meta.dirname, '../../..')

function fileOf(t: ExecutionContext, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'swarm-job-file-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  for (const name of ['train.py', 'needs.txt', 'secrets.env']) writeFileSync(join(folder, name), 'TOKEN=of the file\n')
  mkdirSync(join(folder, 'corpus'))
  const file = join(folder, 'job.yaml')
  writeFileSync(file, text)
  return file
}

const WHOLE = `# a comment
name: digits
command: python train.py --lr 1e-3 --note 'two words'
nodes: 2
minNodes: 1
perNode: true
gpus: A100:40GB
cpus: 2.5
memory: 4GB
region: eu
maxPrice: 0.25
python: 3.10
requirements: needs.txt
env:
  LEVEL: debug
  COUNT: 007
  DEBUG: true
  FROM_HERE:
envFile: secrets.env
data:
  corpus: ./corpus
egress: internet
maxTime: 2h
timeouts:
  start: 5m
  bids: 10s
retention: 7d
`

test('every field of a job file reaches the submission', (t) => {
  const file = fileOf(t, WHOLE)
  const said = readJobFile(file, { FROM_HERE: 'mine' })
  const { flags, named } = onTop(said, {})
  const made = readSubmission(flags, said.command, {}, false, { named, variables: said.env })
  const folder = join(file, '..')
  t.like(made, {
    name: 'digits',
    command: ['python', 'train.py', '--lr', '1e-3', '--note', 'two words'],
    source: { dir: folder },
    env: { LEVEL: 'debug', COUNT: '007', DEBUG: 'true', FROM_HERE: 'mine', TOKEN: 'of the file' },
    requirements: join(folder, 'needs.txt'),
    data: [{ name: 'corpus', path: join(folder, 'corpus') }],
    times: { startMs: 300_000, bidsMs: 10_000, retentionMs: 604_800_000 }
  })
  t.like(made.needs, {
    nodes: 2,
    minNodes: 1,
    perNode: true,
    cpus: 2.5,
    memoryMib: 3815,
    region: 'eu',
    maxPriceMicroPerGpuHour: 250_000,
    python: '3.10',
    egress: 'internet',
    termMs: 7_200_000
  })
})

test('flags win over the file, one by one', (t) => {
  const said = readJobFile(fileOf(t, WHOLE), { FROM_HERE: 'mine' })
  const { flags, named } = onTop(said, {
    nodes: '3',
    perNode: false,
    timeout: ['start=1m'],
    env: ['LEVEL=info'],
    data: [`corpus=${ROOT}`]
  })
  const made = readSubmission(flags, said.command, {}, false, { named, variables: said.env })
  t.like(made.needs, { nodes: 3, perNode: false, minNodes: 1 })
  t.like(made.times, { startMs: 60_000, bidsMs: 10_000 })
  t.like(made.env, { LEVEL: 'info', DEBUG: 'true' })
  t.deepEqual(made.data, [{ name: 'corpus', path: ROOT }])
  t.is(named('nodes'), '--nodes')
  t.regex(named('memory'), /job\.yaml:9: memory$/)
})

/** What is wrong, and what the message says: line, field and what is accepted. */
const MISTAKES: Array<[text: string, said: RegExp]> = [
  ['nodes: 2\nmemroy: 4GB', /job\.yaml:2: memroy: there is no such field; did you mean memory\?$/],
  ['nodes: 2\ncolour: red', /job\.yaml:2: colour: there is no such field; accepted are name, command,/],
  [
    'timeouts:\n  begin: 3s',
    /job\.yaml:2: timeouts\.begin: there is no such field; accepted are bids, prepare, start, orphan$/
  ],
  ['timeouts:\n  strat: 3s', /:2: timeouts\.strat: there is no such field; did you mean start\?$/],
  ['\nnodes: many', /job\.yaml:2: nodes: "many" is not accepted; use a whole number from 1 to 256$/],
  ['nodes: 0', /:1: nodes: 0 is not accepted; use a whole number from 1 to 256$/],
  ['nodes: 2\nminNodes: 3', /job\.yaml:2: minNodes: '3' is not accepted; use a whole number from 1 to 2$/],
  ['memory: 4', /:1: memory: 4 is not accepted; use a number with a unit, like 512MB, 4GB or 4GiB$/],
  ['gpus: 12XB..', /job\.yaml:1: gpus '12XB\.\.': /],
  [
    'timeouts:\n  start: 2h',
    /job\.yaml:1: timeouts start: '2h' is not accepted; use a number with a unit, .*from 1s to 29m$/
  ],
  ['egress: lan', /:1: egress: "lan" is not accepted; use none or internet$/],
  ['cpus: 1\nrequirements: gone.txt', /job\.yaml:2: requirements: \/.*\/gone\.txt does not exist$/],
  ['data:\n  a b: corpus', /:2: data\.a b: .* use a map of names/],
  ['env:\n  KEY: [canary]', /:2: env\.KEY: this value is not accepted; use text or a number/],
  ['env:\n  NOT_SET_HERE:', /job\.yaml:2: env\.NOT_SET_HERE: this variable is not set here$/],
  ['envFile: gone.env', /job\.yaml:1: envFile \/.*gone\.env: cannot be read \(ENOENT\)$/],
  ['command: python "train.py', /job\.yaml:1: command: a quote is not closed/],
  ['nodes: 2\nnodes: 3', /job\.yaml:2: this is no YAML: Map keys must be unique/],
  ['nodes: [2', /job\.yaml:\d: this is no YAML/],
  ['- nodes', /job\.yaml: a map of fields is expected/],
  ['', /job\.yaml: a map of fields is expected/]
]

for (const [text, said] of MISTAKES) {
  test(`a mistake names file, line and field: ${JSON.stringify(text)}`, (t) => {
    const error = t.throws(() => readJobFile(fileOf(t, text), {}), { instanceOf: UsageError })
    t.regex(error?.message ?? '', said)
    t.false(error?.message.includes('canary'))
  })
}

test('job.schema.json is what the schema gives; editors check by it', (t) => {
  const written = JSON.parse(readFileSync(join(ROOT, 'node/cli/run/job.schema.json'), 'utf8')) as unknown
  t.deepEqual(written, JSON.parse(JSON.stringify(jobJsonSchema())), 'run `npm run gen`')
})

for (const file of globSync('testnet/examples/*/job.yaml', { cwd: ROOT })) {
  test(`the example's ${file} is a job file`, (t) => {
    const said = readJobFile(join(ROOT, file), {})
    t.notThrows(() => readSubmission(said.flags, said.command, {}, false, { named: said.named, variables: said.env }))
  })
}
