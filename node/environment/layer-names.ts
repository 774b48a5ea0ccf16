/** How environments of jobs, and what they are made from, are named. */
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Digest } from '../../protocol/messages.ts'
import type { PythonEnvironment } from './environment.ts'

/** The default folder: beside the managed environment. */
export function layersFolder(environment: PythonEnvironment): string {
  return join(dirname(environment.path), 'layers')
}

/** What an environment depends on besides its lock, from the managed one's key: `py3.11-x86_64`. */
export function layerTag({ key, pythonMinor }: PythonEnvironment): string {
  return `py${pythonMinor}-${key.split(`-py${pythonMinor}-`)[1] ?? process.arch}`
}

/** SHA-256 of a text, hex. */
export function digestOfText(text: string | Uint8Array): Digest {
  return createHash('sha256').update(text).digest('hex')
}
