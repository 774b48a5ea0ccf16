/** What a verb of the privileged seam can fail with; each code has one cause a person can act on. */
export type PrivilegedErrorCode =
  | 'bad-argument'
  | 'missing-tool'
  | 'tool-failed'
  | 'device-failed'
  | 'port-in-use'
  | 'no-network'
  | 'no-sandbox'
  | 'sandbox-failed'
  | 'attach-failed'
  | 'gpu-missing'
  | 'connect-failed'
  | 'listen-failed'
  | 'path-blocked'
  | 'egress-failed'
  | 'destroy-incomplete'

/** The only error that leaves `node/privileged`. Its message says what to do; it never holds a key or a job's data. */
export class PrivilegedError extends Error {
  readonly code: PrivilegedErrorCode

  constructor(code: PrivilegedErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'PrivilegedError'
    this.code = code
  }
}
