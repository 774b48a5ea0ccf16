/** Unpacks an archive into a new folder, once every entry of it has been checked. */
import { chmod, link, mkdir, open, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Parser, type ReadEntry } from 'tar'
import { ArchiveError, ArchiveErrorCode } from './errors.ts'
import { type ArchiveContents, entryOf, type InspectOptions, inspectArchive, MAX_META_BYTES } from './inspect.ts'
import { ARCHIVE_LIMITS } from './limits.ts'
import { trimPath } from './names.ts'
import { readTar } from './read-tar.ts'

/**
 * Unpacks into `dest`, which must not exist; its parent must. Owner is this process, folders and programs are 0755, files
 * 0644, whatever the archive and the umask say: another user, the job's, shall read them. A failure leaves nothing behind.
 * @throws ArchiveError digest, tooLarge, damaged, unsafe (nothing was written then), destination
 */
export async function unpackArchive(
  file: string,
  dest: string,
  options: InspectOptions = {}
): Promise<ArchiveContents> {
  const contents = await inspectArchive(file, options)
  await mkdir(dest).catch((cause: unknown) => {
    throw destination(dest, cause)
  })
  try {
    await chmod(dest, 0o755)
    await write(file, contents, new Writer(dest), options)
  } catch (error) {
    await rm(dest, { recursive: true, force: true })
    throw error instanceof ArchiveError || options.signal?.aborted === true ? error : destination(dest, error)
  }
  return contents
}

function destination(dest: string, cause: unknown): ArchiveError {
  const why = (cause as Error).message
  return new ArchiveError(
    ArchiveErrorCode.destination,
    `cannot unpack to '${dest}': ${why}; name a folder that does not exist yet, on a disk with room`,
    { cause }
  )
}

/** tar's own unpacker refuses links to links, which real folders are full of; entries are checked here, so they are written here. */
async function write(
  file: string,
  { positions }: ArchiveContents,
  writer: Writer,
  options: InspectOptions
): Promise<void> {
  let position = 0
  let work: Promise<void> = Promise.resolve()
  let current: ReadEntry | undefined
  let problem: Error | undefined
  const parser = new Parser({ strict: true, maxMetaEntrySize: MAX_META_BYTES, filter: () => positions.has(position++) })
  const take = async (entry: ReadEntry): Promise<void> => {
    if (problem !== undefined) return
    current = entry
    await writer.add(entry)
  }
  parser.on('entry', (entry: ReadEntry) => {
    // The reading waits for each entry to be taken; an error ends it.
    work = work
      .then(() => take(entry))
      .catch((error: Error) => {
        problem ??= error
        parser.emit('error', error)
      })
  })
  const maxUnpackedBytes = options.maxUnpackedBytes ?? ARCHIVE_LIMITS.maxUnpackedBytes
  try {
    await readTar(file, parser, { maxUnpackedBytes, check: () => {}, signal: options.signal })
  } catch (error) {
    problem ??= error as Error
    // What is half written would wait for its rest without end.
    current?.destroy(problem)
  }
  await work
  if (problem !== undefined) throw problem
}

/** Writes checked entries below a folder of its own. Nothing is followed: what stands in the way is an error. */
class Writer {
  readonly #dest: string
  readonly #folders = new Set<string>(['', '.'])

  constructor(dest: string) {
    this.#dest = dest
  }

  async add(raw: ReadEntry): Promise<void> {
    const { type, path, target = '' } = entryOf(raw)
    const place = join(this.#dest, path)
    await this.#folder(type === 'folder' ? path : dirname(path))
    if (type === 'file') await this.#file(raw, place)
    else if (type === 'link') await symlink(target, place)
    else if (type === 'hardLink') await link(join(this.#dest, trimPath(target)), place)
    raw.resume()
  }

  async #folder(path: string): Promise<void> {
    if (this.#folders.has(path)) return
    await this.#folder(dirname(path))
    this.#folders.add(path)
    await mkdir(join(this.#dest, path))
    await chmod(join(this.#dest, path), 0o755)
  }

  async #file(raw: ReadEntry, place: string): Promise<void> {
    const handle = await open(place, 'wx')
    try {
      for await (const chunk of raw) await handle.appendFile(chunk)
      await handle.chmod(((raw.mode ?? 0) & 0o100) === 0 ? 0o644 : 0o755)
    } finally {
      await handle.close()
    }
  }
}
