/** What can go wrong between a lease and its Ray node. */
export const RayErrorCode = {
  /** A call for a lease that was not prepared, or was stopped. */
  notPrepared: 'ERR_RAY_NOT_PREPARED',
  /** The sandbox's first program ended; the message holds its last lines. */
  died: 'ERR_RAY_DIED',
  /** The lease ran out of its memory. */
  outOfMemory: 'ERR_RAY_OUT_OF_MEMORY',
  /** `Ray runtime started.` did not come in time. */
  startTimeout: 'ERR_RAY_START_TIMEOUT',
  /** The packed output is larger than agreed. */
  outputTooLarge: 'ERR_OUTPUT_TOO_LARGE',
  /** The packer in the sandbox ended with an error. */
  packFailed: 'ERR_PACK_FAILED',
  /** The dashboard did not come up. */
  dashboardFailed: 'ERR_DASHBOARD_FAILED'
} as const

/** One of the values of `RayErrorCode`. */
export type RayErrorCode = (typeof RayErrorCode)[keyof typeof RayErrorCode]

/** Thrown by `RayRuntime`; the message says what happened and what to do. */
export class RayError extends Error {
  override readonly name = 'RayError'
  readonly code: RayErrorCode

  constructor(code: RayErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
