/** Benches of `npm run bench:data`: how data sets, results and environments travel. */
import type { Entry } from './bench.ts'

/** In the order in which they run: one row per file `<what>.ts` that exports `bench`. */
export const DATA_BENCHES: Entry[] = []
