/** Which chunks of a blob are there: one bit each, the first chunk in the highest bit of the first byte. */
export class Bitfield {
  readonly length: number
  readonly bytes: Uint8Array
  #count = 0

  /** `bytes`, where given, is copied; bits beyond `length` are dropped, missing bytes are zeros. */
  constructor(length: number, bytes?: Uint8Array) {
    this.length = length
    this.bytes = new Uint8Array(Math.ceil(length / 8))
    if (bytes === undefined) return
    this.bytes.set(bytes.subarray(0, this.bytes.length))
    if (length % 8 !== 0) this.bytes[this.bytes.length - 1]! &= 0xff << (8 - (length % 8))
    for (const byte of this.bytes) this.#count += bitCount(byte)
  }

  /** One with every bit set. */
  static full(length: number): Bitfield {
    return new Bitfield(length, new Uint8Array(Math.ceil(length / 8)).fill(0xff))
  }

  /** How many are there. */
  get count(): number {
    return this.#count
  }

  get isFull(): boolean {
    return this.#count === this.length
  }

  has(index: number): boolean {
    return (this.bytes[index >> 3]! & (0x80 >> (index & 7))) !== 0
  }

  set(index: number): void {
    if (index < 0 || index >= this.length || this.has(index)) return
    this.bytes[index >> 3]! |= 0x80 >> (index & 7)
    this.#count += 1
  }

  unset(index: number): void {
    if (index < 0 || index >= this.length || !this.has(index)) return
    this.bytes[index >> 3]! &= ~(0x80 >> (index & 7))
    this.#count -= 1
  }

  /** Whether all of `count` chunks from `first` on are there. */
  hasAll(first: number, count: number): boolean {
    for (let index = first; index < first + count; index++) if (!this.has(index)) return false
    return true
  }

  copy(): Bitfield {
    return new Bitfield(this.length, this.bytes)
  }
}

function bitCount(byte: number): number {
  let left = byte
  let count = 0
  for (; left !== 0; left &= left - 1) count += 1
  return count
}
