/** The main job from one command, its failures, its log over a cut connection, and coming back to it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { answer } from '../../node/http/client.ts'
import type { Span } from '../../node/node.ts'
import { runIn } from '../../node/privileged/command.ts'
import { COUNTING, EACH_NODE, FAILING, WAITING } from './_programs.ts'
import { release } from './_processes.ts'
import { NEEDS, Stage, test as it } from './_stage.ts'
import { until } from './process.ts'

let stage: Stage
test.before(async () => {
  if (!NEEDS.includes(':')) stage = await Stage.up({ providers: 3, requesters: 1, seed: 11 })
})
test.afterEach.always(async () => {
  await (stage as Stage | undefined)?.clear()
})
test.after.always(async () => {
  await (stage as Stage | undefined)?.down()
})

const STEPS = [
  'offer',
  'award',
  'bids',
  'grants',
  'tunnel',
  'sandbox',
  'head',
  'workers',
  'driver',
  'result',
  'teardown'
]

it(`${NEEDS} a Ray program runs on two leased providers; results, log, receipts and spans come back, and nothing stays`, async (t) => {
  const output = stage.output()
  const { code, stdout, stderr } = await stage.swarm(
    stage.requester,
    'run',
    '--nodes',
    '2',
    '--cpus',
    '1',
    '--memory',
    '1GB',
    '--env',
    'NODES=2',
    '--working-dir',
    stage.folder(EACH_NODE),
    '--output',
    output,
    '--json',
    '--',
    'python',
    'main.py'
  )
  t.is(code, 0, stderr)
  const ran = JSON.parse(stdout) as {
    job: string
    view: { members: Array<{ name: string; peer: string }> }
    receipts: Array<{ signed: string; dispute: string; unitMs: number; provider: string }>
  }
  const names = ran.view.members.map(({ name }) => name)
  t.is(new Set(names).size, 2)
  for (const name of names) t.regex(readFileSync(join(output, name, 'rank.txt'), 'utf8'), /^[01]$/)
  const log = readFileSync(join(output, 'log.txt'), 'utf8')
  t.regex(log, /^nodes 2$/m)
  t.is([...log.matchAll(/rank [01] wrote/g)].length, 2)
  t.deepEqual(
    ran.receipts.map(({ signed, dispute }) => ({ signed, dispute })),
    [
      { signed: 'both', dispute: '' },
      { signed: 'both', dispute: '' }
    ]
  )
  t.deepEqual(ran.receipts.map(({ provider }) => provider).sort(), ran.view.members.map(({ peer }) => peer).sort())
  for (const { unitMs } of ran.receipts) t.true(unitMs > 0)

  const timing = await stage.swarm(stage.requester, 'job', 'show', ran.job, '--timing', '--json')
  const {
    spans,
    timing: { unownedMs, totalMs }
  } = JSON.parse(timing.stdout) as { spans: Span[]; timing: { unownedMs: number; totalMs: number } }
  const seen = new Set(spans.map(({ step }) => step))
  t.deepEqual(
    STEPS.filter((step) => !seen.has(step)),
    [],
    'every step has a span'
  )
  t.true(unownedMs < totalMs * 0.05, `${unownedMs} of ${totalMs} ms have no owner`)
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

it(`${NEEDS} a program that fails passes its code on, with its last lines and its provider; what it wrote comes back`, async (t) => {
  const output = stage.output()
  const { code, stderr } = await stage.swarm(
    stage.requester,
    'run',
    '--cpus',
    '1',
    '--memory',
    '800MB',
    '--env',
    'CODE=3',
    '--working-dir',
    stage.folder(FAILING),
    '--output',
    output,
    '--',
    'python',
    'main.py'
  )
  t.is(code, 3, stderr)
  const [folder = ''] = readdirSync(output).filter((name) => name !== 'log.txt')
  t.true(stderr.includes(`the program ended with 3 on ${folder}`), stderr)
  t.regex(stderr, /ValueError: the last line/)
  t.is(readFileSync(join(output, folder, 'partial.txt'), 'utf8'), 'as far as it came')
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

it(`${NEEDS} the log goes on after the connection was cut, without gap or repeat; a stopped job brings its output back`, async (t) => {
  const { requester } = stage
  const output = stage.output()
  const run = stage.start(requester, [
    'run',
    '--cpus',
    '1',
    '--memory',
    '800MB',
    '--working-dir',
    stage.folder(COUNTING),
    '--output',
    output,
    '--',
    'python',
    'main.py'
  ])
  await run.said('stdout', /line 50$/m)
  const [job = ''] = /j-[0-9a-f]{16}/.exec(run.stderr) ?? []
  const { program } = await stage.ready(requester, job)
  await cut(requester.namespace)
  try {
    const lost = async (): Promise<true | undefined> =>
      (await stage.testnet.status(requester))?.connectedPeers === 0 || undefined
    await until('the requester to have lost its peers', lost)
  } finally {
    await rejoin(requester.namespace)
  }
  const before = run.stdout
  await run.said('stdout', new RegExp(`line ${lastLine(before) + 100}$`, 'm'))
  release(program)
  const { code, stdout, stderr } = await run.ended
  t.is(code, 0, stderr)
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^\[[^\]]*\] */, ''))
  const count = lines.length - 1
  t.deepEqual(lines, [...Array.from({ length: count }, (_, i) => `line ${i}`), `last ${count}`])
  t.deepEqual(readFileSync(join(output, 'log.txt'), 'utf8').trimEnd().split('\n'), lines)

  const second = await stage.submit(requester, WAITING)
  const running = await stage.ready(requester, second)
  const stopped = await stage.swarm(requester, 'job', 'stop', second)
  t.is(stopped.code, 0, stopped.stderr)
  const view = await stage.ended(requester, second)
  t.is(view.outcome?.cause, 'stopped')
  t.is(readFileSync(join(view.output, running.driver.name, 'made.txt'), 'utf8'), 'made before the end')
  t.is((await stage.swarm(requester, 'job', 'wait', second)).code, 124)
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

