/** What nodes wrote into their event logs, and what the project's one checker says of it. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { createChecker, type LogLine, parseLog, type Violation } from '../../protocol/checker.ts'
import { TestnetError } from './command.ts'

/** Files of the event log of a node's home, oldest first; only those that there are. */
export function eventFiles(dataDir: string): string[] {
  const file = join(dataDir, 'events.ndjson')
  return [`${file}.3`, `${file}.2`, `${file}.1`, file].filter((path) => existsSync(path))
}

/** Lines of a node's event log that are on disk, oldest first. */
export function eventLines(dataDir: string): LogLine[] {
  return eventFiles(dataDir).flatMap((path) => parseLog(readFileSync(path, 'utf8')))
}

/** What the checker found in the logs of several homes. */
export interface Checked {
  lines: number
  violations: Violation[]
  /** The same for people: `I1 (amber-badger/events.ndjson:12, …): message`. */
  named: string[]
}

/**
 * Checks the event logs of homes, each node's oldest home first. Throws `TestnetError` (ERR_TESTNET_LOG) for a log that
 * is damaged.
 */
export function checkHomes(homes: readonly string[], slackMs: number): Checked {
  const checker = createChecker({ slackMs })
  const files: Array<{ path: string; before: number }> = []
  let lines = 0
  for (const path of homes.flatMap(eventFiles)) {
    files.push({ path, before: lines })
    for (const line of linesOf(path)) {
      checker.see(line)
      lines++
    }
  }
  const place = (at: number): string => {
    const { path, before } = files.findLast((file) => file.before < at) ?? { path: '?', before: 0 }
    return `${join(basename(dirname(path)), basename(path))}:${at - before}`
  }
  const violations = checker.end()
  const named = violations.map(
    ({ invariant, message, lines: shown }) => `${invariant} (${shown.map(place).join(', ')}): ${message}`
  )
  return { lines, violations, named }
}

function linesOf(path: string): LogLine[] {
  try {
    return parseLog(readFileSync(path, 'utf8'))
  } catch (cause) {
    const { message } = cause as Error
    throw new TestnetError('ERR_TESTNET_LOG', `${path}: ${message}; its node's history cannot be checked`, { cause })
  }
}
