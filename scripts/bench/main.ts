/**
 * `npm run bench`: takes the figures of a group (`--group=data` is `npm run bench:data`; without it, main) and shows them as a
 * table; with `--json` as one object of `{value, unit, goal, runs}` by name. Names after `--` choose some:
 * `npm run bench -- start_ready_ms --json`. Progress goes to stderr.
 */
import { cpus, loadavg } from 'node:os'
import Table from 'cli-table3'
import { type Figure, reaches, takeFigures } from './bench.ts'
import { BENCH_GROUPS } from './registry.ts'

const GROUP = '--group='

/** Four digits are more than any of these figures is worth. */
function round(value: number): number {
  return Number(value.toPrecision(4))
}

function asJson(figures: Figure[]): string {
  const rows = figures.map(({ name, value, unit, goal, runs, reason }) => [
    name,
    {
      value: value === undefined ? null : round(value),
      unit,
      goal,
      runs: runs.map(round),
      ...(reason === '' ? {} : { reason })
    }
  ])
  return JSON.stringify(Object.fromEntries(rows), null, 2)
}

function asTable(figures: Figure[]): string {
  const table = new Table({ head: ['figure', 'value', 'goal', '', 'runs'], style: { head: [], border: [] } })
  for (const figure of figures) {
    const { name, value, unit, goal, better, runs, reason } = figure
    const verdict = { true: 'reached', false: 'missed', undefined: reason }[String(reaches(figure))] ?? ''
    const bound = `${better === 'less' ? '≤' : '≥'} ${goal} ${unit}`
    table.push([name, value === undefined ? '–' : `${round(value)} ${unit}`, bound, verdict, String(runs.length)])
  }
  return table.toString()
}

async function main(args: string[]): Promise<void> {
  const names = args.filter((arg) => !arg.startsWith('--'))
  const group = args.find((arg) => arg.startsWith(GROUP))?.slice(GROUP.length) ?? 'main'
  const benches = BENCH_GROUPS[group]
  if (benches === undefined)
    throw new Error(`unknown group '${group}'; accepted: ${Object.keys(BENCH_GROUPS).join(', ')}`)
  const known = benches.flatMap((entry) => entry.names)
  const wrong = [
    ...args.filter((arg) => arg.startsWith('--') && arg !== '--json' && !arg.startsWith(GROUP)),
    ...names.filter((name) => !known.includes(name))
  ]
  if (wrong.length > 0) throw new Error(`unknown: ${wrong.join(', ')}; accepted: --json and ${known.join(', ')}`)
  const say = (line: string): void => console.error(line)
  const chosen = benches.filter((entry) => names.length === 0 || entry.names.some((name) => names.includes(name)))
  const figures: Figure[] = []
  for (const entry of chosen) {
    say(`${entry.names.join(', ')} …`)
    figures.push(...(await takeFigures(await entry.load(), (line) => say(`  ${line}`))))
  }
  const shown = figures.filter(({ name }) => names.length === 0 || names.includes(name))
  console.log(args.includes('--json') ? asJson(shown) : asTable(shown))
  say(
    `on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown CPU'}, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}, Node ${process.version}`
  )
  if (figures.some(({ value }) => value === undefined)) process.exitCode = 1
}

await main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 2
})
