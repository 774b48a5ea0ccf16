import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ava from 'ava'
import type { ChurnEvent, Schedule } from '../sim/churn/schedule.ts'
import { type DoneEvent, liveThrough } from './churn.ts'
import { eventLines } from './history.ts'
import { Testnet } from './testnet.ts'

const isRoot = process.platform === 'linux' && process.getuid?.() === 0
const test = isRoot ? ava.serial : ava.serial.skip

function schedule(
  nodes: number,
  online: number[],
  rows: Array<[number, number, ChurnEvent['event'], number?]>
): Schedule {
  const none = Array.from({ length: nodes }, () => -1)
  const events = rows.map(([t, node, event, identity = 0]) => ({ t, node, event, identity }))
  return {
    format: 'swarm-churn/1',
    model: 'by hand',
    seed: 1,
    nodes,
    durationMs: 4000,
    online,
    classes: none,
    zones: none,
    events
  }
}

test('[needs root] processes live through a schedule: crash, hang, good-bye, return and a new node, and the checker reads their logs', async (t) => {
  t.timeout(120_000)
  const dir = mkdtempSync(join(tmpdir(), 'swarm-churn-'))
  const testnet = await Testnet.up({ dir: join(dir, 'net'), providers: 3, requesters: 0, seed: 7 })
  t.teardown(async () => {
    await testnet.down()
    rmSync(dir, { recursive: true, force: true })
  })
  const [first, second, third] = testnet.nodes as [
    (typeof testnet.nodes)[0],
    (typeof testnet.nodes)[0],
    (typeof testnet.nodes)[0]
  ]
  const before = await Promise.all(testnet.nodes.map(async (node) => (await testnet.status(node))?.peer))
  const asked = schedule(
    3,
    [0, 1],
    [
      [0, 1, 'hang'],
      [0, 0, 'crash'],
      [200, 0, 'up', 1],
      [400, 2, 'up'],
      [2000, 1, 'resume'],
      [2200, 1, 'leave'],
      [2400, 1, 'up']
    ]
  )
  const told: string[] = []
  let whileHung: Promise<unknown> | undefined
  const report = await liveThrough(testnet, asked, {
    speed: 2,
    onEvent: ({ node, event, error }: DoneEvent) => {
      told.push(`${event} ${node.name}${error ?? ''}`)
      if (event === 'hang') whileHung = testnet.status(node)
    }
  })
  t.is(await whileHung, undefined, 'one that hangs does not answer, and nobody waits for it')
  t.deepEqual(
    told.toSorted(),
    [
      `crash ${first.name}`,
      `hang ${second.name}`,
      `leave ${second.name}`,
      `resume ${second.name}`,
      ...[first, second, third].map(({ name }) => `up ${name}`)
    ].toSorted()
  )
  const all = (asked: number): object => ({ asked, done: asked, failed: 0 })
  t.deepEqual(report.events, { up: all(3), leave: all(1), crash: all(1), hang: all(1), resume: all(1) })
  t.deepEqual([report.prepared, report.newIdentities, report.partial], [{ stopped: 1, started: 0 }, 1, false])
  t.deepEqual([report.failures, report.violations], [[], []])
  t.true(report.lines > 0)

  const after = await Promise.all(testnet.nodes.map(async (node) => (await testnet.status(node))?.peer))
  t.true(
    after.every((peer) => peer !== undefined),
    'all are there at the end'
  )
  t.deepEqual(
    after.map((peer, i) => peer === before[i]),
    [false, true, true]
  )
  t.deepEqual(testnet.homes(first), [`${first.dataDir}.0`, first.dataDir])
  const crashed = eventLines(`${first.dataDir}.0`).map(({ event }) => event)
  const left = eventLines(third.dataDir).map(({ event }) => event)
  t.is(crashed.filter((event) => event === 'node:restarted').length, 1, 'the log of the first identity is kept')
  t.is(left.filter((event) => event === 'node:restarted').length, 2)
  const ended = await liveThrough(testnet, schedule(3, [0, 1, 2], [[0, 0, 'crash']]), { signal: AbortSignal.abort() })
  t.deepEqual([ended.partial, ended.events.crash], [true, { asked: 1, done: 0, failed: 0 }])
  t.true(testnet.running(first), 'what was called off did not happen')

  const few = schedule(4, [], [])
  await t.throwsAsync(liveThrough(testnet, few), {
    code: 'ERR_TESTNET_CHURN',
    message: /4 places and the testnet 3 providers: .*up --peers 4/
  })
  await testnet.down()
  t.false(existsSync(join(dir, 'net')), 'the homes that were kept aside are gone with the testnet')
})
