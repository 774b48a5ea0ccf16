import { SwarmError } from '../../protocol/errors.ts'

/** A setting that cannot be used. The message names the field as the user wrote it, the value, and what is accepted. */
export class ConfigError extends SwarmError {
  /** `SWARM_LISTEN`, `--listen`, or `listen in …/config.json`. */
  readonly field: string
  readonly value: string
  readonly accepted: string

  constructor(field: string, value: string, accepted: string, options: { cause?: unknown; problem?: string } = {}) {
    const problem = options.problem ?? `'${value}' is not accepted`
    super('ConfigError', 'ERR_CONFIG', `${field}: ${problem}; use ${accepted}`, { cause: options.cause })
    this.field = field
    this.value = value
    this.accepted = accepted
  }
}

/** The nearest of `names` by edits, or undefined when none is near enough to be what was meant (a third of its length). */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const ranked = names.map((other) => ({ other, edits: editDistance(name, other) })).sort((a, b) => a.edits - b.edits)
  const best = ranked[0]
  return best !== undefined && best.edits <= Math.max(2, Math.floor(name.length / 3)) ? best.other : undefined
}

/** Levenshtein's distance: insertions, deletions and replacements from one to the other. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
