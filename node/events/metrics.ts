/** Prometheus metrics of a node, in a registry of its own (several nodes may share a process). */
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** The `swarm_*` metrics; libp2p's own go into the same registry. */
export interface Metrics {
  registry: Registry
  sent: Counter<'type'>
  received: Counter<'type'>
  dropped: Counter<'reason'>
  unreachable: Counter
  records: Counter
  /** From a turn to its records being on disk. */
  journalSeconds: Histogram
  leases: Gauge<'phase'>
  jobs: Gauge<'phase'>
  stepSeconds: Histogram<'step'>
  transferredBytes: Counter<'kind' | 'direction'>
}

/** Makes them. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  return {
    registry,
    sent: new Counter({
      name: 'swarm_messages_sent_total',
      help: 'Signed messages sent, by type',
      labelNames: ['type'],
      registers
    }),
    received: new Counter({
      name: 'swarm_messages_received_total',
      help: 'Verified messages received, by type',
      labelNames: ['type'],
      registers
    }),
    dropped: new Counter({
      name: 'swarm_messages_dropped_total',
      help: 'Received bytes that were refused, by the field that was wrong',
      labelNames: ['reason'],
      registers
    }),
    unreachable: new Counter({
      name: 'swarm_sends_failed_total',
      help: 'Messages whose peer could not be reached',
      registers
    }),
    records: new Counter({ name: 'swarm_journal_records_total', help: 'Durable records written', registers }),
    journalSeconds: new Histogram({
      name: 'swarm_journal_write_seconds',
      help: 'From a turn to its records being on disk',
      buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5],
      registers
    }),
    leases: new Gauge({
      name: 'swarm_lease_active',
      help: 'Leases of this provider, by phase',
      labelNames: ['phase'],
      registers
    }),
    jobs: new Gauge({
      name: 'swarm_job_active',
      help: 'Jobs of this requester, by phase',
      labelNames: ['phase'],
      registers
    }),
    stepSeconds: new Histogram({
      name: 'swarm_step_seconds',
      help: 'Duration of a step of a run',
      labelNames: ['step'],
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30],
      registers
    }),
    transferredBytes: new Counter({
      name: 'swarm_transfer_bytes_total',
      help: 'Bytes of archives, logs and outputs',
      labelNames: ['kind', 'direction'],
      registers
    })
  }
}
