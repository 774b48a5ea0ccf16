import test from 'ava'
import { makeValidationManifest, mergedRows, type TimedRow, validationPage } from './validation-report.ts'

const row = (id: string, pass: TimedRow['pass'], reason = '', wallMs = 1000): TimedRow => ({
  id,
  what: 'a | b',
  source: 'somebody',
  published: '1',
  ours: '1',
  tolerance: 'exact',
  pass,
  reason,
  wallMs,
  commit: 'abc'
})

test('the page has every row with its verdict and reason, and the manifest the sums', (t) => {
  const rows = [row('V1', true), row('V2', false, 'too slow'), row('V3', 'skipped', 'needs root')]
  const manifest = makeValidationManifest(rows, 7, ['V1', 'V2', 'V3', 'V4'])
  t.deepEqual(manifest.totals, { pass: 1, fail: 1, skipped: 1 })
  t.is(
    manifest.rowsSha256,
    makeValidationManifest([row('V1', true, '', 5), ...rows.slice(1)], 7).rowsSha256,
    'times do not count'
  )
  t.not(manifest.rowsSha256, makeValidationManifest([row('V1', false), ...rows.slice(1)], 7).rowsSha256)
  const page = validationPage(manifest, 'validation.json')
  t.regex(page, /1 pass, 1 fail, 1 skipped/)
  t.regex(page, /Not answered for this page, and so no pass: V4\./)
  t.regex(page, /\| V1 \| a \\\| b \| somebody \| 1 \| 1 \| exact \| pass \|/)
  t.regex(page, /- \*\*V2\*\* \(\*\*fail\*\*\): too slow\n- \*\*V3\*\* \(skipped\): needs root/)
  t.regex(page, /\[validation\.json\]\(validation\.json\)/)
  t.true(page.includes(manifest.code.commit) && page.includes(manifest.machine.v8))
})

test('rows answered again take the place of the old ones, and the page says which code answered which', (t) => {
  const before = [row('V1', true), row('V2', false), row('V10', true)]
  const rows = mergedRows(before, [{ ...row('V2', true), commit: 'def+' }])
  t.deepEqual(
    rows.map(({ id, pass, commit }) => [id, pass, commit]),
    [
      ['V1', true, 'abc'],
      ['V2', true, 'def+'],
      ['V10', true, 'abc']
    ]
  )
  const page = validationPage(makeValidationManifest(rows, 1), 'v.json')
  t.regex(page, /rows answered at different commits: abc: V1, V10; def\+ with changes: V2/)
  t.notRegex(validationPage(makeValidationManifest(before, 1), 'v.json'), /different commits/)
})
