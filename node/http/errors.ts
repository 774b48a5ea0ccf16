/** Errors as the API says them: `{name, code, message, hint}` and a status that fits. */
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { NodeErrorCode } from '../node.ts'

/** Body of every answer that is not a success. `hint`: what to type or change next; empty when the message says it. */
export interface ErrorBody {
  name: string
  code: string
  message: string
  hint: string
}

/** An error with a status and a hint of its own; anything else thrown in a handler becomes a 500. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: string
  readonly status: ContentfulStatusCode
  readonly hint: string

  constructor(status: ContentfulStatusCode, code: string, message: string, hint = '', options?: ErrorOptions) {
    super(message, options)
    this.status = status
    this.code = code
    this.hint = hint
  }
}

/** Statuses of errors that the node throws, by their code; what is not listed is a fault of the node: 500. */
const STATUS: Record<string, ContentfulStatusCode> = {
  [NodeErrorCode.jobUnknown]: 404,
  [NodeErrorCode.jobNotRunning]: 409,
  [NodeErrorCode.jobNotEnded]: 409,
  [NodeErrorCode.notConfirmable]: 409,
  [NodeErrorCode.sourceMissing]: 400,
  [NodeErrorCode.outputBlocked]: 400,
  [NodeErrorCode.stopping]: 503,
  [NodeErrorCode.noDashboard]: 409,
  ERR_ARCHIVE_SOURCE: 400,
  ERR_REQUIREMENTS: 400,
  ERR_ARCHIVE_TOO_LARGE: 413,
  ERR_UNREACHABLE: 502,
  ERR_STUDY_UNKNOWN: 404,
  ERR_STUDY_DIFFERS: 409,
  ERR_STUDY_RUNNING: 409,
  ERR_STUDY_OVER: 409,
  ERR_DATA_MISSING: 400,
  ERR_DATA_EMPTY: 400,
  ERR_DATA_NAME: 400,
  ERR_DATA_UNKNOWN: 404,
  ERR_DATA_CHANGED: 409,
  ERR_DATA_UNREADABLE: 400,
  ERR_DATA_TOO_LARGE: 413
}

interface Coded {
  name?: string
  code?: unknown
  message?: string
  hint?: unknown
}

/** What an error looks like on the wire. Shows no stack: that goes to the node's log. */
export function describeError(error: unknown): { status: ContentfulStatusCode; body: ErrorBody } {
  const { name, code, message, hint } = (error instanceof Error ? error : { message: String(error) }) as Coded
  const text = typeof code === 'string' ? code : 'ERR_INTERNAL'
  return {
    status: error instanceof ApiError ? error.status : (STATUS[text] ?? 500),
    body: {
      name: name ?? 'Error',
      code: text,
      message: message ?? 'unknown error',
      hint: typeof hint === 'string' ? hint : ''
    }
  }
}
