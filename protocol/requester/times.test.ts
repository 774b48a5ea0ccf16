import test from 'ava'
import type { Commit } from '../messages.ts'
import { JOB, Script, specOf } from './_script.ts'
import { defaultTerms } from './options.ts'
import type { JobTimes } from '../machine.ts'

/** Terms of the Commit of a job with these times, whose bidder needs 2 s to prepare. */
function termsWith(times?: JobTimes): Commit['terms'] | undefined {
  const script = new Script()
  script.input({ type: 'command', command: { type: 'submitJob', job: JOB, spec: specOf(times && { times }) } })
  script.candidates(['p1'])
  script.receive('p1', {
    type: 'bid',
    job: JOB,
    attempt: 1,
    units: [{ unit: 'cpu:0', model: '', vramMib: 0, memoryGb: 0, claimed: false, cpus: 4, memoryMib: 8192 }],
    priceMicroPerGpuHour: 0,
    startWaitMs: 2_000,
    transferBytesPerSecond: 1_000_000,
    validMs: 30_000,
    name: 'p1',
    region: '',
    versions: { swarm: '0.1.0', ray: '2.60.0', python: '3.11.2', arch: 'x64' },
    addrs: []
  })
  script.grant('p1')
  return script.sent('commit')[0]?.body.terms
}

test('what a person says of the phases of one job goes into its terms; preparation as bids say where that is more', (t) => {
  const { phaseTimeoutMs, orphanMs, retentionMs } = defaultTerms
  t.like(termsWith(), { phaseTimeoutMs: phaseTimeoutMs + 2_000, orphanMs, retentionMs })
  const times = { startMs: 5_000, prepareMs: 60_000, orphanMs: 9_000, retentionMs: 7_000 }
  t.like(termsWith(times), { phaseTimeoutMs: 65_000, orphanMs: 9_000, retentionMs: 7_000 })
  t.like(termsWith({ prepareMs: 1_000 }), { phaseTimeoutMs: phaseTimeoutMs + 2_000 })
  t.like(
    termsWith({ startMs: 1_740_000, prepareMs: 1_740_000 }),
    { phaseTimeoutMs: 1_800_000 },
    'as long as any provider accepts'
  )
})

test('bids are collected for as long as a person says', (t) => {
  const left = (times?: JobTimes): number => {
    const script = new Script()
    const spec = specOf({ ...(times === undefined ? {} : { times }) }, { nodes: 2 })
    script.input({ type: 'command', command: { type: 'submitJob', job: JOB, spec } })
    return (script.timers.get(`requester/${JOB}/phase`) ?? 0) - script.monoMs
  }
  t.is(left(), 3_000)
  t.is(left({ bidsMs: 20_000 }), 20_000)
})
