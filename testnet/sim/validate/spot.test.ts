import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { throughMeanAndMedian, V100_FIT, V100_ZONES } from '../churn/spot.ts'
import { hyperexponential } from '../math/distribution.ts'
import { mean } from '../math/statistics.ts'
import { Purpose, Stream } from '../random.ts'
import { answerCheck, type Check } from './check.ts'
import { spotChecks } from './spot-check.ts'
import { fitTwoPhase, pooled, runsOf, sampledDistance } from './spot.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)
const trace = (data: number[], gap = 3600): string => JSON.stringify({ metadata: { gap_seconds: gap }, data })

test('inner runs of a trace: the first and the last are cut and do not count', (t) => {
  const text = trace([1, 1, 0, 4, 4, 4, 0, 0, 4])
  t.deepEqual(runsOf('z', text), { up: [3], down: [1, 2], availability: 6 / 9, gapHours: 1 })
  t.deepEqual(runsOf('z', text, 4), { up: [3], down: [2], availability: 4 / 9, gapHours: 1 })
  t.is(pooled([runsOf('z', text), runsOf('z', text, 4)]).availability, 5 / 9)
})

test('the two phases that made lengths are found again', (t) => {
  t.log(`seed ${seed}`)
  const stream = new Stream(seed, Purpose.churn)
  const lengths = Array.from({ length: 4000 }, () => V100_FIT.up.sample(stream))
  const fit = fitTwoPhase(lengths, 200)
  t.true(Math.abs(fit.mean / mean(lengths) - 1) < 1e-9, 'the likeliest keeps the mean')
  for (const x of [0.2, 0.5, 1, 3, 10, 30]) t.true(Math.abs(fit.cdf(x) - V100_FIT.up.cdf(x)) < 0.03, `at ${x} h`)
})

test('distance of sampled lengths: nothing for what fits at the middles, half for what is one sample off', (t) => {
  const steps = { ...hyperexponential(0.5, 1, 2), cdf: (x: number) => Math.min(1, Math.max(0, (x - 0.5) / 2)) }
  t.is(sampledDistance([1, 2, 1, 2], steps, 1), 0)
  t.is(sampledDistance([2, 3, 2, 3], steps, 1), 0.5)
})

test('a zone of the model has the published mean and median', (t) => {
  for (const { name, upMean, upMedian } of V100_ZONES) {
    const up = throughMeanAndMedian(upMean, upMedian)
    t.true(Math.abs(up.mean - upMean) < 1e-9 && Math.abs(up.cdf(upMedian) - 0.5) < 1e-9, name)
  }
})

test('V16 with a folder of traces compares with them; a pool that no two phases fit fails', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'swarm-spot-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const stream = new Stream(seed, Purpose.churn)
  const write = (pool: string, size: number, up: () => number, down: () => number): void => {
    const data: number[] = []
    for (let i = 0; i < 300; i++) {
      for (let left = Math.round(up()); left >= 0; left--) data.push(size)
      for (let left = Math.round(down()); left >= 0; left--) data.push(0)
    }
    mkdirSync(join(folder, pool), { recursive: true })
    writeFileSync(join(folder, pool, 'zone.json'), trace(data, 60))
  }
  const draw = (middle: number) => () => hyperexponential(0.7, middle, 8 * middle).sample(stream)
  write('1-node', 1, draw(20), draw(15))
  write('4-node', 4, draw(40), draw(15))
  const check = spotChecks[0] as Check
  const good = await answerCheck(check, seed, { traces: folder })
  t.is(good.pass, true, good.reason)
  t.regex(good.ours, /traces of .*1-node: availability 0\.\d+ \(trace 0\.\d+\), KS 0\.\d+ of 299/)
  // All of one length.
  write('4-node', 4, () => 50, draw(15))
  const bad = await answerCheck(check, seed, { traces: folder })
  t.is(bad.pass, false)
  t.regex(bad.reason, /^outside: 4-node/)
  t.is((await answerCheck(check, seed, { traces: join(folder, 'none') })).pass, false)
})
