/** Base of all errors that Swarm throws: `name` for people, `code` for programs, `cause` for the way back. */
export class SwarmError extends Error {
  override readonly name: string
  readonly code: string

  constructor(name: string, code: string, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = name
    this.code = code
  }
}

/** Why received bytes are not a message of ours. A value, not an exception: strangers send garbage. */
export interface Malformed {
  field: string
  reason: string
}
