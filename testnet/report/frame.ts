/** What all plots with two axes share: size, axes, grid lines, names, a legend. */
import { element, label } from './svg.ts'
import type { Scale } from './scale.ts'

/** Pixels of a picture's own coordinates. */
export const WIDTH = 640
export const HEIGHT = 300
export const LEFT = 58
export const RIGHT = WIDTH - 26
export const TOP = 16
export const BOTTOM = HEIGHT - 44

/** Series that a picture can tell apart. */
export const MOST_SERIES = 8

/** Both axes and how their marks are written. */
export interface Axes {
  x: Scale
  y: Scale
  xTick: (value: number) => string
  yTick: (value: number) => string
  xName: string
  yName: string
}

/** A stretch of the x axis that something happened in, behind the plot. */
export interface Stretch {
  from: number
  to: number
  name: string
}

/** A whole picture; `inside` is drawn over the grid. `name` is what a screen reader says. */
export function picture(name: string, axes: Axes, inside: string, stretches: readonly Stretch[] = []): string {
  return element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': name, xmlns: 'http://www.w3.org/2000/svg' },
    behind(axes, stretches),
    grid(axes),
    inside
  )
}

function behind({ x }: Axes, stretches: readonly Stretch[]): string {
  return stretches
    .filter(({ from, to }) => to > x.low && from < x.high)
    .map(({ from, to, name }) => {
      const [left, right] = [Math.max(LEFT, x.at(from)), Math.min(RIGHT, x.at(to))]
      const width = Math.max(2, right - left)
      const box = element('rect', { class: 'stretch', x: left, y: TOP, width, height: BOTTOM - TOP })
      const isNearEnd = left > RIGHT - 120
      const place = { class: 'note', 'text-anchor': isNearEnd ? 'end' : 'start' }
      return `${box}${label(isNearEnd ? left - 4 : left + 4, TOP + 10, name, place)}`
    })
    .join('')
}

function grid({ x, y, xTick, yTick, xName, yName }: Axes): string {
  const rows = y.ticks.map((tick) => {
    const at = y.at(tick)
    return `${element('line', { class: 'grid', x1: LEFT, x2: RIGHT, y1: at, y2: at })}${label(LEFT - 6, at + 4, yTick(tick), { class: 'tick', 'text-anchor': 'end' })}`
  })
  const columns = x.ticks.map((tick) =>
    label(x.at(tick), BOTTOM + 16, xTick(tick), { class: 'tick', 'text-anchor': 'middle' })
  )
  return [
    ...rows,
    element('line', { class: 'axis', x1: LEFT, x2: RIGHT, y1: BOTTOM, y2: BOTTOM }),
    ...columns,
    label((LEFT + RIGHT) / 2, HEIGHT - 8, xName, { class: 'name', 'text-anchor': 'middle' }),
    label(12, (TOP + BOTTOM) / 2, yName, {
      class: 'name',
      'text-anchor': 'middle',
      transform: `rotate(-90 12 ${(TOP + BOTTOM) / 2})`
    })
  ].join('')
}
