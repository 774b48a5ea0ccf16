/** What a scenario needs, before it runs: too large a one is refused instead of taking the machine down. */
import type { ChurnSpec } from './scenario/scenario.ts'
import { durationMs, nodeCount, type Scenario } from './scenario/scenario.ts'
import type { Part } from './part.ts'

/** The scenario does not fit. The message has the estimate by part and what to do. */
export class MemoryError extends Error {
  override readonly name = 'MemoryError'
  readonly code = 'too-large'
}

/** Of the world for each node: arrays, streams, lines, byte counters, and its life while it is drawn. */
const WORLD_BYTES_PER_NODE = 460
/** An event of a schedule, and what is there while it is drawn. Measured: 284,000 events of 100,000 nodes, 94-126 MB with them. */
const CHURN_BYTES_PER_EVENT = 260
/** What a process takes before anything runs. */
const BASE_BYTES = 60e6

/** Bytes by what needs them. */
export interface MemoryEstimate {
  total: number
  parts: Array<{ name: string; bytes: number }>
}

/** Parts that say nothing count as nothing. */
export function estimateMemory(scenario: Scenario, parts: readonly Part[]): MemoryEstimate {
  const rows = [
    { name: 'program', bytes: BASE_BYTES },
    { name: 'world', bytes: nodeCount(scenario) * WORLD_BYTES_PER_NODE },
    { name: 'churn', bytes: churnEvents(scenario) * CHURN_BYTES_PER_EVENT },
    ...parts.map((part) => ({ name: part.name, bytes: part.bytesFor?.(scenario) ?? 0 }))
  ].filter(({ bytes }) => bytes > 0)
  return { total: rows.reduce((sum, { bytes }) => sum + bytes, 0), parts: rows }
}

/** @param freeBytes what may be used. @default what the machine, or the control group of this process, has free */
export function checkMemory(
  scenario: Scenario,
  parts: readonly Part[],
  freeBytes: number = process.availableMemory()
): MemoryEstimate {
  const estimate = estimateMemory(scenario, parts)
  if (estimate.total <= freeBytes) return estimate
  const rows = estimate.parts.map(({ name, bytes }) => `${name} ${size(bytes)}`).join(', ')
  const nodes = Math.floor((nodeCount(scenario) * freeBytes) / estimate.total)
  throw new MemoryError(
    `scenario '${scenario.name}' needs about ${size(estimate.total)} (${rows}) and ${size(freeBytes)} are free; ` +
      `take about ${nodes} nodes instead of ${nodeCount(scenario)}, or a shorter run`
  )
}

/** Comings and goings that a scenario will have, about. */
function churnEvents(scenario: Scenario): number {
  return scenario.population.reduce((sum, { count, churn }) => {
    const spec = scenario.churn[churn]
    return spec === undefined ? sum : sum + count * eventsPerNode(spec, durationMs(scenario))
  }, 0)
}

function eventsPerNode(spec: ChurnSpec, lengthMs: number): number {
  if (spec.type === 'schedule') return spec.schedule.events.length / Math.max(1, spec.schedule.nodes)
  return spec.model.classes.reduce((sum, { share, on, off }) => {
    return on === undefined || off === undefined ? sum : sum + (share * 2 * lengthMs) / (on.mean + off.mean)
  }, 0)
}

function size(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`
}
