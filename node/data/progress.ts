/** How far a data set is on one member: counted there, told to its requester, a claim like every figure of a member's. */
import type { PeerId } from '../../protocol/messages.ts'
import { datasetPattern } from '../../protocol/shape.ts'
import type { LogEvent } from '../events/events.ts'

/** Sets of one member that are looked at. */
const MAX_SETS = 32

/** See above. Bytes, all of them. */
export interface SetProgress {
  name: string
  sizeBytes: number
  /** Verified and here. */
  haveBytes: number
  /** Of those, what earlier jobs had left in the member's cache. */
  cachedBytes: number
  /** What came over a network for it, wrong and double bytes among it. */
  fetchedBytes: number
  /** Of that, what other members gave and not the requester. */
  fromMembersBytes: number
  state: SetState
}

/** `stopped`: the lease ended before all of it had come. */
export const SetState = { coming: 'coming', complete: 'complete', failed: 'failed', stopped: 'stopped' } as const
export type SetState = (typeof SetState)[keyof typeof SetState]

const COUNTS = ['sizeBytes', 'haveBytes', 'cachedBytes', 'fetchedBytes', 'fromMembersBytes'] as const
/** Events that carry the whole of it, each with the state that it says. */
const EVENTS: Readonly<Record<string, SetState>> = {
  'data:complete': SetState.complete,
  'data:failed': SetState.failed,
  'data:stopped': SetState.stopped
}

/** A data set of a job, and how far each member says that it has it; one that does not answer says nothing. */
export interface JobDataView {
  name: string
  /** Absolute path on its owner's disk. */
  path: string
  sizeBytes: number
  members: Array<{ peer: PeerId; name: string; progress?: SetProgress | undefined }>
}

/** What a member told, as far as it is what it should be. */
export function checkProgress(value: unknown): SetProgress[] {
  const given = Array.isArray(value) ? value.slice(0, MAX_SETS) : []
  return given.flatMap((each: unknown) => {
    const set = (each ?? {}) as SetProgress
    const isSound =
      datasetPattern.test(String(set.name)) &&
      COUNTS.every((field) => Number.isSafeInteger(set[field]) && set[field] >= 0) &&
      Object.values(SetState).includes(set.state)
    return isSound ? [progressOf(set)] : []
  })
}

/** How far the sets of an attempt had come when they ended, by the events that said so. */
export function progressIn(events: readonly LogEvent[], attempt: number): SetProgress[] {
  const sets = new Map<string, SetProgress>()
  for (const event of events) {
    const state = EVENTS[event.event]
    if (state === undefined || event.attempt !== attempt) continue
    const [set] = checkProgress([{ ...event, state }])
    if (set !== undefined) sets.set(set.name, set)
  }
  return [...sets.values()]
}

function progressOf(set: SetProgress): SetProgress {
  const { name, sizeBytes, haveBytes, cachedBytes, fetchedBytes, fromMembersBytes, state } = set
  return { name, sizeBytes, haveBytes, cachedBytes, fetchedBytes, fromMembersBytes, state }
}
