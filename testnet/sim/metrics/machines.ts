/** Metrics of Swarm's own machines: offers, jobs, failure detection, partitions, rewards. */
import type { Metric } from './metrics.ts'

/** See `METRICS`. */
export const MACHINE_METRICS = {
  offers: { kind: 'counter', unit: 'jobs', what: 'Jobs handed in.' },
  offers_matched: { kind: 'counter', unit: 'jobs', what: 'Of those, jobs whose gang was complete at least once.' },
  match_rate: {
    kind: 'ratio',
    unit: '1',
    better: 'more',
    what: 'Part of the jobs that found a gang.',
    over: ['offers_matched'],
    under: ['offers']
  },
  match_time: {
    kind: 'distribution',
    unit: 'ms',
    better: 'less',
    what: 'From handing in to a complete gang under leases.'
  },
  start_time: {
    kind: 'distribution',
    unit: 'ms',
    better: 'less',
    what: "From handing in to the program's first start."
  },
  provider_dials: { kind: 'counter', unit: 'messages', what: 'Providers asked directly for a bid.' },
  stale_dials: { kind: 'counter', unit: 'messages', better: 'less', what: 'Of those, providers that were away.' },
  stale_dial_rate: {
    kind: 'ratio',
    unit: '1',
    better: 'less',
    what: 'Part of the providers asked that were away.',
    over: ['stale_dials'],
    under: ['provider_dials']
  },
  market_bytes: {
    kind: 'counter',
    unit: 'bytes',
    better: 'less',
    what: 'Offers, bids, refusals, awards, grants, commits and leases; an offer by gossip counts once, its copies are traffic of gossip.'
  },
  market_bytes_per_job: {
    kind: 'ratio',
    unit: 'bytes',
    better: 'less',
    what: 'The same for each job handed in.',
    over: ['market_bytes'],
    under: ['offers']
  },
  assignments: { kind: 'counter', unit: 'leases', what: 'Leases granted.' },
  double_assignments: {
    kind: 'counter',
    unit: 'leases',
    better: 'less',
    what: 'Leases on units that another running lease had.'
  },
  double_assignment_rate: {
    kind: 'ratio',
    unit: '1',
    better: 'less',
    what: 'Part of the leases that were given twice.',
    over: ['double_assignments'],
    under: ['assignments']
  },
  jobs_ended: { kind: 'counter', unit: 'jobs', what: 'Jobs that reached an end.' },
  jobs_completed: {
    kind: 'counter',
    unit: 'jobs',
    better: 'more',
    what: 'Of those, jobs whose program ended well and whose result was accepted.'
  },
  job_completion: {
    kind: 'ratio',
    unit: '1',
    better: 'more',
    what: 'Part of the jobs that ended which ended well.',
    over: ['jobs_completed'],
    under: ['jobs_ended']
  },
  job_time: { kind: 'distribution', unit: 'ms', better: 'less', what: 'From handing in to the accepted result.' },
  job_restarts: { kind: 'distribution', unit: 'restarts', better: 'less', what: 'Attempts of a job beyond its first.' },
  work_useful_ms: { kind: 'counter', unit: 'node ms', what: 'Time of members on work that counted for a result.' },
  work_wasted_ms: {
    kind: 'counter',
    unit: 'node ms',
    better: 'less',
    what: 'Time of members on work that was lost and done again, or given up.'
  },
  work_overhead_ms: {
    kind: 'counter',
    unit: 'node ms',
    better: 'less',
    what: 'Time of members under a lease that is neither: preparation, checkpoints, restoring, waiting for the others.'
  },
  goodput: {
    kind: 'ratio',
    unit: '1',
    better: 'more',
    what: 'Part of all time under leases that counted (the effective training time ratio).',
    over: ['work_useful_ms'],
    under: ['work_useful_ms', 'work_wasted_ms', 'work_overhead_ms']
  },
  wasted_work: {
    kind: 'ratio',
    unit: '1',
    better: 'less',
    what: 'Part of all time under leases that was lost.',
    over: ['work_wasted_ms'],
    under: ['work_useful_ms', 'work_wasted_ms', 'work_overhead_ms']
  },
  checkpoints: { kind: 'counter', unit: 'checkpoints', what: 'Checkpoints written.' },
  checkpoints_lost: {
    kind: 'counter',
    unit: 'checkpoints',
    better: 'less',
    what: 'Checkpoints that were needed and that nobody had.'
  },
  lease_expiries: { kind: 'counter', unit: 'leases', what: 'Leases that lapsed.' },
  lease_expiries_false: {
    kind: 'counter',
    unit: 'leases',
    better: 'less',
    what: 'Of those, while both sides were there and could reach each other.'
  },
  suspicions: { kind: 'counter', unit: 'suspicions', what: 'Times that a node took another for dead.' },
  suspicions_false: {
    kind: 'counter',
    unit: 'suspicions',
    better: 'less',
    what: 'Of those, while the other was there and could be reached.'
  },
  false_positive_rate: {
    kind: 'ratio',
    unit: '1',
    better: 'less',
    what: 'Part of the suspicions that were wrong.',
    over: ['suspicions_false'],
    under: ['suspicions']
  },
  detection_time: {
    kind: 'distribution',
    unit: 'ms',
    better: 'less',
    what: 'From a crash or hang to the first rightful suspicion by one that had to do with it.'
  },
  partition_detection_time: {
    kind: 'distribution',
    unit: 'ms',
    better: 'less',
    what: 'From the beginning of a partition to the first suspicion across it.'
  },
  healing_time: {
    kind: 'distribution',
    unit: 'ms',
    better: 'less',
    what: 'From the end of a partition until a message, published since, has reached every listener on both sides.'
  },
  divergent_assignments: {
    kind: 'counter',
    unit: 'jobs',
    better: 'less',
    what: 'Jobs with two gangs at a time on two sides of a partition.'
  },
  reward_micro: {
    kind: 'distribution',
    unit: 'micro-credits',
    what: 'Earned by one provider in the measured phase, by its receipts.'
  },
  reward_fairness: {
    kind: 'fairness',
    unit: '1',
    better: 'more',
    what: "Jain's index of the providers' earnings: 1 where all have the same.",
    over: ['reward_micro']
  }
} as const satisfies Record<string, Metric>
