import { SwarmError } from '../../protocol/errors.ts'

/** What can be wrong with a data set. */
export const DataErrorCode = {
  /** The path does not exist. */
  missing: 'ERR_DATA_MISSING',
  /** No file in it, or none that holds a byte. */
  empty: 'ERR_DATA_EMPTY',
  /** A name that is none, or that is there already. */
  name: 'ERR_DATA_NAME',
  /** No data set of this name is known. */
  unknown: 'ERR_DATA_UNKNOWN',
  /** A file is not what it was when it was hashed. */
  changed: 'ERR_DATA_CHANGED',
  /** A file that cannot be read, or is neither file nor folder. */
  unreadable: 'ERR_DATA_UNREADABLE',
  tooLarge: 'ERR_DATA_TOO_LARGE',
  /** A list of files that is not what its sender says, or that no honest node writes. */
  manifest: 'ERR_DATA_MANIFEST',
  /** Bytes did not come from anybody. */
  source: 'ERR_DATA_SOURCE',
  /** No room on this host's disk. */
  full: 'ERR_DATA_FULL'
} as const
export type DataErrorCode = (typeof DataErrorCode)[keyof typeof DataErrorCode]

/** A data set that cannot be named, read or brought; the message names set and file, and what to do. */
export class DataError extends SwarmError {
  declare readonly code: DataErrorCode

  constructor(code: DataErrorCode, message: string, options?: { cause?: unknown }) {
    super('DataError', code, message, options)
  }
}
