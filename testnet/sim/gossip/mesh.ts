/** The upkeep of meshes: what a heartbeat grafts and prunes, and what a node answers. */
import { type GossipCore, GossipEvent, sendControl } from './core.ts'
import { GOSSIP_BYTES } from './options.ts'
import type { Overlay } from './overlay.ts'

/** A PRUNE's number carries its topic and whether its sender has left the topic. */
const LEFT_TOPIC = 64

/** What a node's upkeep of one topic found. */
export interface Upkeep {
  /** Connected peers that listen to the topic; of a mesh that is whole, those in it. */
  peers: number
  /** Whether the next heartbeat may have something to do. */
  due: boolean
}

/** Nothing to do for a mesh of that size. */
function whole(peers: number): Upkeep {
  return { peers, due: false }
}

/** All meshes of a model. */
export class MeshKeeper {
  #core: GossipCore
  #overlay: Overlay
  /** Places of one node: its mesh, and those that may be added. */
  #members: Int32Array
  #candidates: Int32Array

  constructor(core: GossipCore) {
    this.#core = core
    this.#overlay = core.overlay
    this.#members = new Int32Array(core.overlay.maxLinks)
    this.#candidates = new Int32Array(core.overlay.maxLinks)
  }

  /** A heartbeat for one topic, as the package's `heartbeat()` does it where all scores are 0. */
  maintain(node: number, topic: number): Upkeep {
    const { d, dLow, dHigh, dOut } = this.#core.options
    const held = this.#overlay.meshSize(node, topic)
    if (held >= dLow && held <= dHigh && this.#outboundInMesh(node, topic) >= dOut) return whole(held)
    const members = this.#collect(node, topic)
    let candidates = this.#free
    this.#core.draws.shuffle(node, this.#candidates, candidates)
    let size = members
    let taken = 0
    if (size < dLow) {
      for (; taken < candidates && size < d; taken++, size++)
        this.#graft(node, this.#candidates[taken] as number, topic)
    }
    if (size > dHigh) size = this.#pruneExcess(node, topic, members)
    if (size >= dLow) {
      let missing = dOut - this.#outboundInMesh(node, topic)
      for (let i = taken; i < candidates && missing > 0; i++) {
        const place = this.#candidates[i] as number
        if (!this.#overlay.isOutbound(place)) continue
        this.#graft(node, place, topic)
        this.#candidates[i] = this.#candidates[--candidates] as number
        i--
        missing--
        size++
      }
    }
    return { peers: this.#listeners, due: size < dLow && (candidates > taken || this.#backedOff > 0) }
  }

  /** Fills a mesh below its least size at once, both ends of it: how a network stands that has been running. */
  form(node: number, topic: number): void {
    const { d, dLow, dHigh } = this.#core.options
    let size = this.#collect(node, topic)
    if (size >= dLow) return
    const candidates = this.#free
    this.#core.draws.shuffle(node, this.#candidates, candidates)
    for (let i = 0; i < candidates && size < d; i++) {
      const place = this.#candidates[i] as number
      const peer = this.#overlay.peer[place] as number
      const back = this.#overlay.find(peer, node)
      if (back < 0 || this.#overlay.meshSize(peer, topic) >= dHigh) continue
      this.#overlay.setMesh(place, topic, true)
      this.#overlay.setMesh(back, topic, true)
      size++
    }
  }

  /** A peer begins to listen, or a connection to one that does is there: it is grafted at once where the mesh is thin. */
  onSubscriber(node: number, place: number, topic: number): void {
    if (this.#overlay.isInMesh(place, topic) || this.#isBackedOff(node, place, topic)) return
    if (this.#overlay.meshSize(node, topic) >= this.#core.options.dLow) return
    this.#graft(node, place, topic)
  }

  /** A GRAFT arrives. */
  onGraft(node: number, topic: number, from: number): void {
    const place = this.#overlay.find(node, from)
    if (place < 0 || this.#core.network.online[node] === 0 || !this.#overlay.isSubscribed(node, topic)) return
    if (this.#overlay.isInMesh(place, topic)) return
    const { now } = this.#core.network.kernel
    const { dHigh, pruneBackoffMs } = this.#core.options
    const isFull = this.#overlay.meshSize(node, topic) >= dHigh && !this.#overlay.isOutbound(place)
    if (isFull || now < this.#overlay.backoffEnd(place, topic)) {
      this.#overlay.setBackoff(place, topic, now + pruneBackoffMs)
      this.#say(
        node,
        () => `refuses ${from}'s GRAFT for topic ${topic}: ${isFull ? 'the mesh is full' : 'its backoff'}`
      )
      this.#sayPrune(node, from, topic)
      return
    }
    this.#overlay.setMesh(place, topic, true)
    this.#say(node, () => `takes ${from} into its mesh of topic ${topic}`)
    this.#core.arm(node)
    this.#core.listener.onMeshGain(node, topic)
    this.#core.listener.onMeshGain(from, topic)
  }

  /** A PRUNE arrives. */
  onPrune(node: number, value: number, from: number): void {
    const topic = value % LEFT_TOPIC
    const place = this.#overlay.find(node, from)
    if (place < 0 || this.#core.network.online[node] === 0) return
    const { pruneBackoffMs, unsubscribeBackoffMs } = this.#core.options
    const backoffMs = value >= LEFT_TOPIC ? unsubscribeBackoffMs : pruneBackoffMs
    this.#overlay.setMesh(place, topic, false)
    this.#overlay.setBackoff(place, topic, this.#core.network.kernel.now + backoffMs)
    this.#core.arm(node)
  }

  /** A node listens no more: its mesh hears of it. */
  leave(node: number, topic: number): void {
    const { now } = this.#core.network.kernel
    const begin = node * this.#overlay.maxLinks
    const end = begin + (this.#overlay.degree[node] as number)
    for (let place = begin; place < end; place++) {
      if (!this.#overlay.isInMesh(place, topic)) continue
      this.#overlay.setMesh(place, topic, false)
      this.#overlay.setBackoff(place, topic, now + this.#core.options.unsubscribeBackoffMs)
      this.#sayPrune(node, this.#overlay.peer[place] as number, topic + LEFT_TOPIC)
    }
  }

  /** Of the last `#collect`. */
  #free = 0
  #backedOff = 0
  #listeners = 0

  /** Fills `#members` and `#candidates`; how many members there are. */
  #collect(node: number, topic: number): number {
    const members = this.#overlay.meshSize(node, topic)
    for (let i = 0; i < members; i++) {
      this.#members[i] = this.#overlay.find(node, this.#overlay.meshPeer(node, topic, i))
    }
    const begin = node * this.#overlay.maxLinks
    const end = begin + (this.#overlay.degree[node] as number)
    this.#free = 0
    this.#backedOff = 0
    this.#listeners = members
    for (let place = begin; place < end; place++) {
      if (this.#overlay.isInMesh(place, topic)) continue
      if (!this.#overlay.isSubscribed(this.#overlay.peer[place] as number, topic)) continue
      this.#listeners++
      if (this.#isBackedOff(node, place, topic)) this.#backedOff++
      else this.#candidates[this.#free++] = place
    }
    return members
  }

  /** Expired backoffs are cleaned up every `backoffTicks` heartbeats, with one heartbeat of slack; until then they count. */
  #isBackedOff(node: number, place: number, topic: number): boolean {
    const end = this.#overlay.backoffEnd(place, topic)
    if (end === 0) return false
    const { heartbeatMs, backoffTicks } = this.#core.options
    const clean = this.#core.nextBeat(node, end + heartbeatMs)
    const tick = Math.floor(clean / heartbeatMs)
    return this.#core.network.kernel.now < clean + ((backoffTicks - (tick % backoffTicks)) % backoffTicks) * heartbeatMs
  }

  #outboundInMesh(node: number, topic: number): number {
    const begin = node * this.#overlay.maxLinks
    const end = begin + (this.#overlay.degree[node] as number)
    let count = 0
    for (let place = begin; place < end; place++) {
      if (this.#overlay.isInMesh(place, topic) && this.#overlay.isOutbound(place)) count++
    }
    return count
  }

  #graft(node: number, place: number, topic: number): void {
    this.#core.counts.grafts++
    this.#overlay.setMesh(place, topic, true)
    const peer = this.#overlay.peer[place] as number
    this.#say(node, () => `grafts ${peer} for topic ${topic}`)
    sendControl(this.#core, GossipEvent.graft, node, peer, GOSSIP_BYTES.graft, topic)
  }

  /** Keeps `d` of a mesh that is too large: the first `dScore`, others by chance, `dOut` outbound ones if there are. */
  #pruneExcess(node: number, topic: number, size: number): number {
    const { d, dScore, pruneBackoffMs } = this.#core.options
    const { now } = this.#core.network.kernel
    const rest = this.#members.subarray(Math.min(dScore, size), size)
    this.#core.draws.shuffle(node, rest, rest.length)
    this.#keepOutbound(size)
    for (let i = d; i < size; i++) {
      const place = this.#members[i] as number
      this.#overlay.setMesh(place, topic, false)
      this.#overlay.setBackoff(place, topic, now + pruneBackoffMs)
      this.#sayPrune(node, this.#overlay.peer[place] as number, topic)
    }
    return Math.min(d, size)
  }

  /**
   * Brings outbound members to the front, as the package does: where fewer than `dOut` are among the kept, up to `d` of
   * the others are brought forward (its code counts from D here, not from Dout).
   */
  #keepOutbound(size: number): void {
    const { d, dOut } = this.#core.options
    const isOutbound = (i: number): boolean => this.#overlay.isOutbound(this.#members[i] as number)
    let outbound = 0
    for (let i = 0; i < d; i++) if (isOutbound(i)) outbound++
    if (outbound >= dOut) return
    let kept = outbound
    for (let i = 1; i < d && kept > 0; i++) {
      if (!isOutbound(i)) continue
      this.#toFront(i)
      kept--
    }
    let missing = d - outbound
    for (let i = d; i < size && missing > 0; i++) {
      if (!isOutbound(i)) continue
      this.#toFront(i)
      missing--
    }
  }

  #toFront(i: number): void {
    const place = this.#members[i] as number
    this.#members.copyWithin(1, 0, i)
    this.#members[0] = place
  }

  #sayPrune(node: number, peer: number, value: number): void {
    this.#core.counts.prunes++
    this.#say(node, () => `prunes ${peer} from topic ${value % LEFT_TOPIC}`)
    sendControl(this.#core, GossipEvent.prune, node, peer, GOSSIP_BYTES.prune, value)
  }

  #say(node: number, text: () => string): void {
    this.#core.listener.onDecision(node, text)
  }
}
