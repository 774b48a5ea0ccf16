/** Metrics of the GossipSub model. */
import type { Metric } from './metrics.ts'

/** See `METRICS`. */
export const GOSSIP_METRICS = {
  gossip_published: { kind: 'counter', unit: 'messages', what: 'Messages published.' },
  gossip_expected: {
    kind: 'counter',
    unit: 'deliveries',
    what: 'Deliveries that there should be: honest subscribers that are there from publication to the end of its measurement.'
  },
  gossip_delivered: { kind: 'counter', unit: 'deliveries', what: 'First copies that reached one of them.' },
  gossip_delivery: {
    kind: 'ratio',
    unit: '1',
    better: 'more',
    what: 'Part of the expected deliveries that came.',
    over: ['gossip_delivered'],
    under: ['gossip_expected']
  },
  gossip_latency: {
    kind: 'distribution',
    unit: 'ms',
    better: 'less',
    what: 'From publication to the first copy, one value for each delivery.'
  },
  gossip_latency_last: {
    kind: 'distribution',
    unit: 'ms',
    better: 'less',
    what: 'From publication to the last first copy, one value for each message.'
  },
  gossip_hops: { kind: 'distribution', unit: 'hops', better: 'less', what: 'Hops of a first copy.' },
  gossip_reach: {
    kind: 'distribution',
    unit: '1',
    better: 'more',
    what: 'Part of its expected deliveries that one message had.'
  },
  gossip_copies: {
    kind: 'counter',
    unit: 'messages',
    what: 'Copies of messages that arrived, the first ones included.'
  },
  gossip_duplicates: {
    kind: 'counter',
    unit: 'messages',
    better: 'less',
    what: 'Copies that arrived at a node which had the message.'
  },
  gossip_duplicate_rate: {
    kind: 'ratio',
    unit: 'copies',
    better: 'less',
    what: 'Copies in vain for each delivery.',
    over: ['gossip_duplicates'],
    under: ['gossip_delivered']
  },
  gossip_control_bytes: {
    kind: 'counter',
    unit: 'bytes',
    better: 'less',
    what: 'IHAVE, IWANT, IDONTWANT, GRAFT and PRUNE.'
  },
  gossip_iwants: { kind: 'counter', unit: 'messages', what: 'Messages asked for after an IHAVE.' },
  mesh_degree: { kind: 'distribution', unit: 'peers', what: "Size of an online node's mesh at a probe." },
  mesh_degree_mean: { kind: 'series', unit: 'peers', what: 'Mean size of the meshes of online nodes.' },
  mesh_adversarial: {
    kind: 'distribution',
    unit: '1',
    better: 'less',
    what: "Part of an honest node's mesh that is adversarial, at a probe."
  },
  remesh_time: {
    kind: 'distribution',
    unit: 'ms',
    better: 'less',
    what: 'From the loss of a mesh peer below Dlo until the mesh has Dlo again.'
  }
} as const satisfies Record<string, Metric>
