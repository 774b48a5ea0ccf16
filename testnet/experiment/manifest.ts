/** `manifest.json`: all that it takes to do the same runs again, and to see whether they came out the same. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join, relative, resolve } from 'node:path'
import type { Scenario } from '../sim/scenario/scenario.ts'
import type { Cell, SweepValue } from './cells.ts'
import type { DataFile } from './files.ts'
import type { RunOutcome } from './outcome.ts'
import type { ScenarioFile } from './schema.ts'

export const MANIFEST_FORMAT = 'swarm-sim-manifest/1'
const ROOT = resolve(import.meta.dirname, '..', '..')

/** A file beside the manifest. */
export interface ResultFile {
  file: string
  bytes: number
  sha256: string
}

/** One run. */
export interface ManifestRun {
  cell: number
  rep: number
  seed: number
  traceHash: string
  scheduleSha256: string
  events: number
  virtualMs: number
  partial: boolean
  violations: number
  wallMs: number
  cpuMs: number
}

/** One cell: what was set, the file with it, and what that means. */
export interface ManifestCell {
  cell: number
  parameters: Readonly<Record<string, SweepValue>>
  file: ScenarioFile
  sha256: string
  resolved: unknown
}

/** The file. Times and the machine stand here and nowhere else. */
export interface Manifest {
  format: typeof MANIFEST_FORMAT
  name: string
  partial: boolean
  createdAt: string
  commandLine: string[]
  code: { commit: string; dirty: boolean; lockfileSha256: string }
  machine: { node: string; v8: string; platform: string; cpu: string; cores: number; memoryBytes: number }
  /** `folder` relative to the project where it lies within it. */
  scenario: { path: string; folder: string }
  seeds: number[]
  workers: number
  data: DataFile[]
  cells: ManifestCell[]
  runs: ManifestRun[]
  totals: { wallMs: number; cpuMs: number; maxRssBytes: number; events: number }
  results: ResultFile[]
}

/** What a manifest is made of. */
export interface ManifestParts {
  name: string
  partial: boolean
  path: string
  folder: string
  seeds: number[]
  workers: number
  cells: ReadonlyArray<{ cell: Cell; scenario: Scenario; data: readonly DataFile[] }>
  outcomes: readonly RunOutcome[]
  wallMs: number
  results: ResultFile[]
}

/** Puts one together; asks git, the lockfile and the machine. */
export function makeManifest(parts: ManifestParts): Manifest {
  const { name, partial, path, folder, seeds, workers, cells, outcomes, wallMs, results } = parts
  const data = new Map(cells.flatMap((each) => each.data.map((file) => [file.path, file] as const)))
  return {
    format: MANIFEST_FORMAT,
    name,
    partial,
    createdAt: new Date().toISOString(),
    commandLine: ['swarm-testnet', ...process.argv.slice(2)],
    code: codeOf(),
    machine: machineOf(),
    scenario: { path: withinProject(resolve(path)), folder: withinProject(folder) },
    seeds,
    workers,
    data: [...data.values()],
    cells: cells.map(({ cell, scenario }) => ({
      cell: cell.index,
      parameters: cell.parameters,
      file: cell.file,
      sha256: sha256(canonical(cell.file)),
      resolved: plainScenario(scenario)
    })),
    runs: outcomes.map((each) => ({
      cell: each.cell,
      rep: each.rep,
      seed: each.seed,
      traceHash: each.traceHash,
      scheduleSha256: each.scheduleHash,
      events: each.events,
      virtualMs: each.endedMs,
      partial: each.partial,
      violations: each.violations.length,
      wallMs: each.wallMs,
      cpuMs: each.cpuMs
    })),
    totals: {
      wallMs: Math.round(wallMs),
      cpuMs: outcomes.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
      maxRssBytes: process.resourceUsage().maxRSS * 1024,
      events: outcomes.reduce((sum, { events }) => sum + events, 0)
    },
    results
  }
}

/** Hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** JSON with keys in order, so that equal values have equal hashes. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  )
}

/** A folder of a manifest, absolute. */
export function folderOf({ scenario }: Manifest): string {
  return resolve(ROOT, scenario.folder)
}

function withinProject(path: string): string {
  const inside = relative(ROOT, path)
  return inside.startsWith('..') ? path : inside === '' ? '.' : inside
}

/** A resolved scenario as JSON: distributions by name and mean, schedules and tables by size and hash, no limit as a word. */
export function plainScenario(scenario: Scenario): unknown {
  const plain = (_: string, value: unknown): unknown => {
    if (value === Infinity) return 'unlimited'
    if (value === null || typeof value !== 'object') return value
    if ('cdf' in value && 'mean' in value && 'name' in value) return { name: value.name, mean: value.mean }
    if ('format' in value && 'events' in value)
      return { format: value.format, events: (value.events as unknown[]).length, sha256: sha256(canonical(value)) }
    if (Array.isArray(value) && value.length > 64) return { length: value.length, sha256: sha256(canonical(value)) }
    return value
  }
  return JSON.parse(JSON.stringify(scenario, plain)) as unknown
}

/** What runs this. */
export function machineOf(): Manifest['machine'] {
  return {
    node: process.version,
    v8: process.versions.v8,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model.trim() ?? '',
    cores: cpus().length,
    memoryBytes: totalmem()
  }
}

/** Which code runs. */
export function codeOf(): Manifest['code'] {
  const git = (...args: string[]): string | undefined => {
    try {
      return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    } catch {
      return undefined
    }
  }
  return {
    commit: git('rev-parse', 'HEAD') ?? 'unknown',
    dirty: git('status', '--porcelain', '--untracked-files=no') !== '',
    lockfileSha256: sha256(readFileSync(join(ROOT, 'package-lock.json')))
  }
}
