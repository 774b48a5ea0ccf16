import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { readSchedule } from '../../sim/churn/schedule-file.ts'

const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url))

test('a schedule goes to stdout as a file that a scenario and `churn` read again; a seed is honoured', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'swarm-schedule-'))
  t.teardown(() => rmSync(dir, { recursive: true }))
  const make = (
    name: string,
    text: string,
    ...flags: string[]
  ): { status: number | null; stdout: string; stderr: string } => {
    const file = join(dir, name)
    writeFileSync(file, text)
    return spawnSync(process.execPath, [cli, 'sim', 'schedule', file, ...flags], { encoding: 'utf8' })
  }
  const head = 'format: swarm-scenario/1\nname: s\nseed: 3\nphases: {measure: 5h}\nworkload: {lookups: {every: 1h}}\n'
  const faults = 'faults: [{kind: mass-leave, at: 1h, part: 50%, how: hang, back: 30m}]\n'
  const drawn = `${head}population: [{class: peer, count: 10, churn: ipfs-2022}]\n${faults}`
  const first = make('a.yaml', drawn)
  t.is(first.status, 0, first.stderr)
  const schedule = readSchedule('stdout', first.stdout)
  t.deepEqual([schedule.nodes, schedule.durationMs, schedule.seed], [10, 5 * 3_600_000, 3])
  t.true(schedule.events.some(({ event, t: at }) => event === 'hang' && at === 3_600_000))
  t.regex(first.stderr, /ipfs-2022 \+ mass-leave, seed 3: 10 places, \d+ there at 0, \d+ events in 18000 s/)
  writeFileSync(join(dir, 'drawn.jsonl'), first.stdout)
  const replayed = make(
    'b.yaml',
    `${head}population: [{class: peer, count: 10, churn: "schedule:drawn.jsonl"}]\n`,
    '--seed',
    '9'
  )
  t.is(replayed.status, 0, replayed.stderr)
  t.deepEqual(readSchedule('stdout', replayed.stdout).events, schedule.events)
  t.notDeepEqual(readSchedule('stdout', make('a.yaml', drawn, '--seed', '9').stdout).events, schedule.events)
  writeFileSync(join(dir, 'drawn.jsonl'), first.stdout.replace('"hang"', '"nap"'))
  const broken = make('b.yaml', `${head}population: [{class: peer, count: 10, churn: "schedule:drawn.jsonl"}]\n`)
  t.is(broken.status, 2)
  t.regex(broken.stderr, /drawn\.jsonl, line \d+: event is "nap"; there are up, leave, crash, hang, resume/)
})
