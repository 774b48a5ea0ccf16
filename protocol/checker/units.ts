import {
  leaseOf,
  type LogLine,
  type Numbered,
  type RecordType,
  recordsOf,
  type Report,
  type Rule,
  unitsOf
} from './rule.ts'

/** What acts under a lease and must not once its units have a higher epoch. */
const ACTS = new Set([
  'lease:granted',
  'lease:renewed',
  'lease:revived',
  'work:started',
  'tunnel:opened',
  'program:started'
])
const HOLD_ENDS = new Set(['hold:expired', 'hold:released', 'hold:preempted', 'lease:granted'])
const HOLD_END_RECORDS = new Set<RecordType>(['provider/holdOver', 'provider/leaseGranted'])

interface Hold {
  lease: string
  epoch: number
  untilMono: number
  at: number
}

/** One provider's units as its log shows them. */
interface Units {
  /** The highest epoch of each unit, and the line that granted it. */
  epochs: Map<string, { epoch: number; at: number }>
  /** Units of a hold, by lease and epoch. */
  granted: Map<string, string[]>
  /** What works on each unit now. */
  working: Map<string, { key: string; at: number }>
  leased: Map<string, { key: string; at: number }>
  holds: Map<string, Hold>
}

/** I1 (one running lease a unit), I2 (epochs increase), I3 (nothing acts under an old epoch) and I8 (holds end in time). */
export function createUnitsRule(report: Report, slackMs: number): Rule {
  const nodes = new Map<string, Units>()
  return {
    see(entry) {
      let units = nodes.get(entry.line.node)
      if (units === undefined) nodes.set(entry.line.node, (units = emptyUnits()))
      if (entry.line.event === 'node:restarted') return restart(units)
      endHolds(units, entry)
      checkHolds(units, entry, report, slackMs)
      checkEpochs(units, entry, report)
      checkRunning(units, entry, report)
    },
    end() {}
  }
}

function emptyUnits(): Units {
  return { epochs: new Map(), granted: new Map(), working: new Map(), leased: new Map(), holds: new Map() }
}

/** A node sweeps before it says that it has restarted: nothing works and nothing is held. Epochs go on. */
function restart(units: Units): void {
  units.working.clear()
  units.leased.clear()
  units.holds.clear()
}

function endHolds(units: Units, { line }: Numbered): void {
  if (HOLD_ENDS.has(line.event)) units.holds.delete(keyOf(line))
  for (const record of recordsOf(line)) if (HOLD_END_RECORDS.has(record.type)) units.holds.delete(keyOf(record))
}

function checkHolds(units: Units, { line, at }: Numbered, report: Report, slackMs: number): void {
  for (const [key, hold] of units.holds) {
    if (line.mono <= hold.untilMono + slackMs) continue
    units.holds.delete(key)
    report(
      'I8',
      `the hold of ${hold.lease} (epoch ${hold.epoch}) is ${line.mono - hold.untilMono} ms past its TTL`,
      hold.at,
      at
    )
  }
  if (line.event !== 'hold:granted') return
  const ttlMs = Number(line['holdTtlMs'] ?? 0)
  units.holds.set(keyOf(line), { lease: leaseOf(line), epoch: line.epoch ?? 0, untilMono: line.mono + ttlMs, at })
}

function checkEpochs(units: Units, { line, at }: Numbered, report: Report): void {
  const epoch = line.epoch ?? 0
  if (line.event === 'hold:granted') {
    for (const unit of unitsOf(line)) {
      const last = units.epochs.get(unit)
      if (last !== undefined && epoch <= last.epoch) {
        report('I2', `unit ${unit} was granted under epoch ${epoch} after ${last.epoch}`, last.at, at)
      } else units.epochs.set(unit, { epoch, at })
    }
    units.granted.set(keyOf(line), unitsOf(line))
  } else if (ACTS.has(line.event)) {
    const acting = unitsOf(line).length > 0 ? unitsOf(line) : (units.granted.get(keyOf(line)) ?? [])
    for (const unit of acting) {
      const current = units.epochs.get(unit)
      if (current === undefined || epoch >= current.epoch) continue
      report('I3', `${line.event} on unit ${unit} under epoch ${epoch}, which is at ${current.epoch}`, current.at, at)
    }
  }
}

function checkRunning(units: Units, entry: Numbered, report: Report): void {
  const { line } = entry
  if (line.event === 'lease:granted') occupy(units.leased, entry, 'leased', report)
  if (line.event === 'work:started') occupy(units.working, entry, 'running', report)
  if (line.event === 'work:stopped' || line.event === 'lease:ended') {
    vacate(units.working, keyOf(line))
    if (line.event === 'lease:ended') vacate(units.leased, keyOf(line))
  }
  for (const record of recordsOf(line)) {
    if (record.type !== 'provider/leaseEnded') continue
    vacate(units.leased, keyOf(record))
    vacate(units.working, keyOf(record))
  }
}

function occupy(where: Units['working'], { line, at }: Numbered, what: string, report: Report): void {
  for (const unit of unitsOf(line)) {
    const other = where.get(unit)
    if (other !== undefined && other.key !== keyOf(line))
      report('I1', `unit ${unit} is ${what} for ${other.key} and ${keyOf(line)} at once`, other.at, at)
    where.set(unit, { key: keyOf(line), at })
  }
}

function vacate(where: Units['working'], key: string): void {
  for (const [unit, row] of where) if (row.key === key) where.delete(unit)
}

function keyOf(about: Pick<LogLine, 'epoch' | 'job' | 'attempt'> & { lease?: unknown }): string {
  return `${leaseOf(about)}@${about.epoch ?? 0}`
}
