/** What is measured of a GossipSub model, under the names of `metrics/gossip.ts`. */
import type { World } from '../part.ts'
import { type GossipCounts, noCounts } from './core.ts'
import type { GossipModel } from './model.ts'

/** Nodes whose meshes a probe looks at, at most. */
const PROBED = 2_000
/** Listeners on both sides of a partition, as bits. */
const BOTH = 3

/** Between a model and a run's recorder. */
export class GossipMeasures {
  #world: World
  #model: GossipModel
  /** Of the counters, what is recorded or lies before the measured phase. */
  #recorded: GossipCounts = noCounts()
  /** By slot: whether it was published in the measured phase. */
  #counts: boolean[] = []
  /** Since when a mesh has been thin for want of a peer that went, by topic * nodes + node. */
  #thinSince = new Map<number, number>()
  /** By node: on which side of the last partition it was, seen from node 0. */
  #sides: Uint8Array | undefined
  /** When that partition ended; -1: it has not, or everybody has been reached since. */
  #healedAt = -1

  constructor(world: World, model: GossipModel) {
    this.#world = world
    this.#model = model
  }

  /** A message was published. */
  published(slot: number): void {
    this.#counts[slot] = this.#world.measuring
  }

  /** A node got a message. */
  delivered(node: number, slot: number, hops: number): void {
    if (this.#counts[slot] !== true || this.#model.silent[node] === 1) return
    const { metrics, kernel } = this.#world
    metrics.sample('gossip_latency', kernel.now - (this.#model.messages.publishedAt[slot] as number))
    metrics.sample('gossip_hops', hops)
  }

  /**
   * A message is over. Expected at the honest listeners that were there from its publication until now: one that came
   * later or went was nobody's failure.
   */
  settled(slot: number): void {
    if (this.#counts[slot] !== true) return
    const { messages, overlay, silent, since } = this.#model
    const { metrics, online, nodes } = this.#world
    const publishedAt = messages.publishedAt[slot] as number
    const received = messages.received[slot] as Uint16Array
    const bit = 1 << (messages.topic[slot] as number)
    const publisher = messages.publisher[slot] as number
    let expected = 0
    let reached = 0
    let last = 0
    let sides = 0
    for (let node = 0; node < nodes; node++) {
      if (((overlay.subscribed[node] as number) & bit) === 0 || online[node] === 0 || silent[node] === 1) continue
      if (node === publisher || (since[node] as number) > publishedAt) continue
      expected++
      sides |= 1 << (this.#sides?.[node] ?? 0)
      const value = received[node] as number
      if (value === 0) continue
      reached++
      if (value - 1 > last) last = value - 1
    }
    metrics.count('gossip_expected', expected)
    metrics.count('gossip_delivered', reached)
    if (expected > 0) metrics.sample('gossip_reach', reached / expected)
    if (reached > 0) metrics.sample('gossip_latency_last', last)
    if (this.#healedAt === -1 || publishedAt < this.#healedAt || reached < expected || sides !== BOTH) return
    metrics.sample('healing_time', publishedAt + last - this.#healedAt)
    this.#healedAt = -1
  }

  /** A partition began or ended. */
  cut(isCut: boolean): void {
    const { nodes, kernel } = this.#world
    this.#healedAt = isCut ? -1 : kernel.now
    if (isCut) this.#sides = Uint8Array.from({ length: nodes }, (_, node) => (this.#world.isCut(0, node) ? 1 : 0))
  }

  /** A node went: the meshes that it leaves too thin. `online` has been changed, connections have not. */
  lost(node: number): void {
    const { overlay, options } = this.#model
    const { nodes, online, kernel } = this.#world
    const begin = node * overlay.maxLinks
    const end = begin + (overlay.degree[node] as number)
    for (let topic = 0; overlay.subscribed[node] !== 0 && topic < this.#model.topics; topic++) {
      this.#thinSince.delete(topic * nodes + node)
      for (let place = begin; place < end; place++) {
        const peer = overlay.peer[place] as number
        const back = online[peer] === 1 ? overlay.find(peer, node) : -1
        if (back < 0 || !overlay.isInMesh(back, topic)) continue
        const key = topic * nodes + peer
        if (this.#thinSince.has(key) || overlay.liveMeshSize(peer, topic, online) >= options.dLow) continue
        this.#thinSince.set(key, kernel.now)
      }
    }
  }

  /** A mesh has one more peer. */
  gained(node: number, topic: number): void {
    const { nodes, online, kernel, metrics } = this.#world
    const key = topic * nodes + node
    const since = this.#thinSince.get(key)
    if (since === undefined) return
    if (this.#model.overlay.liveMeshSize(node, topic, online) < this.#model.options.dLow) return
    this.#thinSince.delete(key)
    metrics.sample('remesh_time', kernel.now - since)
  }

  /** Sizes of meshes, of at most 2,000 nodes. */
  probe(): void {
    const { nodes, online, metrics } = this.#world
    const { overlay, silent } = this.#model
    const stride = Math.max(1, Math.ceil(nodes / PROBED))
    let sum = 0
    let probed = 0
    for (let node = 0; node < nodes; node += stride) {
      if (online[node] === 0 || silent[node] === 1) continue
      for (let topic = 0; topic < this.#model.topics; topic++) {
        if (!overlay.isSubscribed(node, topic)) continue
        const size = overlay.meshSize(node, topic)
        metrics.sample('mesh_degree', size)
        if (this.#model.hasSilent && size > 0) metrics.sample('mesh_adversarial', this.#silentIn(node, topic) / size)
        sum += size
        probed++
      }
    }
    if (probed > 0) metrics.series('mesh_degree_mean', sum / probed)
    this.flush()
  }

  /** The measured phase begins: what was counted before is none of its own. */
  restart(): void {
    this.#recorded = { ...this.#model.counts }
  }

  /** Puts what was counted since the last time into the recorder. */
  flush(): void {
    const now = this.#model.counts
    const before = this.#recorded
    this.restart()
    if (!this.#world.measuring) return
    const { metrics } = this.#world
    const duplicates = now.duplicates - before.duplicates
    metrics.count('gossip_published', now.published - before.published)
    metrics.count('gossip_copies', duplicates + now.deliveries - before.deliveries)
    metrics.count('gossip_duplicates', duplicates)
    metrics.count('gossip_control_bytes', now.controlBytes - before.controlBytes)
    metrics.count('gossip_iwants', now.iwants - before.iwants)
  }

  #silentIn(node: number, topic: number): number {
    const { overlay, silent } = this.#model
    const begin = node * overlay.maxLinks
    const end = begin + (overlay.degree[node] as number)
    let count = 0
    for (let place = begin; place < end; place++) {
      if (overlay.isInMesh(place, topic)) count += silent[overlay.peer[place] as number] as number
    }
    return count
  }
}
