/** `Range` of HTTP for one file (RFC 9110, section 14): what fsspec and pyarrow send, and nothing more. */

/** Bytes from `start` up to and without `end`. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * The range that a request asks for: undefined for the whole file (no header, another unit, several ranges: a server may
 * answer those with everything), 'beyond' where it holds no byte of the file.
 */
export function parseRange(header: string | undefined, sizeBytes: number): ByteRange | 'beyond' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '')
    return last === '0' || sizeBytes === 0 ? 'beyond' : { start: Math.max(0, sizeBytes - Number(last)), end: sizeBytes }
  const start = Number(first)
  const end = last === '' ? sizeBytes : Math.min(sizeBytes, Number(last) + 1)
  if (start >= sizeBytes) return 'beyond'
  // A last byte before the first makes the header one that is to be ignored.
  return end <= start ? undefined : { start, end }
}
