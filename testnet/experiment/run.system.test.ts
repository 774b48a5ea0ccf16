import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import test from 'ava'
import type { Manifest } from './manifest.ts'
import type { RunTask } from './outcome.ts'
import { type RunError, runAll } from './pool.ts'
import { readScenario } from './read.ts'
import type { Summary } from './summary.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'swarm-sim-'))
test.after.always(() => rmSync(folder, { recursive: true }))

const SMALL = `
name: small
phases: {init: 1m, transition: 1m, measure: 4m}
population: [{class: peer, count: 40, bandwidth: 50Mbit, churn: {model: ipfs-2022, scale: 0.1}}]
workload: {lookups: {every: 1m}, gossip: {every: 5s}}
`
const small = join(folder, 'small.yaml')
writeFileSync(small, SMALL)

interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs `swarm-testnet sim …`. `onErr`: hears of what it writes for people. */
function sim(args: string[], onErr?: (text: string, stop: () => void) => void): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(ROOT, 'testnet', 'cli.ts'), 'sim', ...args], { cwd: folder })
    const ended: Ended = { code: null, out: '', err: '' }
    child.stdout.on('data', (chunk: Buffer) => {
      ended.out += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      ended.err += chunk.toString()
      onErr?.(ended.err, () => child.kill('SIGINT'))
    })
    child.on('close', (code) => done({ ...ended, code }))
  })
}

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

