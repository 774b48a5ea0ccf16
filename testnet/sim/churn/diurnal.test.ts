import test from 'ava'
import { exponential } from '../math/distribution.ts'
import { Wave } from './diurnal.ts'
import { DAY_MS, HOUR_MS, plainModel } from './model.ts'
import { ChurnKind, makeSchedule } from './schedule.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)

test('a day of the clock is a day, its speed is 1 + depth sin, and depth 0 changes nothing', (t) => {
  const wave = new Wave({ periodMs: DAY_MS, depth: 0.8 })
  t.is(wave.end(0, DAY_MS), DAY_MS)
  t.is(wave.end(7 * HOUR_MS, 3 * DAY_MS), 7 * HOUR_MS + 3 * DAY_MS)
  const speed = (hour: number): number =>
    (wave.clock((hour + 0.01) * HOUR_MS) - wave.clock(hour * HOUR_MS)) / (0.01 * HOUR_MS)
  for (const [hour, expected] of [
    [0, 1],
    [6, 1.8],
    [12, 1],
    [18, 0.2]
  ] as const)
    t.true(Math.abs(speed(hour) - expected) < 0.01, `${speed(hour)} at ${hour} h`)
  t.is(new Wave({ periodMs: DAY_MS, depth: 0 }).end(5, 17), 22)
  t.throws(() => new Wave({ periodMs: 0, depth: 0.5 }), { message: /period of 0 ms/ })
  t.throws(() => new Wave({ periodMs: 1, depth: 1.5 }), { message: /depth 1.5; it goes from 0 to 1/ })
})

test('exponential sessions end (1 + depth sin) / mean times per hour online, from the first day on', (t) => {
  t.log(`seed ${seed}`)
  const [nodes, days, depth] = [4000, 3, 0.6]
  const model = plainModel(exponential(4 * HOUR_MS), exponential(2 * HOUR_MS))
  const diurnal = { periodMs: DAY_MS, depth }
  const { online, events } = makeSchedule({ model, nodes, durationMs: days * DAY_MS, seed, diurnal })
  const ends = new Float64Array(days * 24)
  const hours = new Float64Array(days * 24)
  let [now, at] = [online.length, 0]
  const pass = (until: number): void => {
    for (; at < until; ) {
      const hour = Math.floor(at / HOUR_MS)
      const to = Math.min(until, (hour + 1) * HOUR_MS)
      hours[hour] = (hours[hour] as number) + (now * (to - at)) / HOUR_MS
      at = to
    }
  }
  for (const { t: when, event } of events) {
    pass(when)
    if (event === ChurnKind.up) now++
    else {
      now--
      const hour = Math.floor(when / HOUR_MS)
      ends[hour] = (ends[hour] as number) + 1
    }
  }
  pass(days * DAY_MS)
  for (let hour = 0; hour < days * 24; hour++) {
    const expected = (1 + depth * Math.sin((2 * Math.PI * (hour + 0.5)) / 24)) / 4
    const rate = (ends[hour] as number) / (hours[hour] as number)
    // Five standard deviations of a Poisson count.
    const off = 5 * Math.sqrt(expected / (hours[hour] as number))
    t.true(Math.abs(rate - expected) < off, `${rate} in hour ${hour}, not ${expected}`)
  }
  // The same hour of each day has as many online: the run begins within the wave.
  for (const hour of [0, 6, 12, 18]) {
    const [first = 0, last = 0] = [hours[hour], hours[hour + 48]]
    t.true(Math.abs(first - last) / nodes < 0.04, `${first} and ${last} online at ${hour} h`)
  }
})
