/** A run's storage over two real members: the one that runs the program is killed, and the next attempt finds all that counted. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { NEEDS, Stage, test as it } from './_stage.ts'

/** Keeps a file a round for as long as it is let; started anew, it goes on where it was and ends after a few more. */
const PROGRAM = `
import os, time, swarm
from swarm import storage
found = sorted(int(one["name"].split("/")[-1]) for one in storage.ls("run")) if storage.exists("run") else []
print("found", found, flush=True)
for n in range(len(found), len(found) + 3 if found else 2000):
    storage.put(f"run/{n}", f"round {n}")
    swarm.report(step=n, found=len(found))
    time.sleep(0.1)
storage.download("run", os.path.join(os.environ["SWARM_OUTPUT"], "run"))
`

let stage: Stage

test.before(async () => {
  if (NEEDS.includes(':')) return
  stage = await Stage.up({ providers: 2, requesters: 1, seed: 43 })
})
test.afterEach.always(async () => {
  await (stage as Stage | undefined)?.clear()
})
test.after.always(async () => {
  await (stage as Stage | undefined)?.down()
})

it(`${NEEDS} what counted in the storage is there after its head's member was killed`, async (t) => {
  t.timeout(300_000)
  const { requester, testnet } = stage
  const flags = ['--nodes', '2', '--min-nodes', '1', '--cpus', '1', '--memory', '800MB']
  const files = ['--working-dir', stage.folder(PROGRAM), '--output', stage.output()]
  const run = stage.start(requester, ['run', ...flags, ...files, '--', 'python', 'main.py'])
  await run.said('stderr', /job j-[0-9a-f]{16}/)
  const [job = ''] = /j-[0-9a-f]{16}/.exec(run.stderr) ?? []
  const { driver } = await stage.ready(requester, job)
  const isFar = ({ event, job: of, step }: { event: string; job?: string; step?: unknown }): boolean =>
    event === 'job:progress' && of === job && Number(step) >= 5
  await stage.event(requester, isFar, 'some rounds')
  await testnet.kill(driver)
  const { progress } = await stage.view(requester, job)
  const reported = progress?.step ?? 0
  t.is(progress?.peer, stage.peerOf(driver))

  const { code, stdout, stderr } = await run.ended
  t.is(code, 0, stderr)
  const [, second = ''] = [...stdout.matchAll(/found (\[.*\])/g)].map(([, list = '']) => list)
  const found = JSON.parse(second) as number[]
  t.true(found.length > reported, `${found.length} files were found, and round ${reported} had been reported`)
  t.deepEqual(found, [...found.keys()], 'no round is missing in between')
  const view = await stage.view(requester, job)
  t.true(view.attempt > 1)
  t.like(view.progress, { step: found.length + 2, metrics: { found: found.length } })
  const [keeper] = stage.providers.filter((node) => node !== driver)
  const came = join(view.output, keeper?.name ?? '', 'run')
  t.is(readdirSync(came).length, found.length + 3)
  t.is(readFileSync(join(came, String(reported)), 'utf8'), `round ${reported}`)
  t.regex((await stage.swarm(requester, 'job', 'show', job)).stdout, new RegExp(`reported +step ${found.length + 2} `))
  await testnet.start(driver)
  await stage.nothingLeft(t)
  stage.checkHistory(t)
})
