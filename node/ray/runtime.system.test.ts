import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import test from 'ava'
import { Parser } from 'tar'
import { leftovers } from '../privileged/leftovers.ts'
import { RayError } from './errors.ts'
import { HEAD, TestCluster, whyNot } from './_cluster.ts'

const reason = await whyNot()
const real = reason === '' ? test.serial : test.serial.skip
const because = reason === '' ? '' : ` [needs ${reason}]`

const PROGRAM = `
import os, sys, ray
import helper
ray.init()

@ray.remote(num_cpus=0.5)
class Actor:
    def look(self):
        print("hello from an actor")
        return [helper.NAME, os.getcwd(), open("data.txt").read(), os.environ.get("SECRET"), "PYTHONX" in os.environ]

print("seen", ray.get(Actor.remote().look.remote()))
print("token in environment:", any(name.startswith("RAY_AUTH_TOKEN") and name != "RAY_AUTH_TOKEN_PATH" for name in os.environ))
out = os.environ["SWARM_OUTPUT"]
open(out + "/result.txt", "w").write("42")
os.makedirs(out + "/deep/er")
open(out + "/deep/er/big.bin", "wb").write(bytes(3_000_000))
os.symlink("/etc/passwd", out + "/outward")
os.symlink("result.txt", out + "/inward")
os.mkfifo(out + "/fifo")
sys.exit(3)
`

const HUNGRY = `
import ray
ray.init()

@ray.remote(max_retries=0)
def eat():
    held = []
    while True:
        held.append(bytearray(20_000_000))

ray.get(eat.remote())
`

const SPREAD = `
import os, ray
ray.init()

@ray.remote(num_cpus=1, scheduling_strategy="SPREAD")
class Actor:
    def where(self):
        os.makedirs(os.environ["SWARM_OUTPUT"], exist_ok=True)
        open(os.environ["SWARM_OUTPUT"] + "/here.txt", "w").write(ray.util.get_node_ip_address())
        return ray.util.get_node_ip_address()

actors = [Actor.remote() for _ in range(2)]
print("nodes", sorted(ray.get([actor.where.remote() for actor in actors])))
`

/** Path, size or link target of every entry of a packed output. */
async function contents(file: string): Promise<Record<string, string>> {
  const entries: Record<string, string> = {}
  const parser = new Parser({
    strict: true,
    onReadEntry(entry) {
      entries[entry.path] = entry.type === 'SymbolicLink' ? `-> ${entry.linkpath}` : String(entry.size)
      entry.resume()
    }
  })
  const ended = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject))
  parser.end(zstdDecompressSync(await readFile(file)))
  await ended
  return entries
}

/** Kills the raylet as the job itself could. */
async function killRaylet(made: TestCluster, name: string): Promise<void> {
  const script = 'for p in /proc/[0-9]*; do [ "$(cat $p/comm)" = raylet ] && kill -9 ${p#/proc/}; done; true'
  const logFile = join(made.folder, 'kill.log')
  await made.privileged.exec(name, {
    argv: ['/bin/sh', '-c', script],
    env: { PATH: '/usr/bin' },
    cwd: '/',
    stdout: logFile
  })
}

async function cluster(t: { teardown(fn: () => Promise<void>): void }): Promise<TestCluster> {
  const made = await TestCluster.create()
  t.teardown(async () => await made.remove())
  return made
}

