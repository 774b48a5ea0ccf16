/** `job.schema.json`, `study.schema.json`, `scenario.schema.json`: files that people write, for their editors. `npm run gen` writes them; `npm run check` compares. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jobJsonSchema } from '../node/cli/run/job-schema.ts'
import { studyJsonSchema } from '../node/cli/tune/study-schema.ts'
import { scenarioJsonSchema } from '../testnet/experiment/schema.ts'
import { ROOT } from './suite.ts'

const FILES: ReadonlyArray<readonly [string, () => unknown]> = [
  ['node/cli/run/job.schema.json', jobJsonSchema],
  ['node/cli/tune/study.schema.json', studyJsonSchema],
  ['testnet/experiment/scenario.schema.json', scenarioJsonSchema]
]

/** As the formatter would write it: lists of words on one line where that is not longer than 120. */
function text(schema: () => unknown): string {
  const words = /^(.*)\[\n\s+("[^"\n]*"(?:,\n\s+"[^"\n]*")*)\n\s+\](,?)$/gm
  const inline = (before: string, start: string, list: string, end: string): string => {
    const line = `${start}[${list.replaceAll(/,\n\s+/g, ', ')}]${end}`
    return line.length <= 120 ? line : before
  }
  return `${JSON.stringify(schema(), null, 2).replaceAll(words, inline)}\n`
}

/** What is not as the schemas say, a sentence each. */
export function staleJobSchema(): string[] {
  return FILES.filter(([file, schema]) => written(file) !== text(schema)).map(
    ([file]) => `${file} is not what the schema beside it gives: run \`npm run gen\``
  )
}

function written(file: string): string {
  try {
    return readFileSync(join(ROOT, file), 'utf8')
  } catch {
    return ''
  }
}

/** Writes them; returns the files written. */
export function writeJobSchema(): string[] {
  for (const [file, schema] of FILES) writeFileSync(join(ROOT, file), text(schema))
  return FILES.map(([file]) => file)
}
