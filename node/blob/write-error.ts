import { BlobError, BlobErrorCode } from './errors.ts'

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** For `catch`: says of a disk that is full what it is; hands on everything else. */
export function asDiskError(cause: unknown): never {
  const { code = '', message } = cause as NodeJS.ErrnoException
  if (!FULL.includes(code)) throw cause
  throw new BlobError(BlobErrorCode.diskFull, `no room on the disk (${message}): free some, or move SWARM_DATA_DIR`, {
    cause
  })
}
