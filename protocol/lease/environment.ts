/** What a provider says to a job that brings a requirements file: no, ready, or how long building takes. Pure. */
import type { ProviderSettings } from '../machine.ts'
import { type Commit, RefusalCode, type Requirements } from '../messages.ts'
import type { LeaseRow } from './state.ts'
import type { No } from './turn.ts'

/** Largest requirements file, in bytes: some 2,000 lines with hashes. */
export const maxRequirementsBytes = 256 * 1024

/** What a build is expected to take where none was measured, in ms: torch with all it needs took 21 s from a local index. */
export const assumedBuildMs = 60_000

/** Why this provider cannot make the job's environment, or undefined. */
export function environmentProblem(settings: ProviderSettings, needs: Requirements): No | undefined {
  if (needs.requirements === '' || settings.builds === true) return undefined
  return { code: RefusalCode.environment, field: 'requirements', asked: 'an environment', have: 'builds none' }
}

/** For `Bid.startWaitMs`: 0 where nothing is to be built, or it is built already. */
export function startWaitMs(settings: ProviderSettings, needs: Requirements): number {
  const { environments = [], buildMs = assumedBuildMs } = settings
  return needs.requirements === '' || environments.includes(needs.requirements) ? 0 : buildMs
}

/** A Commit may bring the requirements file that was offered, and no other. */
export function requirementsProblem(row: LeaseRow, { requirements }: Commit): No | undefined {
  const { sha256 = '', sizeBytes = 0 } = requirements ?? {}
  if (sha256 === row.needs.requirements && sizeBytes <= maxRequirementsBytes) return undefined
  const have = `${row.needs.requirements || 'none'}, at most ${maxRequirementsBytes} bytes`
  return { code: RefusalCode.badRequest, field: 'requirements', asked: `${sha256 || 'none'}, ${sizeBytes} bytes`, have }
}
