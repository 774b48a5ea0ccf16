import test from 'ava'
import fc from 'fast-check'
import { isBetter, judge, rungsOf } from './asha.ts'

test('rungs grow by eta from grace, and the end is none', (t) => {
  t.deepEqual(rungsOf({ grace: 1, max: 27, eta: 3 }), [1, 3, 9])
  t.deepEqual(rungsOf({ grace: 2, max: 27, eta: 3 }), [2, 6, 18])
  t.deepEqual(rungsOf({ grace: 5, max: 5, eta: 3 }), [])
})

test('the first goes on, then the best third, ties together', (t) => {
  t.is(judge(3, 'min', 0.9, []), 'continue')
  t.is(judge(3, 'min', 0.8, [0.9]), 'continue')
  t.is(judge(3, 'min', 0.95, [0.9]), 'stop')
  t.is(judge(3, 'min', 0.9, [0.9, 0.9, 0.9]), 'continue')
  t.is(judge(3, 'max', 0.7, [0.9, 0.8, 0.1, 0.2, 0.3]), 'stop')
  t.is(judge(3, 'max', 0.85, [0.9, 0.8, 0.1, 0.2, 0.3]), 'continue')
})

test('what is no number never goes on, and is never in the way', (t) => {
  t.is(judge(3, 'min', Number.NaN, []), 'stop')
  t.is(judge(3, 'max', Number.POSITIVE_INFINITY, []), 'stop')
  t.is(judge(3, 'min', 5, [Number.NaN, Number.NaN]), 'continue')
  t.true(isBetter('max', 1, Number.NaN))
  t.false(isBetter('min', Number.NaN, 1))
})

test('property: the best of a rung always goes on, and what beats one that does goes on too', (t) => {
  const value = fc.double({ min: -1e3, max: 1e3, noNaN: true })
  const check = fc.check(
    fc.property(
      fc.array(value, { maxLength: 40 }),
      value,
      value,
      fc.constantFrom('min' as const, 'max' as const),
      (others, one, other, mode) => {
        const best = others.every((each) => !isBetter(mode, each, one))
        if (best && judge(3, mode, one, others) !== 'continue') return false
        const [good, bad] = isBetter(mode, one, other) ? [one, other] : [other, one]
        return judge(3, mode, bad, others) === 'stop' || judge(3, mode, good, others) === 'continue'
      }
    ),
    { numRuns: 500 }
  )
  t.false(check.failed, `seed ${check.seed}: ${JSON.stringify(check.counterexample)}`)
})
