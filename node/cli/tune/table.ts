/** A study for people: its trials as a table, and what stands above and below it. */
import { relative } from 'node:path'
import { parameterNames, ranked, shortNumber, summary } from '../../tune/tables.ts'
import type { StudyView, TrialView } from '../../tune/view.ts'
import { type Column, facts, table } from '../format/table.ts'
import { plain } from '../format/text.ts'
import { duration } from '../format/units.ts'
import type { Sink } from '../output.ts'

/** Trials as a table. @param nowAt for those that run */
export function trialTable(sink: Sink, view: StudyView, trials: readonly TrialView[], nowAt: number): string {
  const names = parameterNames(view)
  const columns: Column[] = [
    { head: 'TRIAL', right: true },
    { head: 'STATE' },
    { head: plain(view.metric).toUpperCase(), right: true },
    { head: 'STEP', right: true },
    ...names.map((name) => ({ head: plain(name).toUpperCase(), right: true })),
    { head: 'PROVIDER' },
    { head: 'TOOK', right: true }
  ]
  return table(
    sink,
    columns,
    trials.map((trial) => [
      String(trial.number),
      stateOf(sink, trial, view.best),
      trial.value === undefined ? '' : shortNumber(trial.value),
      trial.step === 0 ? '' : String(trial.step),
      ...names.map((name) => parameter(trial.params[name])),
      trial.providers.map(plain).join(' → '),
      trial.startedAt === undefined ? '' : duration((trial.endedAt ?? nowAt) - trial.startedAt)
    ])
  )
}

function parameter(value: number | string | boolean | undefined): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(4))) : plain(String(value ?? ''))
}

function stateOf({ colors }: Sink, { number, phase, losses }: TrialView, best: number | undefined): string {
  const lost = losses === 0 ? '' : colors.yellow(` (${losses} lost)`)
  if (number === best) return `${colors.green(colors.bold('best'))}${lost}`
  const paint = {
    asked: colors.dim,
    running: colors.cyan,
    stopping: colors.dim,
    stopped: colors.dim,
    completed: colors.green,
    failed: colors.red
  }
  return `${paint[phase](phase)}${lost}`
}

/** One line: how far it is. */
export function headline({ colors }: Sink, view: StudyView): string {
  const { trials, wanted, best, metric, asha, steps, state } = view
  const of = (phase: string): number => trials.filter((trial) => trial.phase === phase).length
  const found = trials.find(({ number }) => number === best)
  const parts = [
    `${of('completed') + of('stopped') + of('failed')} of ${wanted} trials over`,
    `${of('running')} running`,
    ...(of('failed') > 0 ? [colors.red(`${of('failed')} failed`)] : []),
    found === undefined
      ? 'no value yet'
      : colors.green(`best ${plain(metric)} ${shortNumber(found.value ?? 0)} (trial ${found.number})`),
    ...(asha === undefined || trials.length === 0
      ? []
      : [`${Math.round((steps / (trials.length * asha.max)) * 100)} % of the steps`])
  ]
  return `${colors.bold(plain(view.name))}  ${state === 'running' ? '' : `${state}: `}${parts.join(' · ')}`
}

/** The whole of it: the table, the best first, the sentence about it, and where things lie. */
export function studyEnd(sink: Sink, view: StudyView): string {
  const best = view.trials.find(({ number }) => number === view.best)
  const near = (path: string): string => {
    const from = relative(process.cwd(), path)
    return from.startsWith('..') ? path : from
  }
  const chosen = Object.entries(best?.params ?? {}).map(
    ([name, value]) => `${plain(name)} ${typeof value === 'number' ? shortNumber(value) : plain(String(value))}`
  )
  const lines = facts(sink, [
    ['study', `${plain(view.name)}, ${view.state}${view.reason === '' ? '' : `: ${plain(view.reason)}`}`],
    [
      'best',
      best === undefined
        ? 'no trial has a value'
        : `trial ${best.number}: ${plain(view.metric)} ${shortNumber(best.value ?? 0)} with ${chosen.join(', ')}`
    ],
    ['in all', summary(view)],
    ['failed', failures(view)],
    ['results', `${near(view.output)}/study.svg, study.md, trials.csv, best.json, trials/NNN`]
  ])
  return view.trials.length === 0 ? lines : `${trialTable(sink, view, ranked(view), Date.now())}\n\n${lines}`
}

/** What the last failures said; the others are in the table that is written. */
function failures({ trials }: StudyView): string {
  return trials
    .filter(({ phase }) => phase === 'failed')
    .slice(-3)
    .map(({ reason }) => plain(reason))
    .join('\n')
}
