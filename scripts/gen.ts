/**
 * `npm run gen`: writes proto/gen/swarm.js and swarm.d.ts from proto/*.proto. The result is committed, since running a
 * schema through protobufjs at start would cost time on every start; `npm run check` regenerates and compares. The documents
 * that come from the configuration table (config-docs.ts) and the job file's schema (job-schema.ts) are written too.
 */
import { globSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { writeDocuments } from './config-docs.ts'
import { writeJobSchema } from './job-schema.ts'
import { ROOT } from './suite.ts'

/** What is generated, relative to its folder. */
const FILES = ['swarm.js', 'swarm.d.ts']
const FOLDER = join(ROOT, 'proto', 'gen')

/** --force-number is for the types alone: the codec turns Long off at run time. */
const PBJS = [
  '--target',
  'static-module',
  '--wrap',
  'esm',
  '--dts',
  '--root',
  'swarm',
  '--force-number',
  '--no-service',
  '--no-create',
  '--no-verify',
  '--no-delimited',
  '--no-typeurl'
]

/** Generates into a folder. Throws execa's error with pbjs's own words when a .proto file is wrong. */
export async function generate(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const sources = globSync('proto/*.proto', { cwd: ROOT }).sort()
  if (sources.length === 0) throw new Error('no .proto file in proto/')
  const pbjs = join(ROOT, 'node_modules', 'protobufjs-cli', 'bin', 'pbjs')
  const out = ['--out', join(folder, 'swarm.js'), ...sources]
  await execa(process.execPath, [pbjs, ...PBJS, ...out], { cwd: ROOT })
  // The types are made from the comments; every node would hold these in memory (half of 950 kB), so the code is made again.
  const types = readFileSync(join(folder, 'swarm.d.ts'))
  await execa(process.execPath, [pbjs, ...PBJS, '--no-comments', ...out], { cwd: ROOT })
  writeFileSync(join(folder, 'swarm.d.ts'), types)
}

/** Names of the committed files that differ from what the .proto files give now; empty when all are current. */
export async function staleFiles(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'swarm-gen-'))
  try {
    await generate(folder)
    return FILES.filter((file) => readOrEmpty(join(folder, file)) !== readOrEmpty(join(FOLDER, file)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

if (import.meta.main) {
  await generate(FOLDER)
  const written = [...FILES.map((file) => `proto/gen/${file}`), ...writeDocuments(), ...writeJobSchema()]
  console.log(`wrote ${written.join(', ')}`)
}
