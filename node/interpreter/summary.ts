/** What the event log says about records and inputs: their type and what they are about, never their contents. */
import type { Input, JournalRecord } from '../../protocol/machine.ts'

const FACTS = ['job', 'attempt', 'lease', 'epoch', 'peer', 'cause', 'seq'] as const

/** A record as a `journal:written` line shows it. */
export function summarise(record: JournalRecord): Record<string, string | number> {
  const summary: Record<string, string | number> = { type: record.type }
  for (const fact of FACTS) {
    const value: unknown = (record as unknown as Record<string, unknown>)[fact]
    if (typeof value === 'string' || typeof value === 'number') summary[fact] = value
  }
  return summary
}

/** An input in a few words, for the line that says that it failed. */
export function describe(input: Input): string {
  switch (input.type) {
    case 'message':
      return `message ${input.message.body.type} of ${input.message.from}`
    case 'timer':
      return `timer ${input.key}`
    case 'report':
      return `report ${input.report.type}`
    case 'command':
      return `command ${input.command.type}`
    default:
      return input.type
  }
}
