import test from 'ava'
import {
  decodeRecords,
  decodeSnapshot,
  encodeRecords,
  encodeSnapshot,
  fold,
  isDurable,
  JOURNAL_VERSION
} from './journal.ts'

const records = [
  {
    type: 'a',
    bytes: Uint8Array.from([0, 1, 255]),
    nothing: undefined,
    list: [1, undefined, { deep: new Uint8Array(0) }]
  },
  { type: 'b', text: 'ü', odd: { $bytes: 'not bytes', $x: 1 }, none: null }
]

test('records survive the text form: bytes, undefined, keys that look like tags', (t) => {
  t.deepEqual(decodeRecords(encodeRecords(records)), records)
})

test('a snapshot survives too', (t) => {
  t.deepEqual(decodeSnapshot(encodeSnapshot(7, { a: records })), {
    version: JOURNAL_VERSION,
    seq: 7,
    state: { a: records }
  })
})

test('a newer version is refused by name, garbage as such', (t) => {
  t.throws(() => decodeRecords('{"version":2,"records":[]}'), { instanceOf: RangeError, message: /version 2/ })
  for (const line of ['{}', '{"version":1}', '[', '{"version":"1","records":[]}']) {
    t.throws(() => decodeRecords(line), { instanceOf: SyntaxError }, line)
  }
})

test('the fold applies in order; volatile records are not for the journal', (t) => {
  const machine = { initial: () => '', apply: (state: string, record: { type: string }) => state + record.type }
  t.is(fold(machine, records), 'ab')
  t.is(fold(machine, records, 'z'), 'zab')
  t.deepEqual([{ type: 'x' }, { type: 'y', volatile: true as const }].map(isDurable), [true, false])
})
