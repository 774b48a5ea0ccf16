/** Which entries an archive may hold: nothing may reach outside of the folder it is unpacked into, on Linux or on macOS. */
import { MAX_NAME_BYTES, MAX_PATH_BYTES } from './limits.ts'

/** What an entry is. `link` is symbolic, `hardLink` a second name of a file that stands before it. */
export type EntryType = 'file' | 'folder' | 'link' | 'hardLink'

/** One entry of an archive; `path` without a leading `./` or a trailing `/`, `target` for links alone. */
export interface ArchiveEntry {
  type: EntryType
  path: string
  sizeBytes: number
  target?: string
}

/** `./a/b/` → `a/b`; the root itself is ''. */
export function trimPath(path: string): string {
  return path
    .replace(/^(\.\/)+/, '')
    .replace(/\/+$/, '')
    .replace(/^\.$/, '')
}

/** Why a path may not be an entry's, or undefined. */
export function pathProblem(path: string): string | undefined {
  if (path.startsWith('/')) return 'it is absolute'
  if (path.includes('\0')) return 'it holds a zero byte'
  if (Buffer.byteLength(path) > MAX_PATH_BYTES) return `it is longer than ${MAX_PATH_BYTES} bytes`
  for (const name of path.split('/')) {
    if (name === '..') return 'it leads upwards'
    if (name === '' || name === '.') return 'it is not in its plain form'
    if (Buffer.byteLength(name) > MAX_NAME_BYTES) return `a part of it is longer than ${MAX_NAME_BYTES} bytes`
  }
  return undefined
}

/**
 * Why a symbolic link at `path` may not point to `target`, or undefined. Steps upwards may stand only at its beginning:
 * behind a name that is itself a link they start somewhere else than the text says.
 */
export function targetProblem(path: string, target: string): string | undefined {
  if (target === '' || target.includes('\0') || Buffer.byteLength(target) > MAX_PATH_BYTES)
    return 'its target is no path'
  if (target.startsWith('/')) return `it points to an absolute path, ${target}`
  const steps = target.split('/').filter((name) => name !== '' && name !== '.')
  const ups = steps.findIndex((name) => name !== '..')
  const first = ups < 0 ? steps.length : ups
  if (steps.slice(first).includes('..') || first > path.split('/').length - 1) return `it points outside, to ${target}`
  return undefined
}

/** Two names that are one on a file system without case or with decomposed accents (macOS). */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

function parentsOf(path: string): string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

/** The tree that an archive's entries make, one after the other. */
export class ArchiveTree {
  readonly #types = new Map<string, EntryType>()
  /** Symbolic links, and everything else, by folded name. */
  readonly #folded = new Map<string, 'link' | 'other'>()

  /** Files, folders and links so far, folders that are named only as parents among them. */
  get size(): number {
    return this.#types.size
  }

  /** Takes an entry, or says why it may not be: it changes nothing then. */
  add(entry: ArchiveEntry): string | undefined {
    const problem = this.#problem(entry)
    if (problem !== undefined) return problem
    for (const parent of parentsOf(entry.path)) this.#set(parent, 'folder')
    this.#set(entry.path, entry.type)
    return undefined
  }

  #problem({ path, type, target = '' }: ArchiveEntry): string | undefined {
    const wrong = pathProblem(path) ?? (type === 'link' ? targetProblem(path, target) : undefined)
    if (wrong !== undefined) return wrong
    for (const parent of parentsOf(path)) {
      const above = this.#types.get(parent)
      if ((above !== undefined && above !== 'folder') || this.#folded.get(fold(parent)) === 'link')
        return `it lies below ${parent}, which is no folder`
    }
    const before = this.#types.get(path)
    if (before !== undefined)
      return before === 'folder' && type === 'folder' ? undefined : 'it stands in the archive twice'
    const alike = this.#folded.get(fold(path))
    if (alike !== undefined && (alike === 'link' || type === 'link'))
      return 'it differs from another name in case or accents alone, and one is a link'
    if (type === 'hardLink' && this.#types.get(trimPath(target)) !== 'file')
      return `it is a second name of ${target}, which is no file before it`
    return undefined
  }

  #set(path: string, type: EntryType): void {
    this.#types.set(path, type)
    this.#folded.set(fold(path), type === 'link' ? 'link' : 'other')
  }
}
