/** A data set as others get it from its owner: files where they lie on this disk, read chunk by chunk, never copied. */
import { Bitfield } from '../blob/bitfield.ts'
import { BlobError, BlobErrorCode } from '../blob/errors.ts'
import type { Holding } from '../blob/holding.ts'
import type { Manifest } from '../blob/manifest.ts'
import { readChunk } from './hash.ts'
import type { FileStamp } from './scan.ts'

/** A file of the set as it was when it was hashed; in the manifest's order. */
export interface PlacedFile {
  file: string
  stamp: FileStamp
}

/** See above. What changed meanwhile is told by its name, to those who ask and (`onChanged`, once per file) here. */
export class InPlaceSet implements Holding {
  readonly root: string
  readonly files: readonly PlacedFile[]
  #manifest: Manifest
  #have: Bitfield
  #changed = new Set<string>()
  #onChanged: (file: string) => void

  constructor(
    root: string,
    manifest: Manifest,
    files: readonly PlacedFile[],
    onChanged: (file: string) => void = () => {}
  ) {
    this.root = root
    this.files = files
    this.#manifest = manifest
    this.#have = Bitfield.full(manifest.chunks.length)
    this.#onChanged = onChanged
  }

  get known(): Manifest {
    return this.#manifest
  }

  async manifest(): Promise<Manifest> {
    return this.#manifest
  }

  have(): Bitfield {
    return this.#have
  }

  async read(index: number): Promise<Uint8Array | undefined> {
    const chunk = this.#manifest.chunks[index]
    const placed = chunk === undefined ? undefined : this.files[chunk.file]
    if (chunk === undefined || placed === undefined) return undefined
    try {
      return await readChunk(placed.file, placed.stamp, chunk)
    } catch (error) {
      if (error instanceof BlobError && error.code === BlobErrorCode.changed) this.#tell(placed.file)
      throw error
    }
  }

  #tell(file: string): void {
    if (this.#changed.has(file)) return
    this.#changed.add(file)
    this.#onChanged(file)
  }
}
