/** An experiment from its cells and seeds to its files. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { UsageError } from '../../node/cli/errors.ts'
import { estimateMemory } from '../sim/memory.ts'
import { createParts } from '../sim/parts.ts'
import type { Scenario } from '../sim/scenario/scenario.ts'
import { writeReport } from '../report/report.ts'
import type { Cell } from './cells.ts'
import { type Experiment, type Finished, measuredFrom } from './finished.ts'
import { makeManifest, type Manifest, type ResultFile, sha256 } from './manifest.ts'
import type { RunTask } from './outcome.ts'
import { defaultWorkers, type PoolListener, runAll } from './pool.ts'
import type { ReadScenario } from './read.ts'
import { resolveScenario } from './resolve.ts'
import { summarize } from './summary.ts'
import { tidyLines } from './tidy.ts'

/** Nodes whose sessions are shown in a report. */
const PRESENCE_NODES = 48

/**
 * Puts one together, and refuses what does not fit into memory: with too many runs at a time, fewer are made.
 * @param wanted threads; by default one for each core
 * @throws UsageError with the estimate, for a scenario that does not fit even alone, or of another level
 */
export function planExperiment(
  read: ReadScenario,
  cells: readonly Cell[],
  seeds: readonly number[],
  wanted?: number
): Experiment {
  const resolved = cells.map((cell) => {
    const { scenario, files } = resolveScenario(cell.file, read.folder, read.at)
    return { cell, scenario, data: files.read }
  })
  for (const { scenario } of resolved) refuseLevel(scenario, read)
  const estimates = resolved.map(({ scenario }) => estimateMemory(scenario, createParts(scenario)))
  const largest = estimates.reduce((most, { total }) => Math.max(most, total), 0)
  const free = process.availableMemory()
  if (largest > free) {
    const index = estimates.findIndex(({ total }) => total === largest)
    const parts = estimates[index]?.parts.map(({ name, bytes }) => `${name} ${size(bytes)}`).join(', ')
    throw new UsageError(
      `this scenario needs about ${size(largest)} of memory (${parts}) and ${size(free)} are free`,
      'take fewer nodes, or a shorter run'
    )
  }
  const fitting = Math.max(1, Math.floor((free * 0.9) / largest))
  const workers = Math.min(wanted ?? defaultWorkers(cells.length * seeds.length), fitting)
  return { read, cells: resolved, seeds, workers }
}

function refuseLevel({ level }: Scenario, { at }: ReadScenario): void {
  if (level === 'S') return
  const next = level === 'R' ? 'swarm-testnet sim calibrate' : 'swarm-testnet up, then swarm-testnet churn'
  throw new UsageError(`${at(['level'])}: sim run does level S; level ${level} is for ${next}`)
}

/** Does all runs: of each seed first all cells, so that every cell has something early. */
export async function runExperiment(
  { read, cells, seeds, workers }: Experiment,
  listener: PoolListener & { schedulesTo?: string } = {},
  signal?: AbortSignal
): Promise<Finished> {
  const startedAt = performance.now()
  const memoryBytes = process.availableMemory()
  const { schedulesTo } = listener
  if (schedulesTo !== undefined) mkdirSync(schedulesTo, { recursive: true })
  const tasks = seeds.flatMap((seed, rep) =>
    cells.map(
      ({ cell }): RunTask => ({
        cell: cell.index,
        rep,
        seed,
        file: cell.file,
        folder: read.folder,
        memoryBytes,
        ...(rep === 0 ? { presenceOf: PRESENCE_NODES } : {}),
        ...(schedulesTo === undefined ? {} : { scheduleTo: join(schedulesTo, `schedule-${cell.index}-${seed}.jsonl`) })
      })
    )
  )
  const made = await runAll(tasks, workers, listener, signal)
  const outcomes = made.toSorted((a, b) => a.cell - b.cell || a.rep - b.rep)
  const summary = summarize(
    read.file,
    cells.map(({ cell }) => cell),
    outcomes,
    tasks.length,
    ({ index }) => measuredFrom(cells[index]?.scenario)
  )
  return { summary, outcomes, wallMs: performance.now() - startedAt }
}

/** Writes summary.json, metrics.csv, report.html and manifest.json into a folder; what is there by these names is replaced. */
export function writeExperiment(folder: string, experiment: Experiment, finished: Finished): Manifest {
  mkdirSync(folder, { recursive: true })
  const { read, cells, seeds, workers } = experiment
  const { summary, outcomes, wallMs } = finished
  const results = Object.entries(resultTexts(experiment, finished)).map(([file, text]) => written(folder, file, text))
  const { name } = read.file
  const partial = summary.partial
  const parts = { name, partial, path: read.path, folder: read.folder, seeds: [...seeds], workers, cells, outcomes }
  const manifest = makeManifest({ ...parts, wallMs, results })
  writeFileSync(join(folder, 'report.html'), writeReport({ experiment, finished, manifest }))
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
  return manifest
}

/** Contents of the files that the same runs give again on any machine. */
export function resultTexts(
  { cells }: Pick<Experiment, 'cells'>,
  { summary, outcomes }: Finished
): Record<string, string> {
  const lines = tidyLines(outcomes, (cell) => measuredFrom(cells[cell]?.scenario))
  return {
    'summary.json': `${JSON.stringify(summary, undefined, 2)}\n`,
    'metrics.csv': `${[...lines].join('\n')}\n`
  }
}

function written(folder: string, file: string, text: string): ResultFile {
  writeFileSync(join(folder, basename(file)), text)
  return { file, bytes: Buffer.byteLength(text), sha256: sha256(text) }
}

function size(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`
}
