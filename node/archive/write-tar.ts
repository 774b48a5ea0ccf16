/** The tar stream of chosen entries, byte for byte the same for the same content. */
import { constants } from 'node:fs'
import { type FileHandle, open, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Header, type HeaderData, Pax } from 'tar'
import { ArchiveError, ArchiveErrorCode } from './errors.ts'
import type { SelectedEntry } from './select.ts'

const BLOCK_BYTES = 512
const CHUNK_BYTES = 256 * 1024

/**
 * One time for all: the digest depends on content alone. Not 1970, since programs that zip their sources (Ray's
 * working_dir among them) refuse times before 1980.
 */
const MTIME = new Date('2000-01-01T00:00:00Z')

/**
 * Streams the entries as tar (ustar, with pax headers for long names). Two names of one file become two files: which of
 * them would be the link depends on inodes. Of a file's mode only whether it can be run is kept.
 * @throws ArchiveError source, when a file is gone or has changed since it was chosen
 */
export async function* writeTar(dir: string, entries: Iterable<SelectedEntry>): AsyncGenerator<Buffer> {
  for (const entry of entries) {
    if (entry.type === 'file') yield* writeFile(dir, entry.path)
    else if (entry.type === 'folder') yield header({ path: `${entry.path}/`, type: 'Directory', mode: 0o755, size: 0 })
    else
      yield header({
        path: entry.path,
        type: 'SymbolicLink',
        mode: 0o777,
        size: 0,
        linkpath: await readlink(join(dir, entry.path))
      })
  }
  yield Buffer.alloc(2 * BLOCK_BYTES)
}

async function* writeFile(dir: string, path: string): AsyncGenerator<Buffer> {
  const handle = await open(join(dir, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const info = await handle.stat()
    if (!info.isFile()) throw changed(path)
    const { size, mode } = info
    yield header({ path, type: 'File', mode: (mode & 0o100) === 0 ? 0o644 : 0o755, size })
    yield* content(handle, path, size)
  } finally {
    await handle.close()
  }
}

/** Exactly the bytes that the header announced, then zeros to the next block. */
async function* content(handle: FileHandle, path: string, size: number): AsyncGenerator<Buffer> {
  for (let left = size; left > 0; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(Math.min(left, CHUNK_BYTES)))
    if (bytesRead === 0) throw changed(path)
    left -= bytesRead
    yield buffer.subarray(0, bytesRead)
  }
  if (size % BLOCK_BYTES !== 0) yield Buffer.alloc(BLOCK_BYTES - (size % BLOCK_BYTES))
}

function header(data: HeaderData): Buffer {
  const head = new Header({ ...data, mtime: MTIME, uid: 0, gid: 0 })
  const needsPax = head.encode()
  if (head.block === undefined) throw new TypeError(`no tar header for '${data.path}'`)
  if (!needsPax) return head.block
  const pax = new Pax({
    path: data.path,
    size: data.size,
    mtime: MTIME,
    ...(data.linkpath === undefined ? {} : { linkpath: data.linkpath })
  })
  return Buffer.concat([pax.encode(), head.block])
}

function changed(path: string): ArchiveError {
  return new ArchiveError(
    ArchiveErrorCode.source,
    `'${path}' changed while it was packed; if it is written to right now, pack a copy`
  )
}
