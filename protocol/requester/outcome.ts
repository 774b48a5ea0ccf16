import { EndCause, type Outcome, type PeerId } from '../messages.ts'

/** An outcome that Swarm itself came to, without a program's exit. */
export function outcomeOf(cause: EndCause, detail: string, peer: PeerId = ''): Outcome {
  return { cause, exitCode: 0, signal: '', peer, detail, lastLines: [] }
}

const ATTEMPT_CAUSES: readonly EndCause[] = [
  EndCause.notStarted,
  EndCause.released,
  EndCause.withdrawn,
  EndCause.preparing,
  EndCause.lapsed
]

/** Whether an outcome ends only the attempt: the program never ran, or was given up on the requester's own word. */
export function endsAttemptOnly(outcome: Outcome): boolean {
  return ATTEMPT_CAUSES.includes(outcome.cause)
}

/** Whether an outcome says that the program never ran: nothing is billed, and no Result follows. */
export function neverStarted({ cause }: Outcome): boolean {
  return cause === EndCause.notStarted || cause === EndCause.environmentFailed
}

/** Whether any other attempt would end the same, before it starts: what is wrong is what the job brought. */
export function isFinalFault(cause: EndCause): boolean {
  return cause === EndCause.environmentFailed || cause === EndCause.dataFailed
}

/** Whether a lease's end says that its provider cannot run this job: it is not asked again. */
export function isHardFailure(cause: EndCause): boolean {
  return cause === EndCause.preparing || cause === EndCause.runtimeFailed
}
