/**
 * GossipSub as a model: struct-of-arrays nodes that keep meshes and pass messages on in virtual time, with the rules and
 * constants of @libp2p/gossipsub 17.1.1. What it leaves out, it says: peer scores (all are 0, so opportunistic grafting
 * finds nobody better), peer exchange, direct peers, the limits against floods of IHAVE, IWANT and IDONTWANT, and memory of
 * a fanout between two messages. Who listens to what is known as soon as two nodes are connected.
 */
import { Connections, SUPPLY_MS } from './connections.ts'
import {
  GOSSIP_KINDS,
  type GossipCore,
  GossipEvent,
  type GossipListener,
  type GossipNetwork,
  noCounts
} from './core.ts'
import { GossipDraws } from './draws.ts'
import { MeshKeeper } from './mesh.ts'
import { MessageTable } from './messages.ts'
import { GOSSIPSUB, type GossipOptions } from './options.ts'
import { MAX_TOPICS, Overlay } from './overlay.ts'
import { MAX_NODES, Router } from './router.ts'

export { GOSSIP_KINDS }

/** What a model is made of. */
export interface GossipModelOptions {
  nodes: number
  network: GossipNetwork
  firstKind: number
  seed: number
  gossip?: Partial<GossipOptions>
  listener?: Partial<GossipListener>
}

/** All nodes. They are away until `start` or `up`. */
export class GossipModel {
  readonly options: Readonly<GossipOptions>
  readonly overlay: Overlay
  readonly messages: MessageTable
  readonly counts = noCounts()
  /** By node: 1: takes everything, is grafted like any other, and passes on nothing. */
  readonly silent: Uint8Array
  /** Whether there is any. */
  hasSilent = false
  /** By node: when it came up last or what it listens to changed, ms. */
  readonly since: Float64Array
  /** By topic: how long a node looks at a message before it passes it on, ms; in place of the option's. */
  readonly validationMs: number[] = []
  /** By node: when within an interval its heartbeat is, ms. */
  readonly phase: Float64Array
  #core: GossipCore
  #network: GossipNetwork
  #router: Router
  #mesh: MeshKeeper
  #connections: Connections
  #draws: GossipDraws
  #firstKind: number
  #armed: Uint8Array
  #suppliedAt: Float64Array
  #topics = new Map<string, number>()
  /** By topic: who listens; undefined after a change. */
  #members: Array<number[] | undefined> = []

  /** @throws RangeError where there are more nodes than an event can name */
  constructor({ nodes, network, firstKind, seed, gossip, listener = {} }: GossipModelOptions) {
    if (nodes > MAX_NODES) throw new RangeError(`${nodes} nodes; the gossip model takes at most ${MAX_NODES}`)
    this.options = { ...GOSSIPSUB, ...gossip }
    this.overlay = new Overlay(nodes, this.options.maxLinks)
    this.messages = new MessageTable(nodes, this.options.maxLinks)
    this.silent = new Uint8Array(nodes)
    this.since = new Float64Array(nodes)
    this.phase = new Float64Array(nodes)
    this.#armed = new Uint8Array(nodes)
    this.#suppliedAt = new Float64Array(nodes).fill(-Infinity)
    this.#draws = new GossipDraws(seed, nodes)
    this.#network = network
    this.#firstKind = firstKind
    for (let node = 0; node < nodes; node++) this.#drawPhase(node)
    this.#core = this.#makeCore(listener)
    this.#router = new Router(this.#core)
    this.#mesh = new MeshKeeper(this.#core)
    this.#connections = new Connections(this.#core, (node, place, topic) => this.#mesh.onSubscriber(node, place, topic))
  }

  /** How many topics there are. */
  get topics(): number {
    return this.#topics.size
  }

  /** Number of a topic, given out at its first mention. @throws RangeError for more than 30 topics */
  topic(name: string): number {
    const known = this.#topics.get(name) ?? this.#topics.size
    if (known >= MAX_TOPICS) throw new RangeError(`topic ${name} is one too many; the gossip model has ${MAX_TOPICS}`)
    this.#topics.set(name, known)
    return known
  }

