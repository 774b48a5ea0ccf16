/** Provider records: who was chosen to hold each, who took it, and until when. */

/** What a book is made of. */
export interface RecordBookOptions {
  keys: Uint32Array
  /** Places of a result: whom a record is given to. */
  k: number
  validityMs: number
}

/** Records of a run by number; holders are peers. */
export class RecordBook {
  readonly keys: Uint32Array
  readonly k: number
  readonly validityMs: number
  /** By record: its first publication; -1 before it. */
  readonly publishedMs: Float64Array
  /** By record: how many were chosen at its first publication. */
  readonly chosenCount: Uint8Array
  #chosen: Int32Array
  /** Of those chosen: 1 where it took the record. */
  #took: Uint8Array
  #places: number
  #holder: Int32Array
  #tookMs: Float64Array

  constructor({ keys, k, validityMs }: RecordBookOptions) {
    this.keys = keys
    this.k = k
    this.validityMs = validityMs
    this.publishedMs = new Float64Array(keys.length).fill(-1)
    this.chosenCount = new Uint8Array(keys.length)
    this.#chosen = new Int32Array(keys.length * k)
    this.#took = new Uint8Array(keys.length * k)
    // Later publications choose others: three times as many are remembered.
    this.#places = 3 * k
    this.#holder = new Int32Array(keys.length * this.#places).fill(-1)
    this.#tookMs = new Float64Array(keys.length * this.#places)
  }

  /** How many there are. */
  get count(): number {
    return this.keys.length
  }

  /** At a publication: whom it went to. Only the first is remembered; true where this was it. */
  choose(record: number, peers: Int32Array, nowMs: number): boolean {
    if (this.publishedMs[record] !== -1) return false
    this.publishedMs[record] = nowMs
    this.chosenCount[record] = peers.length
    this.#chosen.set(peers, record * this.k)
    return true
  }

  /** A peer takes a record, or takes it again. */
  take(record: number, peer: number, nowMs: number): void {
    const chosen = record * this.k
    for (let i = chosen; i < chosen + (this.chosenCount[record] as number); i++)
      if (this.#chosen[i] === peer) this.#took[i] = 1
    const first = record * this.#places
    let place = first
    for (let i = first; i < first + this.#places; i++) {
      if (this.#holder[i] === peer || this.#holder[i] === -1) {
        place = i
        break
      }
      if ((this.#tookMs[i] as number) < (this.#tookMs[place] as number)) place = i
    }
    this.#holder[place] = peer
    this.#tookMs[place] = nowMs
  }

  /** Whether a peer has a record that is still valid. */
  holds(record: number, peer: number, nowMs: number): boolean {
    const first = record * this.#places
    for (let i = first; i < first + this.#places && this.#holder[i] !== -1; i++)
      if (this.#holder[i] === peer) return nowMs - (this.#tookMs[i] as number) < this.validityMs
    return false
  }

  /** Those of the first publication that took it and are there. */
  active(record: number, alive: Uint8Array): number {
    return this.#countChosen(record, (peer, took) => took && alive[peer] === 1)
  }

  /** Those that took it at its first publication. */
  took(record: number): number {
    return this.#countChosen(record, (_, took) => took)
  }

  /** Of `peers`, those that the first publication chose. */
  inDegree(record: number, peers: Int32Array, length: number): number {
    return this.#countChosen(record, (peer) => peers.indexOf(peer) !== -1 && peers.indexOf(peer) < length)
  }

  /** Peers that are there and hold it, `hides` excepted. */
  keeping(record: number, alive: Uint8Array, nowMs: number, hides: (peer: number) => boolean = () => false): number {
    const first = record * this.#places
    let keeping = 0
    for (let i = first; i < first + this.#places && this.#holder[i] !== -1; i++) {
      const peer = this.#holder[i] as number
      if (alive[peer] === 1 && nowMs - (this.#tookMs[i] as number) < this.validityMs && !hides(peer)) keeping++
    }
    return keeping
  }

  #countChosen(record: number, counts: (peer: number, took: boolean) => boolean): number {
    const first = record * this.k
    let count = 0
    for (let i = first; i < first + (this.chosenCount[record] as number); i++)
      if (counts(this.#chosen[i] as number, this.#took[i] === 1)) count++
    return count
  }
}
