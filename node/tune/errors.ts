/** What can be wrong with a study as a whole. */
export const StudyErrorCode = {
  unknown: 'ERR_STUDY_UNKNOWN',
  /** A study of this name exists and asks for something else. */
  differs: 'ERR_STUDY_DIFFERS',
  running: 'ERR_STUDY_RUNNING',
  over: 'ERR_STUDY_OVER',
  damaged: 'ERR_STUDY_DAMAGED',
  /** The searcher needs packages that the study's Python does not have. */
  searcherMissing: 'ERR_SEARCHER_MISSING',
  searcherFailed: 'ERR_SEARCHER_FAILED'
} as const
/** One of the values of `StudyErrorCode`. */
export type StudyErrorCode = (typeof StudyErrorCode)[keyof typeof StudyErrorCode]

/** A study that cannot be begun, found or gone on with; the message says what to do. */
export class StudyError extends Error {
  override readonly name = 'StudyError'
  readonly code: StudyErrorCode

  constructor(code: StudyErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