real(
  `one member: exit code, log, environment, output, memory cap, dashboard, and nothing is left${because}`,
  async (t) => {
    t.timeout(180_000)
    const made = await cluster(t)
    await made.prepare(1, {
      'prog.py': PROGRAM,
      'hungry.py': HUNGRY,
      'helper.py': 'NAME = "helped"',
      'data.txt': 'data'
    })
    const [member] = made.members
    if (member === undefined) return t.fail()
    const env = { SECRET: "it's $secret", PYTHONX: '1' }
    await made.start(env)
    t.deepEqual(
      made.events.map((event) => event.type),
      ['launcherReady', 'gcsListening', 'started']
    )

    const logFile = member.log('driver.log')
    const driver = await made.runtime.startDriver(member.key, {
      argv: ['python', 'prog.py'],
      env,
      headAddress: HEAD,
      logFile
    })
    const exit = await driver.exited
    const log = await readFile(logFile, 'utf8')
    t.like(exit, { code: 3, signal: null, oomKilled: false, summary: 'exit code 3' }, log)
    t.true(log.includes(`seen ['helped', '/work', 'data', "it's $secret", True]`), log)
    t.true(log.includes('token in environment: False'))
    t.regex(log, /\(Actor pid=\d+\) hello from an actor/)
    t.true(exit.lastLines.length > 0)

    const file = join(made.folder, 'out.tar.zst')
    const packed = await made.runtime.packOutput(member.key, { file })
    t.is(
      packed.sha256,
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex')
    )
    const { 'swarm-left-out.txt': note, ...entries } = await contents(file)
    t.deepEqual(entries, {
      'deep/': '0',
      'deep/er/': '0',
      'deep/er/big.bin': '3000000',
      inward: '-> result.txt',
      'result.txt': '2'
    })
    t.truthy(note)
    const error = await t.throwsAsync(made.runtime.packOutput(member.key, { file: `${file}2`, maxBytes: 2_000_000 }), {
      instanceOf: RayError
    })
    t.is(error?.code, 'ERR_OUTPUT_TOO_LARGE')
    await t.throwsAsync(readFile(`${file}2`), { code: 'ENOENT' })

    const dashboard = await made.runtime.openDashboard(member.key)
    t.is(dashboard.rayVersion, '2.60.0')
    await dashboard.stop()

    const hungry = await made.runtime.startDriver(member.key, {
      argv: ['python', 'hungry.py'],
      env,
      headAddress: HEAD,
      logFile: member.log('hungry.log')
    })
    t.like(await hungry.exited, { oomKilled: true, summary: 'out of memory: cap 900 MiB' })

    const chatty = await made.runtime.startDriver(member.key, {
      argv: ['yes', 'line'],
      env: {},
      headAddress: HEAD,
      logFile: member.log('chatty.log'),
      maxLogBytes: 1024 * 1024
    })
    t.like(await chatty.exited, { logLimitHit: true, summary: 'its log grew beyond 1 MiB' })

    await killRaylet(made, member.name)
    t.like(await made.event('died'), { key: member.key, part: 'raylet' })
    const after = await made.runtime.packOutput(member.key, { file: `${file}4` })
    t.true(after.tarBytes > 3_000_000, 'what the job wrote comes back after the death of its node too')

    await made.runtime.stop(member.key)
    await t.throwsAsync(made.runtime.packOutput(member.key, { file: `${file}3` }), { code: 'ERR_RAY_NOT_PREPARED' })
    t.deepEqual(await leftovers({ owner: made.owner, names: [member.name], stateDir: join(made.folder, 'state') }), [])
  }
)

real(`two members over a real mesh: the program runs on the worker, its actors on both${because}`, async (t) => {
  t.timeout(180_000)
  const made = await cluster(t)
  await made.prepare(2, { 'spread.py': SPREAD })
  await made.start()
  const [head, worker] = made.members
  if (head === undefined || worker === undefined) return t.fail()
  const logFile = worker.log('driver.log')
  const driver = await made.runtime.startDriver(worker.key, {
    argv: ['python', 'spread.py'],
    env: {},
    headAddress: HEAD,
    logFile
  })
  const exit = await driver.exited
  t.is(exit.code, 0, exit.lastLines.join('\n'))
  t.true((await readFile(logFile, 'utf8')).includes(`nodes ['100.64.0.2', '${HEAD}']`), exit.lastLines.join('\n'))
  for (const member of made.members) {
    const { file } = await made.runtime.packOutput(member.key, { file: join(member.folder, 'out.tar.zst') })
    t.deepEqual(Object.keys(await contents(file)), ['here.txt'])
  }
  await made.runtime.stopAll()
  t.deepEqual(
    await leftovers({
      owner: made.owner,
      names: made.members.map(({ name }) => name),
      stateDir: join(made.folder, 'state')
    }),
    []
  )
})

real(`stop overtakes a start, and a word that makes no sense is named${because}`, async (t) => {
  const made = await cluster(t)
  await made.prepare(2, {})
  const [one, two] = made.members
  if (one === undefined || two === undefined) return t.fail()
  const starting = made.runtime.startHead(one.key, { token: made.token, headAddress: HEAD, provider: 'peer1' })
  const stopped = made.runtime.stop(one.key)
  await t.throwsAsync(starting, { code: 'ERR_RAY_NOT_PREPARED' })
  await stopped
  const broken = made.runtime.startHead(two.key, { token: made.token, headAddress: HEAD, provider: 'not a label' })
  const error = await t.throwsAsync(broken, { code: 'ERR_RAY_DIED' })
  t.regex(error?.message ?? '', /not a label/)
  t.like(await made.event('died'), { key: two.key, part: 'ray' })
  await made.runtime.stop(two.key)
  await made.runtime.stop(two.key)
})
