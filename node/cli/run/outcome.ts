/** What a job's end means: the exit code of `swarm run` and `swarm job wait`, and the sentence that tells it. */
import { EndCause, type Outcome } from '../../../protocol/messages.ts'
import type { JobView } from '../../node.ts'
import { plain } from '../format/text.ts'
import { ExitCode } from '../exit-codes.ts'

/** Exit codes of ends that are Swarm's own; those of the program pass its code on. */
const CODES: Record<EndCause, ExitCode | 'program'> = {
  [EndCause.succeeded]: 'program',
  [EndCause.failed]: 'program',
  [EndCause.outOfMemory]: 'program',
  [EndCause.stopped]: ExitCode.stopped,
  [EndCause.termOver]: ExitCode.stopped,
  [EndCause.providerLost]: ExitCode.lost,
  [EndCause.driverLost]: ExitCode.lost,
  [EndCause.runtimeFailed]: ExitCode.lost,
  [EndCause.lapsed]: ExitCode.lost,
  [EndCause.restarted]: ExitCode.lost,
  [EndCause.released]: ExitCode.lost,
  [EndCause.noProvider]: ExitCode.noProvider,
  [EndCause.notStarted]: ExitCode.notStarted,
  [EndCause.withdrawn]: ExitCode.notStarted,
  [EndCause.preparing]: ExitCode.notStarted,
  [EndCause.environmentFailed]: ExitCode.notStarted,
  [EndCause.dataFailed]: ExitCode.notStarted
}

/** What a shell would end with for a signal: 128 and its number. */
const SIGNALS: Record<string, number> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGILL: 4,
  SIGABRT: 6,
  SIGBUS: 7,
  SIGFPE: 8,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGPIPE: 13,
  SIGTERM: 15
}

/**
 * The exit code for an end. A program that failed without a code of its own (a signal) gets 128 and the signal's number.
 * @param started whether the program had started: what breaks before is `not-started`, what breaks after is `lost`
 */
export function exitCodeOf({ cause, exitCode, signal }: Outcome, started: boolean): number {
  const code = CODES[cause]
  if (code === ExitCode.lost || code === ExitCode.notStarted) return started ? ExitCode.lost : ExitCode.notStarted
  if (code !== 'program') return code
  if (cause === EndCause.succeeded) return ExitCode.ok
  if (signal !== '') return 128 + (SIGNALS[signal] ?? 9)
  return exitCode > 0 && exitCode < 256 ? exitCode : 1
}

/** Name of the provider that an outcome names, else the driver's. */
export function providerOf({ members }: Pick<JobView, 'members'>, { peer }: Outcome): string {
  const member = members.find((one) => one.peer === peer) ?? members.find((one) => one.roles.includes('driver'))
  return plain(member?.name ?? '')
}

/** One sentence: `the program ended with 3 on alice`. */
export function outcomeText(view: Pick<JobView, 'members'>, outcome: Outcome): string {
  const { cause, exitCode, signal, detail } = outcome
  const where = providerOf(view, outcome)
  const on = where === '' ? '' : ` on ${where}`
  const why = detail === '' ? '' : `: ${plain(detail)}`
  const texts: Record<EndCause, string> = {
    [EndCause.succeeded]: `the program ended with 0${detail === '' ? on : ` ${plain(detail)}`}`,
    [EndCause.failed]: `the program ended with ${signal === '' ? exitCode : signal}${on}${why}`,
    [EndCause.outOfMemory]: `the program failed${on}${why}; ask for more with --memory, or share it among more --nodes`,
    [EndCause.stopped]: `stopped by its requester${why}`,
    [EndCause.termOver]: 'the term is over (--max-time)',
    [EndCause.providerLost]: `lost the provider ${where}${why}`,
    [EndCause.driverLost]: `lost the provider that ran the program${where === '' ? '' : `, ${where}`}${why}`,
    [EndCause.runtimeFailed]: `Ray failed${on}${why}`,
    [EndCause.lapsed]: `the lease lapsed${on}${why}`,
    [EndCause.restarted]: `the node of a provider restarted${where === '' ? '' : `: ${where}`}${why}`,
    [EndCause.released]: `the lease was given back${on}${why}`,
    // The funnel, which follows, says the same in more words.
    [EndCause.noProvider]: `no provider took it${detail.includes('asked') ? '' : why}`,
    [EndCause.notStarted]: `the program never started${on}${why}`,
    [EndCause.withdrawn]: `a provider withdrew before the start${on}${why}`,
    [EndCause.preparing]: `the preparation failed${on}${why}`,
    [EndCause.environmentFailed]: `the environment could not be made${on}${why}`,
    [EndCause.dataFailed]: `a data set did not arrive${on}${why}`
  }
  return texts[cause]
}
