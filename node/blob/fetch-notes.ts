/** What of a fetch is there: files that are complete, and who waits for which bytes. */
import type { Bitfield } from './bitfield.ts'
import type { FetchEvent } from './fetching.ts'
import { chunksOf, type Manifest } from './manifest.ts'

interface Waiting {
  first: number
  count: number
  promise: Promise<void>
  resolve: () => void
  reject: (error: unknown) => void
}

/** See above; `begin` first. */
export class FetchNotes {
  #manifest: Manifest
  #have: Bitfield
  #say: (event: FetchEvent) => void
  /** Missing chunks of each file. */
  #missing: Uint32Array
  #waiting = new Set<Waiting>()
  #ended: { error: unknown } | undefined
  haveBytes = 0

  constructor(manifest: Manifest, have: Bitfield, say: (event: FetchEvent) => void) {
    this.#manifest = manifest
    this.#have = have
    this.#say = say
    this.#missing = new Uint32Array(manifest.files.length)
    for (const { index, file, length } of manifest.chunks) {
      if (have.has(index)) this.haveBytes += length
      else this.#missing[file]! += 1
    }
  }

  say(event: FetchEvent): void {
    this.#say(event)
  }

  /** Tells of the files that are there. */
  begin(): void {
    for (const [file, missing] of this.#missing.entries()) if (missing === 0) this.#say({ type: 'file', file })
  }

  written(index: number, source: string): void {
    const { file, length } = this.#manifest.chunks[index]!
    this.haveBytes += length
    this.#say({ type: 'chunk', index, sizeBytes: length, source })
    this.#missing[file]! -= 1
    if (this.#missing[file] === 0) this.#say({ type: 'file', file })
    for (const each of this.#waiting) {
      if (index < each.first || index >= each.first + each.count || !this.#isThere(each)) continue
      this.#waiting.delete(each)
      each.resolve()
    }
  }

  /** `count` is 0 where all is there. */
  wait(file: number, start: number, end: number): Waiting {
    const range = chunksOf(this.#manifest, file, start, end)
    const waiting: Waiting = { ...range, ...Promise.withResolvers<void>() }
    waiting.promise.catch(() => {})
    if (this.#isThere(range)) {
      waiting.resolve()
      return { ...waiting, count: 0 }
    }
    if (this.#ended === undefined) this.#waiting.add(waiting)
    else waiting.reject(this.#ended.error)
    return waiting
  }

  /** Nobody waits any longer. Where the target was filled by others as well, its files are told of now. */
  end(error: unknown): void {
    if (error === undefined) {
      for (const [file, missing] of this.#missing.entries()) if (missing > 0) this.#say({ type: 'file', file })
    }
    this.#ended = { error: error ?? new Error('the fetch has ended') }
    for (const each of this.#waiting) {
      if (error === undefined) each.resolve()
      else each.reject(error)
    }
    this.#waiting.clear()
  }

  #isThere({ first, count }: { first: number; count: number }): boolean {
    return this.#have.hasAll(first, count)
  }
}
