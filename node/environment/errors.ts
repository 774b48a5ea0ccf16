/** Why there is no managed Python environment. */
export const EnvironmentErrorCode = {
  /** No Python of an accepted version on this machine. */
  noPython: 'ERR_NO_PYTHON',
  /** Python is there, its venv module (a package of its own on Debian) is not. */
  noVenv: 'ERR_NO_VENV',
  /** pip ended with an error; the message holds its last lines. */
  pipFailed: 'ERR_PIP_FAILED',
  /** What was installed does not import, or is another version than asked for. */
  broken: 'ERR_ENVIRONMENT_BROKEN'
} as const

/** One of the values of `EnvironmentErrorCode`. */
export type EnvironmentErrorCode = (typeof EnvironmentErrorCode)[keyof typeof EnvironmentErrorCode]

/** Thrown by `ensureEnvironment`; its message says what to do next, with the exact command where there is one. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
  readonly code: EnvironmentErrorCode

  constructor(code: EnvironmentErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
