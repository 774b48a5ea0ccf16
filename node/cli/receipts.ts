/** `swarm receipts`: signed usage, as a table, as CSV, and checked. A record, not money. */
import { readFileSync } from 'node:fs'
import { answer } from '../http/client.ts'
import type { ReceiptJson } from '../http/schema/receipts.ts'
import type { Invocation } from './command.ts'
import { connect } from './connect.ts'
import { UsageError } from './errors.ts'
import { ExitCode } from './exit-codes.ts'
import { table } from './format/table.ts'
import { plain } from './format/text.ts'
import { count, credits, duration, moment, shortPeer } from './format/units.ts'
import { printJson } from './output.ts'
import { time } from './run/values.ts'

/** Flags of `receipts list`. */
export interface ReceiptsFlags {
  since?: string
  job?: string
  csv?: true
}

/** Columns of the CSV; times in ISO 8601, amounts in millionths of a credit, peers in full. */
const CSV_COLUMNS = [
  'id',
  'role',
  'job',
  'attempt',
  'epoch',
  'provider',
  'requester',
  'units',
  'startedAt',
  'endedAt',
  'unitMs',
  'signedUnitMs',
  'priceMicroPerGpuHour',
  'amountMicro',
  'cause',
  'signed',
  'dispute'
] as const

/** Prints receipts, the latest last. */
export async function listReceipts(invocation: Invocation<ReceiptsFlags>): Promise<void> {
  const { flags, output } = invocation
  const client = await connect(invocation)
  const since = flags.since === undefined ? {} : { sinceAt: String(Date.now() - time('--since', flags.since)) }
  const query = { ...since, ...(flags.job === undefined ? {} : { job: flags.job }) }
  const { receipts } = await answer(client.receipts.$get({ query }))
  const sorted = receipts.toSorted((a, b) => a.endedAt - b.endedAt)
  if (output.json) return printJson(output, { receipts: sorted })
  const { out, err } = output
  if (flags.csv === true) return out.line(csv(sorted))
  if (sorted.length === 0) return err.line('no receipts yet')
  const columns = [
    { head: 'ENDED' },
    { head: 'JOB' },
    { head: 'ROLE' },
    { head: 'PROVIDER' },
    { head: 'REQUESTER' },
    { head: 'UNITS', right: true },
    { head: 'UNIT TIME', right: true },
    { head: 'CREDITS', right: true },
    { head: 'END' },
    { head: 'SIGNED' }
  ]
  out.line(table(out, columns, sorted.map(row)))
  const total = sorted.reduce((sum, { amountMicro }) => sum + amountMicro, 0)
  err.line(
    err.colors.dim(`${count(sorted.length, 'receipt')}, ${credits(total)} credits in all; a record of use, not money`)
  )
}

function row(receipt: ReceiptJson): string[] {
  const { endedAt, job, role, provider, requester, units, unitMs, amountMicro, cause, signed, dispute } = receipt
  const by = dispute === '' ? (signed === 'both' ? 'both' : 'provider alone') : `disputed: ${plain(dispute)}`
  return [
    moment(endedAt),
    job,
    role,
    shortPeer(provider),
    shortPeer(requester),
    String(units.length),
    duration(unitMs),
    credits(amountMicro),
    cause,
    by
  ]
}

/** RFC 4180 with a head. Text that a spreadsheet would run as a formula is quoted with an apostrophe. */
export function csv(receipts: readonly ReceiptJson[]): string {
  const cell = (value: unknown): string => {
    const text = Array.isArray(value) ? value.join(' ') : String(value)
    const safe = /^[=+\-@]/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  const rows = receipts.map((receipt) =>
    CSV_COLUMNS.map((column) =>
      cell(column === 'startedAt' || column === 'endedAt' ? new Date(receipt[column]).toISOString() : receipt[column])
    )
  )
  return [CSV_COLUMNS.join(','), ...rows.map((cells) => cells.join(','))].join('\n')
}

/** Checks the receipts of a file; exit code 125 when one of them does not hold. */
export async function verifyReceipts(invocation: Invocation<unknown>): Promise<number> {
  const { args, output } = invocation
  const envelopes = readEnvelopes(args[0] ?? '')
  const client = await connect(invocation)
  const verdicts = await Promise.all(
    envelopes.map((envelope) => answer(client.receipts.verify.$post({ json: { envelope } })))
  )
  const bad = verdicts.filter(({ valid }) => !valid).length
  if (output.json) printJson(output, { valid: bad === 0, verdicts })
  else {
    const { out } = output
    for (const { valid, problems, receipt } of verdicts) {
      const what =
        receipt === undefined
          ? 'no receipt'
          : `${receipt.job}  ${shortPeer(receipt.provider)}  ${duration(receipt.unitMs)} of unit time, ${credits(receipt.amountMicro)} credits, signed by ${receipt.signed === 'both' ? 'both' : 'the provider alone'}`
      out.line(
        `${valid ? out.colors.green('valid  ') : out.colors.red('INVALID')}  ${what}${problems.map((problem) => `\n         ${plain(problem)}`).join('')}`
      )
    }
  }
  return bad === 0 ? ExitCode.ok : ExitCode.badResult
}

/** Envelopes in base64: from what `swarm receipts --json` printed, one receipt of it, or the received bytes themselves. */
function readEnvelopes(file: string): string[] {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    throw new UsageError(`${file}: cannot be read (${(cause as NodeJS.ErrnoException).code})`, '', { cause })
  }
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    return [bytes.toString('base64')]
  }
  const { receipts, envelope } = value as { receipts?: unknown; envelope?: unknown }
  const list = Array.isArray(value) ? value : Array.isArray(receipts) ? receipts : [{ envelope }]
  const found = list.map((one) => (one as { envelope?: unknown }).envelope)
  if (found.length > 0 && found.every((one) => typeof one === 'string')) return found
  throw new UsageError(`${file}: holds no receipts`, 'give a file that `swarm receipts --json` wrote')
}