  /** A node listens to a topic from now on. */
  subscribe(node: number, topic: number): void {
    if (this.overlay.isSubscribed(node, topic)) return
    const { subscribed, maxLinks, degree, peer } = this.overlay
    subscribed[node] = (subscribed[node] as number) | (1 << topic)
    this.since[node] = this.#network.kernel.now
    this.#members[topic] = undefined
    if (this.#network.online[node] === 0) return
    const begin = node * maxLinks
    const end = begin + (degree[node] as number)
    for (let place = begin; place < end; place++) this.#connections.announce(node, peer[place] as number, topic)
    this.#core.arm(node)
  }

  /** A node listens to a topic no more. */
  unsubscribe(node: number, topic: number): void {
    if (!this.overlay.isSubscribed(node, topic)) return
    this.#mesh.leave(node, topic)
    const { subscribed } = this.overlay
    subscribed[node] = (subscribed[node] as number) & ~(1 << topic)
    this.#members[topic] = undefined
  }

  /** Connects two nodes, the first one to the second, as if it had always been so; false where one has no room. */
  connect(node: number, peer: number): boolean {
    return this.#connections.connect(node, peer, false)
  }

  /** Connects all that are there and forms their meshes: a network that has been running. */
  start(): void {
    for (let node = 0; node < this.overlay.nodes; node++) {
      if (this.#network.online[node] === 1) this.#connections.dial(node, true)
    }
    this.formMeshes()
  }

  /** Forms the meshes of all that are connected, and begins their heartbeats. */
  formMeshes(): void {
    for (let node = 0; node < this.overlay.nodes; node++) {
      if (this.#network.online[node] === 0) continue
      for (let topic = 0; topic < this.#topics.size; topic++) {
        if (this.overlay.isSubscribed(node, topic)) this.#mesh.form(node, topic)
      }
      this.#core.arm(node)
    }
  }

  /**
   * Publishes a message; its node need not listen to the topic.
   * @param payload the caller's own number for what it carries
   * @returns its slot, by which `onDelivery` names it until `onSettled`; undefined where the node is away
   */
  publish(node: number, topic: number, bytes: number, payload: number): number | undefined {
    if (this.#network.online[node] === 0) return undefined
    const atMs = this.#network.kernel.now
    return this.#router.publish({ topic, bytes, publisher: node, payload, atMs })
  }

  /** A node came up, with no connections. */
  up(node: number): void {
    this.#connections.forget(node)
    this.messages.forget(node)
    this.since[node] = this.#network.kernel.now
    this.#drawPhase(node)
    this.#connections.dial(node, false)
    this.#core.arm(node)
  }

  /** A node left (its peers hear of it) or crashed (they do not). */
  down(node: number, said: boolean): void {
    this.#connections.gone(node, said, false)
  }

  /** A node stands still; its connections stay until somebody's ping is not answered. */
  hang(node: number): void {
    this.#connections.gone(node, false, true)
  }

  /** A node that stood still goes on. */
  resume(node: number): void {
    this.since[node] = this.#network.kernel.now
    this.#connections.recheck(node)
    this.#core.arm(node)
  }

  /** A partition began, or healed. */
  partition(isCut: boolean): void {
    if (isCut) this.#connections.suspectCut()
    else this.#connections.discoverAll()
  }

  /** Handles an event of the kernel; `kind` counts from the model's first. */
  handle(kind: number, node: number, a: number, b: number): void {
    switch (kind) {
      case GossipEvent.copy:
        return this.#router.onCopy(node, a, b)
      case GossipEvent.ihave:
        return this.#router.onIhave(node, a, b)
      case GossipEvent.iwant:
        return this.#router.onIwant(node, a, b)
      case GossipEvent.idontwant:
        return this.#router.onIdontwant(node, a, b)
      case GossipEvent.graft:
        return this.#mesh.onGraft(node, a, b)
      case GossipEvent.prune:
        return this.#mesh.onPrune(node, a, b)
      case GossipEvent.heartbeat:
        return this.#onHeartbeat(node)
      case GossipEvent.connected:
        return this.#connections.onConnected(node, a)
      case GossipEvent.check:
        return this.#connections.onCheck(node, a)
      case GossipEvent.subscription:
        return this.#connections.onSubscription(node, a, b)
      case GossipEvent.validated:
        return this.#router.onValidated(node, a, b)
      case GossipEvent.settle:
        return this.#router.onSettle(a)
      case GossipEvent.discover:
        return this.#connections.onDiscover(node)
    }
  }

  /** A heartbeat that has nothing more to do is the last one until something changes. */
  #onHeartbeat(node: number): void {
    this.#armed[node] = 0
    if (this.#network.online[node] === 0) return
    const topics = this.overlay.subscribed[node] as number
    let due = false
    for (let topic = 0; topic < this.#topics.size; topic++) {
      if ((topics & (1 << topic)) === 0) continue
      const upkeep = this.#mesh.maintain(node, topic)
      if (this.#router.emitGossip(node, topic)) due = true
      if (upkeep.due) due = true
      if (upkeep.peers < this.options.dLow && this.#supply(node, topic)) due = true
    }
    if (this.options.dials > 0 && !this.#connections.isSupplied(node)) {
      this.#connections.dial(node, false)
      due = true
    }
    if (due) this.#core.arm(node)
  }

  /** Looks for one more listener of a topic; whether there is one to be found. */
  #supply(node: number, topic: number): boolean {
    const { now } = this.#network.kernel
    const members = this.#members[topic] ?? this.#listMembers(topic)
    if (this.options.dials === 0 || members.length < 2 || this.overlay.isFull(node)) return false
    if (now - (this.#suppliedAt[node] as number) >= SUPPLY_MS) {
      this.#suppliedAt[node] = now
      this.#connections.dialOneOf(node, members)
    }
    return this.overlay.degree[node] !== members.length - 1
  }

  #listMembers(topic: number): number[] {
    const members: number[] = []
    for (let node = 0; node < this.overlay.nodes; node++) if (this.overlay.isSubscribed(node, topic)) members.push(node)
    this.#members[topic] = members
    return members
  }

  #drawPhase(node: number): void {
    const { heartbeatMs } = this.options
    this.phase[node] = heartbeatMs === Infinity ? 0 : this.#draws.below(node, heartbeatMs)
  }

  #makeCore(listener: Partial<GossipListener>): GossipCore {
    const { heartbeatMs } = this.options
    const nextBeat = (node: number, afterMs: number): number => {
      const phase = this.phase[node] as number
      return phase + (Math.floor((afterMs - phase) / heartbeatMs) + 1) * heartbeatMs
    }
    const noop = (): void => {}
    return {
      network: this.#network,
      options: this.options,
      overlay: this.overlay,
      messages: this.messages,
      draws: this.#draws,
      counts: this.counts,
      listener: { onDelivery: noop, onSettled: noop, onMeshGain: noop, onDecision: noop, ...listener },
      firstKind: this.#firstKind,
      silent: this.silent,
      since: this.since,
      validationMs: this.validationMs,
      nextBeat,
      suspect: (node, place) => this.#connections.suspect(node, place),
      arm: (node) => {
        if (this.#armed[node] === 1 || heartbeatMs === Infinity) return
        this.#armed[node] = 1
        const { kernel } = this.#network
        kernel.at(nextBeat(node, kernel.now), this.#firstKind + GossipEvent.heartbeat, node)
      }
    }
  }
}
