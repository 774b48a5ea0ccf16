/**
 * What may die, dies: providers before and after the start, a requester, and every kind of process that a node starts.
 * One job of two providers, whose requester's node is killed at the beginning, runs through all of it untouched.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import test from 'ava'
import { type ProcessId, isAlive, signalProcess } from '../../node/privileged/process-table.ts'
import { answer } from '../../node/http/client.ts'
import type { EndCause } from '../../protocol/messages.ts'
import { WAITING } from './_programs.ts'
import { gone, processesOf, release } from './_processes.ts'
import { NEEDS, Stage, test as it } from './_stage.ts'
import type { NodePlan } from './plan.ts'
import { until } from './process.ts'

let stage: Stage
/** The job that runs all the while, of the requester that is gone. */
let bystander: { job: string; driver: NodePlan; others: NodePlan[]; program: ProcessId }

test.before(async () => {
  if (NEEDS.includes(':')) return
  stage = await Stage.up({
    providers: 5,
    requesters: 2,
    seed: 12
  })
})
test.afterEach.always(async () => {
  await (stage as Stage | undefined)?.clear([stage.requester])
})
test.after.always(async () => {
  await (stage as Stage | undefined)?.down()
})

it(`${NEEDS} a requester's node is killed: its job goes on`, async (t) => {
  const vanishing = stage.requesters[1] ?? stage.requester
  const job = await stage.submit(vanishing, WAITING, { nodes: 2 })
  const { driver, others, program } = await stage.ready(vanishing, job)
  await stage.testnet.kill(vanishing)
  bystander = { job, driver, others, program }
  t.true(isAlive(program))
})

/** What becomes of the planned provider before it is asked for its units, and how it is set right afterwards. */
const LOST_BEFORE_GRANT: Record<string, [(node: NodePlan) => Promise<unknown>, (node: NodePlan) => Promise<unknown>]> =
  {
    vanishes: [async (node) => await stage.testnet.kill(node), async (node) => await stage.testnet.start(node)],
    refuses: [async (node) => await allow(node, [stage.peerOf(node)]), async (node) => await allow(node, ['*'])]
  }

for (const [how, [lose, restore]] of Object.entries(LOST_BEFORE_GRANT)) {
  it(`${NEEDS} a provider that ${how} before its grant is replaced by a spare in the same attempt`, async (t) => {
    const { requester, testnet } = stage
    const { job, plan } = await planWithSpare(requester)
    const lost = stage.byPeer(plan.find(({ role }) => role === 'member')?.peer)
    await lose(lost)
    await answer(testnet.client(requester).jobs[':job'].confirm.$post({ param: { job }, json: { accept: true } }))
    const { program, view } = await stage.ready(requester, job)
    t.is(view.attempt, 1)
    t.is(view.members[0]?.peer, plan.find(({ role }) => role === 'spare')?.peer)
    release(program)
    t.is((await stage.ended(requester, job)).outcome?.cause, 'succeeded')
    await restore(lost)
    await settled(t)
  })
}

it(`${NEEDS} a member that is killed while the gang forms is replaced in a new attempt`, async (t) => {
  const { requester, testnet } = stage
  const job = await stage.submit(requester, WAITING, { nodes: 2, waitMs: 120_000 })
  await stage.jobEvent(requester, job, 'job:leased')
  const first = await stage.view(requester, job)
  const killed = stage.byPeer(first.members.find(({ roles }) => !roles.includes('driver'))?.peer)
  await testnet.kill(killed)
  const failed = await stage.jobEvent(requester, job, 'job:attempt-failed')
  t.log(`attempt ${failed.attempt} failed: ${JSON.stringify(failed['failure'] ?? failed['cause'])}`)
  const { program, view } = await stage.ready(requester, job)
  t.true(view.attempt > 1)
  t.false(view.members.some(({ peer }) => peer === stage.peerOf(killed)))
  release(program)
  t.is((await stage.ended(requester, job)).outcome?.cause, 'succeeded')
  await testnet.start(killed)
  await settled(t)
})

it(`${NEEDS} a provider is killed mid-run: provider-lost, 123 and its name; its restart sweeps what it left`, async (t) => {
  const { requester, testnet } = stage
  const run = stage.start(requester, stage.program(WAITING, ['--nodes', '2']))
  await run.said('stdout', /ready/)
  const [job = ''] = /j-[0-9a-f]{16}/.exec(run.stderr) ?? []
  const {
    driver,
    others: [lost = driver]
  } = await stage.ready(requester, job)
  await testnet.kill(lost)
  const { code, stderr } = await run.ended
  t.is(code, 123, stderr)
  t.true(stderr.includes(`lost the provider ${lost.name}`), stderr)
  const view = await stage.view(requester, job)
  t.is(view.outcome?.cause, 'provider-lost')
  t.is(
    readFileSync(join(view.output, driver.name, 'made.txt'), 'utf8'),
    'made before the end',
    'the others’ output comes back'
  )
  await testnet.start(lost)
  await settled(t)
})

it(`${NEEDS} the driver's member is killed mid-run: driver-lost, 123 and its name`, async (t) => {
  const { requester, testnet } = stage
  const run = stage.start(requester, stage.program(WAITING, ['--nodes', '2']))
  await run.said('stdout', /ready/)
  const [job = ''] = /j-[0-9a-f]{16}/.exec(run.stderr) ?? []
  const { driver } = await stage.ready(requester, job)
  await testnet.kill(driver)
  const { code, stderr } = await run.ended
  t.is(code, 123, stderr)
  t.true(stderr.includes(`lost the provider that ran the program, ${driver.name}`), stderr)
  t.is((await stage.view(requester, job)).outcome?.cause, 'driver-lost')
  await testnet.start(driver)
  await settled(t)
})

