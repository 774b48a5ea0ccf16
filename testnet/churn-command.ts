/** `swarm-testnet churn`: the nodes of a running testnet live through a schedule. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Table from 'cli-table3'
import { type Command, InvalidArgumentError } from 'commander'
import pc from 'picocolors'
import { type ChurnReport, type DoneEvent, liveThrough } from './local/churn.ts'
import { TestnetError } from './local/command.ts'
import { defaultTestnetDir } from './local/paths.ts'
import { Testnet } from './local/testnet.ts'
import type { Schedule } from './sim/churn/schedule.ts'
import { isSchedule, readSchedule } from './sim/churn/schedule-file.ts'
import { readTrace } from './sim/churn/trace.ts'

interface Options {
  dir: string
  speed: number
  json?: true
}

/** Adds the command. */
export function addChurn(program: Command): void {
  program
    .command('churn <schedule>')
    .description(
      'kill, stop, hang and restart the nodes of a running testnet as a schedule or trace says; then check their logs'
    )
    .option('--dir <folder>', 'folder of the testnet', defaultTestnetDir())
    .option('--speed <x>', "the schedule's time passes so many times as fast", speedOf, 1)
    .option('--json', 'machine-readable result on stdout')
    .action(churn)
}

async function churn(file: string, options: Options): Promise<void> {
  const schedule = read(file)
  const testnet = Testnet.open(resolve(options.dir))
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const { events, durationMs, model } = schedule
  say(`${model}: ${events.length} events over ${minutes(durationMs / options.speed)}; Ctrl+C ends it early`)
  let done = 0
  const onEvent = (event: DoneEvent): void => say(progress(event, ++done, events.length))
  const report = await liveThrough(testnet, schedule, { speed: options.speed, onEvent, signal: stop.signal })
  if (options.json === true) console.log(JSON.stringify(report))
  else console.log(summary(report))
  if (report.violations.length > 0 || report.failures.length > 0) process.exitCode = 1
}

function read(file: string): Schedule {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new TestnetError(
      'ERR_TESTNET_CHURN',
      `${file} cannot be read (${(cause as Error).message}); \`swarm-testnet sim schedule SCENARIO > FILE\` makes one`,
      { cause }
    )
  }
  return isSchedule(text) || text.trim() === '' ? readSchedule(file, text) : readTrace(file, text)
}

function progress({ node, event, isNew, atMs, lateMs, error }: DoneEvent, done: number, all: number): string {
  const mark = error === undefined ? pc.green('✓') : pc.red('✗')
  const what = `${event} ${node.name}${isNew ? ' (as a new node)' : ''}`
  const late = lateMs >= 1000 ? pc.yellow(`, ${(lateMs / 1000).toFixed(1)} s late`) : ''
  return `${mark} ${(atMs / 1000).toFixed(1).padStart(7)} s  ${what} (${done} of ${all}${late})${error === undefined ? '' : `: ${error}`}`
}

function summary(report: ChurnReport): string {
  const table = new Table({ head: ['event', 'asked', 'done', 'failed'], style: { head: [], border: [] } })
  for (const [kind, { asked, done, failed }] of Object.entries(report.events)) table.push([kind, asked, done, failed])
  const { violations, failures, lines, newIdentities, lateMs, prepared, partial } = report
  return [
    table.toString(),
    `${prepared.stopped} stopped and ${prepared.started} started before it began; ${newIdentities} came as new nodes`,
    `events began ${(lateMs.mean / 1000).toFixed(2)} s late on average, ${(lateMs.max / 1000).toFixed(2)} s at most`,
    ...(partial ? [pc.yellow('ended early: the schedule was not lived through to its end')] : []),
    ...failures.map((failure) => pc.red(failure)),
    ...violations.map((violation) => pc.red(violation)),
    violations.length === 0
      ? pc.green(`${lines} lines of event logs break no invariant`)
      : pc.red(`${violations.length} violations in ${lines} lines of event logs`)
  ].join('\n')
}

function minutes(ms: number): string {
  return ms < 120_000 ? `${(ms / 1000).toFixed(1)} s` : `${(ms / 60_000).toFixed(1)} min`
}

function speedOf(text: string): number {
  const value = Number(text)
  if (value > 0 && value <= 1e6) return value
  throw new InvalidArgumentError('a number above 0 is accepted, like 60 for an hour in a minute.')
}

/** Progress goes to stderr; stdout is the result. */
function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
