/**
 * Who may fetch the storage that an earlier attempt left: its holder cannot know who is in a later one, but the job's
 * requester does. It signs the name of a member that asks, and the holder knows the requester's key by its peer id.
 */
import type { Sign, Verify } from '../../../protocol/envelope.ts'
import type { JobId, PeerId } from '../../../protocol/messages.ts'

/** What a ticket is about. */
export interface TicketFor {
  network: string
  job: JobId
  /** The later attempt. */
  attempt: number
  /** The member that may fetch. */
  peer: PeerId
}

/** The requester's word, base64url. */
export function signTicket(about: TicketFor, sign: Sign): string {
  return Buffer.from(sign(textOf(about))).toString('base64url')
}

/** Whether it is the requester's word. */
export function isTicket(about: TicketFor, ticket: string, requester: PeerId, verify: Verify): boolean {
  return verify(requester, textOf(about), new Uint8Array(Buffer.from(ticket, 'base64url')))
}

/** Its begin is that of no envelope. */
function textOf({ network, job, attempt, peer }: TicketFor): Uint8Array {
  return new Uint8Array(Buffer.from(`swarm/storage/1/${network}/${job}/${attempt}/${peer}`))
}