/** `cause` is how the job ends; of wireguard-go's end a gang of one takes no notice. */
const KINDS: Array<{
  kind: string
  of: (node: NodePlan, program: ProcessId) => ProcessId | undefined
  cause: EndCause
  exitCode: number
}> = [
  { kind: 'the program', of: (_, program) => program, cause: 'failed', exitCode: 137 },
  {
    kind: 'the Ray head’s gcs_server',
    of: (node) => byName(node, 'gcs_server'),
    cause: 'runtime-failed',
    exitCode: 123
  },
  { kind: 'the raylet', of: (node) => byName(node, 'raylet'), cause: 'runtime-failed', exitCode: 123 },
  { kind: 'bubblewrap', of: (node) => byName(node, 'bwrap'), cause: 'runtime-failed', exitCode: 123 },
  { kind: 'wireguard-go', of: daemonOf, cause: 'succeeded', exitCode: 0 }
]

for (const { kind, of, cause, exitCode } of KINDS) {
  it(`${NEEDS} ${kind} is killed: ${cause}, and nothing is left`, async (t) => {
    const { requester } = stage
    const job = await stage.submit(requester, WAITING)
    const { driver, program } = await stage.ready(requester, job)
    const victim = of(driver, program)
    if (victim === undefined) return t.log('this host has no such process: WireGuard is in its kernel')
    signalProcess(victim, 'SIGKILL')
    await gone(victim)
    if (cause === 'succeeded') release(program)
    const view = await stage.ended(requester, job)
    t.is(view.outcome?.cause, cause, view.outcome?.detail)
    t.is((await stage.swarm(requester, 'job', 'wait', job)).code, exitCode)
    await settled(t)
  })
}

it(`${NEEDS} the killed requester's job ran on under its delegates; its result waits and comes after the restart`, async (t) => {
  const { testnet } = stage
  const vanished = stage.requesters[1] ?? stage.requester
  const {
    job,
    driver,
    others: [other = driver],
    program
  } = bystander
  const renewed = await stage.event(
    other,
    (event) => event.event === 'lease:renewed' && event.job === job && event.peer === stage.peerOf(driver),
    'a renewal by the delegate'
  )
  t.true(Number(renewed['unitMs']) > 0)
  release(program)
  await stage.jobEvent(driver, job, 'program:exited')
  await stage.event(
    other,
    (event) => event.event === 'lease:ended' && event.job === job,
    `the end of the lease of ${job}`
  )
  await testnet.start(vanished)
  const view = await stage.ended(vanished, job)
  t.is(view.outcome?.cause, 'succeeded', view.outcome?.detail)
  t.deepEqual(readdirSync(view.output).sort(), [driver.name, other.name, 'log.txt'].sort())
  t.is(readFileSync(join(view.output, 'log.txt'), 'utf8'), 'ready\nreleased\n')
  // A LeaseEnd is repeated until it is acknowledged: one may come up to half a minute after the result.
  await until(
    'both receipts to be signed by both',
    async () => {
      const { receipts } = await answer(testnet.client(vanished).receipts.$get({ query: { job } }))
      return (receipts.length === 2 && receipts.every(({ signed }) => signed === 'both')) || undefined
    },
    60_000
  )
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

/** All but the bystander is gone, and the bystander is what it was. */
async function settled(t: Parameters<typeof stage.nothingLeft>[0]): Promise<void> {
  await stage.known([stage.requester])
  await stage.nothingLeft(t, [bystander.driver, ...bystander.others, ...stage.requesters.slice(1)])
  t.true(isAlive(bystander.program), 'the other job on this machine runs on')
  stage.checkHistory(t, false)
}

/** A job that waits for the word, with a spare in its plan: bids close a moment after the first that suffice. */
async function planWithSpare(
  requester: NodePlan
): Promise<{ job: string; plan: Array<{ peer: string; role: string }> }> {
  for (;;) {
    const job = await stage.submit(requester, WAITING, { confirm: true })
    const planned = await stage.jobEvent(requester, job, 'job:planned')
    const plan = planned['plan'] as Array<{ peer: string; role: string }>
    if (plan.some(({ role }) => role === 'spare')) return { job, plan }
    await stage.swarm(requester, 'job', 'stop', job)
  }
}

async function allow(node: NodePlan, peers: string[]): Promise<void> {
  await answer(stage.testnet.client(node).provider.$patch({ json: { allow: peers } }))
}

function byName(node: NodePlan, name: string): ProcessId | undefined {
  return processesOf(stage.peerOf(node), ([file = '']) => basename(file) === name)[0]
}

/** The user-space WireGuard of the node's one job, as its record names it; undefined where the kernel has WireGuard. */
function daemonOf(node: NodePlan): ProcessId | undefined {
  const folder = join(node.dataDir, 'host', 'records')
  const [record = ''] = readdirSync(folder).filter((name) => !name.startsWith('w'))
  return (JSON.parse(readFileSync(join(folder, record), 'utf8')) as { daemon?: ProcessId }).daemon
}
