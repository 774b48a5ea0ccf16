/** Runs one suite of tests through AVA and shows its results line by line. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readTapLine, skipReason, type Totals } from './tap.ts'

/** The repository. */
export const ROOT = join(import.meta.dirname, '..')

/** unit: neither root nor Python, in parallel. system: with the real things, one at a time (its settings: ava.system.config.ts). */
export type SuiteName = 'unit' | 'system'

/** Totals of a suite, AVA's own exit status, the skips with what they need, and the failed with what was said of them. */
export interface SuiteResult {
  totals: Totals
  status: number
  skips: string[]
  failures: Failure[]
}

/** A failed test and the first lines that AVA wrote about it. */
export interface Failure {
  title: string
  lines: string[]
}

/** Enough for a message, a difference and where it was; the whole stands where the test ran. */
const FAILURE_LINES = 40

const FOLDERS = '{proto,protocol,node,testnet,scripts}'

/** Test files of a suite, relative to the root; `paths` (files or folders, relative to the root) narrow them down. */
export function findTests(suite: SuiteName, paths: string[]): string[] {
  const all = globSync(`${FOLDERS}/**/*.test.ts`, { cwd: ROOT, exclude: ['**/node_modules/**'] })
  const mine = all.filter((file) => file.endsWith('.system.test.ts') === (suite === 'system'))
  const wanted = paths.map((path) => path.replace(/^\.\//, '').replace(/\/$/, ''))
  return mine
    .filter((file) => wanted.length === 0 || wanted.some((path) => file === path || file.startsWith(`${path}/`)))
    .sort()
}

/** The environment of tests: without the user's own SWARM_* settings, which would change what is tested. */
function testEnvironment(): NodeJS.ProcessEnv {
  const mine = Object.entries(process.env).filter(([name]) => !name.startsWith('SWARM_'))
  return { ...Object.fromEntries(mine), NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'node') }
}

/**
 * Runs the suite's files. AVA's own footer counts `test.failing` twice and says nothing of a leaked handle, so results
 * are counted here, and an exit status that no failed test explains is explained and counted as a failure.
 */
export async function runSuite(suite: SuiteName, files: string[]): Promise<SuiteResult> {
  const result: SuiteResult = {
    totals: { passed: 0, failed: 0, skipped: 0, todo: 0 },
    status: 0,
    skips: [],
    failures: []
  }
  await Promise.all(lanesOf(files).map(async (lane) => await runLane(suite, lane, result)))
  if (result.status === 0 && result.totals.failed > 0) result.status = 1
  return result
}

/** Tests with networks of processes take half of all time, and wait for most of it: they run beside the others. */
const OWN_LANE = 'testnet/local/'
const isApart = (file: string): boolean => file.startsWith(OWN_LANE) && file.endsWith('.system.test.ts')

function lanesOf(files: string[]): string[][] {
  const lanes = [files.filter((file) => !isApart(file)), files.filter(isApart)]
  return lanes.filter(({ length }) => length > 0)
}

/** Files that one AVA runs; what came of them is added to the result. */
async function runLane(suite: SuiteName, files: string[], result: SuiteResult): Promise<void> {
  const notes = mkdtempSync(join(tmpdir(), 'swarm-suite-'))
  const ended = join(notes, 'ended')
  const failedBefore = result.totals.failed
  try {
    let failure: Failure | undefined
    const onLine = (line: string): void => {
      failure = report(line, result, failure)
    }
    const how = await runAva(suite, files, ended, onLine)
    const leaking = how === 0 ? [] : notEnded(files, ended)
    if (leaking.length > 0) explainLeak(leaking, result)
    else if (how !== 0 && result.totals.failed === failedBefore) explainStatus(how, result)
    if (how !== 0) result.status = typeof how === 'string' ? 1 : how
  } finally {
    rmSync(notes, { recursive: true })
  }
}

/** AVA's exit status, or the signal that ended it. */
async function runAva(
  suite: SuiteName,
  files: string[],
  ended: string,
  onLine: (line: string) => void
): Promise<number | NodeJS.Signals> {
  const config = suite === 'system' ? ['--config', 'scripts/ava.system.config.ts'] : []
  const cli = join(ROOT, 'node_modules', 'ava', 'entrypoints', 'cli.js')
  const preload = ['--import', new URL('ava-tap.ts', import.meta.url).href]
  const child = spawn(process.execPath, [...preload, cli, '--tap', ...config, ...files], {
    cwd: ROOT,
    env: { ...testEnvironment(), TEST_FILES_ENDED: ended },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const closed = once(child, 'close')
  for await (const line of createInterface({ input: child.stdout })) onLine(line)
  const [code, signal] = (await closed) as [number | null, NodeJS.Signals | null]
  return signal ?? code ?? 1
}

/** Files that did not come to their own end (ava-ended.ts notes those that did). */
function notEnded(files: string[], ended: string): string[] {
  const done = existsSync(ended) ? readFileSync(ended, 'utf8').split('\n') : []
  return files.filter((file) => !done.includes(join(ROOT, file)))
}

/** Shows a line; returns the failed test that the lines after it are about, if it is one. */
function report(line: string, result: SuiteResult, failure: Failure | undefined): Failure | undefined {
  const read = readTapLine(line)
  if (read.type === 'frame') return failure
  if (read.type === 'detail') {
    console.log(`    ${read.text}`)
    if (failure !== undefined && failure.lines.length < FAILURE_LINES) failure.lines.push(read.text)
    return failure
  }
  if (read.type === 'skipped') return reportSkip(read.title, result)
  result.totals[read.type]++
  console.log(`  ${{ passed: '✓', failed: '✗', todo: '…' }[read.type]} ${read.title}`)
  return read.type === 'failed' ? noteFailure(result, read.title) : undefined
}

function noteFailure({ failures }: SuiteResult, title: string, lines: string[] = []): Failure {
  const failure = { title, lines }
  failures.push(failure)
  return failure
}

/** A skip says what it needs; one that does not is a test switched off, and counts as failed. */
function reportSkip(title: string, result: SuiteResult): undefined {
  if (skipReason(title) === undefined) {
    result.totals.failed++
    const why = `${title}: skipped without a reason; say in its title what it needs, as in [needs root]`
    noteFailure(result, why)
    console.log(`  ✗ ${why}`)
    return
  }
  result.totals.skipped++
  result.skips.push(title)
  console.log(`  - ${title}`)
}

function explainLeak(files: string[], result: SuiteResult): void {
  result.totals.failed++
  noteFailure(result, 'files that did not come to an end by themselves', files)
  console.log(`  ✗ these files did not come to an end by themselves. One could not be loaded or called process.exit (see above), or
    kept a handle open past the idle timeout: a socket, timer, worker or child that its teardown must close.`)
  for (const file of files) console.log(`      ${file}`)
}

function explainStatus(how: number | string, result: SuiteResult): void {
  result.totals.failed++
  noteFailure(result, `AVA ended with ${how} and no failed test`)
  console.log(`  ✗ AVA ended with ${how} and no failed test; what it said stands above`)
}
