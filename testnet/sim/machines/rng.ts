/** The random generator that machines are given: forked by label at every turn, so a fork that nobody draws from costs nothing. */
import type { Rng } from '../../../protocol/rng.ts'

const ROUNDS = 12

/** sfc32, like `createRng`; its rounds of mixing are done at the first draw. */
export class SimRng implements Rng {
  #a: number
  #b: number
  #c: number
  #d = 1
  #mixed = false

  constructor(a: number, b = 0x9e3779b9, c = 0x243f6a88) {
    this.#a = a | 0
    this.#b = b | 0
    this.#c = c | 0
  }

  uint32(): number {
    if (!this.#mixed) {
      this.#mixed = true
      for (let round = 0; round < ROUNDS; round++) this.#next()
    }
    return this.#next() >>> 0
  }

  below(below: number): number {
    return Math.floor((this.uint32() / 4_294_967_296) * below)
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.uint32() >>> 24)
  }

  fork(label: string): SimRng {
    return new SimRng(this.uint32(), labelHash(label), this.#c)
  }

  #next(): number {
    const out = (this.#a + this.#b + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (this.#c << 21) | (this.#c >>> 11)
    this.#c = (this.#c + out) | 0
    return out
  }
}

/** 32-bit FNV-1a. */
function labelHash(label: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < label.length; i++) hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193)
  return hash
}
