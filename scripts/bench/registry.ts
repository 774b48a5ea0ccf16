/**
 * Every bench by its group and its figures' names: `npm run bench` takes `main`, `npm run bench:data` takes `data`, and so
 * on. Loaded one at a time: a bench must not pay for what another imports.
 */
import type { Entry } from './bench.ts'
import { DATA_BENCHES } from './data-registry.ts'
import { SIM_BENCHES } from './sim-registry.ts'
import { TRAIN_BENCHES } from './train-registry.ts'
import { TUNE_BENCHES } from './tune-registry.ts'

/** In the order in which they run. Add a file `<what>.ts` that exports `bench`, and one row here or in its group's list. */
const MAIN_BENCHES: Entry[] = [
  { names: ['recover_10k_ms'], load: async () => (await import('./recover.ts')).bench },
  { names: ['start_ready_ms'], load: async () => (await import('./start.ts')).bench },
  { names: ['idle_rss_mib', 'idle_cpu_pct'], load: async () => (await import('./idle.ts')).bench },
  {
    names: ['offer_to_commit_ms_p50', 'offer_to_commit_ms_p99', 'grant_to_packet_ms_p99'],
    load: async () => (await import('./leases.ts')).bench
  },
  { names: ['mesh_over_wireguard'], load: async () => (await import('./mesh.ts')).bench },
  { names: ['run_cold_over_submit', 'run_cold_over_bare'], load: async () => (await import('./cold.ts')).bench }
]

/** Groups by name. */
export const BENCH_GROUPS: Readonly<Record<string, readonly Entry[]>> = {
  main: MAIN_BENCHES,
  data: DATA_BENCHES,
  tune: TUNE_BENCHES,
  train: TRAIN_BENCHES,
  sim: SIM_BENCHES
}
