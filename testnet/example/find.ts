/** Which examples there are, and loading one. */
import { globSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { SwarmError } from '../../protocol/errors.ts'
import type { Example } from './example.ts'

/** An example could not be run, or did not come out as it says. */
export class ExampleError extends SwarmError {
  constructor(
    code: 'ERR_EXAMPLE_UNKNOWN' | 'ERR_EXAMPLE_SHAPE' | 'ERR_EXAMPLE_FAILED',
    message: string,
    cause?: unknown
  ) {
    super('ExampleError', code, message, { cause })
  }
}

/** The folder of all examples. */
export const examplesFolder = fileURLToPath(new URL('../examples', import.meta.url))

/** Names of the folders that have an `example.ts`, sorted. */
export function exampleNames(folder = examplesFolder): string[] {
  return globSync('*/example.ts', { cwd: folder })
    .map((file) => basename(dirname(file)))
    .sort()
}

/** Loads one. Throws ERR_EXAMPLE_UNKNOWN with the names that there are, ERR_EXAMPLE_SHAPE where its file exports none. */
export async function loadExample(
  name: string,
  folder = examplesFolder
): Promise<{ example: Example; folder: string }> {
  const names = exampleNames(folder)
  if (!names.includes(name)) {
    const others = readdirSync(folder).includes(name) ? ' (its folder has no example.ts)' : ''
    throw new ExampleError('ERR_EXAMPLE_UNKNOWN', `no example '${name}'${others}; there are: ${names.join(', ')}`)
  }
  const file = join(folder, name, 'example.ts')
  const { example } = (await import(pathToFileURL(file).href)) as { example?: Example }
  if (example === undefined || !Array.isArray(example.steps) || example.steps.length === 0)
    throw new ExampleError('ERR_EXAMPLE_SHAPE', `${file} exports no \`example\` with steps`)
  return { example, folder: join(folder, name) }
}
