/** A seeded random generator, passed in and forked by label, so that one more draw here does not shift the draws there. */
export interface Rng {
  /** Uniform integer in [0, 2^32). */
  uint32(): number
  /** Uniform integer in [0, below). */
  below(below: number): number
  bytes(length: number): Uint8Array
  fork(label: string): Rng
}

/** 32-bit FNV-1a of a label, folded into the parent's state; enough to separate streams, not a secret. */
function labelHash(label: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < label.length; i++) hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193) >>> 0
  return hash
}

/** sfc32 (PractRand-tested small fast counter generator), seeded by four words; 12 rounds are discarded. */
export function createRng(seed: number | [number, number, number, number]): Rng {
  let [a, b, c, d] = typeof seed === 'number' ? [seed >>> 0, 0x9e3779b9, 0x243f6a88, 1] : seed
  const uint32 = (): number => {
    const out = (a + b + d) >>> 0
    d = (d + 1) >>> 0
    a = (b ^ (b >>> 9)) >>> 0
    b = (c + (c << 3)) >>> 0
    c = ((c << 21) | (c >>> 11)) >>> 0
    c = (c + out) >>> 0
    return out
  }
  for (let i = 0; i < 12; i++) uint32()
  return {
    uint32,
    below: (below) => Math.floor((uint32() / 4294967296) * below),
    bytes: (length) => Uint8Array.from({ length }, () => uint32() >>> 24),
    fork: (label) => createRng([uint32(), labelHash(label), uint32(), uint32()])
  }
}
