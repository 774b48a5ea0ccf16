/** How a program's end is told to others. */
import { EndCause } from '../../protocol/messages.ts'
import type { Outcome, PeerId } from '../../protocol/messages.ts'
import type { DriverExit } from '../ray/driver.ts'

/** What a shell says for a program that a signal ended: 128 and the signal's number; 137 (SIGKILL) where it is not known. */
const KILLED = 137

/** The outcome of a program that ended on this provider. */
export function outcomeOf(exit: DriverExit, peer: PeerId): Outcome {
  const { code, signal, oomKilled, logLimitHit, summary, lastLines } = exit
  const cause = code === 0 ? EndCause.succeeded : oomKilled && !logLimitHit ? EndCause.outOfMemory : EndCause.failed
  return {
    cause,
    exitCode: code ?? KILLED,
    signal: signal ?? '',
    peer,
    detail: cause === EndCause.succeeded ? '' : summary,
    lastLines
  }
}
