/** Codes of `StoreError`. */
export const StoreErrorCode = {
  /** Written by a newer Swarm. */
  newer: 'ERR_STORE_NEWER',
  /** Another process has the data folder open. */
  locked: 'ERR_STORE_LOCKED',
  /** Something before the journal's tail does not fit; nothing is repaired by itself. */
  damaged: 'ERR_STORE_DAMAGED',
  /** The folder cannot be made, read or written. */
  access: 'ERR_STORE_ACCESS',
  /** A batch could not be written: the node must stop. */
  write: 'ERR_STORE_WRITE',
  closed: 'ERR_STORE_CLOSED'
} as const
export type StoreErrorCode = (typeof StoreErrorCode)[keyof typeof StoreErrorCode]

/** The store could not do what was asked; the message names the folder and says what to do next. */
export class StoreError extends Error {
  override name = 'StoreError'
  code: StoreErrorCode
  /** Process that has the folder open, where it is known (`ERR_STORE_LOCKED`). */
  pid?: number
  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown; pid?: number }) {
    super(message, options)
    this.code = code
    if (options?.pid !== undefined) this.pid = options.pid
  }
}

/** The `code` of an unknown error, of its cause, or the empty string. Level hides LevelDB's own code in the cause. */
export function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as Error & { code?: unknown }).code
    if (typeof code === 'string' && code !== 'LEVEL_DATABASE_NOT_OPEN') return code
  }
  return ''
}
