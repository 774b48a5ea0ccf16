/**
 * A calibration's scenario at level T: one real process for each node, in a network namespace of its own, with the same
 * code as at level R but for the clock and the wire.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { createNetwork, destroyNetwork, planNetwork } from '../local/network.ts'
import { inNamespace } from '../local/process.ts'
import { Collector } from '../sim/metrics/collector.ts'
import type { MetricValues } from '../sim/metrics/values.ts'
import { durationMs, nodeCount, type Scenario } from '../sim/scenario/scenario.ts'
import { toPlain } from './plain.ts'
import { VirtualError } from './result.ts'

/** What one process is told. */
export interface ProcessJob {
  place: number
  /** By place, and the port of all. */
  addresses: string[]
  port: number
  scenario: Scenario
  seed: number
  /** Wall clock. */
  measureAtMs: number
  endAtMs: number
}

/** What one process saw; times are of the wall clock, which all share. */
export interface ProcessReport {
  published: Array<[id: string, atMs: number]>
  firsts: Array<[id: string, atMs: number]>
  /** Ids of copies, first ones included. */
  copies: string[]
  lookups: Array<[rpcs: number, ms: number]>
  mesh: number[]
  connections: number
  /** How late timers were in the measured phase. */
  lateMs: number[]
}

/** What all of them saw together. */
export interface ProcessesResult {
  metrics: MetricValues
  connections: number
}

const PORT = 4001
/** For Node to start and load libp2p, on a busy machine. */
const START_MS = 15_000
/** Timers of real processes that are later than this, one in ten, tell of the machine and not of the network. */
const LATE_MS = 20

/** Why no processes can be run here; undefined where they can. */
export function whyNoProcesses(): string | undefined {
  if (process.platform !== 'linux') return 'needs Linux: real processes live in network namespaces'
  return process.getuid?.() === 0 ? undefined : 'needs root: real processes live in network namespaces'
}

/** Runs a scenario without churn, in real time. @throws VirtualError where a process failed or the machine is too busy */
export async function runProcesses(scenario: Scenario, seed: number): Promise<ProcessesResult> {
  const nodes = nodeCount(scenario)
  const plan = planNetwork(randomBytes(3).toString('hex'), nodes)
  const addresses = plan.places.map(({ address }) => address)
  const beginMs = Date.now() + START_MS
  const { initMs, transitionMs } = scenario.phases
  const job = (place: number): ProcessJob => ({
    place,
    addresses,
    port: PORT,
    scenario,
    seed,
    measureAtMs: beginMs + initMs + transitionMs,
    endAtMs: beginMs + durationMs(scenario)
  })
  try {
    await createNetwork(plan)
    const reports = await Promise.all(plan.places.map(({ namespace }, place) => runProcess(namespace, job(place))))
    checkLate(reports.flatMap(({ lateMs }) => lateMs))
    return { metrics: together(reports, scenario), connections: mean(reports.map((each) => each.connections)) }
  } finally {
    await destroyNetwork(plan)
  }
}

async function runProcess(namespace: string, job: ProcessJob): Promise<ProcessReport> {
  const main = new URL('process-main.ts', import.meta.url).pathname
  const [file, ...args] = inNamespace(namespace, [process.execPath, '--no-warnings', main]) as [string, ...string[]]
  const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.end(toPlain(job))
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (out === '')
    throw new VirtualError(`the process of node ${job.place} ended without a report: ${errors.slice(-2_000)}`)
  return JSON.parse(out) as ProcessReport
}

function together(reports: ProcessReport[], scenario: Scenario): MetricValues {
  const metrics = new Collector(durationMs(scenario), () => 0)
  metrics.isMeasuring = true
  const published = new Map(reports.flatMap((report) => report.published))
  metrics.count('gossip_published', published.size)
  metrics.count('gossip_expected', published.size * (reports.length - 1))
  for (const { firsts, copies, lookups, mesh } of reports) {
    for (const [id, atMs] of firsts) {
      const sentMs = published.get(id)
      if (sentMs === undefined) continue
      metrics.count('gossip_delivered')
      metrics.sample('gossip_latency', Math.max(0, atMs - sentMs))
    }
    metrics.count('gossip_copies', copies.filter((id) => published.has(id)).length)
    for (const [rpcs, ms] of lookups) {
      metrics.sample('lookup_rpcs', rpcs)
      metrics.sample('lookup_latency', ms)
    }
    for (const degree of mesh) metrics.sample('mesh_degree', degree)
  }
  return metrics.values()
}

/** @throws VirtualError where the machine was too busy for real time */
function checkLate(lateMs: number[]): void {
  const late = lateMs.sort((a, b) => a - b)[Math.floor(lateMs.length * 0.9)] ?? Infinity
  if (late <= LATE_MS) return
  throw new VirtualError(
    `this machine is too busy for real time: one timer in ten was ${Math.round(late)} ms late or more, and ${LATE_MS} are taken; run it when less runs beside it, or with fewer processes`
  )
}

function mean(values: number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length)
}
