/**
 * Files named by their SHA-256: archives, outputs and logs, each owned by one or more attempts of jobs. A file without
 * an owner is removed. Downloads go to `NAME.part`, so that they can be taken up again, also after a restart.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Blob, Digest } from '../../protocol/messages.ts'
import type { Section } from '../store/database.ts'

/** Parts of downloads that nobody took up for this long are removed. */
const PART_LIFE_MS = 86_400_000

interface Owned {
  sizeBytes: number
  sinceAt: number
}

/** SHA-256 of a file, hex. */
export async function digestOf(file: string): Promise<Digest> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

/** See above; `open` first. Owners are texts like `j-…/1`. */
export class BlobStore {
  readonly dir: string
  #section: Section
  #owners = new Map<Digest, Map<string, Owned>>()

  constructor(dir: string, section: Section) {
    this.dir = dir
    this.#section = section
  }

  /** Reads the owners and removes files that have none. */
  async open(wallMs: number): Promise<void> {
    await mkdir(this.dir, { recursive: true, mode: 0o700 })
    for await (const [key, value] of this.#section.iterator()) {
      const [sha256 = '', owner = ''] = split(key)
      this.#note(sha256, owner, JSON.parse(Buffer.from(value).toString()) as Owned)
    }
    for (const name of await readdir(this.dir)) {
      const file = join(this.dir, name)
      const stale = name.endsWith('.part')
        ? wallMs - (await stat(file)).mtimeMs > PART_LIFE_MS
        : !this.#owners.has(name)
      if (stale) await rm(file, { recursive: true, force: true })
    }
  }

  path(sha256: Digest): string {
    return join(this.dir, sha256)
  }

  /** Where a download of it grows. */
  part(sha256: Digest): string {
    return join(this.dir, `${sha256}.part`)
  }

  /** Size of a blob that is here and owned by `owner` (by anybody, where none is named). */
  sizeOf(sha256: Digest, owner?: string): number | undefined {
    const owners = this.#owners.get(sha256)
    const owned = owner === undefined ? owners?.values().next().value : owners?.get(owner)
    return owned?.sizeBytes
  }

  /** Moves a file in whose digest is known. */
  async adopt(file: string, blob: Blob, owner: string, wallMs: number): Promise<void> {
    await rename(file, this.path(blob.sha256))
    await this.own(blob, owner, wallMs)
  }

  /** Takes a copy of a file, which stays where it is; hashes it. */
  async copyIn(file: string, owner: string, wallMs: number): Promise<Blob> {
    const blob = { sha256: await digestOf(file), sizeBytes: (await stat(file)).size }
    const path = this.path(blob.sha256)
    await link(file, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') await copyFile(file, path)
    })
    await this.own(blob, owner, wallMs)
    return blob
  }

  /** Adds an owner to a file that is here. */
  async own(blob: Blob, owner: string, wallMs: number): Promise<void> {
    const owned = { sizeBytes: blob.sizeBytes, sinceAt: wallMs }
    this.#note(blob.sha256, owner, owned)
    await this.#section.put(`${blob.sha256} ${owner}`, Buffer.from(JSON.stringify(owned)))
  }

  /** Ends all that this owner holds. */
  async disown(owner: string): Promise<void> {
    for (const [sha256, owners] of this.#owners) if (owners.has(owner)) await this.#drop(sha256, owner)
  }

  /** Ends what was owned since before `sinceAt` by owners that are not kept. */
  async sweep(sinceAt: number, isKept: (owner: string) => boolean): Promise<void> {
    for (const [sha256, owners] of this.#owners) {
      for (const [owner, owned] of owners)
        if (owned.sinceAt < sinceAt && !isKept(owner)) await this.#drop(sha256, owner)
    }
  }

  #note(sha256: Digest, owner: string, owned: Owned): void {
    const owners = this.#owners.get(sha256) ?? new Map<string, Owned>()
    owners.set(owner, owned)
    this.#owners.set(sha256, owners)
  }

  async #drop(sha256: Digest, owner: string): Promise<void> {
    const owners = this.#owners.get(sha256)
    owners?.delete(owner)
    if (owners?.size === 0) {
      this.#owners.delete(sha256)
      await rm(this.path(sha256), { force: true })
    }
    await this.#section.del(`${sha256} ${owner}`)
  }
}

function split(key: string): [string, string] {
  const at = key.indexOf(' ')
  return [key.slice(0, at), key.slice(at + 1)]
}
