import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { METRICS } from './metrics.ts'

const SIM = dirname(dirname(fileURLToPath(import.meta.url)))
const SCHEMA = /metrics\/(nodes|dht|gossip|machines|metrics(\.test)?)\.ts$/

/** All files of the simulator of one kind as one text. */
function textOf(isTest: boolean): string {
  const files = globSync('**/*.ts', { cwd: SIM }).filter((file) => !SCHEMA.test(file))
  return files
    .filter((file) => file.endsWith('.test.ts') === isTest)
    .map((file) => readFileSync(`${SIM}/${file}`, 'utf8'))
    .join('\n')
}

test('every metric is recorded by somebody, and some test has an answer for it', (t) => {
  const [code, tests] = [textOf(false), textOf(true)]
  for (const [name, { kind }] of Object.entries(METRICS)) {
    const isMade = kind === 'ratio' || kind === 'fairness'
    t.true(isMade || new RegExp(`['\`]${name}['\`/]`).test(code), `${name}: nobody records it`)
    const answer = name.startsWith('gossip_') ? name.slice('gossip_'.length) : name
    t.regex(tests, new RegExp(`\\b${name}\\b|'${answer}'`), `${name}: no test`)
  }
})
