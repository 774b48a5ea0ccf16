import type { ProviderRecord, ProviderState } from './lease/provider.ts'
import type { RequesterRecord } from './requester/records.ts'
import type { RequesterState } from './requester/state.ts'

/** A promise that the journal holds, as `journal:written` shows records. */
export interface ReplayedRecord {
  type: ProviderRecord['type'] | RequesterRecord['type']
  job?: string
  attempt?: number
  lease?: string
  epoch?: number
  peer?: string
}

/**
 * What a replay found, for the line `node:restarted`: lines that a crash took from the event log are made up for by
 * what the journal kept, so that the checker of histories sees the promises that still hold.
 */
export function replayedRecords(state: { requester: RequesterState; provider: ProviderState }): ReplayedRecord[] {
  return [...jobRecords(state.requester), ...leaseRecords(state.provider), ...gangRecords(state.provider)]
}

function jobRecords({ jobs }: RequesterState): ReplayedRecord[] {
  return Object.values(jobs).flatMap(({ job, attempt, awards, gangs, outcome }) => [
    ...when(true, { type: 'requester/submitted', job }),
    ...when(awards.length > 0, { type: 'requester/awarded', job, attempt }),
    ...Object.values(gangs).flatMap((gang) => when(true, { type: 'requester/committed', job, attempt: gang.attempt })),
    ...when(outcome !== undefined, { type: 'requester/ended', job })
  ])
}

function leaseRecords({ table }: ProviderState): ReplayedRecord[] {
  return Object.values(table.leases).flatMap(({ lease, epoch, commit, end }) => [
    ...when(true, { type: 'provider/holdGranted', lease, epoch }),
    ...when(commit !== undefined, { type: 'provider/leaseGranted', lease, epoch }),
    ...when(end !== undefined, { type: 'provider/leaseEnded', lease, epoch })
  ])
}

function gangRecords({ table }: ProviderState): ReplayedRecord[] {
  const gangs = Object.values(table.gangs).flatMap(({ lease, epoch, readys, started, outcome, result }) => [
    ...Object.keys(readys).flatMap((peer) => when(true, { type: 'provider/gangReady', lease, epoch, peer })),
    ...when(started !== undefined, { type: 'provider/gangStarted', lease, epoch }),
    ...when(outcome !== undefined, { type: 'provider/gangOutcome', lease, epoch }),
    ...when(result !== undefined, { type: 'provider/gangResult', lease, epoch })
  ])
  const copies = Object.values(table.copies).flatMap(({ lease }) => when(true, { type: 'provider/copyAsked', lease }))
  return [...gangs, ...copies]
}

function when(holds: boolean, record: ReplayedRecord): ReplayedRecord[] {
  return holds ? [record] : []
}
