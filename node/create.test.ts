import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'ava'
import type { ReceiptView, SwarmNode } from './node.ts'
import { needs, TestNetwork } from './running/_network.ts'
import type { Stage } from './running/_network.ts'

/** A program that says a line, then waits for the test's word. */
function heldProgram() {
  const started = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<number>()
  const count = { runs: 0 }
  const stage: Stage = {
    program: async (say, env) => {
      count.runs += 1
      await say(`secret has ${env.SECRET?.length} characters`)
      started.resolve()
      const code = await finish.promise
      await say('done')
      return code
    }
  }
  return { stage, started: started.promise, finish: (code: number) => finish.resolve(code), count }
}

/** A lease's end may come after the job's: its receipt is waited for. */
async function receiptsOf(node: SwarmNode, job: string, count: number): Promise<ReceiptView[]> {
  const signal = AbortSignal.timeout(40_000)
  const signed = async (): Promise<ReceiptView[]> =>
    (await node.receipts({ job })).filter((receipt) => receipt.signed === 'both')
  for await (const { event } of node.events({ job, sinceAt: 0, signal })) {
    if (event.startsWith('receipt:') && (await signed()).length >= count) break
  }
  return await signed()
}

async function filesWith(folder: string, text: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile() && (await readFile(file)).includes(text)) found.push(file)
  }
  return found
}

test('a job of two providers from submission to receipts, over real libp2p and level', async (t) => {
  const { stage, started, finish, count } = heldProgram()
  const network = await TestNetwork.create(t, stage)
  await network.start('one', 'provider')
  await network.start('two', 'provider')
  const requester = await network.start('asker', 'requester')
  const { job, archive } = await requester.submit(await network.submission())
  t.is(archive.files, 1)
  const lines: string[] = []
  const logs = (async () => {
    for await (const { bytes } of requester.logs(job, { follow: true })) lines.push(Buffer.from(bytes).toString())
  })()
  await started
  t.is((await requester.wait(job, { until: 'running' })).phase, 'running')
  for (const name of ['one', 'two']) t.like(network.nodes.get(name)!.provider().leases, [{ job, phase: 'started' }])
  finish(0)
  t.like(await requester.wait(job), { phase: 'ended', outcome: { cause: 'succeeded', exitCode: 0 } })
  await logs
  t.is(lines.join(''), 'secret has 11 characters\ndone\n')
  t.is(count.runs, 1)
  t.deepEqual((await readdir(join(network.dir, 'results'))).sort(), ['log.txt', 'one', 'two'])
  t.is(await readFile(join(network.dir, 'results', 'one', 'made-by.txt'), 'utf8'), 'one')
  t.true((await requester.result(job)).providers.every(({ missing }) => !missing))
  const receipts = await receiptsOf(requester, job, 2)
  t.is(receipts.length, 2)
  for (const receipt of receipts) {
    t.is(receipt.signed, 'both')
    t.true(requester.verifyReceipt(receipt.bytes).valid)
    const forged = Uint8Array.from(receipt.bytes)
    forged[forged.length - 10]! ^= 1
    t.false(requester.verifyReceipt(forged).valid)
  }
  const { spans, events } = await requester.story(job)
  t.true(
    spans.some(({ node }) => node === 'one' || node === 'two'),
    'members tell their spans'
  )
  t.is(new Set(events.flatMap(({ trace }) => trace ?? [])).size, 1, 'one trace id')
  await t.throwsAsync(
    stat(join(network.dir, 'asker', 'jobs', job, 'env.json')),
    { code: 'ENOENT' },
    'the variables are gone'
  )
  t.deepEqual(await filesWith(network.dir, 'canary-7f3a'), [], 'and were written nowhere else')
})

test('a requester that crashes mid-run finds its job done: log, result and receipts are fetched after its restart', async (t) => {
  const { stage, started, finish, count } = heldProgram()
  const network = await TestNetwork.create(t, stage)
  await network.start('one', 'provider')
  await network.start('two', 'provider')
  const before = await network.start('asker', 'requester')
  const { job } = await before.submit(await network.submission())
  await started
  await before.wait(job, { until: 'running' })
  await network.crash('asker')
  finish(5)
  const requester = await network.start('asker', 'requester')
  t.like(await requester.wait(job), { attempt: 1, outcome: { cause: 'failed', exitCode: 5 } })
  t.is(await readFile(join(network.dir, 'results', 'log.txt'), 'utf8'), 'secret has 11 characters\ndone\n')
  t.is((await receiptsOf(requester, job, 2)).length, 2)
  t.is(count.runs, 1)
})

