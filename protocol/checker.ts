/**
 * One checker of recorded histories, for simulation, testnet and crash tests: it reads event-log lines (README section
 * 12) and says which of the invariants I1-I9 they break. I10 is a matter of the host and is tested there.
 */
import { createJobsRule, createStartRule } from './checker/jobs.ts'
import { createLossRule } from './checker/losses.ts'
import { createPromisesRule, createReplayRule } from './checker/promises.ts'
import type { CheckOptions, LogLine, Rule, Violation } from './checker/rule.ts'
import { createUnitsRule } from './checker/units.ts'

export type { CheckOptions, Invariant, LogLine, Violation } from './checker/rule.ts'

/** A checker that is fed line by line, for histories that are too long to hold. */
export interface Checker {
  see(line: LogLine): void
  /** What was broken so far, and at the end. Call it once. */
  end(): Violation[]
}

/** Lines of one node must come in the order in which it wrote them; nodes may be interleaved in any way. */
export function createChecker(options: CheckOptions = {}): Checker {
  const violations: Violation[] = []
  const report = (invariant: Violation['invariant'], message: string, ...lines: number[]) => {
    violations.push({ invariant, message, lines })
  }
  const rules: Rule[] = [
    createUnitsRule(report, options.slackMs ?? 1_000),
    createPromisesRule(report),
    createJobsRule(report, options.complete === true),
    createStartRule(report),
    createLossRule(report),
    createReplayRule(report)
  ]
  let at = 0
  return {
    see(line) {
      at += 1
      const entry = { line, at }
      for (const rule of rules) rule.see(entry)
    },
    end() {
      for (const rule of rules) rule.end()
      return violations
    }
  }
}

/** Checks a whole history. */
export function checkHistory(lines: Iterable<LogLine>, options: CheckOptions = {}): Violation[] {
  const checker = createChecker(options)
  for (const line of lines) checker.see(line)
  return checker.end()
}

/** Reads NDJSON. A torn last line, as a crash leaves it, is passed over; any other broken line throws a SyntaxError that names it. */
export function parseLog(text: string): LogLine[] {
  const rows = text.split('\n')
  return rows.flatMap((row, at) => {
    if (row.trim() === '') return []
    try {
      return [JSON.parse(row) as LogLine]
    } catch (cause) {
      if (at >= rows.length - 1) return []
      throw new SyntaxError(`line ${at + 1} of the event log is not JSON`, { cause })
    }
  })
}

/** A violation as one line for people: `I2 (lines 3, 9): unit …`. */
export function describeViolation({ invariant, message, lines }: Violation): string {
  return `${invariant} (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}): ${message}`
}
