/** Benches of `npm run bench:train`: training programs on the mesh. */
import type { Entry } from './bench.ts'

/** In the order in which they run: one row per file `<what>.ts` that exports `bench`. */
export const TRAIN_BENCHES: Entry[] = []
