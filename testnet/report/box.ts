/** Boxes: five quantiles of something beside each other, by cell, bucket or class. */
import { type Axes, BOTTOM, LEFT, picture, RIGHT, TOP } from './frame.ts'
import { linear, type Scale } from './scale.ts'
import { element, hint } from './svg.ts'
import { figure, tick } from './words.ts'

/** One box; whiskers reach from `low` to `high`. */
export interface Box {
  name: string
  low: number
  lower: number
  middle: number
  upper: number
  high: number
}

/** A picture of boxes in a row. */
export interface BoxPlot {
  name: string
  xName: string
  yName: string
  boxes: readonly Box[]
}

/** Draws it. */
export function boxPlot({ name, xName, yName, boxes }: BoxPlot): string {
  const step = (RIGHT - LEFT) / Math.max(1, boxes.length)
  const place = (index: number): number => LEFT + step * (index + 0.5)
  const every = Math.max(1, Math.ceil(boxes.length / 12))
  const x: Scale = {
    at: place,
    ticks: boxes.map((_, index) => index).filter((index) => index % every === 0),
    low: 0,
    high: boxes.length
  }
  const top = boxes.reduce((most, { high }) => Math.max(most, high), 0)
  const bottom = boxes.reduce((least, { low }) => Math.min(least, low), Infinity)
  const y = linear(bottom > 0.6 * top ? bottom : Math.min(0, bottom), top, BOTTOM, TOP)
  const axes: Axes = { x, y, xTick: (index) => boxes[index]?.name ?? '', yTick: tick, xName, yName }
  const width = Math.min(40, step * 0.6)
  return picture(name, axes, boxes.map((box, index) => drawBox(box, place(index), width, y)).join(''))
}

function drawBox({ name, low, lower, middle, upper, high }: Box, x: number, width: number, y: Scale): string {
  const text = `${name}: ${[low, lower, middle, upper, high].map(figure).join(', ')}`
  const whisker = element('line', { class: 'whisker', x1: x, x2: x, y1: y.at(low), y2: y.at(high) })
  const height = Math.max(1, y.at(lower) - y.at(upper))
  const rect = element('rect', { class: 'box', x: x - width / 2, y: y.at(upper), width, height, rx: 2 })
  const line = element('line', {
    class: 'middle',
    x1: x - width / 2,
    x2: x + width / 2,
    y1: y.at(middle),
    y2: y.at(middle)
  })
  return element('g', {}, hint(text), whisker, rect, line)
}