it(`${NEEDS} Ctrl+C leaves a job and says how to come back; wait, logs and result do so`, async (t) => {
  const { requester } = stage
  const run = stage.start(requester, stage.program(WAITING))
  await run.said('stdout', /ready/)
  const [job = ''] = /j-[0-9a-f]{16}/.exec(run.stderr) ?? []
  const { program, driver } = await stage.ready(requester, job)
  run.child.kill('SIGINT')
  const left = await run.ended
  t.is(left.code, 130)
  t.regex(left.stderr, new RegExp(`the job goes on[^]*swarm job wait ${job}[^]*swarm job logs -f ${job}`))

  const logs = stage.start(requester, ['job', 'logs', '-f', '--raw', job])
  const wait = stage.start(requester, ['job', 'wait', job])
  await Promise.all([logs.said('stdout', /ready/), wait.said('stdout', /ready/)])
  release(program)
  t.is((await wait.ended).code, 0)
  t.is((await logs.ended).stdout, 'ready\nreleased\n')
  const again = stage.output()
  const result = await stage.swarm(requester, 'job', 'result', job, '--output', again)
  t.is(result.code, 0, result.stderr)
  t.true(existsSync(join(again, driver.name, 'made.txt')))
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

it(`${NEEDS} a provider's Ctrl+C names the jobs that run there; a second one ends them, and their output comes back`, async (t) => {
  const { requester, testnet } = stage
  const job = await stage.submit(requester, WAITING)
  const { driver } = await stage.ready(requester, job)
  const log = () => readFileSync(join(driver.dataDir, 'node.log'), 'utf8')
  testnet.signal(driver, 'SIGINT')
  await until('the jobs to be named', () => log().includes('Ctrl+C once more ends them now') || undefined)
  t.true(log().includes(job))
  t.is((await answer(testnet.client(driver).provider.$get())).draining, true)
  // Two signals of the same moment count as one, since a terminal and a wrapper may both send it.
  await until('a moment to pass', debounce())
  testnet.signal(driver, 'SIGINT')
  const view = await stage.ended(requester, job)
  t.not(view.outcome?.cause, 'succeeded')
  t.log(`${view.outcome?.cause}: ${view.outcome?.detail}`)
  t.true(existsSync(join(view.output, driver.name, 'made.txt')))
  await until('the node to end', () => !testnet.running(driver) || undefined, 60_000)
  await testnet.start(driver)
  await stage.known()
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

function debounce(): () => true | undefined {
  const start = performance.now()
  return () => performance.now() - start > 300 || undefined
}

function lastLine(text: string): number {
  return Number([...text.matchAll(/line ([0-9]+)$/gm)].at(-1)?.[1] ?? 0)
}

/** Ends every TCP connection of a node, with a reset to both sides, and lets no new one begin. */
async function cut(namespace: string): Promise<void> {
  const chain = (hook: string): string =>
    `chain ${hook} { type filter hook ${hook} priority 0; tcp flags & rst == rst accept; meta l4proto tcp drop; }`
  await runIn(
    `/run/netns/${namespace}`,
    ['nft', '-f', '-'],
    `table inet cut {\n${chain('input')}\n${chain('output')}\n}\n`
  )
  await runIn(`/run/netns/${namespace}`, ['ss', '-K', '-Htn'])
}

async function rejoin(namespace: string): Promise<void> {
  await runIn(`/run/netns/${namespace}`, ['nft', 'delete', 'table', 'inet', 'cut'])
}
