/** What the event log says about a journalled record: its type and what it is about, never its contents. */
import type { JournalRecord } from '../../protocol/machine.ts'

const FACTS = ['job', 'attempt', 'lease', 'epoch', 'peer', 'cause', 'seq'] as const

/** A record as a `journal:written` line shows it. */
export function summarise (record: JournalRecord): Record<string, string | number> {
  const summary: Record<string, string | number> = { type: record.type }
  for (const fact of FACTS) {
    const value: unknown = (record as unknown as Record<string, unknown>)[fact]
    if (typeof value === 'string' || typeof value === 'number') summary[fact] = value
  }
  return summary
}