test('a provider that crashes mid-run and comes back says that it restarted; the job ends, the other output comes back', async (t) => {
  const { stage, started, finish } = heldProgram()
  const network = await TestNetwork.create(t, stage)
  await network.start('one', 'provider')
  await network.start('two', 'provider')
  const requester = await network.start('asker', 'requester')
  const { job } = await requester.submit(await network.submission())
  await started
  const { members } = await requester.wait(job, { until: 'running' })
  const worker = members.find(({ roles }) => !roles.includes('driver'))!.name
  await network.crash(worker)
  await network.start(worker, 'provider')
  const view = await requester.wait(job)
  finish(0)
  t.is(view.outcome?.cause, 'provider-lost')
  t.is(view.outcome?.peer, members.find(({ name }) => name === worker)!.peer)
  t.deepEqual(
    (await readdir(join(network.dir, 'results'))).sort(),
    ['log.txt', members.find(({ name }) => name !== worker)!.name].sort()
  )
  t.deepEqual(network.nodes.get(worker)!.provider().leases, [])
})

test("the driver's provider crashes mid-run: the job ends with that cause", async (t) => {
  const { stage, started, finish } = heldProgram()
  const network = await TestNetwork.create(t, stage)
  await network.start('one', 'provider')
  await network.start('two', 'provider')
  const requester = await network.start('asker', 'requester')
  const { job } = await requester.submit(await network.submission())
  await started
  const { members } = await requester.wait(job, { until: 'running' })
  const driver = members.find(({ roles }) => roles.includes('driver'))!.name
  await network.crash(driver)
  await network.start(driver, 'provider')
  const view = await requester.wait(job)
  finish(0)
  t.is(view.outcome?.cause, 'driver-lost')
})

test('a plan that waits for a word, a dry run, a stop, and a job that nobody fits', async (t) => {
  const { stage, started, finish } = heldProgram()
  const network = await TestNetwork.create(t, stage)
  await network.start('one', 'provider')
  const requester = await network.start('asker', 'requester')
  const one = { ...needs, nodes: 1 }
  const dry = await requester.submit(await network.submission(undefined, { needs: one, dryRun: true }))
  const planned = await requester.wait(dry.job)
  t.like(planned, { phase: 'ended', outcome: { cause: 'succeeded' } })
  t.is(planned.members[0]?.name, 'one')
  const asked = await requester.submit(await network.submission(undefined, { needs: one, confirm: true }))
  t.is((await requester.wait(asked.job, { until: 'planned' })).phase, 'planned')
  await requester.confirm(asked.job, true)
  await started
  await requester.wait(asked.job, { until: 'running' })
  await requester.stop(asked.job)
  finish(0)
  t.is((await requester.wait(asked.job)).outcome?.cause, 'stopped')
  t.deepEqual(
    (await readdir(join(network.dir, 'results'))).sort(),
    ['log.txt', 'one'],
    'what it wrote comes back after a stop too'
  )
  const huge = await requester.submit(await network.submission(undefined, { needs: { ...one, cpus: 64 }, waitMs: 0 }))
  const failed = await requester.wait(huge.job)
  t.is(failed.outcome?.cause, 'no-provider')
  t.true(
    failed.funnel.refusals.some(({ code }) => code === 'cpus') || failed.funnel.matched === 0,
    JSON.stringify(failed.funnel)
  )
  await t.throwsAsync(requester.stop(huge.job), { code: 'ERR_JOB_NOT_RUNNING' })
  t.throws(() => requester.job('j-0000000000000000'), { code: 'ERR_JOB_UNKNOWN' })
})

test('bad submissions name what is wrong, and leave nothing', async (t) => {
  const network = await TestNetwork.create(t, { program: async () => 0 })
  const requester = await network.start('asker', 'requester')
  await t.throwsAsync(
    requester.submit(await network.submission(undefined, { source: { dir: join(network.dir, 'nowhere') } })),
    { code: 'ERR_SOURCE_MISSING', message: /nowhere does not exist.*--working-dir/ }
  )
  await t.throwsAsync(requester.submit(await network.submission(undefined, { output: '/dev/null/x' })), {
    code: 'ERR_OUTPUT_BLOCKED',
    message: /--output/
  })
  t.deepEqual(requester.jobs(), [])
  t.deepEqual(await readdir(join(network.dir, 'asker', 'blobs')), [])
})
