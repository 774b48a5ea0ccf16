/** What a job's end means for the trial that it was. */
import { EndCause, type Outcome } from '../../protocol/messages.ts'
import type { JobEnd } from '../../protocol/tune/decide.ts'

const ENDS: Readonly<Record<EndCause, JobEnd>> = Object.freeze({
  [EndCause.succeeded]: 'succeeded',
  [EndCause.failed]: 'failed',
  [EndCause.outOfMemory]: 'failed',
  [EndCause.termOver]: 'failed',
  [EndCause.environmentFailed]: 'failed',
  [EndCause.dataFailed]: 'failed',
  [EndCause.stopped]: 'stopped',
  [EndCause.providerLost]: 'lost',
  [EndCause.driverLost]: 'lost',
  [EndCause.runtimeFailed]: 'lost',
  [EndCause.withdrawn]: 'lost',
  [EndCause.lapsed]: 'lost',
  [EndCause.restarted]: 'lost',
  [EndCause.released]: 'lost',
  [EndCause.notStarted]: 'unplaced',
  [EndCause.noProvider]: 'unplaced',
  [EndCause.preparing]: 'unplaced'
})

/** A cause that a newer version has is taken for a loss: the trial is tried again, and not for ever. */
export function jobEnd({ cause }: Outcome): JobEnd {
  return ENDS[cause] ?? 'lost'
}

/** Why, in a few words: what the program said last, where it failed by itself. */
export function endDetail({ cause, exitCode, signal, detail, lastLines }: Outcome): string {
  const last = lastLines.findLast((line) => line.trim() !== '')?.trim()
  if (cause === EndCause.failed)
    return `${signal === '' ? `exit code ${exitCode}` : signal}${last === undefined ? '' : `: ${last}`}`
  return `${cause}${detail === '' ? '' : `, ${detail}`}`
}
