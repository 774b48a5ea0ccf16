/** What a holder has under one key of the directory: the rules of `protocol/advert/store.ts` (at most 256, a full key refuses) over arrays. */
import { maxAdvertsPerKey } from '../../../protocol/advert/store.ts'

/** Adverts under one key at one holder: places of a table by provider. */
export class KeyShelf {
  /** Providers with their identity, and when their adverts end, in ms of the run. */
  readonly nodes: Int32Array = new Int32Array(maxAdvertsPerKey)
  readonly identities: Int32Array = new Int32Array(maxAdvertsPerKey)
  readonly endsAt: Float64Array = new Float64Array(maxAdvertsPerKey)
  count = 0
  #placeOf = new Map<number, number>()

  /** Whether it is here now: a live advert of the same provider is made newer, a full shelf takes no new provider. */
  put(node: number, identity: number, endsAtMs: number, now: number): boolean {
    const known = this.#placeOf.get(node)
    if (known === undefined && this.count === maxAdvertsPerKey) this.expire(now)
    if (known === undefined && this.count === maxAdvertsPerKey) return false
    const place = known ?? this.count++
    this.#placeOf.set(node, place)
    this.nodes[place] = node
    this.identities[place] = identity
    this.endsAt[place] = endsAtMs
    return true
  }

  /** A tombstone came. */
  drop(node: number): void {
    const place = this.#placeOf.get(node)
    if (place !== undefined) this.#remove(place)
  }

  /** Takes out what is over. */
  expire(now: number): void {
    for (let place = this.count - 1; place >= 0; place--) if ((this.endsAt[place] as number) <= now) this.#remove(place)
  }

  clear(): void {
    this.count = 0
    this.#placeOf.clear()
  }

  #remove(place: number): void {
    const last = --this.count
    this.#placeOf.delete(this.nodes[place] as number)
    if (place === last) return
    this.nodes[place] = this.nodes[last] as number
    this.identities[place] = this.identities[last] as number
    this.endsAt[place] = this.endsAt[last] as number
    this.#placeOf.set(this.nodes[place] as number, place)
  }
}
