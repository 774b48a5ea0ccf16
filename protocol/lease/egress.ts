/** What a provider says to a job that wants the internet. Opted in on both sides, in the offer and in the Commit. Pure. */
import type { ProviderSettings } from '../machine.ts'
import { type Commit, Egress, RefusalCode, type Requirements, type ResourceAdvert } from '../messages.ts'
import type { LeaseRow } from './state.ts'
import type { No } from './turn.ts'

/** Name of the note of an advert that says it, for people and for those who look for it. */
const NOTE = 'egress'

/** Why this provider gives the job no way out, or undefined. */
export function egressProblem(settings: ProviderSettings, { egress }: Requirements): No | undefined {
  if (egress === Egress.none || egress === settings.egress) return undefined
  return { code: RefusalCode.egress, field: 'egress', asked: egress, have: settings.egress || 'none' }
}

/** A Commit may open what was offered, and nothing else: the sandbox was made by the offer. */
export function egressChanged(row: LeaseRow, { egress }: Commit): No | undefined {
  if (egress === row.needs.egress) return undefined
  return { code: RefusalCode.badRequest, field: 'egress', asked: egress || 'none', have: row.needs.egress || 'none' }
}

/** What an advert says of it, in its notes. */
export function egressNote({ egress = Egress.none }: ProviderSettings): Record<string, string> {
  return egress === Egress.none ? {} : { [NOTE]: egress }
}

/** Whether an advert promises what is needed. */
export function advertHasEgress({ egress }: Requirements, { notes }: Pick<ResourceAdvert, 'notes'>): boolean {
  return egress === Egress.none || notes[NOTE] === egress
}
