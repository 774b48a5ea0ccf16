import test from 'ava'
import { answerCheck } from './check.ts'
import { CHECKS } from './validate.ts'

const seed = Number(process.env['SWARM_SEED'] ?? 1)

for (const check of CHECKS) {
  test(`${check.id}: ${check.what}`, async (t) => {
    const row = await answerCheck(check, seed)
    t.log(`seed ${seed}; published ${row.published}; ours ${row.ours}`)
    t.is(row.pass, true, row.reason || row.ours)
  })
}

test('a check that throws has failed, with its reason', async (t) => {
  const check = {
    id: 'V0',
    what: '',
    source: '',
    published: '1',
    tolerance: '',
    run: () => Promise.reject(new Error('no data'))
  }
  const { pass, reason } = await answerCheck(check, seed)
  t.deepEqual({ pass, reason }, { pass: false, reason: 'no data' })
})
