/**
 * Which chunk is asked of which source, decided without clock, randomness or network of its own: what is urgent, then what is
 * late, then the next ones in order (the rarest first), and at the end a second time what slower sources still owe.
 */
import type { Bitfield } from './bitfield.ts'
import type { FetchOrder } from './fetching.ts'
import { Pace } from './pace.ts'

/** Chunks in one request to a fast source. */
export const PACK_CHUNKS = 4
/** Among so many chunks that are next in order the rarest goes first. */
const LOOKAHEAD: Readonly<Record<FetchOrder, number>> = { files: 32, rarest: 4096 }
/** Another source is asked as well if the chunk would be here in this share of the time. */
const WORTH_IT = 0.75
/** A chunk that is next in order and so far away is asked of another at once, not only when nothing else is left. */
const LATE_MS = 1500
const LATE_SHARE = 0.25
/** Sources that are asked for the same chunk at one time. */
const MAX_COPIES = 3

/** What a schedule is made with. */
export interface ScheduleOptions {
  /** Bytes of each chunk. */
  lengths: readonly number[]
  /** Chunks that are there; also read later, so a target that others fill saves what they brought. */
  have: Bitfield
  order: FetchOrder
  /** 0 ≤ x < 1: spreads several fetches from one source over different chunks. */
  random: () => number
}

interface Source {
  have: Bitfield
  /** It may get more than it has. */
  grows: boolean
  pace: Pace
}

/** See above. Times are monotonic ms. */
export class Schedule {
  #options: ScheduleOptions
  #sources = new Map<string, Source>()
  /** Sources asked for a chunk that is not here. */
  #asked = new Map<number, string[]>()
  /** Chunks that came and are being verified or written, how often. */
  #checking = new Map<number, number>()
  #rarity: Uint16Array
  /** No chunk before it waits to be asked for. */
  #cursor = 0
  #urgent: Array<{ first: number; end: number }> = []

  constructor(options: ScheduleOptions) {
    this.#options = options
    this.#rarity = new Uint16Array(options.lengths.length)
  }

  get isDone(): boolean {
    return this.#options.have.isFull
  }

  /** Chunks that have been asked for, or came and are looked at. */
  get underWay(): number {
    return this.#asked.size + this.#checking.size
  }

  addSource(id: string, have: Bitfield, grows: boolean): void {
    this.removeSource(id)
    this.#sources.set(id, { have, grows, pace: new Pace(this.#options.lengths) })
    this.#count(have, 1)
  }

  /** What it has now. Returns whether that is more than before. */
  update(id: string, have: Bitfield, grows: boolean): boolean {
    const source = this.#sources.get(id)
    if (source === undefined) return false
    const isMore = have.count > source.have.count
    this.#count(source.have, -1)
    source.have = have
    source.grows = grows
    this.#count(have, 1)
    return isMore
  }

  removeSource(id: string): void {
    const source = this.#sources.get(id)
    if (source === undefined) return
    this.release(id)
    this.#count(source.have, -1)
    this.#sources.delete(id)
  }

  /** What was asked of it (or of that, these chunks) will not come. */
  release(id: string, chunks?: readonly number[]): void {
    const pace = this.#sources.get(id)?.pace
    for (const index of chunks ?? pace?.asked.slice() ?? []) {
      if (pace?.forget(index) === true) this.#unask(id, index)
    }
  }

  bytesPerSecond(id: string): number {
    return this.#sources.get(id)?.pace.bytesPerSecond ?? 0
  }

