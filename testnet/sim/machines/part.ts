/**
 * Swarm's own machines in a run: what a provider's node runs (`protocol/peer.ts`), for thousands of nodes over models of
 * gossip, directory, network and sandboxes. A node becomes a machine when the first message or job reaches it; before,
 * it is an advert and a subscription.
 */
import type { LogLine, Violation } from '../../../protocol/checker.ts'
import type { Effect } from '../../../protocol/machine.ts'
import type { Message, PeerId } from '../../../protocol/messages.ts'
import type { Kernel } from '../kernel.ts'
import type { Change, Part, Request, World } from '../part.ts'
import { Purpose } from '../random.ts'
import { durationMs, nodeCount, type Scenario } from '../scenario/scenario.ts'
import { drawRoles, type Role } from './adversaries.ts'
import { Announcer } from './announcer.ts'
import { FACTS, JobBook } from './book.ts'
import { Comings } from './comings.ts'
import { type Directory, HolderDirectory } from './directory.ts'
import { lookUp } from './finder.ts'
import { HOARD_EVERY_MS, Hoarding } from './hoarding.ts'
import type { Host } from './host.ts'
import { Laters } from './laters.ts'
import { describe, LineLog } from './log.ts'
import type { MachineNode } from './node.ts'
import { Offers } from './offers.ts'
import { Peers } from './peers.ts'
import { Post } from './post.ts'
import { Programs } from './programs.ts'
import { type OnGossip, type PubSub, TreePubSub } from './pubsub.ts'
import { Submitter } from './submitter.ts'
import { TimerTable } from './timers.ts'

const MESSAGE = 0
const TIMER = 1
const WRITTEN = 2
const LATER = 3
const UNREACHABLE = 4
const TICK = 5
const GOSSIP = 6
const ARRIVAL = 7
const HOARD = 8
const FORGET = 9
const NAMES = ['message', 'timer', 'written', 'later', 'unreachable', 'tick', 'gossip', 'arrival', 'hoard', 'forget']

/** What stands in for the part's own models. */
export interface MachineModels {
  /** @default a tree of delays */
  pubsub?: (world: World, heard: OnGossip) => PubSub
  /** @default adverts at the nodes closest to each key */
  directory?: (world: World) => Directory
  /** Hears of every line of every node's event log. */
  onLine?: (line: LogLine, node: number) => void
}

/** Bytes of the directory's shelves, and of the models for each node: 10,000 and 50,000 idle nodes, heap after a collection. */
const SHELF_BYTES = 5e6
const MODEL_BYTES = 200
/** A machine with its checker, log and bids: 500 alike in their first 10 minutes; 15 kB at 10,000 (`scripts/bench/sim-machines.ts`). */
const MACHINE_BYTES = 20_000
/** What a member of a gang leaves in the checker and in journals for the run's rest: the same 500 over 50 minutes. */
const MEMBER_BYTES = 20_000

/** See above. */
export class MachinesPart implements Part, Host {
  readonly name = 'machines'
  readonly kinds = NAMES.length
  readonly kindNames = NAMES
  readonly factNames = FACTS
  turns = 0
  world!: World
  timers!: TimerTable
  log!: LineLog
  adverts!: Announcer
  programs!: Programs
  #models: MachineModels
  #first = 0
  #offers!: Offers
  #peers!: Peers
  #post!: Post
  #book!: JobBook
  #directory!: Directory
  #tree: TreePubSub | undefined
  #comings!: Comings
  #submitter!: Submitter
  #hoarding!: Hoarding
  #roles = new Map<number, Role>()
  #laters!: Laters
  /** Next round of each hoarder. */
  #hoards = new Map<number, number>()
  #violations: Violation[] = []

  constructor(models: MachineModels = {}) {
    this.#models = models
  }

  get kernel(): Kernel {
    return this.world.kernel
  }

  /** Nodes that are machines by now. */
  get machines(): number {
    return this.#peers.machines
  }

  /** Lines of all event logs so far. */
  get lines(): number {
    return this.log.lines
  }

  start(world: World, firstKind: number): void {
    this.world = world
    this.#first = firstKind
    const { onLine } = this.#models
    this.timers = new TimerTable(world.kernel, firstKind + TIMER)
    this.log = new LineLog(world.kernel, {
      see: (line, node) => {
        this.#book.see(line, node)
        world.note(node, () => describe(line))
        onLine?.(line, node)
      },
      pass: (line, node) => {
        world.note(node, () => describe(line()))
        onLine?.(line(), node)
      }
    })
    this.#laters = new Laters(world.kernel, firstKind + LATER)
    this.programs = new Programs(this, world.metrics)
    this.#roles = drawRoles(world)
    this.#offers = new Offers(world)
    this.#peers = new Peers(this, this.#offers, this.#roles)
    this.#startModels(firstKind)
    const look = {
      nodeOf: (id: PeerId) => this.#peers.nodeOf(id),
      awaySince: (node: number) => this.#comings.awaySince(node)
    }
    this.#book = new JobBook(world, this.programs, look, (afterMs, then) => this.#laters.plan(afterMs, undefined, then))
    this.#submitter = new Submitter(this, this.#offers, this.#roles)
    this.#hoarding = new Hoarding(this, this.#directory, this.#offers)
    for (let node = 0; node < world.nodes; node++) {
      this.#comings.stand(node)
      this.#hoard(node)
    }
    this.#arrive()
  }

