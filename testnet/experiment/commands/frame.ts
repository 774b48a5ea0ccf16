/** What all commands of `sim` share: results on stdout, words for people on stderr, exit codes. */
import { tellFailure } from '../../../node/cli/errors.ts'
import { ExitCode } from '../../../node/cli/exit-codes.ts'
import { type Output, processOutput } from '../../../node/cli/output.ts'

/** Exit code of a command that did its work and found something wrong: a broken invariant, another hash. */
export const FOUND = 1
/** Exit code after an interrupt, as shells have it. */
export const INTERRUPTED = 130

/** Runs an action and sets the process's exit code; errors are told here. */
export async function act(json: true | undefined, action: (output: Output) => Promise<number | void>): Promise<void> {
  const output = processOutput(json === true)
  try {
    process.exitCode = (await action(output)) ?? ExitCode.ok
  } catch (error) {
    process.exitCode = tellFailure(error, output, (process.env['DEBUG'] ?? '').includes('swarm'))
  }
}

/** Ctrl+C ends what is under way once, and the process when it comes a second time. */
export function onInterrupt(): { signal: AbortSignal } & Disposable {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED)
    controller.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop)
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, stop)
    }
  }
}
