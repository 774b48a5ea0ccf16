/** Data sets end to end: read where they lie, streamed to two members, cached there, and told by name when they will not come. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import type { JobDataView } from '../../node/data/progress.ts'
import { within } from './_running.ts'
import { NEEDS, Stage, test as it } from './_stage.ts'
import { command } from './command.ts'
import { inNamespace } from './process.ts'

const MIB = 2 ** 20
/** 1 MB/s. */
const TBF = ['tbf', 'rate', '8mbit', 'burst', '64kb', 'latency', '200ms']

/** Reads every file as it comes, on every member; then bytes of the last one by URL. */
const READING = `
import hashlib, os, urllib.request, swarm.data
rank = os.environ['SWARM_NODE_RANK']
for path in swarm.data.files('corpus'):
    print('rank', rank, 'read', os.path.relpath(path, swarm.data.folder('corpus')), hashlib.sha256(open(path, 'rb').read()).hexdigest(), flush=True)
url = swarm.data.urls('corpus')[-1]
with urllib.request.urlopen(urllib.request.Request(url, headers={'range': 'bytes=1048570-1048579'})) as answer:
    print('rank', rank, 'range', answer.status, answer.read().hex(), flush=True)
swarm.data.wait_all('corpus')
print('rank', rank, 'complete', os.path.exists(os.path.join(swarm.data.folder('corpus'), '.complete')), flush=True)
try:
    open(os.path.join(swarm.data.folder('corpus'), 'mine'), 'w')
except OSError as error:
    print('rank', rank, 'cannot write:', error.strerror, flush=True)
`

/** Says when the first file is there, and goes on until the last one is. */
const WAITING_FOR_ALL = `
import swarm.data
for path in swarm.data.files('corpus'):
    print('has', path, flush=True)
`

let stage: Stage
test.before(async () => {
  if (!NEEDS.includes(':')) stage = await Stage.up({ providers: 2, requesters: 1, seed: 43 })
})
test.afterEach.always(async () => {
  await (stage as Stage | undefined)?.clear()
})
test.after.always(async () => {
  await (stage as Stage | undefined)?.down()
})

/** A folder of files below the stage's own. */
function makeSet(name: string, files: Record<string, Buffer>): string {
  const root = join(stage.dir, name)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

const flags = ['--cpus', '1', '--memory', '800MB', '-y']

it(`${NEEDS} a data set streams to two members, who read it as files and by ranges; the second run fetches nothing`, async (t) => {
  const files = { 'a.bin': randomBytes(2 * MIB + 1), 'deep/b.bin': randomBytes(MIB), 'z.bin': randomBytes(2 * MIB) }
  const root = makeSet('corpus', files)
  const added = await stage.swarm(stage.requester, 'data', 'add', 'corpus', root, '--json')
  t.like(JSON.parse(added.stdout), { name: 'corpus', path: root, files: 3, sizeBytes: 5 * MIB + 1, state: 'ready' })
  const fetched: number[] = []
  for (const data of ['corpus', `corpus=${root}`]) {
    const program = ['--working-dir', stage.folder(READING), '--output', stage.output(), '--', 'python', 'main.py']
    const args = ['run', '--nodes', '2', '--per-node', ...flags, '--data', data, '--json', ...program]
    const { code, stdout, stderr } = await stage.swarm(stage.requester, ...args)
    t.is(code, 0, stderr)
    const { job } = JSON.parse(stdout) as { job: string }
    const { stdout: log } = await stage.swarm(stage.requester, 'job', 'logs', job, '--raw')
    for (const rank of ['0', '1']) {
      for (const [path, content] of Object.entries(files)) {
        const digest = createHash('sha256').update(content).digest('hex')
        t.true(log.includes(`rank ${rank} read ${path} ${digest}`), `${rank} ${path}\n${log}`)
      }
      const range = files['z.bin'].subarray(1_048_570, 1_048_580).toString('hex')
      t.true(log.includes(`rank ${rank} range 206 ${range}`), log)
      t.true(log.includes(`rank ${rank} complete True`), log)
      t.true(log.includes(`rank ${rank} cannot write: Read-only file system`), log)
    }
    const shown = await stage.swarm(stage.requester, 'job', 'show', job, '--json')
    const [set] = (JSON.parse(shown.stdout) as { data: JobDataView[] }).data
    t.like(set, { name: 'corpus', path: root, sizeBytes: 5 * MIB + 1 })
    t.is(set?.members.length, 2)
    for (const { progress } of set?.members ?? []) t.like(progress, { haveBytes: 5 * MIB + 1, state: 'complete' })
    fetched.push((set?.members ?? []).reduce((sum, { progress }) => sum + (progress?.fetchedBytes ?? NaN), 0))
  }
  t.true((fetched[0] ?? 0) >= 2 * (5 * MIB + 1), String(fetched))
  t.is(fetched[1], 0, 'the cache has it all')
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})

it(`${NEEDS} a data set that changes while it is read ends the job by the name of the file`, async (t) => {
  // Chunks of the last file are not asked for before a third of all is here.
  const names = Array.from({ length: 48 }, (_, at) => `part-${String(at).padStart(2, '0')}.bin`)
  const root = makeSet('changing', Object.fromEntries(names.map((name) => [name, randomBytes(MIB / 4)])))
  const shape = async (verb: string): Promise<void> => {
    const qdisc = ['tc', 'qdisc', verb, 'dev', 'eth0', 'root', ...(verb === 'add' ? TBF : [])]
    const [file = '', ...args] = inNamespace(stage.requester.namespace, qdisc)
    await command(file, args)
  }
  await shape('add')
  try {
    const program = [
      '--working-dir',
      stage.folder(WAITING_FOR_ALL),
      '--output',
      stage.output(),
      '--',
      'python',
      'main.py'
    ]
    const running = stage.start(stage.requester, ['run', ...flags, '--data', `corpus=${root}`, ...program])
    await running.said('stderr', /j-[0-9a-f]{16}/)
    const job = /j-[0-9a-f]{16}/.exec(running.stderr)?.[0] ?? ''
    await stage.jobEvent(stage.requester, job, 'job:committed')
    writeFileSync(join(root, 'part-47.bin'), randomBytes(MIB / 4))
    const { code, stderr } = await within(running.ended, () => `the job to end; it said:\n${running.stderr}`)
    // Before the program has started, or after it.
    t.true(code === 122 || code === 123, `${code} ${stderr}`)
    t.regex(stderr, /a data set did not arrive on .*data set corpus: .*part-47\.bin changed while it was read/)
  } finally {
    await shape('del')
  }
  const missing = await stage.swarm(stage.requester, 'run', ...flags, '--data', 'corpse', '--', 'python', '-c', 'pass')
  t.is(missing.code, 2)
  t.regex(missing.stderr, /no data set is called corpse/)
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})