  /** The first missing chunk that no source has; undefined where there is none. */
  orphan(): number | undefined {
    for (let index = 0; index < this.#rarity.length; index++)
      if (!this.#options.have.has(index) && this.#rarity[index] === 0 && !this.#checking.has(index)) return index
    return undefined
  }

  /** Asks for these before all that is not urgent, in the order of the calls. */
  urge(first: number, count: number): void {
    this.#urgent.push({ first, end: first + count })
  }

  /** Chunks to ask of a source now, in one request; none where it has enough to do or nothing that is needed. They count as asked for. */
  take(id: string, nowMs: number): number[] {
    const source = this.#sources.get(id)
    if (source === undefined) return []
    const pack: number[] = []
    for (;;) {
      const index = this.#pick(id, source, nowMs)
      if (index === undefined) return pack
      const length = this.#options.lengths[index]!
      if (!source.pace.hasRoom(length)) return pack
      source.pace.ask(index, nowMs)
      this.#asked.set(index, [...(this.#asked.get(index) ?? []), id])
      pack.push(index)
      if (pack.length === PACK_CHUNKS || !source.pace.isFast(length, PACK_CHUNKS)) return pack
    }
  }

  /** Bytes came and are to be verified; until `settle` nobody else is asked. False for what was not asked for, or is there already. */
  received(id: string, index: number, nowMs: number): boolean {
    if (this.#sources.get(id)?.pace.received(index, nowMs) !== true) return false
    this.#unask(id, index)
    if (this.#options.have.has(index)) return false
    this.#checking.set(index, (this.#checking.get(index) ?? 0) + 1)
    return true
  }

  /** What was received is looked at: `have` says whether it is there now. */
  settle(index: number): void {
    const left = (this.#checking.get(index) ?? 1) - 1
    if (left > 0) this.#checking.set(index, left)
    else this.#checking.delete(index)
    // Whoever else was asked for it owes nothing any more, though its bytes will still come.
    if (this.#options.have.has(index)) this.#asked.delete(index)
    this.#reopen(index)
  }

  /** A source says that it does not have a chunk after all. */
  lacks(id: string, index: number): void {
    this.release(id, [index])
    const source = this.#sources.get(id)
    if (source === undefined || !source.have.has(index)) return
    source.have.unset(index)
    this.#rarity[index]! -= 1
  }

  #pick(id: string, source: Source, nowMs: number): number | undefined {
    return (
      this.#pickUrgent(id, source, nowMs) ??
      this.#pickLate(id, source, nowMs) ??
      this.#pickNext(source) ??
      this.#pickOwed(id, source, nowMs)
    )
  }

  #pickUrgent(id: string, source: Source, nowMs: number): number | undefined {
    const { have } = this.#options
    for (const range of this.#urgent) {
      while (range.first < range.end && have.has(range.first)) range.first += 1
      for (let index = range.first; index < range.end; index++) {
        if (this.#isOpen(index) && source.have.has(index)) return index
        if (this.#isWorth(id, source, index, nowMs, WORTH_IT)) return index
      }
    }
    this.#urgent = this.#urgent.filter(({ first, end }) => first < end)
    return undefined
  }

  /** What is next in order and owed by somebody who takes much too long. */
  #pickLate(id: string, source: Source, nowMs: number): number | undefined {
    if (this.#options.order !== 'files') return undefined
    for (const [index, holders] of this.#asked) {
      if (index >= this.#cursor || holders.length > 1) continue
      if (this.#owedMs(index, nowMs) > LATE_MS && this.#isWorth(id, source, index, nowMs, LATE_SHARE)) return index
    }
    return undefined
  }

  /** The rarest of the next ones; several of the same rarity at random where peers could give each other what they have. */
  #pickNext(source: Source): number | undefined {
    const { lengths, order, random } = this.#options
    while (this.#cursor < lengths.length && !this.#isOpen(this.#cursor)) this.#cursor += 1
    const anyGrows = [...this.#sources.values()].some(({ grows }) => grows)
    let best: number | undefined
    let seen = 0
    let same = 0
    for (let index = this.#cursor; index < lengths.length; index++) {
      if (!this.#isOpen(index)) continue
      if (++seen > LOOKAHEAD[order] && best !== undefined) break
      if (!source.have.has(index)) continue
      const rarer = best === undefined ? 1 : this.#rarity[best]! - this.#rarity[index]!
      if (rarer < 0 || (rarer === 0 && !anyGrows)) continue
      same = rarer > 0 ? 1 : same + 1
      if (rarer > 0 || random() * same < 1) best = index
    }
    return best
  }

  /** Of what others owe, the chunk that would be here last. */
  #pickOwed(id: string, source: Source, nowMs: number): number | undefined {
    let best: number | undefined
    let bestMs = 0
    for (const index of this.#asked.keys()) {
      const ms = this.#owedMs(index, nowMs)
      if (ms > bestMs && this.#isWorth(id, source, index, nowMs, WORTH_IT)) {
        best = index
        bestMs = ms
      }
    }
    return best
  }

  /** Whether asking this source too would have a chunk here much earlier than those who were asked. */
  #isWorth(id: string, source: Source, index: number, nowMs: number, share: number): boolean {
    const holders = this.#asked.get(index)
    if (holders === undefined || holders.length >= MAX_COPIES || holders.includes(id)) return false
    if (this.#options.have.has(index) || this.#checking.has(index) || !source.have.has(index)) return false
    return source.pace.etaMs(index, nowMs) < share * this.#owedMs(index, nowMs)
  }

  /** Ms until the first of those who were asked for a chunk has sent it. */
  #owedMs(index: number, nowMs: number): number {
    const holders = this.#asked.get(index) ?? []
    return Math.min(...holders.map((id) => this.#sources.get(id)?.pace.etaMs(index, nowMs) ?? Infinity))
  }

  #isOpen(index: number): boolean {
    return !this.#options.have.has(index) && !this.#asked.has(index) && !this.#checking.has(index)
  }

  #unask(id: string, index: number): void {
    const left = (this.#asked.get(index) ?? []).filter((each) => each !== id)
    if (left.length > 0) this.#asked.set(index, left)
    else this.#asked.delete(index)
    this.#reopen(index)
  }

  #reopen(index: number): void {
    if (this.#isOpen(index)) this.#cursor = Math.min(this.#cursor, index)
  }

  #count(have: Bitfield, by: 1 | -1): void {
    for (let index = 0; index < this.#rarity.length; index++) if (have.has(index)) this.#rarity[index]! += by
  }
}
