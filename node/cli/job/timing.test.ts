import test from 'ava'
import { shares, timingTable, unowned } from './timing.ts'

const SPANS = [
  { step: 'offer', node: 'a', startMs: 1000, ms: 100 },
  { step: 'sandbox', node: 'b', startMs: 1050, ms: 200 },
  { step: 'driver', node: 'b', startMs: 1300, ms: 700 }
]

test('the stretches of a run sum up to the whole, and each has its owners or none', (t) => {
  const all = shares(SPANS)
  t.deepEqual(
    all.map(({ ms, owners }) => [ms, owners]),
    [
      [50, ['offer']],
      [50, ['offer', 'sandbox']],
      [150, ['sandbox']],
      [50, []],
      [700, ['driver']]
    ]
  )
  t.deepEqual(unowned(SPANS), { unownedMs: 50, totalMs: 1000 })
  t.deepEqual(unowned([]), { unownedMs: 0, totalMs: 0 })
})

test('the chart puts each span where and as long as it was', (t) => {
  const sink = { colors: { bold: (text: string) => text, cyan: (text: string) => text }, width: 68 } as never
  const lines = timingTable(sink, SPANS, (node) => node).split('\n')
  t.regex(lines[0] ?? '', /^STEP +NODE +BEGINS +TAKES +0 +1\.00 s$/)
  t.regex(lines[1] ?? '', /offer +a +0 ms +0\.10 s +██$/)
  const bar = (line: string) => line.indexOf('█')
  t.true(bar(lines[3] ?? '') > bar(lines[2] ?? ''))
  t.is((lines[3] ?? '').match(/█/g)?.length, 14)
})
