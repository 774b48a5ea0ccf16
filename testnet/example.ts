/**
 * `npm run example -- NAME`: brings a network of node processes up on this machine, runs the example on it as its user
 * would, checks what came back, and takes the network down. Exit code 1 with the reason where something is not so.
 */
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import pc from 'picocolors'
import { swarmPaths } from '../node/config/paths.ts'
import { exampleNames, loadExample } from './example/find.ts'
import { type ExampleNews, type ExampleReport, runExample } from './example/run.ts'

const USAGE = 'npm run example -- NAME [--json] [--keep]'

function say(line = ''): void {
  process.stderr.write(`${line}\n`)
}

function tell(news: ExampleNews): void {
  switch (news.kind) {
    case 'about':
      return say(pc.bold(news.text))
    case 'step':
      return say(`\n${pc.bold(news.text)}`)
    case 'line':
      return say(`  ${news.text}`)
    case 'fault':
      return say(`  ${pc.yellow('!')} ${news.text}`)
    case 'check':
      return say(
        `  ${news.holds ? pc.green('✓') : pc.red('✗')} ${news.text}${news.detail === '' ? '' : `: ${news.detail}`}`
      )
    case 'kept':
      say(`\nThe network is still up; look around with`)
      say(`  scripts/swarm-testnet exec --dir ${news.text} requester scripts/swarm job list`)
      return say(`  scripts/swarm-testnet down --dir ${news.text}      ${pc.dim('# ends it')}`)
  }
}

function tellEnd(report: ExampleReport): void {
  say()
  const output = relative(process.cwd(), report.output) || '.'
  const seconds = `${(report.ms / 1000).toFixed(1)} s`
  if (report.ok) return say(`${pc.green('ok')}: ${report.checks.length} checks in ${seconds}; results are in ${output}`)
  say(`${pc.red('failed')} after ${seconds}: ${report.reason}`)
  say(pc.dim(`what came back is in ${output}`))
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { keep: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    allowPositionals: true
  })
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) {
    say(`${USAGE}\nexamples: ${exampleNames().join(', ')}`)
    return 2
  }
  const { example, folder } = await loadExample(name)
  const left = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => left.abort(new Error('ended by a signal')))
  const report = await runExample({
    name,
    example,
    folder,
    dir: join(swarmPaths(process.env).dataDir, 'examples', name),
    output: join(process.cwd(), 'example-output', name),
    keep: values.keep,
    news: tell,
    signal: left.signal
  })
  tellEnd(report)
  if (values.json) console.log(JSON.stringify(report))
  return report.ok ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  say(pc.red((error as Error).message))
  process.exitCode = 1
}
