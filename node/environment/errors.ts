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

/** Why a job's environment could not be made. */
export const LayerErrorCode = {
  /** A line of the requirements file is not accepted. */
  requirements: 'ERR_REQUIREMENTS',
  /** No such package or version. */
  missing: 'ERR_REQUIREMENT_MISSING',
  /** There is a source package and no wheel: it would run while it is installed. */
  sourceOnly: 'ERR_REQUIREMENT_SOURCE_ONLY',
  /** Two requirements exclude each other, or one excludes what Ray needs here. */
  clash: 'ERR_REQUIREMENT_CLASH',
  /** The index has another file than the lock names. */
  hash: 'ERR_REQUIREMENT_HASH',
  /** This provider reaches no package index. */
  unreachable: 'ERR_INDEX_UNREACHABLE',
  /** The environment does not fit below the cap or on the disk. */
  full: 'ERR_ENVIRONMENTS_FULL',
  /** pip ended with an error that is none of these; the message holds its last lines. */
  failed: 'ERR_ENVIRONMENT_BUILD'
} as const

/** One of the values of `LayerErrorCode`. */
export type LayerErrorCode = (typeof LayerErrorCode)[keyof typeof LayerErrorCode]

/** Codes for which this host is to blame and another provider may do better. */
const OF_THIS_HOST: readonly LayerErrorCode[] = [LayerErrorCode.unreachable, LayerErrorCode.full, LayerErrorCode.failed]

/** A job's environment that cannot be made; the message names the line or package. */
export class LayerError extends Error {
  override readonly name = 'LayerError'
  readonly code: LayerErrorCode
  /** What the job brought is wrong: no provider can make it. */
  readonly isFinal: boolean

  constructor(
    code: LayerErrorCode,
    message: string,
    { isFinal, ...options }: ErrorOptions & { isFinal?: boolean } = {}
  ) {
    super(message, options)
    this.code = code
    this.isFinal = isFinal ?? !OF_THIS_HOST.includes(code)
  }
}
