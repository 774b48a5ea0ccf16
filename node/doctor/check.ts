/** What a check is: one question about this machine, answered with a finding and the command that mends it. */
import type { LoadedConfig } from '../config/index.ts'

/** How grave a finding is. A warning stops nothing that was asked for; an error does. */
export const Severity = { ok: 'ok', warning: 'warning', error: 'error' } as const
/** One of the values of `Severity`. */
export type Severity = (typeof Severity)[keyof typeof Severity]

/** What a machine is for: asking for jobs needs little, offering itself needs all. */
export type Purpose = 'requester' | 'provider'

/** What a check found. */
export interface Finding {
  severity: Severity
  /** What was seen, one sentence. */
  text: string
  /** The command (or change) that mends it; empty when all is well. */
  fix: string
}

/** What checks look at besides the machine. */
export interface CheckContext extends LoadedConfig {
  env: NodeJS.ProcessEnv
  /** Whether somebody answers at this node's socket. */
  nodeRuns: boolean
}

/** One check. `look` never rejects for what it looks for; a rejection is a fault of the check. */
export interface Check {
  /** Stable, for `--json`: a noun in kebab-case. */
  id: string
  title: string
  /** Without it, what cannot be done. */
  purpose: Purpose
  look: (context: CheckContext) => Promise<Finding[]>
}

/** All is well. */
export function fine(text: string): Finding[] {
  return [{ severity: Severity.ok, text, fix: '' }]
}

/** Something that should be mended. */
export function warn(text: string, fix: string): Finding {
  return { severity: Severity.warning, text, fix }
}

/** Something that must be mended. */
export function fail(text: string, fix: string): Finding {
  return { severity: Severity.error, text, fix }
}
