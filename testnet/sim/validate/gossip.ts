/** V12: how far and how fast GossipSub messages travel, on the model; and what V10 asks of it. */
import { GossipModel } from '../gossip/model.ts'
import type { GossipOptions } from '../gossip/options.ts'
import { Kernel } from '../kernel.ts'
import { ln } from '../math/functions.ts'
import { uniformLatency, type Latency } from '../net/latency.ts'
import { type Check, digits } from './check.ts'

/** Kind of the events by which a check publishes; the model's begin above. */
const PUBLISH = 1

/** What came of some messages. */
export interface GossipRun {
  copies: number
  deliveries: number
  maxHops: number
  meanMs: number
  meanDegree: number
  /** Ends of all mesh links: the sum of all nodes' degrees. */
  ends: number
}

/** What a run is made of. */
export interface GossipRunOptions {
  nodes: number
  seed: number
  latency: Latency
  gossip: Partial<GossipOptions>
  messages: number
  everyMs: number
  bytes: number
}

/** All nodes listen to one topic; after some heartbeats they publish in turn. */
export function runGossip({ nodes, seed, latency, gossip, messages, everyMs, bytes }: GossipRunOptions): GossipRun {
  const kernel = new Kernel()
  const network = {
    kernel,
    latency,
    online: new Uint8Array(nodes).fill(1),
    deliver: (from: number, to: number): number => kernel.now + latency.delayMs(from, to),
    isCut: () => false
  }
  let [sumMs, maxHops] = [0, 0]
  const model = new GossipModel({
    nodes,
    network,
    firstKind: PUBLISH + 1,
    seed,
    gossip,
    listener: {
      onDelivery: (_node, slot, hops) => {
        sumMs += kernel.now - (model.messages.publishedAt[slot] as number)
        maxHops = Math.max(maxHops, hops)
      }
    }
  })
  const topic = model.topic('t')
  for (let node = 0; node < nodes; node++) model.subscribe(node, topic)
  model.since.fill(-Infinity)
  model.start()
  const warmMs = 10_000
  for (let i = 0; i < messages; i++) kernel.at(warmMs + i * everyMs, PUBLISH, fullMesh(model, topic, i))
  kernel.run(warmMs + messages * everyMs + 10_000, (kind, node, a, b) => {
    if (kind === PUBLISH) model.publish(node, topic, bytes, 0)
    else model.handle(kind - PUBLISH - 1, node, a, b)
  })
  const { copies, deliveries } = model.counts
  let ends = 0
  for (let node = 0; node < nodes; node++) ends += model.overlay.meshSize(node, topic)
  return { copies, deliveries, maxHops, meanMs: sumMs / deliveries, meanDegree: ends / nodes, ends }
}

/** The i-th node, or the next one whose mesh has D: what has fewer sends to peers outside of it too. */
function fullMesh(model: GossipModel, topic: number, i: number): number {
  const { nodes } = model.overlay
  let node = (i * 7919) % nodes
  while (model.overlay.meshSize(node, topic) < model.options.d) node = (node + 1) % nodes
  return node
}

/** Transmissions on a mesh that does not change, and what they should be. */
export function staticMesh(nodes: number, messages: number, seed: number): { transmissions: number; expected: number } {
  const { copies, deliveries, ends } = runGossip({
    nodes,
    seed,
    latency: uniformLatency(20, 220, seed),
    gossip: { heartbeatMs: Infinity, idontwantBytes: Infinity, floodPublish: false },
    messages,
    everyMs: 1_000,
    bytes: 100
  })
  const all = deliveries === messages * (nodes - 1)
  return { transmissions: all ? copies : Number.NaN, expected: messages * (ends - nodes + 1) }
}

/** vac's setting: 100 ms and 30 more or less for each packet, a message a second. */
function waku(nodes: number, dHigh: number, messages: number, seed: number): GossipRun {
  return runGossip({
    nodes,
    seed,
    latency: uniformLatency(70, 130, seed),
    gossip: { d: 6, dHigh },
    messages,
    everyMs: 1_000,
    bytes: 1_000
  })
}

export const gossipChecks: readonly Check[] = [
  {
    id: 'V12',
    what: 'GossipSub, D = 6, 100 ± 30 ms per packet: hops, and mean latency with Dhi 12 and 8',
    source:
      'vac: ceil(log_D N) rounds; Waku, 1,000 nodes: almost no change from Dhi 12 to 8 (its 509 ms are of another link model)',
    published: 'max hops <= ceil(log_6 N) + 2: 6 (N = 1,000), 8 (N = 10,000); change of mean latency < 2 %',
    tolerance: 'as published',
    run: (seed) => {
      const limit = (nodes: number): number => Math.ceil(ln(nodes) / ln(6)) + 2
      const [wide, narrow] = [waku(1_000, 12, 200, seed), waku(1_000, 8, 200, seed)]
      const large = waku(10_000, 12, 12, seed)
      const effect = narrow.meanMs / wide.meanMs - 1
      const hops = Math.max(wide.maxHops, narrow.maxHops)
      const reasons = [
        hops > limit(1_000) ? `${hops} hops among 1,000, more than ${limit(1_000)}` : '',
        large.maxHops > limit(10_000) ? `${large.maxHops} hops among 10,000, more than ${limit(10_000)}` : '',
        Math.abs(effect) >= 0.02 ? `Dhi 8 changes the mean by ${digits(effect * 100)} %` : ''
      ].filter((text) => text !== '')
      return {
        ours:
          `${wide.maxHops}, ${narrow.maxHops} (1,000) and ${large.maxHops} hops (10,000) at most; ` +
          `mean ${digits(wide.meanMs)} and ${digits(narrow.meanMs)} ms (${digits(effect * 100)} %), ` +
          `mean degree ${digits(wide.meanDegree)} and ${digits(narrow.meanDegree)}`,
        pass: reasons.length === 0,
        reason: reasons.join('; ')
      }
    }
  }
]
