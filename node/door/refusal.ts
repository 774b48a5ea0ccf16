/** A no to one request, with what its sender can do about it. */
export class DoorRefusal extends Error {
  override readonly name = 'DoorRefusal'
  /** HTTP status, e.g. 400, 404, 413, 507. */
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}
