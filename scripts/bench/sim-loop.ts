/**
 * The loop beside which the simulator's benches are taken: draws of the generator that all of it uses, dependent on each
 * other and on memory, so that a slow or busy machine slows both.
 */
import { Purpose, Stream } from '../../testnet/sim/random.ts'

const DRAWS = 4_000_000
const WORDS = 1 << 20

/** Steps of the loop in a second of this process's CPU time: the best of three. */
export function loopsPerSecond(): number {
  const table = new Int32Array(WORDS)
  const stream = new Stream(1, Purpose.probe)
  let best = 0
  for (let round = 0; round < 3; round++) {
    const began = process.cpuUsage()
    for (let draw = 0; draw < DRAWS; draw++) {
      const word = stream.uint32()
      table[word & (WORDS - 1)] = (table[(word >>> 11) & (WORDS - 1)] as number) + 1
    }
    const { user, system } = process.cpuUsage(began)
    best = Math.max(best, (DRAWS * 1e6) / (user + system))
  }
  return best
}
