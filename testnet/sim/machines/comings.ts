/** Who comes and goes, as machines, adverts, subscriptions, programs and the onlooker's book take it. */
import { EndCause } from '../../../protocol/messages.ts'
import type { Change, World } from '../part.ts'
import type { Announcer } from './announcer.ts'
import type { JobBook } from './book.ts'
import type { Host } from './host.ts'
import type { Offers } from './offers.ts'
import type { Peers } from './peers.ts'
import type { PubSub } from './pubsub.ts'
import { LEAVE_MS } from './times.ts'

/** What it tells. */
export interface ComingsOptions {
  host: Host
  peers: Peers
  offers: Offers
  pubsub: PubSub
  adverts: Announcer
  book: () => JobBook
}

/** See above. */
export class Comings {
  #options: ComingsOptions
  #world: World
  /** Since when a node is away or hangs; -1: it is there. */
  #awaySince: Float64Array

  constructor(options: ComingsOptions) {
    this.#options = options
    this.#world = options.host.world
    this.#awaySince = new Float64Array(this.#world.nodes).fill(-1)
  }

  /** Since when a node is away or hangs, in ms of the run; -1: it is there. */
  awaySince(node: number): number {
    return this.#awaySince[node] as number
  }

  /** A node as the run finds it. */
  stand(node: number): void {
    if (this.#world.online[node] === 0) {
      this.#awaySince[node] = 0
      return
    }
    this.#subscribe(node)
    this.#options.adverts.stood(node)
  }

  change(node: number, change: Change): void {
    const { peers, host } = this.#options
    this.#awaySince[node] = change === 'up' || change === 'resume' ? -1 : this.#world.kernel.now
    switch (change) {
      case 'up':
        return this.#come(node)
      case 'resume':
        peers.known(node)?.resume()
        return host.programs.onResume(peers.idOf(node))
      case 'hang':
        peers.known(node)?.hang()
        return host.programs.onDown(peers.idOf(node), true)
      case 'leave':
        return this.#leave(node)
      case 'crash':
        this.#options.pubsub.unsubscribe(node)
        this.#options.adverts.end(node, false)
        return this.#gone(node)
    }
  }

  #come(node: number): void {
    const { peers, adverts } = this.#options
    if (peers.known(node)?.lives === true) this.#gone(node)
    peers.renew(node)
    this.#subscribe(node)
    adverts.begin(node)
    peers.known(node)?.start(this.#world.kernel.now)
  }

  /** Says good-bye as a node that is stopped does, and is gone a little later. */
  #leave(node: number): void {
    const { pubsub, adverts, peers, host } = this.#options
    pubsub.unsubscribe(node)
    adverts.end(node, true)
    const machine = peers.known(node)
    if (machine === undefined) return
    const settings = { ...machine.settings, offering: false }
    machine.input({ type: 'command', command: { type: 'setProvider', settings } })
    machine.input({ type: 'command', command: { type: 'endLeases', cause: EndCause.withdrawn } })
    host.later(machine, LEAVE_MS, () => this.#gone(node))
  }

  #gone(node: number): void {
    const { peers, host, book } = this.#options
    peers.known(node)?.crash()
    host.programs.onDown(peers.idOf(node), false)
    book().onDown(node)
  }

  #subscribe(node: number): void {
    const topics = this.#options.offers.kindOf(node)?.topics
    if (topics !== undefined) this.#options.pubsub.subscribe(node, topics)
  }
}
