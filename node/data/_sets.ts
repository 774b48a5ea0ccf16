/** Data sets on disk, libraries and sources for tests. */
import { createCipheriv } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ExecutionContext } from 'ava'
import { BlobCache } from '../blob/cache.ts'
import type { Holding } from '../blob/holding.ts'
import { LocalSource } from '../blob/local-source.ts'
import type { ReceivedChunk } from '../blob/source.ts'
import { openStore } from '../store/store.ts'
import { DataLibrary } from './library.ts'

/** A folder that goes with the test. */
export async function scratch(t: ExecutionContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'swarm-data-'))
  t.teardown(() => rm(dir, { recursive: true, force: true }))
  return dir
}

/** Bytes that follow from a seed. */
export function noise(length: number, seed: number): Buffer {
  return createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16)).update(Buffer.alloc(length))
}

/** Writes files below a folder; gives its path. */
export async function writeSet(root: string, files: Record<string, Uint8Array | string>): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
  return root
}

/** A library over a store of its own. */
export async function library(t: ExecutionContext): Promise<DataLibrary> {
  const store = await openStore({ dir: await scratch(t) })
  t.teardown(async () => await store.close())
  const made = new DataLibrary(store.data)
  await made.open()
  return made
}

/** An opened cache in a folder of its own. */
export async function cacheOf(t: ExecutionContext, maxBytes = 2 ** 30): Promise<BlobCache> {
  const cache = new BlobCache({ dir: join(await scratch(t), 'cache'), maxBytes })
  await cache.open()
  t.teardown(async () => await cache.close())
  return cache
}

/** A source in this process: what `holding` has, each chunk held back until `gate` lets it go. */
export class GatedSource extends LocalSource {
  readonly asked: number[] = []
  #gate: (index: number) => Promise<void>

  constructor(id: string, holding: Holding, gate: (index: number) => Promise<void> = async () => {}) {
    super(id, async () => holding, true)
    this.#gate = gate
  }

  override async *read(
    address: string,
    chunks: ReadonlyArray<{ index: number; length: number }>,
    signal?: AbortSignal
  ): AsyncGenerator<ReceivedChunk> {
    for (const chunk of chunks) {
      this.asked.push(chunk.index)
      const stopped = new Promise<never>((_, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
      )
      await Promise.race([this.#gate(chunk.index), stopped])
      yield* super.read(address, [chunk])
    }
  }
}
