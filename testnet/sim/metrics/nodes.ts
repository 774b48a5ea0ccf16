/** Metrics of the population and of the network, whatever runs on it. The world records them. */
import type { Metric } from './metrics.ts'

/** See `METRICS`. */
export const NODE_METRICS = {
  nodes_online: { kind: 'series', unit: 'nodes', label: 'class', what: 'Nodes that are there, of all and by class.' },
  node_arrivals: { kind: 'counter', unit: 'nodes', what: 'Sessions that began.' },
  node_leaves: { kind: 'counter', unit: 'nodes', what: 'Sessions that ended with a good-bye.' },
  node_crashes: { kind: 'counter', unit: 'nodes', what: 'Sessions that ended without one.' },
  node_hangs: { kind: 'counter', unit: 'nodes', what: 'Nodes that stopped answering and kept their connections.' },
  node_resumes: { kind: 'counter', unit: 'nodes', what: 'Nodes that answer again after a hang.' },
  messages_sent: { kind: 'counter', unit: 'messages', label: 'traffic', what: 'Messages handed to the network.' },
  messages_lost: {
    kind: 'counter',
    unit: 'messages',
    what: 'Of those, lost on the way: by loss, by a partition, or for want of a relay.'
  },
  message_loss: {
    kind: 'ratio',
    unit: '1',
    what: 'Part of all messages that was lost.',
    over: ['messages_lost'],
    under: ['messages_sent']
  },
  bytes_sent: {
    kind: 'distribution',
    unit: 'bytes',
    label: 'traffic',
    better: 'less',
    what: 'Sent by one node in the measured phase: in all, and by class of traffic (dht, gossip, control, data).'
  },
  bytes_received: {
    kind: 'distribution',
    unit: 'bytes',
    label: 'traffic',
    better: 'less',
    what: 'Addressed to one node and not lost on the way, in the measured phase.'
  },
  bytes_relayed: {
    kind: 'distribution',
    unit: 'bytes',
    better: 'less',
    what: 'Passed on by one node for nodes that cannot be dialled.'
  }
} as const satisfies Record<string, Metric>
