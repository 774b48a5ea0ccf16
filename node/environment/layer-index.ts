/**
 * What is known of environments on this disk, as small files beside them: which lock a requirements file led to, what each
 * environment is, who uses it. Several nodes of one user share it, so nothing is kept in memory that another may change.
 *
 *     <digest of lock>-py3.11-x86_64/            the environment
 *     <digest of lock>-py3.11-x86_64.json        it is complete; its time is that of the last use
 *     locks/<digest of lock>                     what it was built from
 *     requirements/<digest of file>-py3.11-x86_64.json    which lock that file led to here
 *     uses/<environment>~<pid>~<lease>           it is in use
 *     .queued-<pid>-…, .building-<pid>-…         it is under way, or waits for its turn: see BuildQueue
 */
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Digest } from '../../protocol/messages.ts'
import { isAlive } from './lock.ts'

/** A complete environment. */
export interface LayerStamp {
  /** Name of its folder. */
  key: string
  lock: Digest
  sizeBytes: number
  buildMs: number
  /** Wall clock of the last use, in ms. */
  usedAt: number
}

/** What a requirements file led to. `resolved`: by this host itself; otherwise another member's word. */
export interface KnownLock {
  lock: Digest
  resolved: boolean
  /** Wall clock, in ms. */
  at: number
}

/** See above. `tag` is what an environment depends on besides its lock: `py3.11-x86_64`. */
export class LayerIndex {
  readonly dir: string
  readonly #tag: string

  constructor(dir: string, tag: string) {
    this.dir = dir
    this.#tag = tag
  }

  async open(): Promise<void> {
    for (const folder of ['locks', 'requirements', 'uses'])
      await mkdir(join(this.dir, folder), { recursive: true, mode: 0o755 })
    for (const name of await readdir(join(this.dir, 'uses')))
      if (!isAlive(Number(name.split('~')[1]))) await rm(join(this.dir, 'uses', name), { force: true })
    for (const name of await readdir(this.dir)) {
      const pid = /^\.(?:building|removing|queued)-(\d+)-/.exec(name)?.[1]
      if (pid !== undefined && !isAlive(Number(pid))) await rm(join(this.dir, name), { recursive: true, force: true })
    }
  }

  /** Folder name of a lock's environment. */
  keyOf(lock: Digest): string {
    return `${lock}-${this.#tag}`
  }

  path(key: string): string {
    return join(this.dir, key)
  }

  /** The environment, if it is complete. */
  async stamp(key: string): Promise<LayerStamp | undefined> {
    try {
      const file = this.#stampFile(key)
      const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file), stat(this.path(key))])
      return { ...(JSON.parse(text) as LayerStamp), key, usedAt: mtimeMs }
    } catch {
      return undefined
    }
  }

  /** All complete ones, those of other Pythons too: they share the cap. */
  async stamps(): Promise<LayerStamp[]> {
    const names = (await readdir(this.dir)).filter((name) => /^[0-9a-f]{64}-.+\.json$/.test(name))
    const found = await Promise.all(names.map(async (name) => await this.stamp(name.slice(0, -'.json'.length))))
    return found.filter((stamp) => stamp !== undefined)
  }

  async writeStamp(stamp: Omit<LayerStamp, 'usedAt'>): Promise<void> {
    await this.#write(this.#stampFile(stamp.key), JSON.stringify(stamp))
  }

  async touch(key: string): Promise<void> {
    const now = new Date()
    await utimes(this.#stampFile(key), now, now).catch(() => {})
  }

  /** Makes it incomplete at once; its files go afterwards. */
  async remove(key: string): Promise<void> {
    const grave = join(this.dir, `.removing-${process.pid}-${key}`)
    await rm(this.#stampFile(key), { force: true })
    await rename(this.path(key), grave).catch(() => {})
    await rm(grave, { recursive: true, force: true })
  }

  /** Says that a lease uses it; gives the mark. */
  async markUse(key: string, lease: string): Promise<string> {
    const mark = join(this.dir, 'uses', `${key}~${process.pid}~${lease}`)
    await writeFile(mark, '')
    return mark
  }

  async unmark(mark: string): Promise<void> {
    await rm(mark, { force: true })
  }

  /** Environments that a living process uses. */
  async inUse(): Promise<Set<string>> {
    const marks = (await readdir(join(this.dir, 'uses'))).map((name) => name.split('~'))
    return new Set(marks.flatMap(([key = '', pid]) => (isAlive(Number(pid)) ? [key] : [])))
  }

  async known(requirements: Digest): Promise<KnownLock | undefined> {
    try {
      return JSON.parse(await readFile(this.#knownFile(requirements), 'utf8')) as KnownLock
    } catch {
      return undefined
    }
  }

  /** Remembers a lock, and what led to it. */
  async remember(requirements: Digest, known: KnownLock, text: string): Promise<void> {
    await this.#write(join(this.dir, 'locks', known.lock), text)
    await this.#write(this.#knownFile(requirements), JSON.stringify(known))
  }

  async lockText(lock: Digest): Promise<string | undefined> {
    return await readFile(join(this.dir, 'locks', lock), 'utf8').catch(() => undefined)
  }

  /** Requirements files that led to something here, and what. */
  async allKnown(): Promise<Array<{ requirements: Digest } & KnownLock>> {
    const names = await readdir(join(this.dir, 'requirements'))
    const found = await Promise.all(
      names
        .filter((name) => name.endsWith(`-${this.#tag}.json`))
        .map(async (name) => {
          const requirements = name.slice(0, 64)
          const known = await this.known(requirements)
          return known === undefined ? [] : [{ requirements, ...known }]
        })
    )
    return found.flat()
  }

  /** Forgets a requirements file, and its lock where no other led to it. */
  async forget(requirements: Digest): Promise<void> {
    const known = await this.known(requirements)
    await rm(this.#knownFile(requirements), { force: true })
    if (known === undefined || (await this.allKnown()).some(({ lock }) => lock === known.lock)) return
    await rm(join(this.dir, 'locks', known.lock), { force: true })
  }

  #stampFile(key: string): string {
    return join(this.dir, `${key}.json`)
  }

  #knownFile(requirements: Digest): string {
    return join(this.dir, 'requirements', `${requirements}-${this.#tag}.json`)
  }

  /** Whole or not at all. */
  async #write(file: string, text: string): Promise<void> {
    const begun = `${file}.${process.pid}.new`
    await writeFile(begun, text)
    await rename(begun, file)
  }
}
