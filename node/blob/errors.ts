/** Codes of `BlobError`. */
export const BlobErrorCode = {
  /** A manifest that is none, too large, or names files that no folder may hold. */
  manifest: 'manifest',
  /** Bytes that are not what their digest says; the message names the source. */
  digest: 'digest',
  /** Nobody who could be asked has a chunk. */
  unavailable: 'unavailable',
  /** The cache has no room that may be freed. */
  cacheFull: 'cache-full',
  /** The disk has no room. */
  diskFull: 'disk-full',
  /** A file that is served is no longer what its manifest says; the message names it. */
  changed: 'changed',
  /** A source will not give it to this peer. */
  refused: 'refused',
  /** A source does not have it. */
  gone: 'gone',
  /** A source has too much to do. */
  busy: 'busy',
  /** A source broke off, or said nothing for too long. */
  cut: 'cut',
  /** A request or reply that is none. */
  malformed: 'malformed'
} as const
/** See above. */
export type BlobErrorCode = (typeof BlobErrorCode)[keyof typeof BlobErrorCode]

/** Something about a blob that did not work; the message names the blob, file or source, and what to do about it. */
export class BlobError extends Error {
  override readonly name = 'BlobError'
  readonly code: BlobErrorCode

  constructor(code: BlobErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}
