/** Kademlia as a part of a run: nodes join with the table of a long life, keep it up, look things up, hold records, and are attacked. */
import type { Change, Part, Request, World } from '../part.ts'
import { Purpose, Stream } from '../random.ts'
import { nodeCount, type Scenario } from '../scenario/scenario.ts'
import { type Attack, Adversaries, attackOf } from './adversary.ts'
import type { LookupResult } from './lookup.ts'
import { KadMeasures } from './measures.ts'
import { KAD_STREAM, Members } from './members.ts'
import { KAD_KINDS, KadNetwork } from './network.ts'
import { KAD_DHT, type KadOptions } from './options.ts'
import { Publisher, PUBLISHER_KINDS } from './publisher.ts'
import { startTables } from './start.ts'
import { SPARE_BUCKETS } from './tables.ts'

const PUBLISHER = KAD_KINDS
const LOOK = KAD_KINDS + PUBLISHER_KINDS
const REFRESH = LOOK + 1
const TABLES = LOOK + 2
const ATTACK = LOOK + 3

/** What a look-up is for: the low bits of its tag; the others are a number of its own. */
const FOR_WORK = 0
const FOR_JOIN = 1
const FOR_PUBLICATION = 2
const FOR_RECORD = 3
const FOR_ATTACK = 4
const FOR_CALLER = 5
const PURPOSE_BITS = 3

/** Fact in the trace: a look-up's end, with the nearest that it found. */
const FOUND = 201
/** Looks at the tables, and at the target of an attack, in one measured phase. */
const TABLE_PROBES = 8
const ATTACK_PROBES = 400
/** Bytes of a node in `Members` and the network besides its table and id. */
const OTHER_BYTES = 320

/** Nodes are those of the world; `network`, `members` and `book` speak of peers. */
export class KadPart implements Part {
  readonly name = 'kad'
  readonly kinds = LOOK + 4
  readonly kindNames = [
    'request',
    'answer',
    'timeout',
    'publish',
    'store',
    'stored',
    'probe',
    'seek',
    'look',
    'refresh',
    'tables',
    'attack'
  ]
  readonly factNames = { found: FOUND }
  /** Hears of every look-up's end, whatever it was for. */
  onLookup: (result: LookupResult) => void = () => {}
  #base: Partial<KadOptions>
  #world!: World
  #network!: KadNetwork
  #members!: Members
  #measures!: KadMeasures
  #publisher!: Publisher
  #adversaries: Adversaries | undefined
  #attack: Attack | undefined
  #first = 0
  /** By node: the identity that its peer has. */
  #identities = new Int32Array(0)
  #upkeep!: Stream
  #probes!: Stream
  #serves!: (peer: number) => boolean
  #callers = new Map<number, (found: number[]) => void>()
  #calls = 0

  /** @param base stands below the scenario's `protocol.kad` @default KAD_DHT */
  constructor(base: Partial<KadOptions> = KAD_DHT) {
    this.#base = base
  }

  /** The model, once started. */
  get network(): KadNetwork {
    return this.#network
  }

  get members(): Members {
    return this.#members
  }

  get measures(): KadMeasures {
    return this.#measures
  }

  /** Records of the workload. */
  get publisher(): Publisher {
    return this.#publisher
  }

  get attack(): Attack | undefined {
    return this.#attack
  }

  bytesFor(scenario: Scenario): number {
    const nodes = nodeCount(scenario)
    const k = scenario.protocol.kad.k ?? KAD_DHT.k
    const buckets = Math.ceil(Math.log2(Math.max(2, nodes))) + SPARE_BUCKETS
    const records = scenario.workload.records?.count ?? 0
    return nodes * (buckets * (4 * k + 1) + OTHER_BYTES) + records * k * 42
  }

