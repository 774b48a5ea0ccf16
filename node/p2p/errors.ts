import { SwarmError } from '../../protocol/errors.ts'

/** A peer that could not be reached; `tried` says each address (or step) and how it failed. */
export class UnreachableError extends SwarmError {
  readonly peer: string
  readonly tried: string[]

  constructor(peer: string, tried: string[], options?: { cause?: unknown }) {
    const how = tried.length === 0 ? 'no address is known for it' : tried.join('; ')
    super('UnreachableError', 'ERR_UNREACHABLE', `cannot reach ${peer}: ${how}`, options)
    this.peer = peer
    this.tried = tried
  }
}

/** The identity file is there and is no key of ours, or cannot be written. */
export class IdentityError extends SwarmError {
  constructor(message: string, options?: { cause?: unknown }) {
    super('IdentityError', 'ERR_IDENTITY', message, options)
  }
}

/** An address in the settings that is none, or that no node may use. */
export class AddressError extends SwarmError {
  constructor(message: string, options?: { cause?: unknown }) {
    super('AddressError', 'ERR_ADDRESS', message, options)
  }
}

/** The sentence of an error, without its stack; the innermost words of an AggregateError. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) {
    return [...new Set(error.errors.map(reasonOf))].join('; ')
  }
  const text = error instanceof Error ? error.message || error.name : String(error)
  // libp2p puts stacks of several errors into one message.
  if (!text.includes('\n')) return text
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('at ')).join(' ')
}
