import { existsSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { checkImports, importsOf, readDeclared, readSources, resolveImport } from './imports.ts'
import { ROOT } from './suite.ts'

const declared = { all: new Set(['libp2p', 'uint8arrays', 'ava', 'protobufjs']), dev: new Set(['ava']) }

/** Checks planted files alone. */
function check(files: Record<string, string>): string[] {
  const sources = new Map(Object.entries(files))
  return checkImports(sources, declared, (path) => sources.has(path))
}

test('every import of this repository follows the arrows', (t) => {
  t.deepEqual(
    checkImports(readSources(), readDeclared(), (path) => existsSync(join(ROOT, path))),
    []
  )
})

test('arrows that run upwards are refused, whatever the depth of the specifier', (t) => {
  const upwards = [
    ['proto/gen/swarm.js', '../../protocol/ids.ts'],
    ['protocol/lease/lease.ts', '../../node/node.ts'],
    ['node/cli/main.ts', '../../testnet/cli.ts'],
    ['testnet/local/net.ts', '../../scripts/gen.ts'],
    ['testnet/sim/clock.ts', '../../node/node.ts'],
    ['testnet/sim/clock.ts', '../local/net.ts'],
    ['protocol/lease/lease.test.ts', '../../node/node.ts']
  ] as const
  for (const [file, specifier] of upwards) {
    const target = resolveImport(file, specifier)
    t.is(check({ [file]: `import { x } from '${specifier}'`, [target]: '' }).length, 1, `${file} imports ${specifier}`)
  }
})

test('protocol/ has neither builtins nor packages but uint8arrays; its tests may', (t) => {
  t.is(check({ 'protocol/a.ts': "import { fromString } from 'uint8arrays/from-string'" }).length, 0)
  t.is(check({ 'protocol/a.ts': "import { createLibp2p } from 'libp2p'" }).length, 1)
  t.is(check({ 'protocol/a.ts': "import { readFile } from 'node:fs/promises'" }).length, 1)
  t.is(check({ 'protocol/a.test.ts': "import test from 'ava'\nimport { hash } from 'node:crypto'" }).length, 0)
})

test('node/privileged reaches no package, not even through another folder', (t) => {
  const files = {
    'node/privileged/a.ts': "import { b } from '../wireguard/b.ts'",
    'node/wireguard/b.ts': "import 'libp2p'"
  }
  const path = 'node/privileged/a.ts → node/wireguard/b.ts → libp2p'
  t.deepEqual(check(files), [`${path}: node/privileged/ may not reach a package, not even through others`])
  t.is(check({ 'node/privileged/a.ts': "import { execa } from 'libp2p'" }).length, 2)
})

test('missing files, undeclared packages and development packages are named', (t) => {
  t.regex(check({ 'node/a.ts': "import { b } from './b'" })[0] ?? '', /no such file/)
  t.regex(check({ 'node/a.ts': "import { b } from 'left-pad'" })[0] ?? '', /not in package\.json/)
  t.regex(check({ 'node/a.ts': "import test from 'ava'" })[0] ?? '', /development dependency/)
})

test('every form of import is seen, and no comment', (t) => {
  // Spelled with IMPORT, so that this file's own check does not read them.
  const source = `IMPORT a, { type B }
    from './a.ts'
IMPORT './b.ts'
export * FROM './c.ts'
export { d } FROM './d.ts'
IMPORT type { E } from './e.ts'
type F = IMPORT('./f.ts').F
const g = await IMPORT('./g.ts')
// IMPORT './no.ts'
/** IMPORT './never.ts' */`
  const spelled = source.replaceAll(/IMPORT|FROM/g, (word) => word.toLowerCase())
  t.deepEqual(importsOf(spelled), ['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts', './g.ts'])
})
