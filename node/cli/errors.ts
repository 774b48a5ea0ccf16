/** Errors of the CLI, and how each error is told and which exit code it gets. */
import { ExitCode, exitCodeName } from './exit-codes.ts'
import type { Output } from './output.ts'

/** A failure with an exit code; `hint` is what to type or change next, empty when the message says it. */
export class CliError extends Error {
  override readonly name: string = 'CliError'
  readonly code: string
  readonly exitCode: ExitCode
  readonly hint: string

  constructor(exitCode: ExitCode, code: string, message: string, hint = '', options?: ErrorOptions) {
    super(message, options)
    this.exitCode = exitCode
    this.code = code
    this.hint = hint
  }
}

/** A flag, value or name that cannot be used; nothing was begun. */
export class UsageError extends CliError {
  override readonly name = 'UsageError'

  constructor(message: string, hint = '', options?: ErrorOptions) {
    super(ExitCode.usage, 'ERR_USAGE', message, hint, options)
  }
}

/** Codes of errors from other parts that mean wrong usage. */
const USAGE_CODES = new Set([
  'ERR_CONFIG',
  'ERR_GPU_GRAMMAR',
  'ERR_BAD_REQUEST',
  'ERR_JOB_UNKNOWN',
  'ERR_SOURCE_MISSING',
  'ERR_OUTPUT_BLOCKED',
  'ERR_ARCHIVE_SOURCE',
  'ERR_REQUIREMENTS',
  'ERR_ARCHIVE_TOO_LARGE',
  'ERR_DATA_MISSING',
  'ERR_DATA_EMPTY',
  'ERR_DATA_NAME',
  'ERR_DATA_UNKNOWN',
  'ERR_DATA_CHANGED',
  'ERR_DATA_UNREADABLE',
  'ERR_DATA_TOO_LARGE'
])

/** An error as `--json` shows it: `{"error": …}`. */
export interface ErrorReport {
  name: string
  code: string
  message: string
  hint: string
  exitCode: number
  /** The exit code's name. */
  exit: string
}

/** The error that came first, where taking down what was made before it failed too. */
function firstOf(error: unknown): unknown {
  return error instanceof SuppressedError ? firstOf(error.suppressed) : error
}

/** What to say about any error, and with which code to end. */
export function describeFailure(thrown: unknown): ErrorReport {
  const error = firstOf(thrown)
  const {
    name = 'Error',
    code,
    message,
    hint
  } = error as { name?: string; code?: unknown; message?: string; hint?: unknown }
  const text = typeof code === 'string' ? code : 'ERR_INTERNAL'
  const fallback = USAGE_CODES.has(text) ? ExitCode.usage : ExitCode.internal
  const exitCode = error instanceof CliError ? error.exitCode : fallback
  return {
    name,
    code: text,
    message: message ?? String(error),
    hint: typeof hint === 'string' ? hint : '',
    exitCode,
    exit: exitCodeName(exitCode)
  }
}

/** Tells an error: for people on stderr, with `--json` on stdout too. Returns the exit code. */
export function tellFailure(error: unknown, output: Output, debug: boolean): number {
  const report = describeFailure(error)
  if (output.json) output.out.line(JSON.stringify({ error: report }))
  const { line, colors } = output.err
  line(`${colors.red(colors.bold('error:'))} ${report.message}`)
  if (report.hint !== '') line(`${colors.dim('→')} ${report.hint}`)
  if (debug && error instanceof Error) line(colors.dim(error.stack ?? ''))
  return report.exitCode
}
