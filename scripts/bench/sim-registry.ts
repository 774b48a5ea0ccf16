/** Benches of `npm run bench:sim`: the churn simulator, each of its figures beside a reference loop of the same run. */
import type { Entry } from './bench.ts'

/** In the order in which they run: one row per file `sim-<what>.ts` that exports `bench`. */
export const SIM_BENCHES: Entry[] = []
