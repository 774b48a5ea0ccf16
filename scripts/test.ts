/** `npm test` and `npm run test:unit`: runs the suites and ends with the line `N passed, N failed`. */
import { addTotals, closingLine } from './tap.ts'
import { type Failure, findTests, runSuite, type SuiteName, type SuiteResult } from './suite.ts'

const SUITES: Record<string, SuiteName[]> = { all: ['unit', 'system'], unit: ['unit'], system: ['system'] }

async function main(which: string, paths: string[]): Promise<void> {
  const suites = SUITES[which]
  if (suites === undefined)
    throw new Error(`unknown suite '${which}'; accepted: ${Object.keys(SUITES).join(', ')}, then files or folders`)
  const results: SuiteResult[] = []
  for (const suite of suites) {
    const files = findTests(suite, paths)
    if (files.length === 0) continue
    const started = performance.now()
    console.log(`${suite}: ${files.length} files`)
    const result = await runSuite(suite, files)
    results.push(result)
    console.log(`${suite}: ${closingLine(result.totals)} in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  }
  const skips = results.flatMap((result) => result.skips)
  if (skips.length > 0)
    console.log(`skipped, with what each needs:\n${skips.map((title) => `  ${title}`).join('\n')}\n`)
  const failures = results.flatMap((result) => result.failures)
  if (failures.length > 0) console.log(`failed, once more:\n${failures.map(retell).join('\n')}\n`)
  if (results.length === 0) console.log(`no test file in: ${paths.join(', ')}`)
  process.exitCode = results.length === 0 ? 1 : (results.find((result) => result.status !== 0)?.status ?? 0)
  console.log(closingLine(addTotals(results.map((result) => result.totals))))
}

/** At the end, since whoever reads the log of a long run reads its end first. */
function retell({ title, lines }: Failure): string {
  return [`  ✗ ${title}`, ...lines.map((line) => `    ${line}`)].join('\n')
}

await main(process.argv[2] ?? 'all', process.argv.slice(3))
