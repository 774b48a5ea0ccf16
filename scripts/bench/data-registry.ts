/** Benches of `npm run bench:data`: how data sets, results and environments travel. */
import type { Entry } from './bench.ts'

/** In the order in which they run: one row per file `<what>.ts` that exports `bench`. */
export const DATA_BENCHES: Entry[] = [
  { names: ['blob_over_tcp'], load: async () => (await import('./blob.ts')).bench },
  {
    names: ['blob_three_sources', 'blob_five_sources_three_faulty'],
    load: async () => (await import('./blob-sources.ts')).bench
  },
  { names: ['data_first_batch', 'data_second_run'], load: async () => (await import('./dataset.ts')).bench },
  { names: ['environment_warm_ms'], load: async () => (await import('./environment.ts')).bench },
  { names: ['blob_over_bitswap'], load: async () => (await import('./blob-bitswap.ts')).bench }
]
