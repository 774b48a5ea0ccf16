import test from 'ava'
import { boxPlot } from './box.ts'
import { heatMap } from './heat.ts'
import { linePlot } from './line.ts'
import { presencePlot } from './presence.ts'
import { linear, logarithmic, timeline } from './scale.ts'
import { STYLE } from './style.ts'
import { element, label, pathOf } from './svg.ts'
import { figure, moment, span, tick } from './words.ts'

test('axes end at round numbers and have marks there', (t) => {
  const scale = linear(0.3, 9.2, 0, 100)
  t.deepEqual(scale.ticks, [0, 2, 4, 6, 8, 10])
  t.is(scale.at(5), 50)
  t.deepEqual(linear(7, 7, 0, 100).ticks.length > 1, true, 'one value alone has an axis too')
  t.deepEqual(logarithmic(1, 1000, 0, 300).ticks, [1, 3, 10, 30, 100, 300, 1000])
  t.is(logarithmic(1, 1000, 0, 300).at(10), 100)
  t.is(logarithmic(1, 1000, 0, 300).at(0), 0, 'what has no logarithm stands at the end')
  t.deepEqual(timeline(0, 4 * 3_600_000, 0, 1).ticks.at(-1), 4 * 3_600_000)
})

test('figures as people read them', (t) => {
  t.deepEqual([0.12345, 12_345.6, 1_234_567, 0, 0.0001234, null].map(figure), [
    '0.1235',
    '12,346',
    '1.235 M',
    '0',
    '1.23e-4',
    '–'
  ])
  t.deepEqual([0.5, 12_000, 3_400_000].map(tick), ['0.5', '12k', '3.4M'])
  t.deepEqual([500, 90_000, 5_400_000, 86_400_000].map(span), ['500 ms', '1 min 30 s', '1 h 30 min', '1 d'])
  t.is(moment(5_400_000, 4 * 3_600_000), '1.5 h')
})

test('text of a scenario cannot leave its place in the picture', (t) => {
  t.is(label(1, 2, '<b>&"'), '<text x="1" y="2">&lt;b&gt;&amp;&quot;</text>')
  t.is(element('i', { a: '"><script>', b: undefined }), '<i a="&quot;&gt;&lt;script&gt;"/>')
})

test('a line goes through its points, a band around them, and a step keeps its level', (t) => {
  t.is(
    pathOf([
      [0, 0],
      [1, 1],
      [Number.NaN, 0],
      [2, 2]
    ]),
    'M0 0L1 1M2 2'
  )
  const points = [
    { x: 0, y: 1, low: 0, high: 2 },
    { x: 10, y: 2, low: 1, high: 3 }
  ]
  const plain = linePlot({ name: 'n', xName: 'x', yName: 'y', lines: [{ name: 'a', points }] })
  t.regex(plain, /<path class="band c0" d="M[^"]+Z"\/>/)
  t.is(plain.match(/<path class="line c0" d="M[\d. ]+L[\d. ]+"/g)?.length, 1)
  const steps = linePlot({ name: 'n', xName: 'x', yName: 'y', lines: [{ name: 'a', points }], isStepped: true })
  t.is(steps.match(/class="line c0" d="(M[^"]+)"/)?.[1]?.split('L').length, 3)
  const many = Array.from({ length: 12 }, (_, i) => ({ name: String(i), points }))
  const drawn = linePlot({ name: 'n', xName: 'x', yName: 'y', lines: many })
  t.is(drawn.match(/class="line/g)?.length, 8, 'no colour comes twice')
})

test('boxes, heat maps and sessions draw one mark for each thing', (t) => {
  const box = { name: 'a', low: 1, lower: 2, middle: 3, upper: 4, high: 5 }
  t.is(boxPlot({ name: 'n', xName: 'x', yName: 'y', boxes: [box, box] }).match(/class="box"/g)?.length, 2)
  const value = (row: number, column: number): number | null => (row === 1 && column === 1 ? null : row * 2 + column)
  const map = heatMap({ name: 'n', xName: 'x', yName: 'y', rows: ['a', 'b'], columns: ['c', 'd'], value })
  t.is(map.match(/class="field/g)?.length, 4)
  t.true(map.includes('class="field h0"') && map.includes('class="field h6"') && map.includes('>–<'))
  const rows: Array<Array<[number, number]>> = [
    [
      [0, 5],
      [7, 9]
    ],
    [],
    [[1, 2]]
  ]
  t.is(presencePlot({ name: 'n', rows, endMs: 10 }).match(/class="session"/g)?.length, 3)
})

test('the page asks nobody else for anything', (t) => {
  t.notRegex(STYLE, /url\(|@import|https?:/)
  t.true(STYLE.includes('prefers-color-scheme:dark'))
})
