/**
 * Adverts over time. A provider that nobody has talked to is not run as a machine: when it announces itself is known from
 * when it began (at once, every 5 s for 30 s, then every 5 min, as `protocol/lease/advert.ts` does).
 */
import type { ResourceAdvert } from '../../../protocol/messages.ts'
import { advertTtlMs, announceEveryMs, announceForMs } from '../../../protocol/lease/timing.ts'
import type { World } from '../part.ts'
import { Purpose } from '../random.ts'
import type { Directory } from './directory.ts'
import type { Adverts } from './host.ts'
import { REPAIR_MS } from './times.ts'

/** Keeps adverts standing. */
export class Announcer implements Adverts {
  /** For those that are there at the run's beginning, some time before it. */
  #beganAt: Float64Array
  #world: World
  #kind: number
  #directory: Directory
  #keysOf: (node: number) => readonly string[]
  #runs: (node: number) => boolean
  #issuedAt: Float64Array
  /** Grows with each begin and end: what an earlier life planned is nobody's. */
  #life: Int32Array

  /**
   * @param kind number of its events in the kernel
   * @param keysOf under which a node's advert stands; empty: it offers nothing
   * @param runs whether a node is a machine by now, and so announces itself
   */
  constructor(
    world: World,
    kind: number,
    directory: Directory,
    keysOf: (node: number) => readonly string[],
    runs: (node: number) => boolean
  ) {
    this.#world = world
    this.#kind = kind
    this.#directory = directory
    this.#keysOf = keysOf
    this.#runs = runs
    this.#beganAt = new Float64Array(world.nodes)
    this.#issuedAt = new Float64Array(world.nodes).fill(-Infinity)
    this.#life = new Int32Array(world.nodes)
  }

  /** A node that was there before the run: somewhere in its five minutes. */
  stood(node: number): void {
    const phase = this.#world.stream(Purpose.topology, -302)
    const ago = announceForMs + phase.below(advertTtlMs / 2)
    this.#begin(node, -ago, -(ago - announceForMs))
  }

  /** A node comes now. */
  begin(node: number): void {
    const { now } = this.#world.kernel
    this.#begin(node, now, now)
  }

  /** It is gone, with or without a word. */
  end(node: number, saysGoodbye: boolean): void {
    this.#life[node] = (this.#life[node] as number) + 1
    if (saysGoodbye && this.#keysOf(node).length > 0) this.#directory.withdraw(node)
  }

  beganAt(node: number): number {
    return this.#beganAt[node] as number
  }

  advertise(node: number, advert: ResourceAdvert): void {
    if (advert.ttlMs === 0) return this.#directory.withdraw(node)
    this.#put(node, this.#world.kernel.now)
  }

  next(node: number): number | undefined {
    if (this.#keysOf(node).length === 0) return undefined
    const { now } = this.#world.kernel
    const began = this.#beganAt[node] as number
    const upMs = now - began
    if (upMs < announceForMs) return began + announceEveryMs * (Math.floor(upMs / announceEveryMs) + 1)
    const every = advertTtlMs / 2
    return began + announceForMs + every * (Math.floor((upMs - announceForMs) / every) + 1)
  }

  /** Puts the standing advert again to holders that came since; for a node that is no machine, makes the next one first. */
  handle(node: number, life: number): void {
    if (life !== this.#life[node]) return
    const { now } = this.#world.kernel
    const upMs = now - (this.#beganAt[node] as number)
    const due = upMs <= announceForMs || (upMs - announceForMs) % (advertTtlMs / 2) < REPAIR_MS
    this.#put(node, due && !this.#runs(node) ? now : (this.#issuedAt[node] as number))
    this.#plan(node, upMs < announceForMs ? announceEveryMs : REPAIR_MS)
  }

  #begin(node: number, beganAt: number, issuedAt: number): void {
    this.#beganAt[node] = beganAt
    const life = (this.#life[node] as number) + 1
    this.#life[node] = life
    if (this.#keysOf(node).length === 0) return
    this.#put(node, issuedAt)
    const upMs = this.#world.kernel.now - beganAt
    this.#plan(node, upMs < announceForMs ? announceEveryMs : REPAIR_MS - ((upMs - announceForMs) % REPAIR_MS))
  }

  #put(node: number, issuedAt: number): void {
    this.#issuedAt[node] = issuedAt
    this.#directory.put(node, this.#keysOf(node), issuedAt)
  }

  #plan(node: number, afterMs: number): void {
    this.#world.kernel.after(afterMs, this.#kind, node, this.#life[node] as number)
  }
}
