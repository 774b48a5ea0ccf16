import test from 'ava'
import pc from 'picocolors'
import { environmentLine, type PlanRow, planTable } from './plan.ts'

const row = (name: string, startWaitMs: number, role: PlanRow['role'] = 'member'): PlanRow => ({
  peer: name,
  name,
  region: 'eu',
  role,
  units: ['cpu:0'],
  model: 'cpu',
  priceMicroPerGpuHour: 0,
  startWaitMs,
  transferMs: 0,
  completionMs: 0,
  versions: { swarm: '', ray: '', python: '', arch: '' }
})
const sink = { colors: pc.createColors(false) }
const rows = [row('birch-otter', 0), row('amber-crane', 29_500), row('dune-lynx', 300_000, 'spare')]

test('a plan says of each provider whether the environment is ready or is built for how long', (t) => {
  const lines = planTable(sink, rows, [], true).split('\n')
  t.regex(lines[0] ?? '', /ENVIRONMENT\s+READY IN\s+CHOSEN/)
  t.regex(lines[1] ?? '', /birch-otter .* ready\s+now/)
  t.regex(lines[2] ?? '', /amber-crane .* builds for about 30 s\s+29\.5 s/)
  t.regex(lines[3] ?? '', /dune-lynx .* builds for about 5 min\s+5 min\s+spare/)
  t.notRegex(planTable(sink, rows, []), /ENVIRONMENT/, 'nothing of it where the job brings no requirements')
})

test('and in a line: those that are chosen', (t) => {
  t.is(environmentLine(rows), 'environment: ready at birch-otter; amber-crane builds for about 30 s')
  t.is(environmentLine([row('a', 0), row('b', 0)]), 'environment: ready')
  t.is(environmentLine([row('a', 7_000)]), 'environment: a builds for about 7 s')
})
