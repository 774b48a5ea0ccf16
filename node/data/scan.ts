/** The files of a data set on its owner's disk: a file, or everything below a folder, links followed. */
import type { BigIntStats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathProblem } from '../archive/names.ts'
import { DataError, DataErrorCode } from './errors.ts'

/** Beside the files of a set, inside a job: it is there once all of them are. */
export const COMPLETE_MARK = '.complete'
/** Files of one set: more than its manifest of 4 MiB can name is found out early. */
const MAX_FILES = 100_000

/** What tells a file from a changed one without reading it. `mtimeNs` and `inode` are whole numbers as text. */
export interface FileStamp {
  sizeBytes: number
  mtimeNs: string
  inode: string
}

/** One file: `path` as in the manifest, `file` where it lies. */
export interface FoundFile {
  path: string
  file: string
  stamp: FileStamp
}

/** The stamp of a file as `stat` gave it. */
export function stampOf({ size, mtimeNs, ino }: BigIntStats): FileStamp {
  return { sizeBytes: Number(size), mtimeNs: String(mtimeNs), inode: String(ino) }
}

/** Whether nothing says that a file is another one than it was. */
export function sameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.sizeBytes === b.sizeBytes && a.mtimeNs === b.mtimeNs && a.inode === b.inode
}

/** All files of a set, sorted. @throws DataError: missing, empty, unreadable, too-large */
export async function scan(root: string): Promise<FoundFile[]> {
  const found = await look(root)
  if (found === undefined)
    throw new DataError(DataErrorCode.missing, `${root} does not exist: name a file or folder of this machine`)
  const files: FoundFile[] = []
  if (found.isFile()) files.push(take(basename(root), root, found))
  else if (found.isDirectory()) await walk(root, '', new Set([await realpath(root)]), files)
  else throw new DataError(DataErrorCode.unreadable, `${root} is neither a file nor a folder`)
  if (files.every(({ stamp }) => stamp.sizeBytes === 0))
    throw new DataError(
      DataErrorCode.empty,
      `${root} holds ${files.length === 0 ? 'no files' : 'nothing but empty files'}: name a file or folder with data in it`
    )
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** @param above real paths of the folders around: a link to one of them would never end */
async function walk(folder: string, path: string, above: Set<string>, files: FoundFile[]): Promise<void> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw unreadable(folder, cause)
  })
  for (const name of names) {
    const file = join(folder, name)
    const inside = path === '' ? name : `${path}/${name}`
    const found = await look(file)
    if (found === undefined)
      throw new DataError(DataErrorCode.missing, `${file} is a link to nothing: remove it from the set`)
    if (found.isFile()) files.push(take(inside, file, found))
    else if (found.isDirectory()) {
      const real = await realpath(file)
      if (above.has(real))
        throw new DataError(DataErrorCode.unreadable, `${file} is a link to a folder that it lies in`)
      await walk(file, inside, new Set([...above, real]), files)
    } else
      throw new DataError(DataErrorCode.unreadable, `${file} is neither a file nor a folder: remove it from the set`)
    if (files.length > MAX_FILES)
      throw new DataError(
        DataErrorCode.tooLarge,
        `more than ${MAX_FILES} files below ${folder}: put small files together`
      )
  }
}

function take(path: string, file: string, found: BigIntStats): FoundFile {
  const problem = fileProblem(path)
  if (problem !== undefined)
    throw new DataError(DataErrorCode.unreadable, `${JSON.stringify(file)} cannot be part of a data set: ${problem}`)
  return { path, file, stamp: stampOf(found) }
}

async function look(file: string): Promise<BigIntStats | undefined> {
  try {
    return await stat(file, { bigint: true })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw unreadable(file, cause)
  }
}

function unreadable(file: string, cause: unknown): DataError {
  return new DataError(DataErrorCode.unreadable, `${file} cannot be read: ${(cause as Error).message}`, { cause })
}

/** Why a file of a set may not be called so, or undefined. Listings and messages show paths as they are. */
export function fileProblem(path: string): string | undefined {
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'it holds a control character'
  if (path === COMPLETE_MARK) return 'that name marks a complete set'
  return pathProblem(path)
}
