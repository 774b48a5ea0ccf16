/** Bounds of archives. They hold for what comes from strangers, and for what is packed here, so that others take it. */

const MIB = 1024 * 1024

/** Bounds of one archive. Defaults: `ARCHIVE_LIMITS`. */
export interface ArchiveLimits {
  /** Size of the file (compressed). */
  maxBytes: number
  /** Size of the tar stream: a zstd frame of a few KiB can hold terabytes. */
  maxUnpackedBytes: number
  /** Files, folders (those named only as parents too) and links: each costs an inode. */
  maxEntries: number
}

/** 512 MiB packed (the figure), 8 times that unpacked, 100,000 entries (a large Python environment has half of it). */
export const ARCHIVE_LIMITS: Readonly<ArchiveLimits> = Object.freeze({
  maxBytes: 512 * MIB,
  maxUnpackedBytes: 4096 * MIB,
  maxEntries: 100_000
})

/** Longest path and longest part of it, in bytes: within every file system's, below any folder that a node unpacks into. */
export const MAX_PATH_BYTES = 1024
export const MAX_NAME_BYTES = 255

/** Largest zstd window, as a power of two (16 MiB): what a stranger may make us allocate; `zstd -19` asks for half. */
export const WINDOW_LOG_MAX = 24

/** `536870912` → `512 MiB`. */
export function formatMib(bytes: number): string {
  const mib = bytes / MIB
  return `${mib >= 10 || Number.isInteger(mib) ? Math.round(mib) : mib.toFixed(1)} MiB`
}
