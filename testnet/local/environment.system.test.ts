/** What a program needs beyond Ray: resolved once, built once, found by the next run; and what cannot be made, named. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { NEEDS, Stage, test as it } from './_stage.ts'
import { makeIndex } from './_wheels.ts'

const folder = mkdtempSync(join(tmpdir(), 'swarm-environment-'))
let stage: Stage

test.before(async () => {
  if (NEEDS.includes(':')) return
  const index = makeIndex(join(folder, 'wheels'), [
    { name: 'tiny_dep', version: '1.2', text: 'value = 7\n' },
    {
      name: 'tiny_top',
      version: '2.0',
      needs: ['tiny_dep>=1'],
      text: 'import tiny_dep\nvalue = tiny_dep.value * 6\n\n\ndef main():\n    print("script says", value)\n',
      script: 'tiny-say'
    },
    { name: 'tiny_old', version: '1.0', needs: ['numpy<2'], text: 'value = 1\n' },
    { name: 'tiny_source', version: '1.0' }
  ])
  const env = (number: number): Record<string, string> => ({
    ...index,
    SWARM_ENVIRONMENTS_DIR: join(folder, 'environments'),
    ...(number === 2 ? { SWARM_BUILD: 'false' } : {})
  })
  stage = await Stage.up({ providers: 3, requesters: 1, seed: 41, env })
})
test.afterEach.always(async () => {
  await (stage as Stage | undefined)?.clear()
})
test.after.always(async () => {
  await (stage as Stage | undefined)?.down()
  rmSync(folder, { recursive: true, force: true })
})

/** The driver, an actor on each member, and a script of the environment. */
const PROGRAM = `import os, subprocess, sys
import numpy, tiny_top
print("driver", tiny_top.value, tiny_top.__file__, numpy.__version__, flush=True)
print(subprocess.run(["tiny-say"], capture_output=True, text=True).stdout, flush=True)
import ray
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy


@ray.remote(num_cpus=0.1)
def there():
    import tiny_top
    return tiny_top.value, tiny_top.__file__


ray.init()
for node in ray.nodes():
    where = NodeAffinitySchedulingStrategy(node["NodeID"], soft=False)
    print("member", *ray.get(there.options(scheduling_strategy=where).remote()), flush=True)
try:
    open("/env/evil", "w")
except OSError as error:
    print("env is", error.strerror)
`

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** \`swarm run\` over two nodes with these requirements. */
async function run(requirements: string, ...flags: string[]) {
  const program = ['--working-dir', stage.folder(PROGRAM), '--output', stage.output()]
  const what = ['--nodes', '2', '--cpus', '1', '--memory', '1GB', '--requirements', requirements, ...flags]
  const ended = await stage.swarm(stage.requester, 'run', ...what, ...program, '--json', '--', 'python', 'main.py')
  const said = JSON.parse(ended.stdout || '{}') as {
    job: string
    outcome?: { cause: string; detail: string }
    receipts?: unknown[]
    view?: { attempt: number; output: string }
    plan?: Array<{ name: string; startWaitMs: number }>
  }
  return { ...ended, ...said }
}

const eventsOf = (job: string, name: string) =>
  stage.providers.flatMap((node) => stage.history(node)).filter((line) => line.job === job && line.event === name)

it(`${NEEDS} a wheel and what it needs are there in the driver, in actors on both members and on the path; the second run finds them built`, async (t) => {
  const requirements = file('requirements.txt', '# one line\ntiny_top>=1   # brings tiny_dep\n')
  const plan = await run(requirements, '--dry-run')
  t.is(plan.code, 0, plan.stderr)
  t.deepEqual(
    plan.plan?.map(({ startWaitMs }) => startWaitMs),
    [60_000, 60_000],
    'two build, about a minute as nobody knows better'
  )
  const first = await run(requirements)
  t.is(first.code, 0, first.stderr)
  const log = readFileSync(join(first.view?.output ?? '', 'log.txt'), 'utf8')
  t.regex(log, /^driver 42 \/env\/tiny_top\.py 2\.4\.6$/m)
  t.regex(log, /^script says 42$/m)
  t.is(log.match(/^member 42 \/env\/tiny_top\.py$/gm)?.length, 2)
  t.regex(log, /^env is Read-only file system$/m)
  t.is(eventsOf(first.job, 'environment:resolving').length, 1, 'resolved once, by the driver’s member')
  t.is(eventsOf(first.job, 'environment:building').length, 1, 'built once for all nodes of this user')
  t.is(eventsOf(first.job, 'environment:ready').length, 2)
  const again = await run(requirements, '--dry-run')
  t.deepEqual(
    again.plan?.map(({ startWaitMs }) => startWaitMs),
    [0, 0]
  )
  const second = await run(requirements)
  t.is(second.code, 0, second.stderr)
  t.is(eventsOf(second.job, 'environment:building').length, 0)
  const pinned = eventsOf(first.job, 'environment:building')[0]?.['lock'] as string
  const lock = readFileSync(join(folder, 'environments', 'locks', pinned), 'utf8')
  const own = await run(file('pinned.txt', lock))
  t.is(own.code, 0, own.stderr)
  t.is(eventsOf(own.job, 'environment:resolving').length, 0, 'a pinned file is its own lock')
  t.is(eventsOf(own.job, 'environment:building').length, 0, 'and names the same environment')
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

it(`${NEEDS} what cannot be made is named with its line, ends the job at its first attempt, and is not billed`, async (t) => {
  const cases: Array<[string, string, RegExp]> = [
    ['missing.txt', 'tiny_dep\nnosuch==1\n', /line 2: 'nosuch==1': there is no such package/],
    ['source.txt', 'tiny_source\n', /line 1: 'tiny_source': there is only a source package/],
    ['clash.txt', 'tiny_dep\ntiny_old\n', /numpy<2.*numpy==2\.4\.6/]
  ]
  for (const [name, text, message] of cases) {
    const { code, stderr, outcome, receipts, view } = await run(file(name, text))
    t.is(code, 122, stderr)
    t.is(outcome?.cause, 'environment-failed', stderr)
    t.regex(outcome?.detail ?? '', message)
    t.regex(stderr, message, 'people read it too')
    t.is(view?.attempt, 1)
    t.deepEqual(receipts, [])
    // The next one finds its providers free.
    await stage.nothingLeft(t)
  }
  t.false(existsSync('/tmp/ran'), 'nothing of a source package was run')
  stage.checkHistory(t)
})

it(`${NEEDS} bad lines are refused before anybody is asked; who builds none and who has another Python is counted`, async (t) => {
  const wrong = await run(file('wrong.txt', 'tiny_dep\n--index-url http://10.0.0.1/\n'))
  t.is(wrong.code, 2, wrong.stderr)
  t.regex(wrong.stderr, /requirements, line 2: '--index-url http:\/\/10\.0\.0\.1\/': an option/)
  const all = await run(file('all.txt', 'tiny_dep\n'), '--nodes', '3')
  t.is(all.code, 121, all.stderr)
  t.regex(all.stderr, /1 × environment: builds no environments/)
  const python = await run(file('python.txt', 'tiny_dep\n'), '--python', '3.99')
  t.is(python.code, 121, python.stderr)
  t.regex(python.stderr, /3 × versions: .*python: asked 3\.99, have 3\.\d+/)
})
