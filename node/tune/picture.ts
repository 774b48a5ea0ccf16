/**
 * A study at a glance, as SVG. Left: the value of each trial in the order of asking, and the best so far. Right: what each
 * trial learned, step by step, with the rungs at which most of them were stopped.
 */
import { type Axis, axisOf, countAxis, rungAxis } from './axis.ts'
import { shortNumber, summary } from './tables.ts'
import type { StudyView, TrialView } from './view.ts'

const WIDTH = 1080
const HEIGHT = 520
const TOP = 96
const BOTTOM = HEIGHT - 86
/** Left and right edge of each panel. */
const VALUES = [72, 500] as const
const CURVES = [604, 1050] as const

const COLORS = {
  ink: '#1f2933',
  dim: '#66727f',
  grid: '#e4e8ec',
  completed: '#1f6feb',
  stopped: '#9aa5b1',
  failed: '#d1242f',
  running: '#bf8700',
  best: '#1a7f37'
} as const

/** A complete SVG document; it needs nothing outside of itself. */
export function studyPicture(view: StudyView): string {
  const shown = view.trials.filter(({ value }) => value !== undefined)
  const values = shown.map(({ value }) => value ?? 0)
  const inner = [...shown.flatMap(({ reports }) => reports.map(({ value }) => value ?? Number.NaN)), ...values]
  const best = view.trials.find(({ number }) => number === view.best)
  const parts = [
    text(VALUES[0] - 44, 34, view.name, { size: 20, weight: 600 }),
    text(VALUES[0] - 44, 58, summary(view), { size: 12.5, color: COLORS.dim }),
    values.length === 0
      ? text(WIDTH / 2, HEIGHT / 2, `no trial has reported ${view.metric} yet`, { anchor: 'middle', color: COLORS.dim })
      : [valuesPanel(view, values, best), curvesPanel(view, inner, best)].join('\n'),
    legend(view, best)
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" role="img" aria-label="${escape(summary(view))}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...parts,
    '</svg>',
    ''
  ].join('\n')
}

function valuesPanel(view: StudyView, values: number[], best: TrialView | undefined): string {
  const y = axisOf(values, BOTTOM, TOP)
  const x = countAxis(0, Math.max(1, view.wanted - 1), VALUES[0] + 10, VALUES[1] - 10)
  return [
    frame(VALUES, x, y, `${view.metric} at the end of each trial`, 'trial, in the order of asking'),
    bestLine(view, x, y),
    ...view.trials.map((trial) => mark(trial, x.at(trial.number), y, trial.number === best?.number)),
    best === undefined ? '' : bestLabel(best, x, y)
  ].join('\n')
}

/** The best value of a completed trial so far, as a line of steps. */
function bestLine({ trials, mode, wanted }: StudyView, x: Axis, y: Axis): string {
  let now: number | undefined
  const points: string[] = []
  for (const { number, phase, value } of trials) {
    if (phase !== 'completed' || value === undefined) continue
    if (now !== undefined && (mode === 'min' ? value >= now : value <= now)) continue
    if (now !== undefined) points.push(`${px(x.at(number))},${px(y.at(now))}`)
    points.push(`${px(x.at(number))},${px(y.at(value))}`)
    now = value
  }
  if (now === undefined) return ''
  points.push(`${px(x.at(Math.max(1, wanted - 1)))},${px(y.at(now))}`)
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${COLORS.best}" stroke-width="2" stroke-opacity="0.65"/>`
}

/** A trial: filled where it completed, hollow where it was stopped, a cross at the top where it failed; a ring of dashes where it lost a provider. */
function mark(trial: TrialView, x: number, y: Axis, isBest: boolean): string {
  const title = `<title>${escape(describe(trial))}</title>`
  if (trial.value === undefined) {
    if (trial.phase !== 'failed') return ''
    const [left, right, top] = [px(x - 4), px(x + 4), TOP + 4]
    return `<g stroke="${COLORS.failed}" stroke-width="2">${title}<path d="M${left} ${top}L${right} ${top + 8}M${right} ${top}L${left} ${top + 8}"/></g>`
  }
  const at = `cx="${px(x)}" cy="${px(y.at(trial.value))}"`
  const color = isBest ? COLORS.best : colorOf(trial)
  const dot =
    trial.phase === 'completed'
      ? `<circle ${at} r="${isBest ? 6.5 : 4.5}" fill="${color}"/>`
      : `<circle ${at} r="3.5" fill="#ffffff" stroke="${color}" stroke-width="1.6"/>`
  const lost =
    trial.losses === 0
      ? ''
      : `<circle ${at} r="9.5" fill="none" stroke="${COLORS.failed}" stroke-width="1.4" stroke-dasharray="3 2"/>`
  return `<g>${title}${dot}${lost}</g>`
}

