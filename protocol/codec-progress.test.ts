import test from 'ava'
import { samples } from './_samples.ts'
import { decodeBody, encodeBody, MalformedError } from './codec.ts'
import type { Progress } from './messages.ts'

const nested = (): never => {
  throw new Error('nothing nested')
}
const trip = (over: Partial<Progress>): Progress =>
  decodeBody('progress', encodeBody({ ...(samples.progress as Progress), ...over }, nested), nested) as Progress

test('metrics are any doubles: a diverged loss and counts beyond 2^53 arrive', (t) => {
  const metrics = { loss: NaN, high: Infinity, low: -Infinity, large: 1e300, small: 5e-324, zero: 0 }
  t.deepEqual(trip({ metrics }).metrics, metrics)
  t.deepEqual(trip({ metrics: {} }).metrics, {})
  t.is(trip({ step: Number.MAX_SAFE_INTEGER }).step, Number.MAX_SAFE_INTEGER)
})

test('too many metrics, names that no terminal shall print, and steps that are no numbers are malformed', (t) => {
  const many = Object.fromEntries(Array.from({ length: 33 }, (_, at) => [`m${at}`, at]))
  for (const metrics of [many, { 'a b': 1 }, { '\u001b[2J': 1 }, { ['x'.repeat(65)]: 1 }])
    t.throws(() => trip({ metrics }), { instanceOf: MalformedError, message: /progress\.metrics/ })
  t.throws(() => trip({ step: 2 ** 60 }), { instanceOf: MalformedError })
})
