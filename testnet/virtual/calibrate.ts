/**
 * Lays the models beside real libp2p, and that beside real processes, on one scenario: what each level says, how far the
 * levels are apart, and what the models were told.
 */
import { readFileSync } from 'node:fs'
import { SWARM_GOSSIPSUB } from '../sim/gossip/options.ts'
import { GossipPart } from '../sim/gossip/part.ts'
import { KadPart } from '../sim/kad/part.ts'
import type { MetricValues } from '../sim/metrics/values.ts'
import { simulate } from '../sim/run.ts'
import { nodeCount, type Scenario } from '../sim/scenario/scenario.ts'
import { calibrationScenario, type CalibrationPhases, PHASES } from './calibration-scenario.ts'
import { runProcesses } from './processes.ts'
import type { VirtualResult } from './result.ts'
import { runVirtual } from './run.ts'

/** Packages that level R runs; the calibration holds for their versions. */
const PACKAGES = ['libp2p', '@libp2p/kad-dht', '@chainsafe/libp2p-gossipsub', '@libp2p/noise', '@libp2p/yamux'] as const

/** One figure at two levels. */
export interface CalibrationRow {
  /** As `lookup_rpcs mean`. */
  figure: string
  unit: string
  /** At the level that is looked at, and at the one that is nearer to the truth. */
  ours: number | null
  theirs: number | null
  /** ours / theirs - 1. */
  difference: number | null
  /** Largest difference that the validation takes; absent: only published. */
  tolerance?: number
}

/** Two levels on one scenario. */
export interface Comparison {
  levels: 'S and R' | 'R and T'
  nodes: number
  seeds: number[]
  phases: CalibrationPhases
  /** What the models were told besides the packages' own constants, and from where. */
  fitted: Record<string, number>
  rows: CalibrationRow[]
}

/** How a comparison is made. */
export interface CompareOptions {
  nodes: number
  seeds: readonly number[]
  phases?: CalibrationPhases
  /** Part of the real runs that is done, 0 to 1. */
  onProgress?: (part: number, what: string) => void
}

const FIGURES: ReadonlyArray<{ figure: string; unit: string; of: (values: Measured) => number | null }> = [
  { figure: 'lookup_rpcs mean', unit: 'requests', of: (values) => at(values, 'lookup_rpcs', 'mean') },
  { figure: 'gossip copies per node', unit: 'copies', of: copiesPerNode },
  { figure: 'gossip_latency p50', unit: 'ms', of: (values) => at(values, 'gossip_latency', 'p50') },
  { figure: 'gossip_latency p99', unit: 'ms', of: (values) => at(values, 'gossip_latency', 'p99') },
  { figure: 'gossip_delivery', unit: '1', of: ({ metrics }) => metrics.ratios['gossip_delivery'] ?? null },
  { figure: 'mesh_degree mean', unit: 'peers', of: (values) => at(values, 'mesh_degree', 'mean') },
  { figure: 'lookup_latency p50', unit: 'ms', of: (values) => at(values, 'lookup_latency', 'p50') },
  { figure: 'lookup_latency p90', unit: 'ms', of: (values) => at(values, 'lookup_latency', 'p90') }
]

/** Of V18: S within so much of R. */
const S_AND_R: Readonly<Record<string, number>> = {
  'lookup_rpcs mean': 0.1,
  'gossip copies per node': 0.1,
  'gossip_latency p50': 0.15,
  'gossip_latency p99': 0.15
}
/** Of V19: R within so much of T. */
const R_AND_T: Readonly<Record<string, number>> = { 'gossip_latency p50': 0.25 }

interface Measured {
  metrics: MetricValues
  nodes: number
}

/** Models beside real libp2p in virtual time. */
export async function compareModels({
  nodes,
  seeds,
  phases = PHASES,
  onProgress
}: CompareOptions): Promise<Comparison> {
  const scenario = calibrationScenario(nodes, phases)
  const real = await runReal(scenario, seeds, onProgress)
  const fitted = fit(real)
  const told = tell(scenario, fitted)
  const ours: Measured[] = []
  for (const seed of seeds)
    ours.push({ metrics: (await simulate(told, seed, { parts: [new KadPart(), new GossipPart()] })).metrics, nodes })
  const theirs = real.map(({ metrics }) => ({ metrics, nodes }))
  return { levels: 'S and R', nodes, seeds: [...seeds], phases, fitted, rows: rowsOf(ours, theirs, S_AND_R) }
}

