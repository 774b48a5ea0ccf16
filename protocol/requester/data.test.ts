import test from 'ava'
import { EndCause } from '../messages.ts'
import { driverOf, finish, outcome, peersOf } from './_life.ts'
import { Script, specOf } from './_script.ts'

function forming(): Script {
  const script = new Script().offered(['p1', 'p2'], specOf({}, { nodes: 2 }))
  for (const peer of script.job().awards) script.grant(peer)
  for (const peer of peersOf(script)) script.lease(peer)
  return script
}

test('a data set that fails before the start ends the job for good, acknowledged however often it is said', (t) => {
  const script = forming()
  for (let twice = 0; twice < 2; twice++) script.receive(driverOf(script), finish(script, EndCause.dataFailed, 'p1'))
  t.like(script.job(), { state: 'ended', attempt: 1, startedAt: undefined })
  t.like(script.job().outcome, outcome(EndCause.dataFailed, 'p1'))
  t.is(script.sent('resultAck').length, 1, 'the second one too')
  t.is(script.job().gangs[1]?.startedAt, undefined, 'it is no sign of a start')
})
