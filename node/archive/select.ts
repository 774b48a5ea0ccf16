/** Chooses what of a folder is packed, in an order that depends on the names alone. */
import type { Dirent, Stats } from 'node:fs'
import { lstat, readdir, readlink, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ArchiveError, ArchiveErrorCode } from './errors.ts'
import { IgnoreRules } from './ignore.ts'
import { pathProblem, targetProblem } from './names.ts'

/** What is packed: paths relative to the folder, parents first; `leftOut` says what is neither file, folder nor link. */
export interface Selection {
  entries: SelectedEntry[]
  leftOut: string[]
}

/** One path that is packed; size 0 for folders and links. */
export interface SelectedEntry {
  path: string
  type: 'file' | 'folder' | 'link'
  sizeBytes: number
}

/**
 * Walks a folder.
 * @throws ArchiveError source (no such folder, not readable), unsafe (a link that points outside), tooLarge (too many entries)
 */
export async function selectEntries(dir: string, maxEntries: number, signal?: AbortSignal): Promise<Selection> {
  const info = await stat(dir).catch((cause: unknown) => {
    throw new ArchiveError(
      ArchiveErrorCode.source,
      `working directory: '${dir}' does not exist or cannot be read; name a folder`,
      { cause }
    )
  })
  if (!info.isDirectory())
    throw new ArchiveError(ArchiveErrorCode.source, `working directory: '${dir}' is not a folder; name a folder`)
  const selection: Selection = { entries: [], leftOut: [] }
  const walk = async (path: string, rules: IgnoreRules): Promise<void> => {
    for (const child of await list(join(dir, path))) {
      signal?.throwIfAborted()
      if (rules.ignores(child.name, child.isDirectory())) continue
      const name = path === '' ? child.name : `${path}/${child.name}`
      const added = await addEntry(dir, name, child, selection)
      if (selection.entries.length > maxEntries) throw tooMany(dir, maxEntries, selection)
      if (added && child.isDirectory())
        await walk(name, await IgnoreRules.read(join(dir, name), { rules, name: child.name }))
    }
  }
  await walk('', await IgnoreRules.read(dir))
  return selection
}

/** Children in the order of their code units, which no locale changes. */
async function list(path: string): Promise<Dirent[]> {
  const children = await readdir(path, { withFileTypes: true }).catch((cause: unknown) => {
    throw new ArchiveError(
      ArchiveErrorCode.source,
      `'${path}' cannot be read; make it readable, or name it in .swarmignore`,
      { cause }
    )
  })
  return children.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function addEntry(dir: string, path: string, child: Dirent, { entries, leftOut }: Selection): Promise<boolean> {
  const problem = pathProblem(path)
  if (problem !== undefined) throw unsafe(path, problem)
  if (child.isSymbolicLink()) {
    const wrong = targetProblem(path, await readlink(join(dir, path)))
    if (wrong !== undefined) throw unsafe(path, wrong)
  } else if (!child.isFile() && !child.isDirectory()) {
    leftOut.push(`${path}: neither file, folder nor link`)
    return false
  }
  const info: Stats | undefined = child.isFile() ? await lstat(join(dir, path)) : undefined
  const type = child.isFile() ? 'file' : child.isDirectory() ? 'folder' : 'link'
  entries.push({ path, type, sizeBytes: info?.size ?? 0 })
  return true
}

function unsafe(path: string, problem: string): ArchiveError {
  return new ArchiveError(
    ArchiveErrorCode.unsafe,
    `'${path}' cannot be packed: ${problem}; replace it, or name it in .swarmignore`
  )
}

/** Names the folders at the top that hold most of it: those are what one forgot to leave out. */
function tooMany(dir: string, maxEntries: number, { entries }: Selection): ArchiveError {
  const counts = new Map<string, number>()
  for (const { path } of entries) {
    const top = path.split('/', 1)[0] ?? path
    counts.set(top, (counts.get(top) ?? 0) + 1)
  }
  const largest = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([name]) => name)
  return new ArchiveError(
    ArchiveErrorCode.tooLarge,
    `working directory: '${dir}' holds more than ${maxEntries} files; name what the job does not need in .swarmignore (most are in ${largest.join(', ')})`
  )
}
