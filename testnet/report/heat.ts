/** A heat map: one number for each pair of values, as a sweep of two fields gives. */
import { HEIGHT, LEFT, RIGHT, TOP, WIDTH } from './frame.ts'
import { element, hint, label } from './svg.ts'
import { figure } from './words.ts'

/** A picture of rows and columns. `value` gives null where there is none. */
export interface HeatMap {
  name: string
  xName: string
  yName: string
  columns: readonly string[]
  rows: readonly string[]
  value: (row: number, column: number) => number | null
}

/** Steps of the ramp in the style sheet, h0 to h6. */
const STEPS = 7

/** Draws it; each field carries its figure, so that colour is never alone. */
export function heatMap({ name, xName, yName, columns, rows, value }: HeatMap): string {
  const [left, bottom] = [LEFT + 24, HEIGHT - 44]
  const [width, height] = [(RIGHT - left) / columns.length, (bottom - TOP) / rows.length]
  const all = rows.flatMap((_, row) => columns.map((_, column) => value(row, column))).filter((one) => one !== null)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const field = (row: number, column: number): string => {
    const found = value(row, column)
    const step =
      found === null
        ? ''
        : ` h${high > low ? Math.min(STEPS - 1, Math.floor(((found - low) / (high - low)) * STEPS)) : 0}`
    const [x, y] = [left + column * width, TOP + row * height]
    const rect = element(
      'rect',
      { class: `field${step}`, x: x + 1, y: y + 1, width: width - 2, height: height - 2, rx: 2 },
      hint(`${xName} ${columns[column]}, ${yName} ${rows[row]}: ${figure(found)}`)
    )
    const isDark = step === ' h4' || step === ' h5' || step === ' h6'
    return `${rect}${label(x + width / 2, y + height / 2 + 4, figure(found), { class: isDark ? 'on-dark' : 'on-light', 'text-anchor': 'middle' })}`
  }
  return element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': name, xmlns: 'http://www.w3.org/2000/svg' },
    ...rows.flatMap((_, row) => columns.map((_, column) => field(row, column))),
    ...columns.map((text, column) =>
      label(left + (column + 0.5) * width, bottom + 16, text, { class: 'tick', 'text-anchor': 'middle' })
    ),
    ...rows.map((text, row) =>
      label(left - 6, TOP + (row + 0.5) * height + 4, text, { class: 'tick', 'text-anchor': 'end' })
    ),
    label((left + RIGHT) / 2, HEIGHT - 8, xName, { class: 'name', 'text-anchor': 'middle' }),
    label(12, (TOP + bottom) / 2, yName, {
      class: 'name',
      'text-anchor': 'middle',
      transform: `rotate(-90 12 ${(TOP + bottom) / 2})`
    })
  )
}
