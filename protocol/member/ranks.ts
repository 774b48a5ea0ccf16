/** With `perNode` every member runs the command: its rank, and the start of its own process. */
import type { Commit, PeerId } from '../messages.ts'
import type { Gang, LeaseRow } from '../lease/state.ts'
import type { Turn } from '../lease/turn.ts'

/** A member's place in the signed list, from 0: the head's member, which is the first, is rank 0. */
export function rankOf(commit: Commit, peer: PeerId): number {
  return commit.members.findIndex((member) => member.peer === peer)
}

/** Starts this member's own process; the caller has just recorded that it has Started (I7: once per member). */
export function startRank(turn: Turn, { lease, epoch, requester }: LeaseRow | Gang, commit: Commit): void {
  const rank = rankOf(commit, turn.options.self)
  turn.effects.push({ type: 'startProgram', lease, epoch, command: commit.command, requester, rank })
}

/** What events about a process say besides: which rank it is, where there is more than one. */
export function ofRank(turn: Turn, commit: Commit): { rank?: number } {
  return commit.perNode ? { rank: rankOf(commit, turn.options.self) } : {}
}
