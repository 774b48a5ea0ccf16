/** Metrics of the Kademlia model. Depth, rounds and RPCs of one and the same look-up are three numbers; papers mix them up. */
import type { Metric } from './metrics.ts'

/** See `METRICS`. */
export const DHT_METRICS = {
  lookups: {
    kind: 'counter',
    unit: 'look-ups',
    what: 'Look-ups that ended, whether they found anything or not; those of nodes that went away meanwhile are not counted.'
  },
  lookups_complete: {
    kind: 'counter',
    unit: 'look-ups',
    what: 'Of those, look-ups that ended by themselves, not by their time limit.'
  },
  lookups_exact: {
    kind: 'counter',
    unit: 'look-ups',
    what: 'Look-ups that found the online node closest to the target.'
  },
  lookup_success: {
    kind: 'ratio',
    unit: '1',
    better: 'more',
    what: 'Part of look-ups that ended within their limit.',
    over: ['lookups_complete'],
    under: ['lookups']
  },
  lookup_exactness: {
    kind: 'ratio',
    unit: '1',
    better: 'more',
    what: 'Part of look-ups that found the closest online node.',
    over: ['lookups_exact'],
    under: ['lookups']
  },
  lookup_depth: {
    kind: 'distribution',
    unit: 'hops',
    better: 'less',
    what: 'Longest chain of answers that led to a node of the result.'
  },
  lookup_rounds: {
    kind: 'distribution',
    unit: 'rounds',
    better: 'less',
    what: 'Waves of alpha requests that it took.'
  },
  lookup_rpcs: { kind: 'distribution', unit: 'requests', better: 'less', what: 'Requests that it took.' },
  lookup_timeouts: { kind: 'distribution', unit: 'requests', better: 'less', what: 'Of those, without an answer.' },
  lookup_latency: { kind: 'distribution', unit: 'ms', better: 'less', what: 'From beginning to end.' },
  lookup_recall: {
    kind: 'distribution',
    unit: '1',
    better: 'more',
    what: 'Part of the k closest online nodes that it found.'
  },
  lookup_first_hop: {
    kind: 'distribution',
    unit: 'hops',
    better: 'less',
    what: 'Chain of answers to the node that first named the closest.'
  },
  table_entries: { kind: 'distribution', unit: 'entries', what: "Entries of an online node's table at a probe." },
  table_stale: {
    kind: 'distribution',
    unit: '1',
    label: 'bucket',
    better: 'less',
    what: 'Part of the entries whose node is away; by bucket too.'
  },
  table_bucket_fill: {
    kind: 'distribution',
    unit: 'entries',
    label: 'bucket',
    what: 'Entries in a bucket of an online node at a probe.'
  },
  table_closest_known: {
    kind: 'distribution',
    unit: 'nodes',
    better: 'more',
    what: 'How many of its own k closest online nodes a node knows.'
  },
  records_published: { kind: 'counter', unit: 'records', what: 'Publications that ended, repeated ones included.' },
  record_holders: {
    kind: 'distribution',
    unit: 'nodes',
    better: 'more',
    what: 'Nodes that took a record at its publication.'
  },
  record_publish_time: {
    kind: 'distribution',
    unit: 'ms',
    better: 'less',
    what: 'From the beginning of a publication to its last answer.'
  },
  record_holders_active: {
    kind: 'series',
    unit: 'nodes',
    better: 'more',
    what: 'Original holders of a record that are online, mean over records.'
  },
  record_holders_keeping: {
    kind: 'series',
    unit: 'nodes',
    better: 'more',
    what: 'Online nodes that hold a valid copy, mean over records.'
  },
  record_in_degree: {
    kind: 'series',
    unit: 'nodes',
    better: 'more',
    what: 'Original holders that are still among the k closest online nodes, mean over records.'
  },
  record_available: {
    kind: 'series',
    unit: '1',
    better: 'more',
    what: 'Part of the records that an online node holds.'
  },
  record_probes: { kind: 'counter', unit: 'look-ups', what: 'Look-ups for a record.' },
  record_probes_found: { kind: 'counter', unit: 'look-ups', what: 'Of those, that found it.' },
  record_survival: {
    kind: 'ratio',
    unit: '1',
    better: 'more',
    what: 'Part of look-ups for records that found theirs.',
    over: ['record_probes_found'],
    under: ['record_probes']
  },
  eclipse_probes: {
    kind: 'counter',
    unit: 'look-ups',
    what: "Look-ups of the victim's or target's neighbourhood by honest nodes."
  },
  eclipse_hits: {
    kind: 'counter',
    unit: 'look-ups',
    what: 'Of those, where all of the k closest that were found were adversarial.'
  },
  eclipse_probability: {
    kind: 'ratio',
    unit: '1',
    better: 'less',
    what: 'Part of look-ups in which all of the k closest were adversarial.',
    over: ['eclipse_hits'],
    under: ['eclipse_probes']
  },
  eclipse_share: {
    kind: 'distribution',
    unit: '1',
    better: 'less',
    what: 'Part of the k closest of such a look-up that was adversarial.'
  }
} as const satisfies Record<string, Metric>
