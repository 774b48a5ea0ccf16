/** Every bench by its figures' names. Loaded one at a time: a bench must not pay for what another imports. */
import type { Bench } from './bench.ts'

/** One bench: the figures that it takes, and how to load it. */
export interface Entry {
  names: string[]
  load: () => Promise<Bench>
}

/** In the order in which they run. Add a file `<what>.ts` that exports `bench`, and one row here. */
export const BENCHES: Entry[] = [
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
