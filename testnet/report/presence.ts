/** Who was there when: a row for each node, a bar for each of its sessions. */
import { BOTTOM, LEFT, picture, RIGHT, type Stretch, TOP } from './frame.ts'
import { timeline } from './scale.ts'
import { element } from './svg.ts'
import { moment, tick } from './words.ts'

/** A picture of sessions; times in ms of the run. */
export interface PresencePlot {
  name: string
  rows: ReadonlyArray<ReadonlyArray<readonly [fromMs: number, toMs: number]>>
  endMs: number
  stretches?: readonly Stretch[]
}

/** Draws it: node 0 at the top. */
export function presencePlot({ name, rows, endMs, stretches = [] }: PresencePlot): string {
  const x = timeline(0, endMs, LEFT, RIGHT)
  const height = (BOTTOM - TOP) / Math.max(1, rows.length)
  const y = {
    at: (row: number): number => TOP + (row + 0.5) * height,
    ticks: [0, rows.length - 1],
    low: 0,
    high: rows.length
  }
  const bars = rows.flatMap((spans, row) =>
    spans.map(([from, to]) =>
      element('rect', {
        class: 'session',
        x: x.at(from),
        y: TOP + row * height + height * 0.15,
        width: Math.max(0.5, x.at(to) - x.at(from)),
        height: height * 0.7
      })
    )
  )
  const axes = { x, y, xTick: (ms: number) => moment(ms, endMs), yTick: tick, xName: 'time of the run', yName: 'node' }
  return picture(name, axes, bars.join(''), stretches)
}