  start(world: World, firstKind: number): void {
    const { scenario, nodes, seed, kernel } = world
    this.#world = world
    this.#first = firstKind
    this.#upkeep = new Stream(seed, Purpose.protocol, KAD_STREAM)
    this.#probes = new Stream(seed, Purpose.probe, KAD_STREAM)
    const keyStream = new Stream(seed, Purpose.workload, KAD_STREAM - 1)
    const keys = Uint32Array.from({ length: scenario.workload.records?.count ?? 0 }, () => keyStream.uint32())
    const attacked = attackOf(
      scenario.adversaries,
      nodes,
      seed,
      (key) => keys[key] ?? new Stream(seed, Purpose.adversary, KAD_STREAM - 1 - key).uint32(),
      (node) => new Stream(seed, Purpose.adversary, KAD_STREAM - 1 - node).uint32()
    )
    const members = new Members(nodes, seed, attacked?.placed)
    this.#members = members
    this.#attack = attacked?.attack
    const kad = { ...this.#base, ...scenario.protocol.kad }
    const { peers } = members
    const adversaries =
      attacked === undefined
        ? undefined
        : new Adversaries(
            peers,
            attacked.attack.nodes.map((node) => members.peerOf[node] as number),
            kad.k ?? KAD_DHT.k
          )
    this.#adversaries = adversaries
    this.#network = new KadNetwork({
      kernel,
      ids: peers,
      firstKind,
      kad,
      send: (from, to, bytes, isReply) =>
        world.deliver(members.nodeOf[from] as number, members.nodeOf[to] as number, bytes, 'dht', isReply),
      onLookup: (result) => this.#onLookup(result),
      ...(adversaries === undefined
        ? {}
        : { lies: (peer, target, into): number => adversaries.answer(peer, target, into) })
    })
    this.#serves = (peer) => peers.alive[peer] === 1 && peers.client[peer] === 0
    this.#measures = new KadMeasures(world.metrics, this.#network.tables)
    this.#publisher = new Publisher({
      world,
      network: this.#network,
      members,
      firstKind: firstKind + PUBLISHER,
      hides: (peer) => adversaries?.has(peer) === true,
      seek: (peer, target, record, isPublication) =>
        this.#network.lookup(peer, target, tagOf(isPublication ? FOR_PUBLICATION : FOR_RECORD, record)),
      keys
    })
    this.#populate()
    this.#schedule()
  }

  handle(kind: number, node: number, a: number, b: number): void {
    if (kind < KAD_KINDS) this.#network.handle(this.#first + kind, node, a, b)
    else if (kind === LOOK) this.#look(node)
    else if (kind === REFRESH) this.#refresh(node)
    else if (kind < LOOK) this.#publisher.handle(kind - PUBLISHER, node, a, b)
    else if (kind === TABLES) this.#measures.probeTables(this.#probes)
    else this.#probeAttack()
  }

  onChange(node: number, change: Change): void {
    const { identity, kernel } = this.#world
    let peer = this.#members.peerOf[node] as number
    if (change === 'resume') this.#network.join(peer)
    else if (change !== 'up') this.#network.leave(peer)
    else {
      const isNew = identity[node] !== this.#identities[node]
      if (isNew) {
        peer = this.#members.rotate(node)
        this.#network.tables.grow()
        this.#identities[node] = identity[node] as number
      }
      this.#network.join(peer)
      this.#network.tables.dropAway(peer, kernel.now - this.#network.options.staleMs)
      this.#network.tables.refill(peer, this.#upkeep, this.#serves)
      // Its own neighbourhood hears of it by a look-up of itself, as kad-dht's query-self does.
      this.#network.lookup(peer, this.#network.peers.ids[peer] as number, FOR_JOIN)
    }
  }

  finish(): void {
    this.#publisher.finish()
  }

  request(request: Request): boolean {
    if (request.kind === 'record')
      return this.#world.online[request.node] === 1 && this.#publisher.publishFrom(request.node, request.key ?? 0)
    if (request.kind !== 'lookup' || this.#world.online[request.node] === 0) return false
    const target = request.target ?? this.#world.stream(Purpose.workload, request.node).uint32()
    this.#network.lookup(this.#members.peerOf[request.node] as number, target >>> 0, FOR_WORK)
    return true
  }

  /** For other parts: a node looks for the k nodes closest to a key; `onFound` hears of those that answered, nearest first. */
  lookup(node: number, target: number, onFound: (nodes: number[]) => void): void {
    const call = this.#calls++ & 0xfffffff
    this.#callers.set(call, onFound)
    this.#network.lookup(this.#members.peerOf[node] as number, target >>> 0, tagOf(FOR_CALLER, call))
  }

  /** Everybody who is there has the table of a long life, with some stale entries. */
  #populate(): void {
    const { nodes, online, identity, relay, kernel } = this.#world
    const { peers, tables } = this.#network
    this.#identities = Int32Array.from(identity)
    for (let node = 0; node < nodes; node++) {
      const peer = this.#members.peerOf[node] as number
      peers.client[peer] = relay[node] as number
      peers.set(peer, online[node] === 1, kernel.now)
    }
    startTables(tables, this.#upkeep)
  }

  #schedule(): void {
    const { kernel, nodes, scenario } = this.#world
    const { initMs, transitionMs, measureMs } = scenario.phases
    const { refreshMs } = this.#network.options
    for (let node = 0; node < nodes; node++) kernel.at(this.#upkeep.below(refreshMs), this.#first + REFRESH, node)
    const { lookups } = scenario.workload
    if (lookups !== undefined) for (let node = 0; node < nodes; node++) this.#lookLater(node, lookups.everyMs)
    const measuredFrom = initMs + transitionMs
    for (let i = 1; i <= TABLE_PROBES; i++)
      kernel.at(measuredFrom + Math.floor((measureMs * i) / (TABLE_PROBES + 1)), this.#first + TABLES)
    if (this.#attack === undefined) return
    for (let i = 1; i <= ATTACK_PROBES; i++)
      kernel.at(measuredFrom + Math.floor((measureMs * i) / (ATTACK_PROBES + 1)), this.#first + ATTACK)
  }

  #lookLater(node: number, everyMs: number): void {
    const wait = Math.ceil(this.#world.stream(Purpose.workload, node).exponential() * everyMs)
    this.#world.kernel.after(wait, this.#first + LOOK, node)
  }

  /** A node's look-ups are a process of its own, drawn whether it is there or not: its churn shifts none of them. */
  #look(node: number): void {
    const target = this.#world.stream(Purpose.workload, node).uint32()
    if (this.#world.online[node] === 1) this.#network.lookup(this.#members.peerOf[node] as number, target, FOR_WORK)
    this.#lookLater(node, this.#world.scenario.workload.lookups?.everyMs ?? Infinity)
  }

  #refresh(node: number): void {
    const { kernel, online } = this.#world
    const { refreshMs, staleMs } = this.#network.options
    if (online[node] === 1) {
      const peer = this.#members.peerOf[node] as number
      this.#network.tables.dropAway(peer, kernel.now - staleMs)
      this.#network.tables.refill(peer, this.#upkeep, this.#serves)
    }
    kernel.after(refreshMs, this.#first + REFRESH, node)
  }

  #probeAttack(): void {
    const { nodes, online } = this.#world
    const node = this.#probes.below(nodes)
    const peer = this.#members.peerOf[node] as number
    if (online[node] === 0 || this.#adversaries?.has(peer) === true) return
    this.#network.lookup(peer, this.#attack?.target ?? 0, FOR_ATTACK)
  }

  #onLookup(result: LookupResult): void {
    const { nodeOf } = this.#members
    const purpose = result.tag & ((1 << PURPOSE_BITS) - 1)
    const number = result.tag >> PURPOSE_BITS
    this.#world.trace(
      FOUND,
      nodeOf[result.node] as number,
      result.found.length === 0 ? -1 : (result.found[0] as number)
    )
    this.onLookup(result)
    if (purpose === FOR_WORK) {
      if (this.#world.measuring) this.#measures.lookup(result)
    } else if (purpose === FOR_PUBLICATION) this.#publisher.published(number, result)
    else if (purpose === FOR_RECORD) this.#publisher.sought(number, result)
    else if (purpose === FOR_ATTACK) this.#attacked(result)
    else if (purpose === FOR_CALLER) {
      this.#callers.get(number)?.(Array.from(result.found, (peer) => nodeOf[peer] as number))
      this.#callers.delete(number)
    }
  }

  #attacked({ gone, found, target }: LookupResult): void {
    // The victim of an eclipse stands at the target itself; the attack is on those around it.
    const around = found.filter((peer) => this.#network.peers.ids[peer] !== target)
    if (gone || around.length === 0) return
    const { metrics } = this.#world
    const adversarial = around.filter((peer) => this.#adversaries?.has(peer) === true).length
    metrics.count('eclipse_probes')
    if (adversarial === around.length) metrics.count('eclipse_hits')
    metrics.sample('eclipse_share', adversarial / around.length)
  }
}

function tagOf(purpose: number, number: number): number {
  return (number << PURPOSE_BITS) | purpose
}
