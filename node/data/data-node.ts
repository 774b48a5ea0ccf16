/** The data sets of a node, as its API hands them out: `swarm data add|list|remove`. */
import type { BlobCache } from '../blob/cache.ts'
import type { Clock } from '../clock.ts'
import type { DataLibrary, NamedData } from './library.ts'

/** A set that this node knows by name. */
export interface DataView {
  name: string
  /** Absolute path of its file or folder. */
  path: string
  addedAt: number
  sizeBytes: number
  files: number
  /** `changed`: some files are others than those that were hashed, and the next run reads them anew. */
  state: 'ready' | 'changed' | 'missing'
  /** What is wrong with it, in a sentence; empty where nothing is. */
  problem: string
}

/** What is kept here of sets that others' jobs brought. */
export interface CacheView {
  usedBytes: number
  maxBytes: number
}

/** Part of `SwarmNode`. Everything throws `DataError`. */
export interface DataNode {
  list(): Promise<{ sets: DataView[]; cache: CacheView }>
  /** Names a set and hashes it. */
  add(name: string, path: string): Promise<DataView>
  /** Forgets the name; the files stay. */
  remove(name: string): Promise<void>
}

/** The real one. */
export function createDataNode(library: DataLibrary, clock: Clock, cache: BlobCache): DataNode {
  return {
    list: async () => ({
      sets: await Promise.all(library.names().map(async (named) => await viewOf(library, named))),
      cache: { usedBytes: cache.usedBytes, maxBytes: cache.maxBytes }
    }),
    add: async (name, path) => await viewOf(library, await library.add(name, path, clock.wallMs())),
    remove: async (name) => await library.remove(name)
  }
}

async function viewOf(library: DataLibrary, { name, path, addedAt }: NamedData): Promise<DataView> {
  try {
    const { sizeBytes, files, unread } = await library.look(path)
    const problem = unread === 0 ? '' : `${unread} of ${files} files changed; the next run reads them anew`
    return { name, path, addedAt, sizeBytes, files, state: unread === 0 ? 'ready' : 'changed', problem }
  } catch (error) {
    return { name, path, addedAt, sizeBytes: 0, files: 0, state: 'missing', problem: (error as Error).message }
  }
}
