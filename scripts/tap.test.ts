import test from 'ava'
import { addTotals, closingLine, readTapLine, skipReason } from './tap.ts'

test('results are told apart by their directive at the end of the line', (t) => {
  t.deepEqual(readTapLine('ok 1 - ids › a # SKIP in the middle'), {
    type: 'passed',
    title: 'ids › a # SKIP in the middle'
  })
  t.deepEqual(readTapLine('not ok 2 - ids › b'), { type: 'failed', title: 'ids › b' })
  t.deepEqual(readTapLine('ok 3 - [needs root] c # SKIP'), { type: 'skipped', title: '[needs root] c' })
  t.deepEqual(readTapLine('not ok 4 - d # TODO'), { type: 'todo', title: 'd' })
})

test("TAP's frame is no output, everything else is", (t) => {
  for (const line of ['TAP version 13', '1..2', '# tests 2', '# fail 0', ''])
    t.deepEqual(readTapLine(line), { type: 'frame' })
  t.deepEqual(readTapLine('  ---'), { type: 'detail', text: '  ---' })
  t.deepEqual(readTapLine('# a log line of a hook'), { type: 'detail', text: '# a log line of a hook' })
})

test('a skip has the reason that its title names', (t) => {
  t.is(skipReason('node › [needs root, wireguard] two members ping'), 'needs root, wireguard')
  t.is(skipReason('two members ping'), undefined)
})

test('the closing line names skips only where there are some', (t) => {
  const one = { passed: 3, failed: 0, skipped: 0, todo: 0 }
  t.is(closingLine(one), '3 passed, 0 failed')
  t.is(closingLine(addTotals([one, { passed: 1, failed: 2, skipped: 4, todo: 0 }])), '4 passed, 2 failed, 4 skipped')
})
