/** `sim calibrate`: the models beside real libp2p, and that beside real processes. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { table } from '../../node/cli/format/table.ts'
import type { Output, Sink } from '../../node/cli/output.ts'
import { act, FOUND } from '../experiment/commands/frame.ts'
import {
  type CalibrationRow,
  compareModels,
  compareProcesses,
  type Comparison,
  outside,
  packageVersions
} from './calibrate.ts'
import { whyNoProcesses } from './processes.ts'

/** Flags. */
export interface CalibrateFlags {
  nodes: number
  processes: number
  seeds: number
  write?: true
  json?: true
}

/** What `--json` prints and `testnet/sim/calibration.json` holds. */
export interface Calibration {
  format: 'swarm-calibration/1'
  node: string
  /** Packages of level R as the lockfile has them; another version wants another calibration. */
  versions: Record<string, string>
  comparisons: Comparison[]
  /** Comparisons that were not made, with the reason. */
  skipped: Array<{ levels: Comparison['levels']; reason: string }>
}

const FILE = fileURLToPath(new URL('../sim/calibration.json', import.meta.url))

/** `sim calibrate`. */
export function calibrate(flags: CalibrateFlags): Promise<void> {
  return act(flags.json, async (output) => {
    const calibration = await measure(flags, output)
    if (flags.write === true) {
      writeFileSync(FILE, `${JSON.stringify(withEarlier(calibration), undefined, 2)}\n`)
      output.err.line(`${FILE} written`)
    }
    if (output.json) output.out.line(JSON.stringify(calibration, undefined, 2))
    else show(calibration, output.out)
    return calibration.comparisons.some(({ rows }) => outside(rows).length > 0) ? FOUND : 0
  })
}

async function measure({ nodes, processes, seeds: count }: CalibrateFlags, { err }: Output): Promise<Calibration> {
  const seeds = Array.from({ length: count }, (_, index) => index + 1)
  const onProgress = reporter(err)
  const calibration: Calibration = {
    format: 'swarm-calibration/1',
    node: process.versions.node,
    versions: packageVersions(),
    comparisons: [],
    skipped: []
  }
  const { comparisons, skipped } = calibration
  if (nodes === 0) skipped.push({ levels: 'S and R', reason: 'not asked for' })
  else comparisons.push(await compareModels({ nodes, seeds, onProgress }))
  const reason = processes === 0 ? 'not asked for' : whyNoProcesses()
  if (reason !== undefined) skipped.push({ levels: 'R and T', reason })
  else comparisons.push(await compareProcesses({ nodes: processes, seeds: [1], onProgress }))
  return calibration
}

/** What was not measured now stays as the file has it, where that is of the same packages. */
function withEarlier(now: Calibration): Calibration {
  if (!existsSync(FILE)) return now
  const before = JSON.parse(readFileSync(FILE, 'utf8')) as Calibration
  if (JSON.stringify(before.versions) !== JSON.stringify(now.versions)) return now
  const kept = before.comparisons.filter(({ levels }) => now.skipped.some((each) => each.levels === levels))
  return {
    ...now,
    comparisons: [...now.comparisons, ...kept].toSorted((a, b) => (a.levels < b.levels ? 1 : -1)),
    skipped: now.skipped.filter((each) => !kept.some(({ levels }) => levels === each.levels))
  }
}

/** A line on stderr for each twentieth of the way. */
function reporter(err: Sink): (part: number, what: string) => void {
  let told = ''
  return (part, what) => {
    const line = `${what}: ${Math.floor(part * 20) * 5} %`
    if (line === told) return
    told = line
    err.line(line)
  }
}

function show({ versions, comparisons, skipped }: Calibration, out: Sink): void {
  out.line(
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')
  )
  for (const { levels, nodes, seeds, fitted, rows } of comparisons) {
    const told = Object.entries(fitted).map(([name, value]) => `${name} ${value}`)
    out.line()
    out.line(
      `${levels}, ${nodes} nodes, seed ${seeds.join(', ')}${told.length === 0 ? '' : `; fitted: ${told.join(', ')}`}`
    )
    const [ours, theirs] = levels.split(' and ') as [string, string]
    const head = ['figure', ours, theirs, 'difference', 'tolerance', ''].map((text) => ({ head: text }))
    out.line(table(out, head, rows.map(cells)))
  }
  for (const { levels, reason } of skipped) out.line(`${levels}: skipped, ${reason}`)
}

function cells(row: CalibrationRow): string[] {
  const { figure, unit, ours, theirs, difference, tolerance } = row
  const shown = (value: number | null): string => (value === null ? '–' : `${Number(value.toPrecision(4))}`)
  return [
    unit === '1' ? figure : `${figure} (${unit})`,
    shown(ours),
    shown(theirs),
    difference === null ? '–' : percent(difference),
    tolerance === undefined ? '' : `±${tolerance * 100} %`,
    tolerance === undefined ? '' : outside([row]).length === 0 ? 'pass' : 'fail'
  ]
}

function percent(part: number): string {
  return `${part >= 0 ? '+' : ''}${(part * 100).toFixed(1)} %`
}
