/**
 * Who works against look-ups: identities near a target that name only each other and hide what they hold. A Sybil attack
 * chooses its identities out of as many as it can make (`tries`), the ones closest to its target; an eclipse places them
 * beside its victim.
 */
import { pow } from '../math/functions.ts'
import { Purpose, Stream } from '../random.ts'
import type { AdversarySpec } from '../scenario/scenario.ts'
import { KAD_STREAM } from './members.ts'
import type { Peers } from './peers.ts'

/** An attack on the look-ups of a run. */
export interface Attack {
  kind: 'sybil' | 'eclipse'
  /** Adversarial nodes; each keeps its id for life. */
  nodes: readonly number[]
  target: number
}

/**
 * Chance that all of the k nodes closest to a target are adversarial, where an adversary keeps the closest `identities` of
 * `tries` random ids among `honest` random ones: all ids are alike, so the k closest are the first k drawn of an urn.
 */
export function eclipseChance(honest: number, k: number, tries: number, identities = tries): number {
  if (identities < k) return 0
  let chance = 1
  for (let i = 0; i < k; i++) chance *= (tries - i) / (honest + tries - i)
  return chance
}

/** Distances to a target of the `count` closest of `tries` random ids, ascending; drawn one after the other. */
export function closestDistances(count: number, tries: number, stream: Stream): number[] {
  const distances: number[] = []
  let at = 0
  for (let left = tries; left > tries - count; left--) {
    // The least of `left` numbers that are uniform above `at`.
    at += (1 - at) * (1 - pow(stream.uniform(), 1 / left))
    distances.push(Math.min(4_294_967_295, Math.floor(at * 4_294_967_296)))
  }
  return distances
}

/**
 * The attack that a scenario asks for, and the ids of those who take part by node; undefined where it asks for none.
 * @param keyOf id of a record or key by its number
 * @param idOf id of a node by its number
 */
export function attackOf(
  adversaries: readonly AdversarySpec[],
  nodes: number,
  seed: number,
  keyOf: (number: number) => number,
  idOf: (node: number) => number
): { attack: Attack; placed: Map<number, number> } | undefined {
  const spec = adversaries.find((each) => each.kind === 'sybil' || each.kind === 'eclipse')
  if (spec === undefined || (spec.kind !== 'sybil' && spec.kind !== 'eclipse')) return undefined
  const stream = new Stream(seed, Purpose.adversary, KAD_STREAM)
  const isEclipse = spec.kind === 'eclipse'
  const wanted = isEclipse ? spec.identities : Math.round(spec.part * nodes)
  const victim = isEclipse ? spec.victim % nodes : -1
  const others = Array.from({ length: nodes }, (_, node) => node).filter((node) => node !== victim)
  const chosen = stream.shuffle(others).slice(0, wanted)
  const target = isEclipse ? idOf(victim) : keyOf(spec.target)
  const tries = isEclipse ? Infinity : Math.max(chosen.length, spec.tries ?? chosen.length)
  const distances = isEclipse ? chosen.map((_, i) => i + 1) : closestDistances(chosen.length, tries, stream)
  const placed = new Map(chosen.map((node, i) => [node, (target ^ (distances[i] as number)) >>> 0]))
  if (isEclipse) placed.set(victim, target)
  return { attack: { kind: spec.kind, nodes: chosen, target }, placed }
}

/** Adversarial peers of a run, and what they answer. */
export class Adversaries {
  /** 1 for adversarial peers. */
  readonly is: Uint8Array
  #peers: Peers
  #members: number[]
  #k: number

  constructor(peers: Peers, members: readonly number[], k: number) {
    this.#peers = peers
    this.#members = [...members]
    this.#k = k
    this.is = new Uint8Array(peers.count)
    for (const peer of members) this.is[peer] = 1
  }

  /** Whether a peer is one; who came later is not. */
  has(peer: number): boolean {
    return this.is[peer] === 1
  }

  /** An adversarial peer names the closest of its own; -1 for an honest one. */
  answer(peer: number, target: number, into: Int32Array): number {
    if (this.is[peer] !== 1) return -1
    const { ids, alive } = this.#peers
    const distance = (each: number): number => ((ids[each] as number) ^ target) >>> 0
    let count = 0
    for (const each of this.#members) {
      if (each === peer || alive[each] === 0) continue
      let at = count
      if (count === this.#k) {
        if (distance(each) >= distance(into[count - 1] as number)) continue
        at = count - 1
      } else count++
      for (; at > 0 && distance(into[at - 1] as number) > distance(each); at--) into[at] = into[at - 1] as number
      into[at] = each
    }
    return count
  }
}