function describe({ number, phase, value, step, params, providers }: TrialView): string {
  const chosen = Object.entries(params).map(
    ([name, given]) => `${name} ${typeof given === 'number' ? shortNumber(given) : given}`
  )
  return `trial ${number}: ${phase}${value === undefined ? '' : `, ${shortNumber(value)} at step ${step}`}; ${chosen.join(', ')}; ${providers.join(' → ')}`
}

function bestLabel(best: TrialView, x: Axis, y: Axis): string {
  const [left, top] = [x.at(best.number), y.at(best.value ?? 0)]
  const isRight = left > VALUES[1] - 130
  const isLow = top > BOTTOM - 30
  return text(
    left + (isRight ? -10 : 10),
    top + (isLow ? -12 : 20),
    `trial ${best.number}: ${shortNumber(best.value ?? 0)}`,
    {
      anchor: isRight ? 'end' : 'start',
      color: COLORS.best,
      weight: 600,
      size: 12.5
    }
  )
}

function curvesPanel(view: StudyView, values: number[], best: TrialView | undefined): string {
  const most = Math.max(1, view.asha?.max ?? 0, ...view.trials.map(({ step }) => step))
  const steps = view.trials.flatMap(({ reports }) => reports.map(({ step }) => step))
  const first = Math.max(1, Math.min(most, ...steps))
  const x =
    view.asha === undefined
      ? countAxis(Math.min(first, most - 1), most, CURVES[0] + 10, CURVES[1] - 10)
      : rungAxis(rungTicks(view, first, most), CURVES[0] + 10, CURVES[1] - 10)
  const y = axisOf(values, BOTTOM, TOP)
  const sorted = view.trials.toSorted((a, b) => order(a, best) - order(b, best))
  return [
    frame(
      CURVES,
      x,
      y,
      `${view.metric} by step`,
      view.asha === undefined ? 'step' : 'step (dashed: rungs, where a trial must be among the best)'
    ),
    ...rungs(view, x),
    ...sorted.map((trial) => curve(trial, x, y, trial.number === best?.number))
  ].join('\n')
}

function rungTicks({ asha }: StudyView, first: number, most: number): number[] {
  const ticks = [first]
  for (let rung = asha?.grace ?? 1; rung < most; rung *= asha?.eta ?? 3) if (rung > first) ticks.push(rung)
  return most > first ? [...ticks, most] : ticks
}

function rungs({ asha, trials }: StudyView, x: Axis): string[] {
  if (asha === undefined) return []
  const lines: string[] = []
  for (let rung = asha.grace; rung < asha.max; rung *= asha.eta) {
    const there = trials.flatMap((trial) => trial.rungs.filter((one) => one.rung === rung))
    const stopped = there.filter(({ verdict }) => verdict === 'stop').length
    const at = px(x.at(rung))
    lines.push(
      `<line x1="${at}" y1="${TOP}" x2="${at}" y2="${BOTTOM}" stroke="${COLORS.dim}" stroke-dasharray="4 4" stroke-opacity="0.7"/>`,
      text(x.at(rung) + 4, TOP + 12, `${stopped} of ${there.length} stopped`, { size: 11, color: COLORS.dim })
    )
  }
  return lines
}

/** Those drawn later lie above: stopped, the others, completed, the best. */
function order({ number, phase }: TrialView, best: TrialView | undefined): number {
  if (number === best?.number) return 3
  return phase === 'completed' ? 2 : phase === 'stopped' ? 0 : 1
}

