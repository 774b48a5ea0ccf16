import test from 'ava'
import { answerCheck } from './check.ts'
import { judge, type LevelFigure, levelChecks } from './levels.ts'

function figure(ours: number | null, theirs: number | null, tolerance?: number): LevelFigure {
  const difference = ours === null || theirs === null ? null : ours / theirs - 1
  return { figure: 'x', unit: 'ms', ours, theirs, difference, ...(tolerance === undefined ? {} : { tolerance }) }
}

test('figures with a tolerance decide, on both sides of it; the others are only told', (t) => {
  const pass = (...figures: LevelFigure[]): unknown => judge(figures, ['S', 'R']).pass
  t.true(pass(figure(109, 100, 0.1), figure(91, 100, 0.1), figure(300, 100)))
  t.false(pass(figure(111, 100, 0.1)))
  t.false(pass(figure(89, 100, 0.1)))
  t.false(pass(figure(null, 100, 0.1)), 'a figure that is missing')
  t.false(pass(figure(100, 100)), 'nothing that decides')
  t.is(judge([figure(120, 100, 0.1)], ['S', 'R']).reason, 'x is off by 20 %')
})

test('without real libp2p both rows are skipped with the reason, and V19 without root too', async (t) => {
  const [v18, v19] = levelChecks
  const rows = await Promise.all(levelChecks.map((check) => answerCheck(check, 1)))
  t.deepEqual(
    rows.map(({ id, pass }) => [id, pass]),
    [
      ['V18', 'skipped'],
      ['V19', 'skipped']
    ]
  )
  const run = async (): Promise<LevelFigure[]> => [figure(100, 100, 0.1)]
  const levels = { models: run, processes: run, whyNoProcesses: 'needs root' }
  t.is(v18 && (await answerCheck(v18, 1, { levels })).pass, true)
  const asUser = v19 && (await answerCheck(v19, 1, { levels }))
  t.deepEqual([asUser?.pass, asUser?.reason], ['skipped', 'needs root'])
  t.is(v19 && (await answerCheck(v19, 1, { levels: { ...levels, whyNoProcesses: undefined } })).pass, true)
})
