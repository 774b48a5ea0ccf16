/** `node/cli/run/job.schema.json`: the job file for editors. `npm run gen` writes it; `npm run check` compares. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jobJsonSchema } from '../node/cli/run/job-schema.ts'
import { ROOT } from './suite.ts'

const FILE = 'node/cli/run/job.schema.json'

/** As the formatter would write it: short lists of words on one line. */
function text(): string {
  const words = /\[\n\s+("[^"\n]*"(?:,\n\s+"[^"\n]*")*)\n\s+\]/g
  const inline = (_: string, list: string): string => `[${list.replaceAll(/,\n\s+/g, ', ')}]`
  return `${JSON.stringify(jobJsonSchema(), null, 2).replaceAll(words, inline)}\n`
}

/** What is not as the schema says, one sentence. */
export function staleJobSchema(): string[] {
  let written = ''
  try {
    written = readFileSync(join(ROOT, FILE), 'utf8')
  } catch {}
  return written === text() ? [] : [`${FILE} is not what node/cli/run/job-schema.ts gives: run \`npm run gen\``]
}

/** Writes it; returns the files written. */
export function writeJobSchema(): string[] {
  writeFileSync(join(ROOT, FILE), text())
  return [FILE]
}
