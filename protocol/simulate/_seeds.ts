/** Runs seeds for the property tests and says how a failing one is replayed. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExecutionContext } from 'ava'
import type { Scenario } from './scenario.ts'
import { type RunReport, simulate } from './run.ts'

/** How many seeds are run; more with SWARM_SEEDS=5000. */
export const SEEDS = Number(process.env['SWARM_SEEDS'] ?? 300)
/** One seed alone, with its event log kept. */
export const ONE_SEED = process.env['SWARM_SEED'] === undefined ? undefined : Number(process.env['SWARM_SEED'])

const hash = (data: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(data).digest())

/** Totals of many runs, for the log of a test. */
export class Totals {
  runs = 0
  turns = 0
  crashes = 0
  virtualMs = 0
  outcomes: Record<string, number> = {}

  add(report: RunReport): void {
    this.runs += 1
    this.turns += report.turns
    this.crashes += report.crashes
    this.virtualMs += report.virtualMs
    for (const cause of Object.values(report.outcomes))
      this.outcomes[String(cause)] = (this.outcomes[String(cause)] ?? 0) + 1
  }

  toString(): string {
    const hours = (this.virtualMs / 3_600_000).toFixed(1)
    return `${this.runs} runs, ${hours} virtual hours, ${this.turns} events, ${this.crashes} crashes; ${JSON.stringify(this.outcomes)}`
  }
}

/** Runs one scenario and fails the test with all that was found. */
export function runSeed(t: ExecutionContext, seed: number, faulty: boolean, scenario?: Scenario): RunReport {
  const keepLog = ONE_SEED !== undefined
  const report = simulate(seed, { hash, faulty, keepLog, ...(scenario === undefined ? {} : { scenario }) })
  if (keepLog) {
    const file = join(tmpdir(), `swarm-seed-${seed}-${faulty ? 'faulty' : 'clean'}.ndjson`)
    writeFileSync(file, `${report.log.map((line) => JSON.stringify(line)).join('\n')}\n`)
    t.log(`event log of ${report.log.length} lines: ${file}`)
  }
  if (report.problems.length > 0) {
    t.fail(
      `seed ${seed}:\n  ${report.problems.join('\n  ')}\nreplay it alone: SWARM_SEED=${seed} npx ava protocol/simulate/property.test.ts`
    )
  }
  return report
}
