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

/** See above. What changed meanwhile is told by its name to those who ask, and once per file to `onChanged`. */
export class InPlaceSet implements Holding {
  readonly root: string
  readonly files: readonly PlacedFile[]
  readonly sealed: Manifest
  onChanged: (file: string) => void = () => {}
  #have: Bitfield
  #changed = new Set<string>()

  constructor(root: string, manifest: Manifest, files: readonly PlacedFile[]) {
    this.root = root
    this.files = files
    this.sealed = manifest
    this.#have = Bitfield.full(manifest.chunks.length)
  }

  async manifest(): Promise<Manifest> {
    return this.sealed
  }

  bitfield(): Bitfield {
    return this.#have
  }

  async read(index: number): Promise<Uint8Array | undefined> {
    const chunk = this.sealed.chunks[index]
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
    this.onChanged(file)
  }
}
