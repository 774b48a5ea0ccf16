import test from 'ava'
import { answerCheck, type Check, type Hashed, type Means } from './check.ts'
import { determinismChecks } from './determinism.ts'

const check = determinismChecks[0] as Check
const otherNode = { path: '/opt/node22/bin/node', version: '22.0.0', v8: '12.4' }

/** Two scenarios, the second of which is cut; `wrong` says where a run has another hash. */
function hashes(wrong: (how: { workers: number; node?: string }) => boolean): NonNullable<Means['hashes']> {
  return (how) =>
    Promise.resolve(
      new Map<string, Hashed>([
        ['a.yaml', { hash: '1', part: 1 }],
        ['b.yaml', { hash: wrong(how) ? '3' : '2', part: 0.25 }]
      ])
    )
}

test('V20 passes when every way of running gives the same hashes, and says how much was run', async (t) => {
  const { pass, ours } = await answerCheck(check, 1, { hashes: hashes(() => false), otherNode })
  t.is(pass, true)
  t.is(
    ours,
    '2 scenarios, 1 of them whole, of the others at least 25 % of their time: no worker, 1 worker, 2 workers, Node 22.0.0 (V8 12.4): all hashes equal'
  )
})

test('V20 names what has another hash, with and without another Node', async (t) => {
  const byNode = await answerCheck(check, 1, { hashes: hashes(({ node }) => node !== undefined), otherNode })
  t.deepEqual([byNode.pass, byNode.reason], [false, 'another hash: b.yaml under Node 22.0.0 (V8 12.4)'])
  const byWorkers = await answerCheck(check, 1, { hashes: hashes(({ workers }) => workers === 2) })
  t.deepEqual([byWorkers.pass, byWorkers.reason], [false, 'another hash: b.yaml under 2 workers'])
})

test('V20 without another Node, or without scenarios, is skipped with its reason', async (t) => {
  const noNode = await answerCheck(check, 1, { hashes: hashes(() => false) })
  t.is(noNode.pass, 'skipped')
  t.regex(noNode.reason, /no Node with another V8: `npm install/)
  t.regex((await answerCheck(check, 1)).reason, /no scenarios were given/)
})
