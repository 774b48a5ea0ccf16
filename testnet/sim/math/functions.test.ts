import test from 'ava'
import { createRng } from '../../../protocol/rng.ts'
import { cosTurns, exp, ln, pow } from './functions.ts'

const close = (ours: number, theirs: number): boolean =>
  ours === theirs || Math.abs(ours - theirs) <= 4 * Number.EPSILON * Math.max(Math.abs(theirs), Number.MIN_VALUE)

test('ln, exp and pow agree with V8 to a few units in the last place', (t) => {
  const seed = Number(process.env['SWARM_SEED'] ?? 1)
  t.log(`seed ${seed}`)
  const rng = createRng(seed)
  for (let i = 0; i < 20_000; i++) {
    const unit = rng.uint32() / 2 ** 32
    const x = 2 ** (unit * 200 - 100)
    if (!close(ln(x), Math.log(x))) return t.is(ln(x), Math.log(x), `ln ${x}`)
    const y = unit * 200 - 100
    if (!close(exp(y), Math.exp(y))) return t.is(exp(y), Math.exp(y), `exp ${y}`)
    const power = pow(unit + 0.01, 0.608)
    if (Math.abs(power / (unit + 0.01) ** 0.608 - 1) > 1e-14) return t.fail(`pow ${unit}`)
  }
  return t.pass()
})

test('edges are what mathematics says', (t) => {
  t.deepEqual(
    [ln(0), ln(1), ln(Infinity), exp(0), exp(-1000), exp(1000), pow(0, 2), pow(5, 0)],
    [-Infinity, 0, Infinity, 1, 0, Infinity, 0, 1]
  )
  t.true(Number.isNaN(ln(-1)))
  t.true(Math.abs(ln(Number.MIN_VALUE) - Math.log(Number.MIN_VALUE)) < 1e-12)
})

test('the cosine of turns agrees with the library and is exact at the quarters', (t) => {
  t.deepEqual([0, 0.5, 1, -3, 2.5].map(cosTurns), [1, -1, 1, 1, -1])
  for (let turns = -2; turns <= 2; turns += 1 / 1024)
    if (Math.abs(cosTurns(turns) - Math.cos(2 * Math.PI * turns)) > 2e-15) return t.fail(String(turns))
  return t.pass()
})
