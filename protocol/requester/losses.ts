import type { Loss, PeerId } from '../messages.ts'
import type { Gang, Job } from './job.ts'

/** Most peers that a Commit names as holders of the run's storage. */
const MAX_HOLDERS = 16

/** How many attempts of this job began after a started one was lost. */
export function restartsOf(job: Job): number {
  return job.restarts ?? 0
}

/** Fewest members of the next attempt: all, until an attempt that had started was lost. */
export function fewestNodes({ spec: { needs }, restarts = 0 }: Job): number {
  return restarts > 0 ? Math.max(1, Math.min(needs.minNodes, needs.nodes)) : needs.nodes
}

/** How many members the attempt under way was planned with. */
export function chosenNodes(job: Job): number {
  return job.chosen ?? job.spec.needs.nodes
}

/** Members of the attempt that are lost, as far as this peer knows. */
export function lostPeers(gang: Gang): PeerId[] {
  return Object.keys(gang.lost ?? {})
}

/** The gang with these members marked as lost. */
export function withLosses(gang: Gang, losses: readonly Loss[], at: number): Pick<Gang, 'lost'> {
  const added = losses
    .filter(({ peer }) => gang.lost?.[peer] === undefined && isMemberOf(gang, peer))
    .map(({ peer, cause, detail }) => [peer, { cause, detail, at }] as const)
  return { lost: { ...gang.lost, ...Object.fromEntries(added) } }
}

/**
 * Who may hold the run's storage, best first: members of the started attempts that were alive to the end of the last one
 * that they were in, the latest attempt's first and in it the head's; behind them those that were lost and may be back.
 */
export function storageHolders(job: Job): PeerId[] {
  const gangs = Object.values(job.gangs)
    .filter(({ startedAt }) => startedAt !== undefined)
    .sort((a, b) => b.attempt - a.attempt)
  const rows = gangs.flatMap((gang) => {
    const peers = gang.members.map(({ peer }) => peer)
    const ordered = [gang.head, ...peers.filter((peer) => peer !== gang.head)]
    return ordered.map((peer) => ({ peer, lost: gang.lost?.[peer] !== undefined }))
  })
  const latest = rows.filter(({ peer }, at) => rows.findIndex((row) => row.peer === peer) === at)
  const [alive, lost] = [latest.filter((row) => !row.lost), latest.filter((row) => row.lost)]
  return [...alive, ...lost].map(({ peer }) => peer).slice(0, MAX_HOLDERS)
}

/** Bids of those that may hold the run's storage come first, in their order: the best of them becomes the head's member. */
export function holdersFirst<T extends { peer: PeerId }>(job: Job, ranked: T[]): T[] {
  const holders = storageHolders(job)
  const held = holders.flatMap((peer) => ranked.find((row) => row.peer === peer) ?? [])
  return [...held, ...ranked.filter((row) => !held.includes(row))]
}

/** Whether the peer is in the attempt's signed list. */
export function isMemberOf(gang: Gang, peer: PeerId): boolean {
  return gang.members.some((member) => member.peer === peer)
}
