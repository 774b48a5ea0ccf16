/** `sim verify manifest.json`: does the runs again and compares every hash. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../../../node/cli/errors.ts'
import type { Output } from '../../../node/cli/output.ts'
import { planExperiment, resultTexts, runExperiment } from '../experiment.ts'
import type { Experiment } from '../finished.ts'
import { sha256 } from '../manifest.ts'
import { changedData, type ManifestFile, readManifest } from '../manifest-file.ts'
import { Progress } from '../progress.ts'
import { act, FOUND, INTERRUPTED, onInterrupt } from './frame.ts'

/** One comparison. */
export interface Verified {
  what: string
  expected: string
  found: string
  isSame: boolean
}

/** `seeds`: only so many of the first ones. */
export interface VerifyFlags {
  seeds?: number
  workers?: number
  json?: true
}

/** Exit code 1 where anything differs. */
export function verifyManifest(path: string, flags: VerifyFlags): Promise<void> {
  return act(flags.json, async (output) => {
    const file = readManifest(path)
    const changed = changedData(file)
    if (changed.length > 0) throw new UsageError(changed.join('; '), 'bring back the files that the manifest names')
    const seeds = file.manifest.seeds.slice(0, flags.seeds)
    const experiment = planExperiment(file.read, file.cells, seeds, flags.workers)
    const rows = [...filesBeside(file), ...(await again(file, experiment, output))]
    return tell(rows, output)
  })
}

/** Result files as they stand beside the manifest. */
function filesBeside({ manifest, folder }: ManifestFile): Verified[] {
  return manifest.results.flatMap(({ file, sha256: expected }) => {
    const path = join(folder, file)
    if (!existsSync(path)) return []
    const found = sha256(readFileSync(path))
    return [{ what: `${file} as it is here`, expected, found, isSame: found === expected }]
  })
}

async function again({ manifest }: ManifestFile, experiment: Experiment, { err }: Output): Promise<Verified[]> {
  const runs = experiment.cells.length * experiment.seeds.length
  const progress = new Progress(err, runs)
  using interrupt = onInterrupt()
  const finished = await runExperiment(
    experiment,
    { onProgress: (underWay) => progress.update(underWay), onDone: () => progress.finished() },
    interrupt.signal
  )
  progress.clear()
  if (interrupt.signal.aborted) process.exit(INTERRUPTED)
  const rows = finished.outcomes.flatMap(({ cell, seed, traceHash }): Verified[] => {
    const before = manifest.runs.find((run) => run.cell === cell && run.seed === seed && !run.partial)
    if (before === undefined) return []
    const what = `trace of cell ${cell}, seed ${seed}`
    return [{ what, expected: before.traceHash, found: traceHash, isSame: before.traceHash === traceHash }]
  })
  const isWhole = !manifest.partial && experiment.seeds.length === manifest.seeds.length
  if (!isWhole) return rows
  const texts = resultTexts(experiment, finished)
  const results = manifest.results.map(({ file, sha256: expected }) => {
    const found = sha256(texts[file] ?? '')
    return { what: `${file} made again`, expected, found, isSame: found === expected }
  })
  return [...rows, ...results]
}

function tell(rows: readonly Verified[], { out, err, json }: Output): number {
  const different = rows.filter(({ isSame }) => !isSame)
  if (json) out.line(JSON.stringify({ same: different.length === 0, rows }))
  else {
    for (const { what, found, isSame } of rows)
      out.line(`${isSame ? out.colors.green('✓') : out.colors.red('✗')} ${what}: ${found.slice(0, 16)}`)
  }
  err.line(
    different.length === 0
      ? `all ${rows.length} hashes are the same`
      : `${different.length} of ${rows.length} hashes differ: other code, or other data, or a fault of the simulator`
  )
  return different.length === 0 ? 0 : FOUND
}