/** Real libp2p in virtual time beside real processes. Needs root. */
export async function compareProcesses(options: CompareOptions): Promise<Comparison> {
  const { nodes, seeds, phases = PHASES, onProgress } = options
  const scenario = calibrationScenario(nodes, phases)
  const real = await runReal(scenario, seeds, (part, what) => onProgress?.(part / 2, what))
  const theirs: Measured[] = []
  for (const [index, seed] of seeds.entries()) {
    onProgress?.(0.5 + index / seeds.length / 2, `${nodes} processes, seed ${seed}`)
    theirs.push({ metrics: (await runProcesses(scenario, seed)).metrics, nodes })
  }
  const ours = real.map(({ metrics }) => ({ metrics, nodes }))
  return { levels: 'R and T', nodes, seeds: [...seeds], phases, fitted: {}, rows: rowsOf(ours, theirs, R_AND_T) }
}

/** Whether every row with a tolerance is within it. */
export function isWithin({ rows }: Comparison): boolean {
  return outside(rows).length === 0
}

/** Rows with a tolerance that are beyond it, or without a figure. */
export function outside(rows: readonly CalibrationRow[]): CalibrationRow[] {
  return rows.filter(
    ({ tolerance, difference }) =>
      tolerance !== undefined && !(difference !== null && Math.abs(difference) <= tolerance)
  )
}

/** Versions of the packages as the lockfile has them. */
export function packageVersions(): Record<string, string> {
  const file = new URL('../../package-lock.json', import.meta.url)
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, { version: string }> }
  return Object.fromEntries(PACKAGES.map((name) => [name, packages[`node_modules/${name}`]?.version ?? 'missing']))
}

async function runReal(
  scenario: Scenario,
  seeds: readonly number[],
  onProgress: CompareOptions['onProgress']
): Promise<VirtualResult[]> {
  const results: VirtualResult[] = []
  for (const [index, seed] of seeds.entries())
    results.push(
      await runVirtual(scenario, seed, {
        onProgress: (nowMs, endMs) =>
          onProgress?.((index + nowMs / endMs) / seeds.length, `${nodeCount(scenario)} real nodes, seed ${seed}`)
      })
    )
  return results
}

/** GossipSub has no word on connections, so the model is told how many a real node has. */
function fit(real: readonly VirtualResult[]): Record<string, number> {
  return { connections: Math.round(mean(real.map(({ connections }) => connections)) * 10) / 10 }
}

function tell(scenario: Scenario, { connections = 20 }: Record<string, number>): Scenario {
  const gossip = { ...SWARM_GOSSIPSUB, dials: Math.round(connections / 2), maxLinks: 2 * Math.round(connections) }
  return { ...scenario, protocol: { ...scenario.protocol, gossip } }
}

/** Each figure as the mean over the seeds. */
function rowsOf(ours: Measured[], theirs: Measured[], tolerances: Readonly<Record<string, number>>): CalibrationRow[] {
  return FIGURES.map(({ figure, unit, of }) => {
    const [a, b] = [meanOf(ours.map(of)), meanOf(theirs.map(of))]
    const difference = a === null || b === null || b === 0 ? null : a / b - 1
    const tolerance = tolerances[figure]
    return { figure, unit, ours: a, theirs: b, difference, ...(tolerance === undefined ? {} : { tolerance }) }
  })
}

function at({ metrics }: Measured, name: string, statistic: 'mean' | 'p50' | 'p90' | 'p99'): number | null {
  return metrics.distributions[name]?.[statistic] ?? null
}

/** Copies of one message that arrive, over the nodes. */
function copiesPerNode({ metrics, nodes }: Measured): number | null {
  const { gossip_copies: copies, gossip_published: published } = metrics.counters
  return copies === undefined || published === undefined || published === 0 ? null : copies / published / nodes
}

function meanOf(values: Array<number | null>): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === values.length && known.length > 0 ? mean(known) : null
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}
