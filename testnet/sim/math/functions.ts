/**
 * Logarithm, exponential and power from additions, multiplications and divisions alone: those are the same on every
 * machine (IEEE 754), while `Math.log` and `Math.pow` may differ between builds of V8 and would change trace hashes.
 */

const LN2_HIGH = 6.93147180369123816e-1
const LN2_LOW = 1.9082149292705877e-10
const SQRT2 = 1.4142135623730951

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)
/** Index of the word with sign and exponent. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0

/** Natural logarithm, within 2 units in the last place. NaN below 0, -Infinity at 0. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN
  if (x === Infinity) return x
  // Subnormal numbers have no hidden bit: lift them first.
  const lift = x < 2.2250738585072014e-308 ? 54 : 0
  float[0] = lift === 0 ? x : x * 18_014_398_509_481_984
  const high = words[HIGH] as number
  let exponent = (high >>> 20) - 1023 - lift
  words[HIGH] = (high & 0xfffff) | 0x3ff00000
  let mantissa = float[0] as number
  if (mantissa > SQRT2) {
    mantissa /= 2
    exponent += 1
  }
  // ln(m) = 2 artanh((m - 1) / (m + 1)), with |s| <= 0.1716: s^23 / 23 is below half a unit in the last place.
  const s = (mantissa - 1) / (mantissa + 1)
  const z = s * s
  let sum = 0
  for (let power = 21; power >= 3; power -= 2) sum = (sum + 1 / power) * z
  return exponent * LN2_HIGH + (2 * s * (1 + sum) + exponent * LN2_LOW)
}

/** e to the x, within 2 units in the last place. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.782712893384) return Infinity
  if (x < -745.1332191019411) return 0
  const k = Math.round(x / (LN2_HIGH + LN2_LOW))
  const r = x - k * LN2_HIGH - k * LN2_LOW
  // |r| <= 0.3466: r^15 / 15! is below half a unit in the last place.
  let sum = 1
  for (let n = 14; n >= 1; n--) sum = 1 + (r * sum) / n
  return scale(sum, k)
}

/** x to the y for x >= 0. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (x === 0) return y > 0 ? 0 : Infinity
  return exp(y * ln(x))
}

/** Cosine of so many whole turns (2 pi each), within 1e-15. */
export function cosTurns(turns: number): number {
  const part = Math.abs(turns - Math.round(turns))
  if (part > 0.25) return -cosTurns(0.5 - part)
  const square = (2 * Math.PI * part) ** 2
  // At most a quarter of a turn: the 13th term is below half a unit in the last place.
  let sum = 1
  for (let n = 24; n >= 2; n -= 2) sum = 1 - (square / (n * (n - 1))) * sum
  return sum
}

/** x times 2 to the k; in two steps, since 2^k alone may be out of range. */
function scale(x: number, k: number): number {
  const half = k >> 1
  return x * powerOfTwo(half) * powerOfTwo(k - half)
}

function powerOfTwo(k: number): number {
  float[0] = 1
  words[HIGH] = (1023 + k) << 20
  return float[0] as number
}
