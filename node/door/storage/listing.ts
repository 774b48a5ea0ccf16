/** What a folder of a storage shows, one after the other, so that nobody has to hold a long listing as a whole. */
import type { StorageEntry } from './entry.ts'

/** A file, or a folder with what is below it. */
export interface Listed {
  /** The whole key; of a folder without a slash at its end. */
  name: string
  type: 'file' | 'directory'
  /** Bytes; 0 for a folder. */
  size: number
  /** Wall clock, ms; 0 for a folder that nobody made. */
  mtime: number
}

/** What is listed: `StorageStore`. */
export interface ListedStore {
  /** Keys that begin with this, sorted. */
  below(prefix: string): string[]
  get(key: string): StorageEntry | undefined
}

/**
 * What is in a folder (`''`, or a key that ends in `/`); with `deep` all below it. In the order of the keys, each folder before what is in it;
 * what is removed while it goes on is left out.
 */
export function* listFolder(store: ListedStore, folder: string, deep: boolean): Generator<Listed> {
  let before = ''
  for (const key of store.below(folder)) {
    const entry = store.get(key)
    if (entry === undefined || key === folder) continue
    yield* shownOf(folder, entry, deep, before)
    before = key
  }
}

/** The rows for one key: folders that the key before it was not in yet, and the file itself. */
function* shownOf(
  folder: string,
  { key, sizeBytes, at }: StorageEntry,
  deep: boolean,
  before: string
): Generator<Listed> {
  for (let slash = key.indexOf('/', folder.length); slash >= 0; slash = key.indexOf('/', slash + 1)) {
    // A folder that was made is the first of all keys that begin with its name.
    const mtime = slash === key.length - 1 ? at : 0
    if (!before.startsWith(key.slice(0, slash + 1)))
      yield { name: key.slice(0, slash), type: 'directory', size: 0, mtime }
    if (!deep) return
  }
  if (!key.endsWith('/')) yield { name: key, type: 'file', size: sizeBytes, mtime: at }
}