test.serial(
  'a run writes its files; they are the same with another number of threads, and verified by running again',
  async (t) => {
    const one = await sim(['run', small, '--seeds', '0..2', '--out', 'one', '--workers', '1', '--check-determinism'])
    t.is(one.code, 0, one.err)
    t.regex(one.err, /run twice: [\d,]+ events, both [0-9a-f]{16}/)
    t.regex(one.err, /after 1 of 3 runs:/)
    t.regex(one.out, /lookup_success +1 ± 0/)
    const two = await sim(['run', small, '--seeds', '0..2', '--out', 'two', '--workers', '2', '--json'])
    t.is(two.code, 0, two.err)
    t.is((JSON.parse(two.out) as Summary).cells[0]?.seeds.length, 3)
    const [a, b] = ['one', 'two'].map((name) => json<Manifest>(join(folder, name, 'manifest.json'))) as [
      Manifest,
      Manifest
    ]
    t.deepEqual(a.results, b.results)
    t.deepEqual(
      a.runs.map(({ traceHash, scheduleSha256 }) => [traceHash, scheduleSha256]),
      b.runs.map(({ traceHash, scheduleSha256 }) => [traceHash, scheduleSha256])
    )
    t.is(new Set(a.runs.map(({ traceHash }) => traceHash)).size, 3)
    const page = readFileSync(join(folder, 'one', 'report.html'), 'utf8')
    t.notRegex(page, /<script|<link|src=|url\(/)
    t.true((page.match(/<svg /g)?.length ?? 0) > 8)
    const verified = await sim(['verify', 'one/manifest.json'])
    t.is(verified.code, 0, verified.err)
    t.regex(verified.err, /all 7 hashes are the same/)
    writeFileSync(join(folder, 'two', 'metrics.csv'), 'cell,rep,t,metric,value\n')
    const changed = await sim(['verify', 'two', '--seeds', '1'])
    t.is(changed.code, 1)
    t.regex(changed.out, /✗ metrics\.csv as it is here/)
  }
)

test.serial('a sweep is paired by seed, and compare says what differs', async (t) => {
  const swept = await sim(['sweep', small, '--seeds', '1,2', '--param', 'protocol.kad.k=4,20', '--out', 'swept'])
  t.is(swept.code, 0, swept.err)
  const manifest = json<Manifest>(join(folder, 'swept', 'manifest.json'))
  for (const seed of [1, 2]) {
    const runs = manifest.runs.filter((run) => run.seed === seed)
    t.is(new Set(runs.map(({ scheduleSha256 }) => scheduleSha256)).size, 1, 'the same churn in both cells')
    t.is(new Set(runs.map(({ traceHash }) => traceHash)).size, 2)
  }
  const compared = await sim(['compare', 'swept', 'swept', '--cell-a', '0', '--cell-b', '1', '--json'])
  t.is(compared.code, 0, compared.err)
  const [{ rows }] = JSON.parse(compared.out) as [{ rows: Array<{ metric: string; difference: number; n: number }> }]
  const rpcs = rows.find(({ metric }) => metric === 'lookup_rpcs')
  t.true((rpcs?.difference ?? 0) > 0 && rpcs?.n === 2, 'a larger k asks more')
  const alone = await sim(['sweep', small])
  t.is(alone.code, 2)
  t.regex(alone.err, /has no sweep, and there is no --param/)
})

test.serial('a replay shows one node, and the whole run has the same trace', async (t) => {
  const replayed = await sim(['replay', 'swept', '--node', '3', '--cell', '1', '--json', '--limit', '5'])
  t.is(replayed.code, 0, replayed.err)
  const { entries, traceHash } = JSON.parse(replayed.out) as { entries: Array<{ node: number }>; traceHash: string }
  const { runs } = json<Manifest>(join(folder, 'swept', 'manifest.json'))
  t.is(traceHash, runs.find(({ cell }) => cell === 1)?.traceHash ?? '')
  t.true(entries.length > 0 && entries.length <= 5 && entries.every(({ node }) => node === 3))
})

test.serial('an interrupt writes what is finished and marks it partial', async (t) => {
  let isStopped = false
  const ended = await sim(['run', small, '--seeds', '0..999', '--out', 'cut', '--workers', '1'], (err, stop) => {
    if (isStopped || !err.includes('after 1 of 1000 runs:')) return
    isStopped = true
    stop()
  })
  t.is(ended.code, 130, ended.err)
  const summary = json<Summary>(join(folder, 'cut', 'summary.json'))
  t.true(summary.partial && summary.runs.finished >= 1 && summary.runs.finished < 1000)
  t.is(json<Manifest>(join(folder, 'cut', 'manifest.json')).runs.length, summary.runs.finished)
  t.regex(readFileSync(join(folder, 'cut', 'report.html'), 'utf8'), /partial: \d+ of 1000 runs are finished/)
})

test.serial('what cannot be run is refused before anything runs', async (t) => {
  const huge = await sim([
    'run',
    small,
    '--set',
    'population.peer.count=2000000',
    '--set',
    'phases.measure=900d',
    '--out',
    'no'
  ])
  t.is(huge.code, 2)
  t.regex(huge.err, /needs about [\d.]+ GB of memory \(.*\) and [\d.]+ [GM]B are free/)
  const bad = await sim(['run', small, '--set', 'protocol.kad.k=999', '--json'])
  t.is(bad.code, 2)
  t.regex((JSON.parse(bad.out) as { error: { message: string } }).error.message, /use a whole number from 1 to 256/)
  t.false(existsSync(join(folder, 'no')))
})

test.serial("a run that fails ends the others; its module's line is told, and what was finished is kept", async (t) => {
  writeFileSync(join(folder, 'fails.ts'), "export function churn() {\n  throw new Error('no churn today')\n}\n")
  const { file } = readScenario(small)
  const good: RunTask = { cell: 0, rep: 0, seed: 1, file, folder }
  const bad: RunTask = { cell: 0, rep: 1, seed: 2, file: { ...file, modules: { churn: 'fails.ts' } }, folder }
  const never: RunTask = { ...good, rep: 2, seed: 3 }
  const failures: RunError[] = []
  const outcomes = await runAll([good, bad, never], 1, { onFailure: (error) => failures.push(error) })
  t.deepEqual(
    outcomes.map(({ seed }) => seed),
    [1]
  )
  t.regex(failures[0]?.message ?? '', /^cell 0, seed 2: .*fails\.ts, line 2: .*no churn today/)
  await t.throwsAsync(runAll([bad], 1), { name: 'RunError' })
})
