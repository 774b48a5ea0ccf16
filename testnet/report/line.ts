/** Lines with bands: time lines, and distribution functions. */
import { type Axes, BOTTOM, LEFT, MOST_SERIES, picture, RIGHT, type Stretch, TOP } from './frame.ts'
import { linear, logarithmic, type Scale, timeline } from './scale.ts'
import { element, hint, pathOf } from './svg.ts'
import { figure, moment, tick } from './words.ts'

/** A point of a line; the band is between `low` and `high`. */
export interface Point {
  x: number
  y: number
  low?: number | null
  high?: number | null
}

/** One line; its place in the list is its colour. */
export interface Line {
  name: string
  points: readonly Point[]
}

/** A picture of lines. */
export interface LinePlot {
  name: string
  xName: string
  yName: string
  lines: readonly Line[]
  /** Of the x axis. Default: linear. */
  xKind?: 'linear' | 'log' | 'time'
  /** The y axis begins at 0 and ends at 1. */
  isPart?: boolean
  /** Levels between the points instead of slopes. */
  isStepped?: boolean
  stretches?: readonly Stretch[]
}

/** Draws it; lines beyond the eighth are left out. */
export function linePlot(plot: LinePlot): string {
  const lines = plot.lines.slice(0, MOST_SERIES)
  const axes = axesOf(plot, lines)
  const drawn = lines.map((line, index) => drawLine(line, index, axes, plot))
  return picture(plot.name, axes, drawn.join(''), plot.stretches)
}

function axesOf({ xKind = 'linear', isPart = false, xName, yName }: LinePlot, lines: readonly Line[]): Axes {
  const points = lines.flatMap((line) => line.points)
  const xs = points.map(({ x }) => x)
  const ys = points.flatMap(({ y, low, high }) => [y, low ?? y, high ?? y]).filter(Number.isFinite)
  const [left, right] = [least(xs), most(xs)]
  const x = xScale(xKind, left, right)
  const [bottom, top] = [least(ys), most(ys)]
  // A quantity that stays far from 0 is shown where it moves; else from 0 on.
  const floor = bottom > 0.6 * top && bottom < top ? bottom : Math.min(0, bottom)
  const y = isPart ? linear(0, 1, BOTTOM, TOP) : linear(floor, top, BOTTOM, TOP)
  const xTick = xKind === 'time' ? (value: number): string => moment(value, right - left) : tick
  return { x, y, xTick, yTick: tick, xName, yName }
}

function xScale(kind: 'linear' | 'log' | 'time', left: number, right: number): Scale {
  if (kind === 'time') return timeline(left, right, LEFT, RIGHT)
  if (kind === 'log') return logarithmic(Math.max(left, right / 1e6), right, LEFT, RIGHT)
  return linear(left, right, LEFT, RIGHT, false, 7)
}

function drawLine(
  { name, points }: Line,
  index: number,
  { x, y, xTick }: Axes,
  { isStepped = false }: LinePlot
): string {
  const place = (pick: (point: Point) => number): Array<[number, number]> =>
    stepped(
      points.map((point) => [x.at(point.x), y.at(clamped(pick(point), y))]),
      isStepped
    )
  const banded = points.filter(({ low, high }) => typeof low === 'number' && typeof high === 'number')
  const edge = (key: 'low' | 'high'): Array<[number, number]> =>
    stepped(
      banded.map((point) => [x.at(point.x), y.at(clamped(point[key] as number, y))]),
      isStepped
    )
  const band =
    banded.length < 2
      ? ''
      : element('path', { class: `band c${index}`, d: `${pathOf([...edge('high'), ...edge('low').toReversed()])}Z` })
  const path = element('path', { class: `line c${index}`, d: pathOf(place(({ y }) => y)) })
  const every = Math.max(1, Math.ceil(points.length / 80))
  const dots = points
    .filter((_, at) => at % every === 0)
    .map((point) => {
      const range = typeof point.low === 'number' ? ` (${figure(point.low)} to ${figure(point.high ?? null)})` : ''
      const text = `${name === '' ? '' : `${name}: `}${xTick(point.x)}: ${figure(point.y)}${range}`
      return element(
        'circle',
        { class: `spot c${index}`, cx: x.at(point.x), cy: y.at(clamped(point.y, y)), r: 6 },
        hint(text)
      )
    })
  return `${band}${path}${dots.join('')}`
}

/** With the corner before each next point. */
function stepped(points: Array<[number, number]>, isStepped: boolean): Array<[number, number]> {
  if (!isStepped) return points
  return points.flatMap(([x, y], index) =>
    index === 0
      ? [[x, y]]
      : [
          [x, points[index - 1]?.[1] ?? y],
          [x, y]
        ]
  )
}

function clamped(value: number, { low, high }: Scale): number {
  return Math.min(high, Math.max(low, value))
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity)
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity)
}
