import test from 'ava'
import { coresAndMemory, units } from './gpus.ts'
import { facts, table } from './table.ts'
import { coloured, plain } from './text.ts'
import { ago, bytes, credits, duration, listed, moment, shortPeer } from './units.ts'

const NONE = { colors: { bold: (text: string) => text, dim: (text: string) => text } } as never
const ESC = String.fromCharCode(27)

test('durations, sizes, prices and lists read as people write them', (t) => {
  t.deepEqual([0.42, 7, 420, 12_340, 65_000, 3_600_000, 90_000_000].map(duration), [
    '0.4 ms',
    '7 ms',
    '0.42 s',
    '12.3 s',
    '1 min 5 s',
    '1 h',
    '1 d 1 h'
  ])
  t.deepEqual([0, 999, 1234, 123_456, 80e9].map(bytes), ['0 B', '999 B', '1.2 kB', '123 kB', '80.0 GB'])
  t.deepEqual([0, 250_000, 1_500_000, 833].map(credits), ['0', '0.25', '1.5', '0.000833'])
  t.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed), ['', 'a', 'a and b', 'a, b and c'])
  t.is(ago(0, 125_000), '2 min 5 s ago')
  t.is(ago(0, 8000), '8 s ago')
  t.is(shortPeer('12D3KooWRm8J3iL796zPFi2EtGGtUJn58AG67gcRGJWBc3hzBpcX'), '…c3hzBpcX')
  t.regex(moment(Date.now()), /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
})

test('equal units are counted; the CPU is a unit too', (t) => {
  const gpu = {
    unit: 'claimed:0',
    model: 'a100',
    vramMib: 81_920,
    memoryGb: 80,
    claimed: true,
    cpus: 4,
    memoryMib: 8192
  }
  t.is(units([gpu, { ...gpu, unit: 'claimed:1' }]), '2 × A100 80GB (claimed)')
  t.is(units([{ ...gpu, unit: 'cpu:0' }]), 'CPU')
  t.is(coresAndMemory([gpu, gpu]), '8 cores, 17 GB')
})

test('strangers cannot move the cursor, set a title or write the clipboard', (t) => {
  t.is(plain(`a${ESC}[2Jb${ESC}]0;title\u0007c\rd\ne\tf`), 'abcde\tf')
  t.is(coloured(`${ESC}[31mred${ESC}[2J${ESC}[0m`), `${ESC}[31mred${ESC}[0m${ESC}[0m`)
  t.is(coloured('no colour\u009b'), 'no colour')
})

test('a table has no frame and no space at its lines’ ends', (t) => {
  const text = table(
    NONE,
    [{ head: 'NAME' }, { head: 'N', right: true }],
    [
      ['alice', '1'],
      ['b', '20']
    ]
  )
  t.is(text, 'NAME    N\nalice   1\nb      20')
})

test('facts leave empty values out and indent what goes on', (t) => {
  t.is(
    facts(NONE, [
      ['a', 'x\ny'],
      ['none', ''],
      ['long', 'z']
    ]),
    'a     x\n      y\nlong  z'
  )
})
