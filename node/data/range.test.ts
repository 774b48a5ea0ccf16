import test from 'ava'
import { parseRange } from './range.ts'

test('ranges of ten bytes', (t) => {
  const cases: Array<[string | undefined, ReturnType<typeof parseRange>]> = [
    [undefined, undefined],
    ['bytes=0-3', { start: 0, end: 4 }],
    ['bytes=4-', { start: 4, end: 10 }],
    ['bytes=9-9', { start: 9, end: 10 }],
    ['bytes=5-99', { start: 5, end: 10 }],
    ['bytes=-3', { start: 7, end: 10 }],
    ['bytes=-30', { start: 0, end: 10 }],
    ['bytes=10-', 'beyond'],
    ['bytes=-0', 'beyond'],
    ['bytes=3-2', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,4-5', undefined],
    ['items=0-1', undefined],
    ['bytes=0x1-2', undefined],
    ['bytes=9999999999999999-', undefined]
  ]
  for (const [header, expected] of cases) t.deepEqual(parseRange(header, 10), expected, header ?? 'none')
  t.is(parseRange('bytes=0-', 0), 'beyond')
})
