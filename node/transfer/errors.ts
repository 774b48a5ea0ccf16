/** Codes of `TransferError`. The first five are what a server answers; the rest is found out on this side. */
export const TransferErrorCode = {
  /** Not for this peer, or nothing of that name: a stranger learns no difference. */
  refused: 'refused',
  badRequest: 'bad-request',
  busy: 'busy',
  gone: 'gone',
  failed: 'failed',
  /** The bytes are not what their digest says. */
  digest: 'digest',
  tooLarge: 'too-large',
  /** The stream ended before its end. */
  cut: 'cut',
  unreachable: 'unreachable'
} as const
export type TransferErrorCode = (typeof TransferErrorCode)[keyof typeof TransferErrorCode]

/** A bulk transfer that did not work; the message names what and from whom. */
export class TransferError extends Error {
  override name = 'TransferError'
  code: TransferErrorCode
  constructor(code: TransferErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}
