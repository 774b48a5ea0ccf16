/** GossipSub as a part of a run: its own workload, what the machines publish, silent mesh peers, and its metrics. */
import { REGIONS } from '../net/latency.ts'
import type { Change, Part, Request, World } from '../part.ts'
import { Purpose, Stream } from '../random.ts'
import { nodeCount, type Scenario } from '../scenario/scenario.ts'
import { GossipMeasures } from './measures.ts'
import { GOSSIP_KINDS, GossipModel } from './model.ts'
import { GOSSIPSUB, type GossipOptions } from './options.ts'
import { MAX_TOPICS } from './overlay.ts'

const PUBLISH = GOSSIP_KINDS
const PROBE = GOSSIP_KINDS + 1
const MEASURE = GOSSIP_KINDS + 2
const PROBE_MS = 10_000
/** Of the streams for a whole run, gossip's own. */
const RUN_STREAM = -101
/** Topic of the workload of a scenario. */
const WORKLOAD_TOPIC = 'workload'
/** Facts in the trace. */
const DELIVERED = 301
const PUBLISHED = 302

/** Hears of each first copy at a listener. `payload` is the publisher's number. */
export type OnMessage = (node: number, topic: string, payload: number, publisher: number) => void

/** Messages of the machines go through `subscribe`, `publish` and `onMessage`; they may be used from its `start` on. */
export class GossipPart implements Part {
  readonly name = 'gossip'
  readonly kinds = GOSSIP_KINDS + 3
  readonly kindNames = [
    'copy',
    'ihave',
    'iwant',
    'idontwant',
    'graft',
    'prune',
    'heartbeat',
    'connected',
    'check',
    'subscription',
    'validated',
    'settle',
    'discover',
    'publish',
    'probe',
    'measure'
  ]
  readonly factNames = { delivered: DELIVERED, published: PUBLISHED }
  onMessage: OnMessage = () => {}
  #base: Partial<GossipOptions>
  #world: World | undefined
  #model: GossipModel | undefined
  #measures: GossipMeasures | undefined
  #workload: Stream | undefined
  #first = 0
  #names: string[] = []

  /** @param base stands below the scenario's `protocol.gossip` @default GOSSIPSUB */
  constructor(base: Partial<GossipOptions> = GOSSIPSUB) {
    this.#base = base
  }

