/** `swarm run` as a child process, its node a double: steps, labels, exit codes, Ctrl+C, what is refused. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { JOB, OTHER, SELF } from '../http/_node-double.ts'
import type { Outcome } from '../../protocol/messages.ts'
import { makePlace, serveDouble, start, swarm } from './_harness.ts'
import { FUNNEL, MEMBERS, outcome, PLAN, play } from './_play.ts'

const LOG =
  'starting\n\u001b[36m(Worker pid=12, ip=100.64.0.1)\u001b[0m epoch 1\n(Worker pid=13, ip=100.64.0.2) epoch 1\nlast line without an end'

test('steps come numbered on stderr, the log labelled by provider on stdout, the exit code is 0', async (t) => {
  const place = makePlace(t)
  const node = await serveDouble(t, place.dataDir)
  node.onSubmit = () => play(node, outcome({}), LOG)
  const { code, stdout, stderr } = await swarm(['run', '--nodes', '2', '--', 'python', 'train.py'], {
    cwd: place.workDir,
    env: place.env
  })
  t.is(code, 0, stderr)
  t.deepEqual(stdout.trimEnd().split('\n'), [
    '[bob]   starting',
    '[alice] (Worker pid=12) epoch 1',
    '[bob]   (Worker pid=13) epoch 1',
    '[bob]   last line without an end'
  ])
  const numbers = [...stderr.matchAll(/\[(\d)\/9\]/g)].map(([, number]) => number)
  t.deepEqual(numbers, ['1', '2', '3', '4', '5', '6', '7', '8', '9'])
  t.regex(stderr, new RegExp(`^job ${JOB}`))
  t.regex(stderr, /\[4\/9\] leased 2 of 3 bidders: alice \(A100 80GB \(claimed\), 0.25\/h\) and bob/)
  t.regex(stderr, /signed by both/)
  t.regex(stderr, /swarm job show j-\w+ --timing/)
  t.notRegex(stdout + stderr, /\u001b/)
})

test("the program's own exit code is passed on, with the provider and the last lines", async (t) => {
  const place = makePlace(t)
  const node = await serveDouble(t, place.dataDir)
  node.onSubmit = () =>
    play(
      node,
      outcome({ cause: 'failed', exitCode: 3, peer: OTHER, lastLines: ['Traceback', 'ValueError: bad'] }),
      'x\n'
    )
  const { code, stderr } = await swarm(['run', '--', 'python', 'train.py'], { cwd: place.workDir, env: place.env })
  t.is(code, 3)
  t.regex(stderr, /the program ended with 3 on bob/)
  t.regex(stderr, /ValueError: bad/)
})

const ENDS: Array<[Partial<Outcome>, number]> = [
  [{ cause: 'provider-lost', peer: OTHER }, 123],
  [{ cause: 'driver-lost' }, 123],
  [{ cause: 'stopped' }, 124],
  [{ cause: 'term-over' }, 124],
  [{ cause: 'failed', signal: 'SIGKILL', exitCode: -1 }, 137]
]
for (const [end, expected] of ENDS) {
  test(`the end ${end.cause}${end.signal === undefined ? '' : ` by ${end.signal}`} gives ${expected}`, async (t) => {
    const place = makePlace(t)
    const node = await serveDouble(t, place.dataDir)
    node.onSubmit = () => play(node, outcome(end), '')
    t.is((await swarm(['run', '--', 'python', 'train.py'], { cwd: place.workDir, env: place.env })).code, expected)
  })
}

test('a success whose result did not all come back is 125, and says what is missing', async (t) => {
  const place = makePlace(t)
  const node = await serveDouble(t, place.dataDir)
  node.onSubmit = () => {
    play(node, outcome({}), 'x\n')
    const { result } = node.state
    if (result?.providers[1] !== undefined)
      Object.assign(result.providers[1], { missing: true, reason: 'digest differs' })
  }
  const { code, stderr } = await swarm(['run', '--', 'python', 'train.py'], { cwd: place.workDir, env: place.env })
  t.is(code, 125, stderr)
  t.regex(stderr, /not all came back: bob: digest differs/)
})

test('nobody fits: 121, the funnel, and what to change for each kind of refusal', async (t) => {
  const place = makePlace(t)
  const node = await serveDouble(t, place.dataDir)
  node.onSubmit = () => {
    node.push({ event: 'job:offered' })
    const refusals = [
      { code: 'not-allowed', count: 2, example: '' },
      { code: 'price', count: 1, example: 'asked 1, have 5' }
    ]
    node.change({
      phase: 'ended',
      funnel: { seen: 9, matched: 3, asked: 3, answered: 3, bids: 0, refusals },
      outcome: outcome({ cause: 'no-provider' })
    })
    node.push({ event: 'job:ended' })
  }
  const { code, stderr } = await swarm(['run', '--', 'python', 'train.py'], { cwd: place.workDir, env: place.env })
  t.is(code, 121)
  t.regex(stderr, /9 seen → 3 match → 3 asked → 3 answered → 0 bids/)
  t.regex(stderr, new RegExp(`2 × not-allowed: .*swarm provider set --allow ${SELF}`))
  t.regex(stderr, /1 × price: costs more; raise --max-price/)
})

test('--json puts one object on stdout and the log on stderr', async (t) => {
  const place = makePlace(t)
  const node = await serveDouble(t, place.dataDir)
  node.onSubmit = () => play(node, outcome({ cause: 'provider-lost' }), 'hello\n')
  const { code, stdout, stderr } = await swarm(['run', '--json', '--', 'python', 'train.py'], {
    cwd: place.workDir,
    env: place.env
  })
  t.is(code, 123)
  t.like(JSON.parse(stdout) as object, { job: JOB, exitCode: 123, exit: 'lost', outcome: { cause: 'provider-lost' } })
  t.regex(stderr, /\[bob\] {3}hello/)
})

test('--dry-run prints the plan on stdout and commits nothing', async (t) => {
  const place = makePlace(t)
  const node = await serveDouble(t, place.dataDir)
  node.onSubmit = ({ dryRun }) => {
    t.true(dryRun)
    node.change({ members: MEMBERS, funnel: FUNNEL })
    node.push({ event: 'job:planned', plan: PLAN })
    node.change({ phase: 'ended', outcome: outcome({ detail: 'dry run' }) })
  }
  const { code, stdout, stderr } = await swarm(['run', '--dry-run', '--', 'python', 'train.py'], {
    cwd: place.workDir,
    env: place.env
  })
  t.is(code, 0, stderr)
  t.regex(stdout, /PROVIDER +PEER +UNITS +REGION +PRICE\/h +READY IN +CHOSEN/)
  t.regex(stdout, /alice .* A100 \(claimed\) +eu +0.25 +now +✓ head/)
})

test('--detach prints the id alone on stdout and how to come back on stderr', async (t) => {
  const place = makePlace(t)
  await serveDouble(t, place.dataDir)
  const { code, stdout, stderr } = await swarm(['run', '-d', '--', 'python', 'train.py'], {
    cwd: place.workDir,
    env: place.env
  })
  t.is(code, 0)
  t.is(stdout, `${JOB}\n`)
  t.regex(stderr, new RegExp(`swarm job wait ${JOB}`))
})

test('Ctrl+C leaves the job alone, says how to come back, and ends with 130', async (t) => {
  const place = makePlace(t)
  const node = await serveDouble(t, place.dataDir)
  node.onSubmit = () => node.push({ event: 'job:offered' })
  const child = start(['run', '--', 'python', 'train.py'], { cwd: place.workDir, env: place.env })
  await child.said('stderr', /\[2\/9\]/)
  child.kill('SIGINT')
  const { code, stderr } = await child.ended
  t.is(code, 130)
  t.regex(stderr, new RegExp(`swarm job wait ${JOB}`))
  t.false(node.calls.some(([name]) => name === 'stop'))
})

test('flags and environment reach the node; results of the default place keep themselves out of the next archive', async (t) => {
  const place = makePlace(t)
  const node = await serveDouble(t, place.dataDir)
  const args = [
    'run',
    '-d',
    '--nodes',
    '2',
    '--gpus',
    'A100,H100:24GB..:2',
    '--cpus',
    '2',
    '--memory',
    '4GiB',
    '--region',
    'eu',
    '--max-price',
    '0.5',
    '--max-time',
    '1h',
    '--duration',
    '90s',
    '--accept-claimed',
    '--wait',
    '10m',
    '-e',
    'A=1',
    '-e',
    'HOME',
    '--name',
    'mine',
    '--',
    'python',
    'train.py',
    '--nodes',
    '7'
  ]
  t.is((await swarm(args, { cwd: place.workDir, env: place.env })).code, 0)
  const [, submitted] = node.calls.find(([name]) => name === 'submit') ?? []
  t.like(submitted, {
    name: 'mine',
    command: ['python', 'train.py', '--nodes', '7'],
    env: { A: '1', HOME: place.dir },
    waitMs: 600_000,
    source: { dir: place.workDir },
    needs: {
      nodes: 2,
      gpus: { models: ['a100', 'h100'], minMemoryGb: 24, maxMemoryGb: 0, count: 2 },
      cpus: 2,
      memoryMib: 4096,
      region: 'eu',
      maxPriceMicroPerGpuHour: 500_000,
      termMs: 3_600_000,
      durationMs: 90_000,
      acceptClaimed: true
    }
  })
  t.is(readFileSync(join(place.workDir, 'swarm-results', '.gitignore'), 'utf8'), '*\n')
})

test('a job file, with flags before and behind it, and a command of its own behind two dashes', async (t) => {
  const place = makePlace(t)
  const node = await serveDouble(t, place.dataDir)
  const file = join(place.workDir, 'job.yaml')
  writeFileSync(file, 'nodes: 2\nmemory: 3GB\nenv:\n  A: file\n  B: file\ncommand: python train.py --lr 1\n')
  const run = async (...args: string[]): Promise<Record<string, unknown>> => {
    const { code, stderr } = await swarm(['run', ...args], { cwd: join(place.workDir, '..'), env: place.env })
    t.is(code, 0, stderr)
    return node.calls.findLast(([name]) => name === 'submit')?.[1] as Record<string, unknown>
  }
  const made = await run(
    '-d',
    '-e',
    'A=flag',
    file,
    '--nodes',
    '3',
    '--json',
    '--',
    'python',
    'train.py',
    '--nodes',
    '9'
  )
  t.like(made, {
    command: ['python', 'train.py', '--nodes', '9'],
    source: { dir: place.workDir },
    env: { A: 'flag', B: 'file' }
  })
  t.like(made['needs'], { nodes: 3, memoryMib: 2862 })
  t.like(await run(file, '-d'), { command: ['python', 'train.py', '--lr', '1'] })
  writeFileSync(file, 'nodes: 2\nmemroy: 3GB\n')
  const wrong = await swarm(['run', file], { cwd: place.workDir, env: place.env })
  t.is(wrong.code, 2)
  t.regex(wrong.stderr, /job\.yaml:2: memroy: there is no such field; did you mean memory\?/)
})
