/** One run, in whichever thread. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fieldAlone } from './place.ts'
import type { Presence, RunOutcome, RunTask } from './outcome.ts'
import { resolveScenario } from './resolve.ts'
import type { Schedule } from '../sim/churn/schedule.ts'
import { scheduleLines } from '../sim/churn/schedule-file.ts'
import type { SimulateOptions } from '../sim/result.ts'
import { simulate } from '../sim/run.ts'

/** Resolves the task's scenario and runs it. @param options go on to `simulate` */
export async function runOne(task: RunTask, options: SimulateOptions = {}): Promise<RunOutcome> {
  const { scenario } = resolveScenario(task.file, task.folder, fieldAlone)
  const { memoryBytes, untilMs } = task
  const limits = {
    ...(memoryBytes === undefined ? {} : { memoryBytes }),
    ...(untilMs === undefined ? {} : { untilMs })
  }
  const [startedAt, cpuAt] = [performance.now(), process.threadCpuUsage()]
  const result = await simulate(scenario, task.seed, { ...limits, ...options })
  const cpu = process.threadCpuUsage(cpuAt)
  const { metrics, traceHash, events, endedMs, partial, violations, schedule } = result
  return {
    cell: task.cell,
    rep: task.rep,
    seed: task.seed,
    metrics,
    traceHash,
    scheduleHash: hashed(schedule, task.scheduleTo),
    events,
    endedMs,
    partial,
    violations,
    wallMs: Math.round(performance.now() - startedAt),
    cpuMs: Math.round((cpu.user + cpu.system) / 1000),
    ...(task.presenceOf === undefined ? {} : { presence: presence(schedule, task.presenceOf, endedMs) })
  }
}

/** SHA-256 of a schedule's lines, which go into a file where one is named. */
function hashed(schedule: Schedule, path: string | undefined): string {
  const hash = createHash('sha256')
  const file = path === undefined ? undefined : openSync(path, 'w')
  let text = ''
  const flush = (): void => {
    hash.update(text)
    if (file !== undefined) writeSync(file, text)
    text = ''
  }
  for (const line of scheduleLines(schedule)) {
    text += `${line}\n`
    if (text.length > 1 << 16) flush()
  }
  flush()
  if (file !== undefined) closeSync(file)
  return hash.digest('hex')
}

/** When the first nodes were there. */
function presence({ online, events, nodes }: Schedule, count: number, endMs: number): Presence {
  const shown = Math.min(nodes, count)
  const since = new Map(online.filter((node) => node < shown).map((node) => [node, 0]))
  const spans: Presence = Array.from({ length: shown }, () => [])
  for (const { t, node, event } of events) {
    if (node >= shown) continue
    const from = since.get(node)
    const begins = event === 'up' || event === 'resume'
    if (begins && from === undefined) since.set(node, t)
    else if (!begins && from !== undefined) {
      spans[node]?.push([from, t])
      since.delete(node)
    }
  }
  for (const [node, from] of since) spans[node]?.push([from, endMs])
  return spans
}