  /** The model, once started. @throws Error before */
  get model(): GossipModel {
    if (this.#model === undefined) throw new Error('the gossip part has not been started; list it before who uses it')
    return this.#model
  }

  start(world: World, firstKind: number): void {
    const { scenario, nodes, seed, kernel } = world
    this.#world = world
    this.#first = firstKind
    const model = new GossipModel({
      nodes,
      network: world,
      firstKind,
      seed,
      gossip: { ...this.#base, ...scenario.protocol.gossip },
      listener: {
        onDelivery: (node, slot, hops) => this.#onDelivery(node, slot, hops),
        onSettled: (slot) => this.#measures?.settled(slot),
        onMeshGain: (node, topic) => this.#measures?.gained(node, topic),
        onDecision: (node, text) => world.note(node, text)
      }
    })
    this.#model = model
    this.#measures = new GossipMeasures(world, model)
    this.#chooseSilent(world, model)
    const { gossip } = scenario.workload
    if (gossip !== undefined || scenario.modules.workload !== undefined) {
      for (let node = 0; node < nodes; node++) this.subscribe(node, WORKLOAD_TOPIC)
    }
    model.since.fill(-Infinity)
    model.start()
    const { initMs, transitionMs } = scenario.phases
    kernel.at(PROBE_MS, firstKind + PROBE)
    kernel.at(initMs + transitionMs, firstKind + MEASURE)
    // The meshes settle first; a message is then not one of a network that is still forming.
    if (gossip !== undefined) this.#publishLater(initMs, gossip.everyMs)
  }

  handle(kind: number, node: number, a: number, b: number): void {
    if (kind < GOSSIP_KINDS) this.#model?.handle(kind, node, a, b)
    else if (kind === PUBLISH) this.#publishRandom()
    else if (kind === PROBE) this.#probe()
    else this.#measures?.restart()
  }

  onChange(node: number, change: Change): void {
    const { model } = this
    if (change === 'up') model.up(node)
    else if (change === 'resume') model.resume(node)
    else {
      this.#measures?.lost(node)
      if (change === 'hang') model.hang(node)
      else model.down(node, change === 'leave')
    }
  }

  onPartition(isCut: boolean): void {
    this.#measures?.cut(isCut)
    this.model.partition(isCut)
  }

  request(request: Request): boolean {
    if (request.kind !== 'gossip') return false
    this.publish(request.node, WORKLOAD_TOPIC, request.sizeBytes, 0)
    return true
  }

  finish(): void {
    this.#measures?.flush()
  }

  /** Of a node: 8 bytes for a place, 8 more for each topic (mesh, backoff), 3 for each message, and some for itself. */
  bytesFor(scenario: Scenario): number {
    const { maxLinks } = { ...GOSSIPSUB, ...this.#base, ...scenario.protocol.gossip }
    const { gossip, jobs } = scenario.workload
    const offered = jobs === undefined ? 0 : REGIONS.length * scenario.population.filter(({ gpu }) => gpu).length
    const topics = Math.min(MAX_TOPICS, 1 + offered)
    const messages = gossip === undefined ? 8 : Math.ceil(8_000 / gossip.everyMs) + 4
    return nodeCount(scenario) * (maxLinks * (8 + 8 * topics) + 3 * messages + 40)
  }

  /** A node listens to a topic from now on; at most 30 topics. */
  subscribe(node: number, topic: string): void {
    this.model.subscribe(node, this.#topic(topic))
  }

  unsubscribe(node: number, topic: string): void {
    this.model.unsubscribe(node, this.#topic(topic))
  }

  /**
   * Publishes; `onMessage` hears of the first copy at each listener with the caller's `payload`.
   * @returns false where the node is away
   */
  publish(node: number, topic: string, bytes: number, payload: number): boolean {
    const slot = this.model.publish(node, this.#topic(topic), bytes, payload)
    if (slot === undefined) return false
    this.#measures?.published(slot)
    this.#world?.trace(PUBLISHED, node, payload)
    return true
  }

  #topic(name: string): number {
    const topic = this.model.topic(name)
    this.#names[topic] = name
    return topic
  }

  #onDelivery(node: number, slot: number, hops: number): void {
    const { messages } = this.model
    const payload = messages.payload[slot] as number
    this.#world?.trace(DELIVERED, node, payload)
    this.#measures?.delivered(node, slot, hops)
    this.onMessage(
      node,
      this.#names[messages.topic[slot] as number] as string,
      payload,
      messages.publisher[slot] as number
    )
  }

  #publishRandom(): void {
    const world = this.#world as World
    const { gossip } = world.scenario.workload
    if (gossip === undefined) return
    const stream = this.#stream(world)
    for (let tries = 0; tries < 32; tries++) {
      const node = stream.below(world.nodes)
      if (world.online[node] === 0 || this.model.silent[node] === 1) continue
      this.publish(node, WORKLOAD_TOPIC, gossip.sizeBytes, 0)
      break
    }
    this.#publishLater(world.kernel.now, gossip.everyMs)
  }

  #publishLater(fromMs: number, everyMs: number): void {
    const world = this.#world as World
    const delay = Math.max(1, Math.round(this.#stream(world).exponential() * everyMs))
    world.kernel.at(fromMs + delay, this.#first + PUBLISH)
  }

  #stream(world: World): Stream {
    this.#workload ??= new Stream(world.seed, Purpose.workload, RUN_STREAM)
    return this.#workload
  }

  #probe(): void {
    const world = this.#world as World
    this.#measures?.probe()
    world.kernel.after(PROBE_MS, this.#first + PROBE)
  }

  #chooseSilent(world: World, model: GossipModel): void {
    for (const adversary of world.scenario.adversaries) {
      if (adversary.kind !== 'silent-mesh') continue
      const nodes = new Stream(world.seed, Purpose.adversary, RUN_STREAM).shuffle(
        Array.from({ length: world.nodes }, (_, i) => i)
      )
      for (const node of nodes.slice(0, Math.round(adversary.part * world.nodes))) model.silent[node] = 1
      model.hasSilent = true
    }
  }
}
