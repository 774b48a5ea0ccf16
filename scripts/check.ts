/**
 * `npm run check`: every check, each with its time; all of them run, so that one visit mends everything.
 * `--without-tests` leaves the unit tests out, for CI, whose `npm test` runs them next.
 */
import { join } from 'node:path'
import { execa } from 'execa'
import { staleDocuments } from './config-docs.ts'
import { staleFiles } from './gen.ts'
import { staleJobSchema } from './job-schema.ts'
import { checkLockfile, readLockfile } from './lockfile.ts'
import { ROOT } from './suite.ts'

/** A check gives what is wrong, one text each; none is good. Import arrows are checked by a unit test (imports.test.ts). */
interface Check {
  name: string
  run: () => string[] | Promise<string[]>
}

const CHECKS: Check[] = [
  { name: 'lockfile', run: () => checkLockfile(readLockfile()) },
  { name: 'lint', run: () => tool('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'types', run: () => tool('tsc', ['--project', '.']) },
  { name: 'format', run: () => tool('biome', ['format', '--reporter=summary', '.']) },
  {
    name: 'generated code',
    run: async () =>
      (await staleFiles()).map((file) => `proto/gen/${file} is not what proto/*.proto gives: run \`npm run gen\``)
  },
  { name: 'configuration in .env.example and README', run: staleDocuments },
  { name: "job file's schema", run: staleJobSchema },
  { name: 'unit tests and import arrows', run: unitTests }
]

/** Runs a program of node_modules/.bin; its output is what is wrong when it fails. */
async function tool(name: string, args: string[]): Promise<string[]> {
  const { failed, all, message } = await execa(join(ROOT, 'node_modules', '.bin', name), args, {
    cwd: ROOT,
    all: true,
    reject: false
  })
  return failed ? [all === '' ? (message ?? name) : all] : []
}

async function unitTests(): Promise<string[]> {
  const { exitCode } = await execa(process.execPath, [join(ROOT, 'scripts', 'test.ts'), 'unit'], {
    cwd: ROOT,
    stdio: 'inherit',
    reject: false
  })
  return exitCode === 0 ? [] : ['see above']
}

const wanted = process.argv.includes('--without-tests') ? CHECKS.filter(({ run }) => run !== unitTests) : CHECKS
const failed: string[] = []
for (const { name, run } of wanted) {
  const started = performance.now()
  const wrong = await run()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${wrong.length === 0 ? '✓' : '✗'} ${name}  ${seconds} s`)
  for (const text of wrong) console.log(text.replaceAll(/^/gm, '    '))
  if (wrong.length > 0) failed.push(name)
}
console.log(failed.length === 0 ? 'check: all is well' : `check: failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
