/** What a holder of a blob gives to others: whole files on its disk, or as many chunks as have come so far. */
import type { Bitfield } from './bitfield.ts'
import type { Manifest } from './manifest.ts'

/** A blob, or a part of it, that can be read from. */
export interface Holding {
  /** Of a nameless file the manifest may take a pass over it: it is made when somebody asks. */
  manifest(): Promise<Manifest>
  /** What is here now. */
  bitfield(): Bitfield | Promise<Bitfield>
  /**
   * One chunk, which the reader verifies anyway, in memory that nobody else uses; undefined where it is not here. Rejects with `BlobError` `changed` where the file
   * below is no longer what the manifest says.
   */
  read(index: number): Promise<Uint8Array | undefined>
}

/** Where a fetch puts verified chunks. */
export interface ChunkTarget {
  /** What is there already, verified by whoever wrote it. */
  readonly have: Bitfield
  /**
   * Called once for each chunk, with verified bytes, in any order, several at a time; the bytes are used for something else once it
   * has resolved. Rejects with `disk-full`.
   */
  write(index: number, bytes: Uint8Array): Promise<void>
}
