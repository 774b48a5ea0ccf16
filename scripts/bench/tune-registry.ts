/** Benches of `npm run bench:tune`: a tuning study over several providers. */
import type { Entry } from './bench.ts'

/** In the order in which they run: one row per file `<what>.ts` that exports `bench`. */
export const TUNE_BENCHES: Entry[] = [
  { names: ['tune_best_minus_random', 'tune_compute'], load: async () => (await import('./tune.ts')).bench }
]
