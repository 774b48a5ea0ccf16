/** Benches of `npm run bench:sim`: the churn simulator, each of its figures beside a reference loop of the same run. */
import type { Entry } from './bench.ts'

/** In the order in which they run: one row per file `sim-<what>.ts` that exports `bench`. */
export const SIM_BENCHES: Entry[] = [
  {
    names: [
      'gossip_events_per_s_10k',
      'gossip_events_per_reference_10k',
      'gossip_all_messages_per_s_10k',
      'gossip_events_per_s_1m',
      'gossip_events_per_reference_1m',
      'gossip_rss_1m_mb'
    ],
    load: async () => (await import('./sim-gossip.ts')).bench
  },
  {
    names: ['r_idle_60_speed', 'r_idle_60_pings_speed', 'r_idle_60_speed_per_reference', 'r_start_60_cpu_s'],
    load: async () => (await import('./sim-virtual.ts')).bench
  },
  {
    names: [
      'dht_messages_per_s_10k',
      'dht_messages_per_reference_10k',
      'dht_day_10k_minutes',
      'dht_messages_per_s_100k',
      'dht_messages_per_reference_100k',
      'dht_rss_100k_mb'
    ],
    load: async () => (await import('./sim-dht.ts')).bench
  },
  {
    names: ['sim_machine_events_per_s', 'sim_machine_events_per_reference', 'sim_machine_idle_bytes_per_node'],
    load: async () => (await import('./sim-machines.ts')).bench
  }
]