  handle(kind: number, node: number, a: number, b: number): void {
    switch (kind) {
      case MESSAGE:
        return this.#post.arrive(node, a)
      case TIMER:
        return this.#peers.known(node)?.fire(a)
      case WRITTEN:
        return this.#written(node, a)
      case LATER:
        return this.#laters.fire(a)
      case UNREACHABLE:
        return this.#post.unreachable(node, a)
      case TICK:
        return this.adverts.handle(node, a)
      case GOSSIP:
        return this.#tree?.handle(node, a, b)
      case ARRIVAL:
        this.#submitter.submit()
        return this.#arrive()
      case HOARD:
        return this.#hoard(node)
      case FORGET:
        return this.#post.forget(a)
    }
  }

  onChange(node: number, change: Change): void {
    this.#directory.onChange(node)
    this.#comings.change(node, change)
    if (change === 'up') this.#hoard(node)
  }

  onPartition(isCut: boolean): void {
    this.#book.onPartition(isCut)
  }

  finish(): void {
    this.#book.finish(
      Array.from({ length: this.world.nodes }, (_, node) => node).filter((node) => this.#offers.kindOf(node))
    )
    this.#violations = this.log.end()
  }

  violations(): Violation[] {
    return this.#violations
  }

  request(request: Request): boolean {
    return request.kind === 'job' && this.#submitter.submit(request)
  }

  bytesFor(scenario: Scenario): number {
    const { jobs } = scenario.workload
    const nodes = nodeCount(scenario)
    const idle = SHELF_BYTES + nodes * MODEL_BYTES
    if (jobs === undefined) return idle
    const count = jobs.atMs?.length ?? (jobs.everyMs > 0 ? durationMs(scenario) / jobs.everyMs : 0)
    return idle + nodes * MACHINE_BYTES + count * ((jobs.nodes.least + jobs.nodes.most) / 2) * MEMBER_BYTES
  }

  send(from: MachineNode, to: PeerId, body: Message, ttlMs: number): void {
    this.#post.send(from, to, body, ttlMs)
  }

  publish(from: MachineNode, topics: readonly string[], body: Message, ttlMs: number): void {
    this.#post.publish(from, topics, body, ttlMs)
  }

  lookup(node: MachineNode, effect: Extract<Effect, { type: 'lookup' }>): void {
    lookUp(this, this.#directory, this.#offers, node, effect)
  }

  wake(node: MachineNode, atMs: number): void {
    this.world.kernel.at(atMs, this.#first + WRITTEN, node.index, node.life)
  }

  later(node: MachineNode, afterMs: number, then: () => void): void {
    this.#laters.plan(afterMs, node, then)
  }

  peer(id: PeerId): MachineNode | undefined {
    const node = this.#peers.current(id)
    const machine = node < 0 ? undefined : this.#peers.known(node)
    return machine?.lives === true ? machine : undefined
  }

  peerId(node: number): PeerId {
    return this.#peers.idOf(node)
  }

  machine(node: number): MachineNode {
    return this.#peers.machine(node)
  }

  #startModels(firstKind: number): void {
    const { world } = this
    const heard: OnGossip = (node, token) => this.#post.heard(node, token)
    if (this.#models.pubsub === undefined) this.#tree = new TreePubSub(world, firstKind + GOSSIP, heard)
    const pubsub = this.#models.pubsub?.(world, heard) ?? (this.#tree as PubSub)
    this.#directory = this.#models.directory?.(world) ?? new HolderDirectory(world)
    const runs = (node: number): boolean => this.#peers.known(node)?.lives === true
    const keysOf = (node: number): readonly string[] => this.#offers.keysOf(node)
    this.adverts = new Announcer(world, firstKind + TICK, this.#directory, keysOf, runs)
    const kinds = { message: firstKind + MESSAGE, unreachable: firstKind + UNREACHABLE, forget: firstKind + FORGET }
    this.#post = new Post(world, this.#peers, this.#offers, this.log, kinds)
    this.#post.pubsub = pubsub
    const { adverts } = this
    const told = { host: this, peers: this.#peers, offers: this.#offers, pubsub, adverts, book: () => this.#book }
    this.#comings = new Comings(told)
  }

  #hoard(node: number): void {
    if (this.#roles.get(node) !== 'hoarder' || this.world.online[node] === 0) return
    if (this.world.kernel.now > 0) this.#hoarding.round(this.#peers.machine(node))
    const before = this.#hoards.get(node)
    if (before !== undefined) this.world.kernel.cancel(before)
    const spread = this.world.stream(Purpose.adversary, node).below(HOARD_EVERY_MS)
    const afterMs = this.world.kernel.now === 0 ? 1 + spread : HOARD_EVERY_MS
    this.#hoards.set(node, this.world.kernel.after(afterMs, this.#first + HOARD, node))
  }

  #arrive(): void {
    const at = this.#submitter.next()
    if (at !== undefined) this.world.kernel.at(at, this.#first + ARRIVAL)
  }

  #written(node: number, life: number): void {
    const machine = this.#peers.known(node)
    if (machine?.life === life) machine.written()
  }
}
