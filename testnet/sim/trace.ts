/** A run's fingerprint: 64 bits over everything that happened, in its order. Two runs that differ anywhere differ here. */

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)

/** Rolls over events and facts. */
export class TraceHash {
  #a = 0x243f6a88
  #b = 0x85a308d3 | 0

  /** An event: when, what, whose, and its two numbers. */
  event(atMs: number, kind: number, node: number, a: number, b: number): void {
    this.#word(kind)
    this.#word(node)
    this.#word(a)
    this.#word(b)
    this.#time(atMs)
  }

  /** A fact that a part reports; any double. */
  fact(atMs: number, kind: number, node: number, value: number): void {
    this.#word(~kind)
    this.#word(node)
    float[0] = value === 0 ? 0 : value
    this.#word(words[0] as number)
    this.#word(words[1] as number)
    this.#time(atMs)
  }

  /** 16 hexadecimal digits; the hash goes on afterwards. */
  digest(): string {
    const hex = (word: number): string => (finish(word) >>> 0).toString(16).padStart(8, '0')
    return hex(this.#a ^ (this.#b >>> 7)) + hex(this.#b)
  }

  /** Whole ms, beyond 2^32 too. */
  #time(atMs: number): void {
    const high = Math.floor(atMs / 4_294_967_296)
    this.#word(atMs - high * 4_294_967_296)
    if (high !== 0) this.#word(high)
  }

  #word(word: number): void {
    let a = Math.imul(this.#a ^ word, 0x9e3779b1)
    a = (a << 15) | (a >>> 17)
    const b = Math.imul(this.#b + a, 0x85ebca6b)
    this.#a = a
    this.#b = ((b << 13) | (b >>> 19)) ^ word
  }
}

/** murmur3's finaliser. */
function finish(word: number): number {
  let h = word
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
