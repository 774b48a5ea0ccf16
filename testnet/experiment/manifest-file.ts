/** Reads a manifest back, so that its runs can be done again. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UsageError } from '../../node/cli/errors.ts'
import type { Cell } from './cells.ts'
import { folderOf, type Manifest, MANIFEST_FORMAT, sha256 } from './manifest.ts'
import { fieldAlone } from './place.ts'
import type { ReadScenario } from './read.ts'
import { ScenarioSchema } from './schema.ts'

/** A manifest, and where it stands. */
export interface ManifestFile {
  manifest: Manifest
  folder: string
  read: ReadScenario
  cells: Cell[]
}

/** A manifest's file, or the folder that has one. @throws UsageError for what is none */
export function readManifest(path: string): ManifestFile {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'manifest.json') : path
  let written: Partial<Manifest>
  try {
    written = JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest>
  } catch (cause) {
    throw new UsageError(`${file} is no manifest: ${(cause as Error).message}`, 'name a folder that sim run wrote', {
      cause
    })
  }
  if (written.format !== MANIFEST_FORMAT) throw new UsageError(`${file} is no manifest of format ${MANIFEST_FORMAT}`)
  const manifest = written as Manifest
  const cells = manifest.cells.map(({ cell, parameters, file: content }): Cell => {
    const checked = ScenarioSchema.safeParse(content)
    if (checked.success) return { index: cell, parameters, file: checked.data }
    throw new UsageError(
      `${file}: the scenario of cell ${cell} is not as this version reads it: ${checked.error.message}`
    )
  })
  const [first] = cells
  if (first === undefined) throw new UsageError(`${file} has no cells`)
  const read = { path: manifest.scenario.path, folder: folderOf(manifest), file: first.file, at: fieldAlone }
  return { manifest, folder: dirname(resolve(file)), read, cells }
}

/** Files that the scenario points at and that are gone or others than they were, a sentence each. */
export function changedData({ manifest, read }: ManifestFile): string[] {
  return manifest.data.flatMap(({ path, sha256: expected }) => {
    const file = resolve(read.folder, path)
    if (!existsSync(file)) return [`${file} is not there`]
    return sha256(readFileSync(file)) === expected ? [] : [`${file} is another file than it was`]
  })
}
