import test from 'ava'
import { EndCause } from '../messages.ts'
import { driverOf, finish, leaseEnd, outcome, peersOf } from './_life.ts'
import { Script, specOf } from './_script.ts'

function forming(): Script {
  const script = new Script().offered(['p1', 'p2'], specOf({}, { nodes: 2 }))
  for (const peer of script.job().awards) script.grant(peer)
  for (const peer of peersOf(script)) script.lease(peer)
  return script
}

test('requirements that nobody can meet end the job at once: by the driver’s member’s word, or by the member’s own', (t) => {
  const detail = "requirements, line 1: 'x': there is no such package"
  for (const tell of [
    (script: Script) => {
      const said = finish(script, EndCause.environmentFailed, 'p1')
      return script.receive(driverOf(script), { ...said, outcome: { ...said.outcome, detail } })
    },
    (script: Script) => script.receive('p1', leaseEnd(script, 'p1', { cause: EndCause.environmentFailed, detail }))
  ]) {
    const script = forming()
    t.is(script.job().state, 'forming')
    tell(script)
    t.like(script.job(), { state: 'ended', attempt: 1, startedAt: undefined })
    t.like(script.job().outcome, { ...outcome(EndCause.environmentFailed, 'p1'), detail })
    const released = script.sent('release').map(({ to }) => to)
    t.deepEqual([...new Set(released)].sort(), ['p1', 'p2'], 'everybody is let go')
  }
})

test('the driver’s member’s word is acknowledged, however often it comes: there is no Result to answer it', (t) => {
  const script = forming()
  script.receive(driverOf(script), finish(script, EndCause.environmentFailed, 'p1'))
  script.receive(driverOf(script), finish(script, EndCause.environmentFailed, 'p1'))
  t.is(script.sent('resultAck').filter(({ to }) => to === driverOf(script)).length >= 1, true)
  t.is(script.job().gangs[1]?.startedAt, undefined, 'and it is no sign of a start')
})

test('a host that fails at it is passed over, and others are asked', (t) => {
  const script = forming()
  script.receive('p1', leaseEnd(script, 'p1', { cause: EndCause.preparing, detail: 'no space is left' }))
  t.not(script.job().state, 'ended')
  t.true(script.job().excluded['p1']?.hard)
})
