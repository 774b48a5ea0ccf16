import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { LiveLog } from '../transfer/live-log.ts'
import { epoch, JOB, lease, stage } from './_fakes.ts'
import { RankLogs, rankVariables } from './lease-ranks.ts'
import { LineSplitter } from './line-splitter.ts'
import { hostNames, jobName } from './names.ts'

test('a rank knows its place, and torchrun needs no flags', (t) => {
  t.deepEqual(rankVariables(1, ['100.64.0.1', '100.64.0.3'], 2), {
    SWARM_NODE_RANK: '1',
    SWARM_NUM_NODES: '2',
    SWARM_NODE_IPS: '100.64.0.1,100.64.0.3',
    SWARM_GPUS_PER_NODE: '2',
    MASTER_ADDR: '100.64.0.1',
    MASTER_PORT: '20050',
    PET_NNODES: '2',
    PET_NODE_RANK: '1',
    PET_MASTER_ADDR: '100.64.0.1',
    PET_MASTER_PORT: '20050',
    PET_NPROC_PER_NODE: '2'
  })
  t.is(rankVariables(0, ['100.64.0.1'], 0)['PET_NPROC_PER_NODE'], '1')
})

test('members find each other by host name and rank, and by a provider’s name where it is one and nobody else’s', (t) => {
  const member = (peer: string, name: string, rank: number) => ({ peer, name, rank, address: `100.64.0.${rank + 1}` })
  const members = [member('a', 'Alice', 0), member('b', 'twin', 1), member('c', 'twin', 2), member('d', 'localhost', 3)]
  t.deepEqual(hostNames(members, { job: JOB, attempt: 1 }), [
    { address: '100.64.0.1', names: [`swarm-${jobName('a', JOB, 1)}`, 'rank0', 'alice'] },
    { address: '100.64.0.2', names: [`swarm-${jobName('b', JOB, 1)}`, 'rank1'] },
    { address: '100.64.0.3', names: [`swarm-${jobName('c', JOB, 1)}`, 'rank2'] },
    { address: '100.64.0.4', names: [`swarm-${jobName('d', JOB, 1)}`, 'rank3'] }
  ])
})

test('lines are cut at their ends wherever the pieces are, and where they are too long', (t) => {
  const lines: string[] = []
  const splitter = new LineSplitter((found) => lines.push(...found.map(String)))
  for (const piece of ['on', 'e\ntwo\n\nth', 'ree\n']) splitter.write(Buffer.from(piece))
  t.deepEqual(lines, ['one', 'two', '', 'three'])
  splitter.write(Buffer.from(`${'x'.repeat(20_000)}\nend`))
  splitter.end()
  splitter.end()
  t.deepEqual(
    lines.slice(4).map((line) => line.length),
    [16_384, 3616, 3]
  )
})

/** Logs of two ranks: this member's own file, and what a test gives out in the place of another's node. */
async function logs(t: ExecutionContext, follow: (offset: number) => AsyncIterable<Buffer>, maxBytes?: number) {
  const dir = await mkdtemp(join(tmpdir(), 'swarm-ranks-'))
  t.teardown(() => rm(dir, { recursive: true, force: true }))
  const [ownFile, file] = [join(dir, 'rank.log'), join(dir, 'program.log')]
  await Promise.all([writeFile(ownFile, ''), writeFile(file, '')])
  const own = new LiveLog(ownFile)
  const said: Array<[string, string[]]> = []
  const full: string[] = []
  const ranks = new RankLogs({
    self: 'me',
    job: JOB,
    attempt: 1,
    members: [
      { peer: 'me', rank: 0, address: '100.64.0.1' },
      { peer: 'other', rank: 1, address: '100.64.0.2' }
    ],
    own,
    file,
    client: {
      followLog: (_peer, _job, _attempt, offset) => follow(offset) as AsyncGenerator<Buffer>
    },
    onSaid: (peer, lines) => said.push([peer, lines]),
    onFull: (message) => full.push(message),
    ...(maxBytes === undefined ? {} : { maxBytes })
  })
  return { ranks, own, ownFile, said, full, lines: async () => (await readFile(file, 'utf8')).split('\n').slice(0, -1) }
}

test('the logs of all ranks become one of complete lines; a cut one goes on at the next byte', async (t) => {
  const text = Buffer.from('first\nsecond\nthird')
  const asked: number[] = []
  const { ranks, own, ownFile, lines } = await logs(t, async function* (offset) {
    asked.push(offset)
    if (asked.length === 1) throw new Error('not started yet')
    yield text.subarray(offset, offset + 9)
    if (asked.length < 4) throw new Error('cut')
  })
  await appendFile(ownFile, 'mine\npart')
  own.complete()
  await ranks.drain()
  t.deepEqual(asked, [0, 0, 9, 18])
  t.true(ranks.merged.isComplete)
  const all = await lines()
  t.deepEqual(
    all.filter((line) => line.startsWith('(rank 0')),
    ['mine', 'part'].map((line) => `(rank 0, ip=100.64.0.1) ${line}`)
  )
  t.deepEqual(
    all.filter((line) => line.startsWith('(rank 1')),
    ['first', 'second', 'third'].map((line) => `(rank 1, ip=100.64.0.2) ${line}`)
  )
})

test('a member that says nothing more is waited for no longer than given, and its last lines are told', async (t) => {
  const hangs = Promise.withResolvers<void>()
  t.teardown(() => hangs.resolve())
  const { ranks, own, said, lines } = await logs(t, async function* () {
    yield Buffer.from(Array.from({ length: 30 }, (_, at) => `line ${at}\n`).join(''))
    await hangs.promise
  })
  own.complete()
  while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  t.deepEqual(said, [['other', Array.from({ length: 20 }, (_, at) => `line ${at + 10}`)]])
  setTimeout(() => hangs.resolve(), 60)
  await ranks.drain(30)
  t.is((await lines()).length, 30)
})

test('all logs together are bounded as one is', async (t) => {
  const { ranks, own, full, lines } = await logs(
    t,
    async function* () {
      for (let at = 0; at < 10; at++) yield Buffer.from(`${'x'.repeat(500)}\n`)
    },
    2000
  )
  own.complete()
  await ranks.drain()
  t.is(full.length, 1)
  t.true((await lines()).length < 6)
})

test('a rank’s process has its place and a log of its own; at the driver’s member all of them are the program’s', async (t) => {
  const { work, kept, done, exit, reported, prepare, join: joinMesh, start, stop } = await stage(t)
  prepare()
  joinMesh()
  start()
  await reported('workReady')
  work.handle({ type: 'startProgram', lease, epoch, command: ['torchrun', 'x.py'], requester: 'asker', rank: 0 })
  exit({ code: 0, signal: null, oomKilled: false, logLimitHit: false, lastLines: [], summary: 'exit code 0' })
  await reported('programExited')
  stop(true)
  t.is((await reported('stopped')).log?.sha256, 'log')
  t.true(
    done.some((step) => /^driver torchrun x\.py .*"SWARM_NODE_RANK":"0"/.test(step)),
    done.join('\n')
  )
  t.deepEqual(kept, ['output', '(rank 0, ip=100.64.0.1) hello\n'])
})
