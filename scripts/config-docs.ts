/**
 * The configuration table as `.env.example` and as the README's table. `npm run gen` writes both; `npm run check` compares.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONFIG_GROUPS, CONFIG_KEYS, type ConfigGroup, defaultText, flagOf, variableOf } from '../node/config/index.ts'
import { settingOf } from '../node/config/setting.ts'
import { ROOT } from './suite.ts'

const BEGIN = '<!-- settings: written by `npm run gen` from node/config/table.ts -->'
const END = '<!-- end of settings -->'

const HEADINGS: Record<ConfigGroup, string> = {
  node: 'The node itself',
  network: 'Network',
  provider: 'What this machine offers, and to whom',
  jobs: 'Jobs'
}

/** `.env.example`: every variable, switched off, with its default. */
export function envExample(): string {
  const lines = [
    '# Settings of a Swarm node. Copy this file to .env beside it, and take away the # before what you change:',
    '# `npm start` and `scripts/swarm` read it. Flags count before variables, these before config.json.'
  ]
  for (const group of CONFIG_GROUPS) {
    lines.push('', `## ${HEADINGS[group]}`)
    for (const key of CONFIG_KEYS.filter((name) => settingOf(name).group === group)) {
      const setting = settingOf(key)
      const written = setting.defaultText === undefined ? defaultText(key) : ''
      lines.push(
        '',
        `# ${setting.description}.`,
        `# Accepted: ${setting.kind.accepted}. Default: ${defaultText(key)}.`,
        `#${variableOf(key)}=${written}`
      )
    }
  }
  return `${lines.join('\n')}\n`
}

/** The README's table, between its markers. */
export function readmeTable(): string {
  const rows = CONFIG_GROUPS.flatMap((group) => CONFIG_KEYS.filter((key) => settingOf(key).group === group)).map(
    (key) => {
      const cells = [`\`${variableOf(key)}\``, `\`${flagOf(key)}\``, defaultText(key), settingOf(key).description]
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
    }
  )
  return [BEGIN, '', '| variable | flag | default | what it is |', '|---|---|---|---|', ...rows, '', END].join('\n')
}

/** The README with the table as it should be, or undefined where it has no markers. */
function withTable(readme: string): string | undefined {
  const begin = readme.indexOf(BEGIN)
  const end = readme.indexOf(END)
  return begin < 0 || end < begin ? undefined : readme.slice(0, begin) + readmeTable() + readme.slice(end + END.length)
}

function read(name: string): string {
  try {
    return readFileSync(join(ROOT, name), 'utf8')
  } catch {
    return ''
  }
}

/** What is not as the table says, one sentence each. */
export function staleDocuments(): string[] {
  const readme = read('README.md')
  const wanted = withTable(readme)
  const wrong: string[] = []
  if (read('.env.example') !== envExample())
    wrong.push('.env.example is not what node/config/table.ts gives: run `npm run gen`')
  if (wanted === undefined) wrong.push(`README.md has no place for the settings: put in the lines\n${BEGIN}\n${END}`)
  else if (wanted !== readme) wrong.push("README.md's table is not what node/config/table.ts gives: run `npm run gen`")
  return wrong
}

/** Writes both; returns the files written. */
export function writeDocuments(): string[] {
  writeFileSync(join(ROOT, '.env.example'), envExample())
  const readme = withTable(read('README.md'))
  if (readme === undefined) return ['.env.example']
  writeFileSync(join(ROOT, 'README.md'), readme)
  return ['.env.example', 'README.md']
}
