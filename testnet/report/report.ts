/** `report.html`: one file without anything from elsewhere; plots, tables, and how to make it again. */
import { type Experiment, type Finished, measuredFrom } from '../experiment/finished.ts'
import { cellName } from '../experiment/cells.ts'
import type { Manifest } from '../experiment/manifest.ts'
import { durationMs, nodeCount, type Scenario } from '../sim/scenario/scenario.ts'
import type { Stretch } from './frame.ts'
import type { Group } from './cards.ts'
import { card } from './cards.ts'
import { plotCards, sweepCards } from './plots.ts'
import { presencePlot } from './presence.ts'
import { STYLE } from './style.ts'
import { escaped } from './svg.ts'
import { cellTables, headTiles, runTable } from './tables.ts'
import { span } from './words.ts'

/** All that a report is made of. */
export interface ReportParts {
  experiment: Experiment
  finished: Finished
  manifest: Manifest
}

/** The page. */
export function writeReport({ experiment, finished, manifest }: ReportParts): string {
  const { summary, outcomes } = finished
  const { name, description = '' } = experiment.read.file
  const groups = experiment.cells
    .map(({ cell }): Group => ({ name: cellName(cell), outcomes: outcomes.filter((each) => each.cell === cell.index) }))
    .filter((group) => group.outcomes.length > 0)
  const first = experiment.cells[0]?.scenario as Scenario
  const stretches = stretchesOf(first)
  const plots = plotCards(groups, stretches)
  const body = [
    `<h1>${escaped(name)}</h1>`,
    description === '' ? '' : `<p>${escaped(description)}</p>`,
    `<div>${states(experiment, finished)}</div>`,
    `<p class="facts">${escaped(factsOf(experiment, finished, manifest))}</p>`,
    summary.cells.length === 1 ? headTiles(summary) : '',
    section('Cells side by side', sweepCards(experiment, summary)),
    section('Over the run', [...presenceCards(groups, first, stretches), ...plots.series]),
    section('Distributions', plots.distributions),
    '<h2>Figures</h2>',
    cellTables(summary),
    '<h2>How to make this again</h2>',
    again(manifest, finished)
  ]
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(name)}</title><style>${STYLE}</style></head>
<body><main>${body.join('\n')}</main></body></html>
`
}

function section(title: string, cards: readonly string[]): string {
  return cards.length === 0 ? '' : `<h2>${title}</h2><div class="cards">${cards.join('')}</div>`
}

function states({ cells }: Experiment, { summary, outcomes }: Finished): string {
  const { partial, runs, violations } = summary
  const broken = violations.filter(({ expected }) => !expected)
  const made = violations.length - broken.length
  const invariants = (isChecked: boolean): string => {
    if (!isChecked) return state('', 'no machines of Swarm ran: no invariants to check')
    if (broken.length === 0)
      return state('good', `${made === 0 ? '' : 'all other '}invariants I1–I9 hold in all ${outcomes.length} runs`)
    const [first] = broken
    return state(
      'bad',
      `${broken.length} broken invariants, first: ${first?.violation.invariant} ${first?.violation.message}`
    )
  }
  const state = (kind: string, text: string): string => `<span class="state ${kind}">${escaped(text)}</span>`
  return [
    partial ? state('bad', `partial: ${runs.finished} of ${runs.planned} runs are finished`) : '',
    invariants(cells.some(({ scenario }) => scenario.workload.jobs !== undefined)),
    made === 0 ? '' : state('', `the checker sees ${made} broken invariants that its adversaries make`)
  ].join('')
}

/** `1,000 nodes · ipfs-2022 · …`. */
function factsOf({ cells, seeds }: Experiment, { summary, wallMs }: Finished, { scenario }: Manifest): string {
  const first = cells[0]?.scenario as Scenario
  const { initMs, transitionMs, measureMs } = first.phases
  const counts = [...new Set(cells.map(({ scenario }) => nodeCount(scenario).toLocaleString('en-US')))]
  const churn = first.churn.map((spec) => (spec.type === 'model' ? spec.model.name : spec.schedule.model))
  return [
    `${counts.length > 3 ? `${counts[0]} to ${counts.at(-1)}` : counts.join(', ')} nodes`,
    churn.length === 0 ? 'no churn' : `churn ${churn.join(', ')}`,
    `latency ${first.network.latency.type}`,
    `init ${span(initMs)}, transition ${span(transitionMs)}, measured ${span(measureMs)}`,
    `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, ${seeds.length} ${seeds.length === 1 ? 'seed' : 'seeds'}`,
    `${summary.events.toLocaleString('en-US')} events in ${span(Math.round(wallMs))}`,
    `level ${first.level}`,
    scenario.path
  ].join(' · ')
}

/** What happens at known moments: the phases before the measured one, and faults. */
function stretchesOf(scenario: Scenario): Stretch[] {
  const begins = measuredFrom(scenario)
  const faults = scenario.faults.map((fault): Stretch => {
    const lasts = 'forMs' in fault ? fault.forMs : 'overMs' in fault ? fault.overMs : (fault.backAfterMs ?? 0)
    return { from: fault.atMs, to: fault.atMs + lasts, name: fault.kind }
  })
  return begins === 0 ? faults : [{ from: 0, to: begins, name: 'not measured' }, ...faults]
}

function presenceCards(groups: readonly Group[], first: Scenario, stretches: readonly Stretch[]): string[] {
  const [run] = groups[0]?.outcomes ?? []
  const rows = run?.presence
  if (rows === undefined || (first.churn.length === 0 && first.faults.length === 0)) return []
  const svg = presencePlot({
    name: 'sessions',
    rows,
    endMs: durationMs(first),
    stretches: stretches.map((each) => ({ ...each, name: '' }))
  })
  return [card('sessions', `When the first ${rows.length} nodes of the first run were there.`, svg)]
}

function again(manifest: Manifest, finished: Finished): string {
  const { code, machine, totals, commandLine, data } = manifest
  const command = commandLine.map((word) =>
    /^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
  )
  const facts = [
    `scripts/${command.join(' ')}`,
    `scripts/swarm-testnet sim verify manifest.json    # runs it again and compares every hash`,
    '',
    `commit ${code.commit}${code.dirty ? ', with changes' : ''}; package-lock ${code.lockfileSha256.slice(0, 16)}`,
    `Node ${machine.node}, V8 ${machine.v8}, ${machine.platform}, ${machine.cores} x ${machine.cpu}`,
    `${span(totals.wallMs)} of wall time, ${span(totals.cpuMs)} of processor time, at most ${Math.ceil(totals.maxRssBytes / 1e6)} MB`,
    ...data.map(({ path, bytes, sha256 }) => `data ${path}: ${bytes} bytes, sha256 ${sha256}`)
  ]
  const resolved = JSON.stringify(manifest.cells[0]?.resolved, undefined, 2)
  return `<pre>${escaped(facts.join('\n'))}</pre>${runTable(finished)}<details><summary>The scenario as resolved (first cell)</summary><pre>${escaped(resolved)}</pre></details>`
}
