/** `sim init`: a commented scenario to begin with. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../../../node/cli/errors.ts'
import { act } from './frame.ts'

/** The file that is given out; a test reads it as any other. */
export const TEMPLATE = join(import.meta.dirname, '..', 'template.yaml')

/** To a file, or to stdout where none is named. */
export function initScenario(file: string | undefined, { force, json }: { force?: true; json?: true }): Promise<void> {
  return act(json, async ({ out, err, json: asJson }) => {
    const text = readFileSync(TEMPLATE, 'utf8')
    if (file === undefined) {
      if (asJson) out.line(JSON.stringify({ scenario: text }))
      else out.write(text)
      return
    }
    if (existsSync(file) && force !== true)
      throw new UsageError(`${file} is there already`, 'name another, or write over it with --force')
    writeFileSync(file, text)
    if (asJson) out.line(JSON.stringify({ file }))
    err.line(`wrote ${file}; next: scripts/swarm-testnet sim run ${file}`)
  })
}
