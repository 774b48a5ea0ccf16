/**
 * Which folder may import what. The arrows run scripts → testnet → node → protocol → proto/gen only; linters see the
 * specifier as written, so this resolves every one. Held by imports.test.ts; `node scripts/imports.ts` prints what is wrong.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { ROOT } from './suite.ts'

/** One row: files below `folder` may import the folders and packages named ('npm:*' any declared package, 'node:*' any builtin). */
interface Rule {
  folder: string
  may: string[]
  closure?: string
}

/** First match wins, so narrower folders stand first. `closure`: what no file may reach even through others. */
const RULES: Rule[] = [
  { folder: 'proto', may: ['proto', 'npm:protobufjs'] },
  { folder: 'protocol', may: ['protocol', 'proto', 'npm:uint8arrays'] },
  { folder: 'node/privileged', may: ['node/privileged', 'node/wireguard', 'node:*'], closure: 'npm:' },
  { folder: 'node', may: ['node', 'protocol', 'proto', 'npm:*', 'node:*'] },
  { folder: 'testnet/sim', may: ['testnet/sim', 'protocol', 'proto', 'npm:uint8arrays', 'node:*'] },
  { folder: 'testnet', may: ['testnet', 'node', 'protocol', 'proto', 'npm:*', 'node:*'] },
  { folder: 'scripts', may: ['scripts', 'testnet', 'node', 'protocol', 'proto', 'npm:*', 'node:*'] }
]

/** Tests and their helpers (`x.test.ts`, `_x.ts`) may use any package and builtin; the arrows between folders hold for them too. */
const TEST_FILE = /\.test\.ts$|(^|\/)_[^/]+\.ts$/

/** Source text by path, relative to the root; a map, so that a test can plant files. */
export type Sources = Map<string, string>

/** A package of its own, with its own dependencies; nothing imports it. */
const APART = 'scripts/bench/bitswap/**'

/** Reads every source file of the repository. */
export function readSources(): Sources {
  const pattern = '{proto,protocol,node,testnet,scripts}/**/*.{ts,js,mjs}'
  const files = globSync(pattern, { cwd: ROOT, exclude: ['**/node_modules/**', APART] })
  return new Map(files.sort().map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]))
}

/** Names of the declared packages; `dev` are those that only tests and scripts may import. */
export interface Declared {
  all: Set<string>
  dev: Set<string>
}

/** Reads package.json. */
export function readDeclared(): Declared {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >
  const dev = new Set(Object.keys(devDependencies))
  return { all: new Set([...Object.keys(dependencies), ...dev]), dev }
}

const SPECIFIER =
  /(?:^|[\n;])\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/g

/** The specifiers that a file imports, types included; comments are left out. */
export function importsOf(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, ' ').replaceAll(/(^|\s)\/\/[^\n]*/g, '$1')
  return [...code.matchAll(SPECIFIER)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** What a specifier in a file means: `node:fs`, `npm:tar`, or the path of a file relative to the root. */
export function resolveImport(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative('.', join(dirname(file), specifier))
  if (specifier.startsWith('node:')) return specifier
  return `npm:${specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')}`
}

/** Everything wrong with the imports, one sentence each, as `file imports what: why`. */
export function checkImports(sources: Sources, declared: Declared, exists: (path: string) => boolean): string[] {
  const wrong: string[] = []
  for (const [file, source] of sources) {
    const rule = RULES.find(({ folder }) => file.startsWith(`${folder}/`))
    if (rule === undefined) continue
    for (const specifier of importsOf(source)) {
      const why = refuse(rule, file, resolveImport(file, specifier), declared, exists)
      if (why !== undefined) wrong.push(`${file} imports ${specifier}: ${why}`)
    }
    if (rule.closure !== undefined && !TEST_FILE.test(file)) wrong.push(...checkClosure(sources, file, rule.closure))
  }
  return wrong
}

function refuse(
  rule: Rule,
  file: string,
  target: string,
  declared: Declared,
  exists: Sources['has']
): string | undefined {
  const test = TEST_FILE.test(file)
  if (target.startsWith('node:'))
    return test || rule.may.includes('node:*') ? undefined : `${rule.folder}/ may not import builtins`
  if (!target.startsWith('npm:')) {
    if (!rule.may.some((folder) => target.startsWith(`${folder}/`)))
      return `${rule.folder}/ may import ${rule.may.join(', ')}`
    return exists(target) ? undefined : 'there is no such file (specifiers carry their .ts)'
  }
  const name = target.slice('npm:'.length)
  if (!declared.all.has(name)) return `${name} is not in package.json`
  if (test || file.startsWith('scripts/')) return undefined
  if (declared.dev.has(name)) return `${name} is a development dependency`
  return rule.may.includes('npm:*') || rule.may.includes(target)
    ? undefined
    : `${rule.folder}/ may import ${rule.may.join(', ')}`
}

/** Follows a file's imports through the repository and reports the first way to reach what is forbidden. */
function checkClosure(sources: Sources, start: string, forbidden: string): string[] {
  const via = new Map<string, string>([[start, start]])
  for (const [file, path] of via) {
    for (const specifier of importsOf(sources.get(file) ?? '')) {
      const target = resolveImport(file, specifier)
      if (target.startsWith(forbidden))
        return [`${path} → ${specifier}: ${dirname(start)}/ may not reach a package, not even through others`]
      if (sources.has(target) && !via.has(target)) via.set(target, `${path} → ${target}`)
    }
  }
  return []
}

if (import.meta.main) {
  const wrong = checkImports(readSources(), readDeclared(), (path) => existsSync(join(ROOT, path)))
  for (const line of wrong) console.error(line)
  process.exitCode = wrong.length === 0 ? 0 : 1
}
