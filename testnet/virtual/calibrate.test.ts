import { existsSync, readFileSync } from 'node:fs'
import test from 'ava'
import { durationMs, nodeCount } from '../sim/scenario/scenario.ts'
import { type CalibrationRow, outside, packageVersions } from './calibrate.ts'
import { calibrationScenario } from './calibration-scenario.ts'
import type { Calibration } from './command.ts'
import { runVirtual } from './run.ts'
import { fromPlain, toPlain } from './plain.ts'

const FILE = new URL('../sim/calibration.json', import.meta.url)

test('a row is outside its tolerance on either side, or without a figure; without a tolerance it never is', (t) => {
  const row = (difference: number | null, tolerance?: number): CalibrationRow => ({
    ...{ figure: 'x', unit: '1', ours: 1, theirs: 1, difference },
    ...(tolerance === undefined ? {} : { tolerance })
  })
  t.deepEqual(outside([row(0.09, 0.1), row(-0.1, 0.1), row(5)]), [])
  t.is(outside([row(0.11, 0.1), row(-0.11, 0.1), row(null, 0.1)]).length, 3)
})

test('the calibration in the tree is of the packages that are installed, within its tolerances', (t) => {
  t.true(existsSync(FILE), 'make it with `swarm-testnet sim calibrate --write`, as root')
  const { versions, comparisons } = JSON.parse(readFileSync(FILE, 'utf8')) as Calibration
  t.deepEqual(versions, packageVersions(), 'another version wants another `swarm-testnet sim calibrate --write`')
  t.true(comparisons.some(({ levels, nodes }) => levels === 'S and R' && nodes >= 60))
  for (const { levels, rows } of comparisons) t.deepEqual(outside(rows), [], levels)
})

test('all levels run one scenario: every place comes once, in order, and it survives the way between processes', (t) => {
  const phases = { initMs: 5_000, transitionMs: 1_000, measureMs: 2_000 }
  const scenario = calibrationScenario(7, phases)
  t.is(nodeCount(scenario), 7)
  t.is(durationMs(scenario), 8_000)
  const [churn] = scenario.churn
  if (churn?.type !== 'schedule') return t.fail('its churn is a schedule')
  t.deepEqual(
    churn.schedule.events.map(({ node, event }) => `${event} ${node}`),
    Array.from({ length: 7 }, (_, place) => `up ${place}`)
  )
  t.deepEqual(fromPlain(toPlain(scenario)), scenario)
})

test('more real nodes than memory holds are refused before anything starts, with the estimate', async (t) => {
  const error = await t.throwsAsync(runVirtual(calibrationScenario(1_000_000), 1), { name: 'VirtualError' })
  t.regex(error?.message ?? '', /1000000 real nodes take about 20000\.\d GB/)
})
