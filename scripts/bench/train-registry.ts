/** Benches of `npm run bench:train`: training programs on the mesh. */
import type { Entry } from './bench.ts'

/** In the order in which they run: one row per file `<what>.ts` that exports `bench`. */
export const TRAIN_BENCHES: Entry[] = [
  {
    names: ['torchrun_first_line_s', 'torchrun_group_up_s', 'ddp_step_over_bare'],
    load: async () => (await import('./ranks.ts')).bench
  },
  {
    names: ['train_recovery_s', 'train_recovery_worst_s'],
    load: async () => (await import('./train.ts')).bench
  }
]
