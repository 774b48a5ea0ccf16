/** Trace hashes of every scenario that ships: in this thread, in workers, and under another Node. */
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { simulate } from '../sim/run.ts'
import { durationMs } from '../sim/scenario/scenario.ts'
import type { Hashed } from '../sim/validate/check.ts'
import type { RunTask } from './outcome.ts'
import { fieldAlone } from './place.ts'
import { resolveScenario } from './resolve.ts'

/** One scenario, as far as it is run. */
export interface HashTask extends Pick<RunTask, 'seed' | 'file' | 'folder'> {
  name: string
  untilMs: number
}

/** Where the scenarios stand. */
export const SCENARIOS = resolve(import.meta.dirname, '..', 'scenarios')

/** A run in this thread up to `untilMs`, or until the signal ends it. */
export async function hashOf(task: Omit<HashTask, 'untilMs'> & { untilMs?: number }, signal?: AbortSignal) {
  const { scenario } = resolveScenario(task.file, task.folder, fieldAlone)
  const { untilMs } = task
  const options = { ...(untilMs === undefined ? {} : { untilMs }), ...(signal === undefined ? {} : { signal }) }
  const { traceHash, endedMs } = await simulate(scenario, task.seed, options)
  return { hash: traceHash, endedMs, wholeMs: durationMs(scenario) }
}

/**
 * Runs every scenario of a folder, with its own seed and no sweep. The first call finds how far each gets within
 * `budgetMs`; all later ones go exactly as far.
 */
export function traceHashes(budgetMs: number, folder = SCENARIOS) {
  const tasks: HashTask[] = []
  const parts = new Map<string, number>()
  const withParts = (hashes: ReadonlyArray<readonly [string, string]>): Map<string, Hashed> =>
    new Map(hashes.map(([name, hash]) => [name, { hash, part: parts.get(name) ?? 1 }]))

  const first = async (): Promise<Map<string, Hashed>> => {
    const hashes: Array<[string, string]> = []
    // Read here and not above: another Node must not need the reader of files.
    const { readScenario } = await import('./read.ts')
    for (const file of readdirSync(folder)
      .filter((each) => /\.ya?ml$/.test(each))
      .toSorted()) {
      const read = readScenario(join(folder, file))
      if ((read.file.level ?? 'S') !== 'S') continue
      const { sweep: _, ...own } = read.file
      const task = { name: file, seed: own.seed ?? 1, file: own, folder: read.folder }
      const { hash, endedMs, wholeMs } = await hashOf(task, AbortSignal.timeout(budgetMs))
      tasks.push({ ...task, untilMs: endedMs })
      parts.set(file, endedMs / wholeMs)
      hashes.push([file, hash])
    }
    return withParts(hashes)
  }

  return async ({ workers, node }: { workers: number; node?: string }): Promise<ReadonlyMap<string, Hashed>> => {
    if (tasks.length === 0) return await first()
    if (node !== undefined) return withParts(await underNode(node, tasks))
    const { runAll } = await import('./pool.ts')
    const outcomes = await runAll(
      tasks.map((task, cell) => ({ ...task, cell, rep: 0 })),
      workers
    )
    return withParts(outcomes.map(({ cell, traceHash }) => [tasks[cell]?.name ?? '', traceHash]))
  }
}

/** The same tasks in a process of another Node. */
async function underNode(node: string, tasks: readonly HashTask[]): Promise<Array<[string, string]>> {
  const main = fileURLToPath(new URL('trace-hashes-main.ts', import.meta.url))
  const child = spawn(node, ['--no-warnings', main], { stdio: ['pipe', 'pipe', 'pipe'] })
  // A program that reads nothing closes the pipe; what it says instead is told below.
  child.stdin.on('error', () => {})
  child.stdin.end(JSON.stringify(tasks))
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
  try {
    return JSON.parse(said) as Array<[string, string]>
  } catch (cause) {
    throw new Error(`${node} did not run the scenarios: ${complained.trim().split('\n').slice(-3).join(' ')}`, {
      cause
    })
  }
}

/** What Node a program is. Throws where it is none. */
export async function nodeAt(path: string): Promise<{ path: string; version: string; v8: string }> {
  const child = spawn(path, ['-p', 'JSON.stringify(process.versions)'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const { promise, resolve: started, reject } = Promise.withResolvers<void>()
  child.on('spawn', started).on('error', reject)
  await promise
  const { node, v8 } = JSON.parse(await text(child.stdout)) as { node: string; v8: string }
  return { path, version: node, v8 }
}
