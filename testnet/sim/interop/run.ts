/**
 * Runs a gossipsub-interop script on the GossipSub model, in the network that its `network_graph.py` makes: eight regions,
 * one node in five with 1,024 Mbit/s and the others with 50, nothing lost. What is measured is what its analysis measures.
 */
import { GossipModel } from '../gossip/model.ts'
import { GOSSIPSUB, type GossipOptions } from '../gossip/options.ts'
import { Kernel } from '../kernel.ts'
import { assignRegions, regionLatency } from '../net/latency.ts'
import { AccessLinks } from '../net/links.ts'
import { Purpose, Stream } from '../random.ts'
import type { InteropAction, InteropScript } from './script.ts'

/** Of `network_graph.py`: bytes per ms, and the part of nodes with the faster line. */
const SUPERNODE = 1_024 * 125
const FULLNODE = 50 * 125
const SUPERNODE_PART = 0.2
const ACTION = 1
const SEND_OFF = 2
/** What is still under way at the script's end comes in. */
const AFTER_MS = 10_000

/** One message, as a line of the original's `analysis.txt`. */
export interface InteropMessage {
  message: string
  topic: string
  publisher: number
  /** From the publication to the middle one and to the last of those who got it, the publisher among them. */
  p50Ms: number
  lastMs: number
  /** Copies in vain for each node of the network. */
  duplicatesPerNode: number
  /** Part of the topic's listeners, without the publisher, that got it. */
  reached: number
}

/** What came of a script. */
export interface InteropResult {
  nodes: number
  seed: number
  messages: InteropMessage[]
  /** Events of the kernel. */
  events: number
  gossipBytes: number
  controlBytes: number
}

/** All optional. */
export interface InteropOptions {
  seed?: number
  /** Over what the script says. Publishers do not flood, as go-libp2p's there do not. */
  gossip?: Partial<GossipOptions>
}

/** Runs a script to its end. The same script and seed give the same result. */
export function runInterop(script: InteropScript, { seed = 1, gossip = {} }: InteropOptions = {}): InteropResult {
  const run = new InteropRun(script, seed, gossip)
  return run.toEnd()
}

class InteropRun {
  #script: InteropScript
  #seed: number
  #kernel = new Kernel()
  #model: GossipModel
  #gossipBytes = 0
  #controlBytes = 0
  /** By slot of a message under way: its row, and when it came to whom. */
  #rows = new Map<number, { row: InteropMessage; times: number[] }>()
  #done: InteropMessage[] = []

  constructor(script: InteropScript, seed: number, gossip: Partial<GossipOptions>) {
    this.#script = script
    this.#seed = seed
    const { nodes, validationMs, firstHeartbeatMs } = script
    const kernel = this.#kernel
    const latency = regionLatency(assignRegions(nodes, seed), seed, 0)
    const links = new AccessLinks(linesOf(nodes, seed))
    this.#model = new GossipModel({
      nodes,
      seed,
      firstKind: SEND_OFF,
      network: {
        kernel,
        latency,
        online: new Uint8Array(nodes).fill(1),
        isCut: () => false,
        deliver: (from, to, bytes, traffic) => {
          if (traffic === 'gossip') this.#gossipBytes += bytes
          else this.#controlBytes += bytes
          return Math.ceil(links.send(from, to, bytes, kernel.now, latency.delayMs(from, to)))
        }
      },
      gossip: { ...GOSSIPSUB, floodPublish: false, ...script.gossip, dials: 0, maxLinks: mostLinks(script), ...gossip },
      listener: {
        onDelivery: (_node, slot) => this.#onDelivery(slot),
        onSettled: (slot) => this.#onSettled(slot)
      }
    })
    for (const [topic, ms] of Object.entries(validationMs)) this.#model.validationMs[this.#model.topic(topic)] = ms
    const { heartbeatMs } = this.#model.options
    firstHeartbeatMs.forEach((ms, node) => {
      if (ms !== undefined) this.#model.phase[node] = ms % heartbeatMs
    })
    script.actions.forEach(({ atMs, node }, i) => kernel.at(atMs, ACTION, node, i))
  }

  toEnd(): InteropResult {
    const { nodes, actions, endMs } = this.#script
    this.#kernel.run(endMs + AFTER_MS, (kind, node, a, b) => {
      if (kind === ACTION) this.#does(actions[a] as InteropAction)
      else this.#model.handle(kind - SEND_OFF, node, a, b)
    })
    for (const slot of [...this.#rows.keys()]) this.#onSettled(slot)
    return {
      nodes,
      seed: this.#seed,
      messages: this.#done,
      events: this.#kernel.events,
      gossipBytes: this.#gossipBytes,
      controlBytes: this.#controlBytes
    }
  }

  #does(action: InteropAction): void {
    const { node } = action
    switch (action.type) {
      case 'connect':
        for (const peer of action.to) this.#model.connect(node, peer)
        return
      case 'subscribe':
        return this.#model.subscribe(node, this.#model.topic(action.topic))
      case 'publish': {
        const { topic, bytes, message } = action
        const slot = this.#model.publish(node, this.#model.topic(topic), bytes, 0)
        const row = { message, topic, publisher: node, p50Ms: 0, lastMs: 0, duplicatesPerNode: 0, reached: 0 }
        if (slot !== undefined) this.#rows.set(slot, { row, times: [0] })
      }
    }
  }

  #onDelivery(slot: number): void {
    const { publishedAt } = this.#model.messages
    this.#rows.get(slot)?.times.push(this.#kernel.now - (publishedAt[slot] as number))
  }

  #onSettled(slot: number): void {
    const under = this.#rows.get(slot)
    if (under === undefined) return
    this.#rows.delete(slot)
    const { row, times } = under
    const topic = this.#model.topic(row.topic)
    const { overlay, messages } = this.#model
    let listeners = 0
    for (let node = 0; node < overlay.nodes; node++) {
      if (node !== row.publisher && overlay.isSubscribed(node, topic)) listeners++
    }
    times.sort((a, b) => a - b)
    row.p50Ms = times[Math.floor(times.length / 2)] as number
    row.lastMs = times.at(-1) as number
    row.reached = listeners === 0 ? 0 : (times.length - 1) / listeners
    row.duplicatesPerNode = (messages.duplicates[slot] as number) / overlay.nodes
    this.#done.push(row)
  }
}

/** Most connections that a node of the script has. */
function mostLinks({ nodes, actions }: InteropScript): number {
  const links = new Int32Array(nodes)
  for (const action of actions) {
    if (action.type !== 'connect') continue
    for (const end of [...action.to, ...action.to.map(() => action.node)]) links[end] = (links[end] as number) + 1
  }
  return links.reduce((most, each) => Math.max(most, each), 1)
}

function linesOf(nodes: number, seed: number): Float64Array {
  const stream = new Stream(seed, Purpose.topology, -102)
  return Float64Array.from({ length: nodes }, () => (stream.uniform() < SUPERNODE_PART ? SUPERNODE : FULLNODE))
}