function curve(trial: TrialView, x: Axis, y: Axis, isBest: boolean): string {
  const points = trial.reports.flatMap(({ step, value }) =>
    value === null ? [] : [[x.at(Math.max(step, 1e-9)), y.at(value)] as const]
  )
  const end = points.at(-1)
  if (end === undefined) return ''
  const color = isBest ? COLORS.best : colorOf(trial)
  const width = isBest ? 3 : trial.phase === 'completed' ? 1.8 : 1.2
  const line = points.map(([left, top]) => `${px(left)},${px(top)}`).join(' ')
  const dot = `<circle cx="${px(end[0])}" cy="${px(end[1])}" r="${isBest ? 5 : 2.6}" fill="${color}"/>`
  return `<g><title>${escape(describe(trial))}</title><polyline points="${line}" fill="none" stroke="${color}" stroke-width="${width}" stroke-opacity="${trial.phase === 'stopped' ? 0.75 : 0.95}" stroke-linejoin="round"/>${dot}</g>`
}

function colorOf({ phase }: TrialView): string {
  if (phase === 'completed' || phase === 'stopped' || phase === 'failed') return COLORS[phase]
  return COLORS.running
}

function frame([left, right]: readonly [number, number], x: Axis, y: Axis, title: string, below: string): string {
  const rows = y.ticks.flatMap(({ value, label }) => {
    const at = y.at(value)
    return [
      `<line x1="${left}" y1="${px(at)}" x2="${right}" y2="${px(at)}" stroke="${COLORS.grid}"/>`,
      text(left - 8, at + 4, label, { anchor: 'end', size: 11.5, color: COLORS.dim })
    ]
  })
  const columns = x.ticks.map(({ value, label }) =>
    text(x.at(value), BOTTOM + 18, label, { anchor: 'middle', size: 11.5, color: COLORS.dim })
  )
  return [
    ...rows,
    ...columns,
    `<line x1="${left}" y1="${BOTTOM}" x2="${right}" y2="${BOTTOM}" stroke="${COLORS.dim}"/>`,
    text(left, TOP - 12, title, { size: 13, weight: 600 }),
    text((left + right) / 2, BOTTOM + 38, below, { anchor: 'middle', size: 11.5, color: COLORS.dim })
  ].join('\n')
}

function legend({ trials }: StudyView, best: TrialView | undefined): string {
  const has = (phase: string): boolean => trials.some((trial) => trial.phase === phase)
  const y = HEIGHT - 18
  const entries: Array<[string, string]> = []
  const dot = (color: string): string => `<circle cx="5" cy="-4" r="4.5" fill="${color}"/>`
  if (best !== undefined) entries.push([dot(COLORS.best), 'best (line: best so far)'])
  if (has('completed')) entries.push([dot(COLORS.completed), 'completed'])
  if (has('stopped'))
    entries.push([
      `<circle cx="5" cy="-4" r="3.5" fill="#fff" stroke="${COLORS.stopped}" stroke-width="1.6"/>`,
      'stopped early'
    ])
  if (has('running') || has('stopping')) entries.push([dot(COLORS.running), 'running'])
  if (has('failed'))
    entries.push([`<path d="M1 -8L9 0M9 -8L1 0" stroke="${COLORS.failed}" stroke-width="2"/>`, 'failed'])
  if (trials.some(({ losses }) => losses > 0)) {
    const ring = `<circle cx="5" cy="-4" r="6.5" fill="none" stroke="${COLORS.failed}" stroke-width="1.4" stroke-dasharray="3 2"/>`
    entries.push([ring, 'lost a provider and went on'])
  }
  let left = VALUES[0] - 44
  return entries
    .map(([shape, label]) => {
      const at = left
      left += 34 + label.length * 6.6
      return `<g transform="translate(${px(at)} ${y})">${shape}${text(16, 0, label, { size: 12, color: COLORS.dim })}</g>`
    })
    .join('\n')
}

interface TextStyle {
  size?: number
  color?: string
  weight?: number
  anchor?: 'start' | 'middle' | 'end'
}

function text(
  x: number,
  y: number,
  said: string,
  { size = 13, color = COLORS.ink, weight = 400, anchor = 'start' }: TextStyle = {}
): string {
  return `<text x="${px(x)}" y="${px(y)}" font-size="${size}" font-weight="${weight}" fill="${color}" text-anchor="${anchor}" stroke="#ffffff" stroke-width="3" paint-order="stroke">${escape(said)}</text>`
}

function px(value: number): string {
  return String(Math.round(value * 10) / 10)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

function escape(said: string): string {
  return said.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '').replaceAll(/\p{Cc}/gu, '')
}
