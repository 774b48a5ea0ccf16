import { SwarmError } from '../../protocol/errors.ts'

/** What can be wrong with an archive or with the folder that should become one. */
export const ArchiveErrorCode = {
  /** The folder to pack is missing, no folder, or changed while it was read. */
  source: 'ERR_ARCHIVE_SOURCE',
  tooLarge: 'ERR_ARCHIVE_TOO_LARGE',
  /** The file is not what its name says. */
  digest: 'ERR_ARCHIVE_DIGEST',
  /** Not a tar in zstd, or cut off. */
  damaged: 'ERR_ARCHIVE_DAMAGED',
  /** An entry that would reach outside, or is neither file, folder nor link. */
  unsafe: 'ERR_ARCHIVE_UNSAFE',
  /** The place to unpack to is taken. */
  destination: 'ERR_ARCHIVE_DESTINATION'
} as const
export type ArchiveErrorCode = (typeof ArchiveErrorCode)[keyof typeof ArchiveErrorCode]

/** An archive that is not made or not taken; nothing is left half made. */
export class ArchiveError extends SwarmError {
  declare readonly code: ArchiveErrorCode

  constructor(code: ArchiveErrorCode, message: string, options?: { cause?: unknown }) {
    super('ArchiveError', code, message, options)
  }
}
