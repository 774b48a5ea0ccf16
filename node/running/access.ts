/** Who may fetch what, by the peer's state: nothing else is asked, so a revoked lease revokes its files too. */
import { JobState } from '../../protocol/requester/job-states.ts'
import type { LeaseKey } from '../../protocol/machine.ts'
import type { JobId, PeerId } from '../../protocol/messages.ts'
import type { PeerState } from '../../protocol/peer.ts'
import type { Access } from '../transfer/server.ts'
import type { LeaseFacts } from '../work/work.ts'

const WITH_MEMBERS: readonly JobState[] = [JobState.committing, JobState.forming, JobState.running]

/** Rules over the state that `stateOf` gives at the moment of each request. */
export function createAccess(stateOf: () => PeerState): Access {
  const jobOf = (job: JobId, attempt: number) => {
    const found = stateOf().requester.jobs[job]
    return found?.attempt === attempt && found.state !== JobState.ended ? found : undefined
  }
  return {
    mayFetchWork(peer, job, attempt, sha256) {
      const found = jobOf(job, attempt)
      const { archive, requirements } = found?.spec ?? {}
      const isWanted = sha256 === archive?.sha256 || sha256 === requirements?.sha256
      return isWanted && found?.awards.includes(peer) === true
    },
    mayFetchEnv(peer, job, attempt) {
      const found = jobOf(job, attempt)
      const members = found?.gangs[attempt]?.members ?? []
      return found !== undefined && WITH_MEMBERS.includes(found.state) && members.some((member) => member.peer === peer)
    },
    mayFetchLock(peer, job, attempt) {
      const commit = stateOf().provider.table.leases[`${job}/${attempt}`]?.commit
      return commit?.members.some((member) => member.peer === peer) === true
    },
    mayFetchBlob: (peer, job, attempt) => readers(stateOf(), `${job}/${attempt}`).includes(peer),
    mayReadLog(peer, job, attempt) {
      const state = stateOf()
      const commit = state.provider.table.leases[`${job}/${attempt}`]?.commit
      const collects = commit?.perNode === true && commit.driver === peer
      return collects || requesterOf(state, `${job}/${attempt}`) === peer
    },
    mayFollow: (peer, job, attempt) => requesterOf(stateOf(), `${job}/${attempt}`) === peer
  }
}

/** What work effects do not say of a lease. */
export function leaseFacts(state: PeerState, lease: LeaseKey): LeaseFacts | undefined {
  const row = state.provider.table.leases[lease]
  if (row === undefined) return undefined
  const { requester, commit } = row
  const storage = commit && {
    requester,
    head: commit.head,
    retentionMs: commit.terms.retentionMs,
    holders: commit.storage
  }
  const isElastic = (commit?.minNodes ?? 0) > 0
  return {
    requester,
    driver: commit?.driver,
    requirements: commit?.requirements,
    isElastic,
    startMs: commit?.terms.phaseTimeoutMs,
    storage,
    data: commit?.data
  }
}

function requesterOf({ provider }: PeerState, lease: LeaseKey): PeerId | undefined {
  const { leases, gangs, copies } = provider.table
  return (leases[lease] ?? gangs[lease] ?? copies[lease])?.requester
}

/** The requester, the driver's member, and those that may keep a copy. */
function readers({ provider }: PeerState, lease: LeaseKey): PeerId[] {
  const { leases, gangs, copies } = provider.table
  const commit = leases[lease]?.commit ?? gangs[lease]?.commit
  const known = [
    requesterOf({ provider } as PeerState, lease),
    commit?.driver,
    copies[lease]?.driver,
    ...(commit?.delegates ?? [])
  ]
  return known.filter((peer) => peer !== undefined)
}
