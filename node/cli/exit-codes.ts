/** The one table of exit codes: used by every command, named in `--json`, printed by `swarm run --help` and the README. */

/**
 * What `swarm` ends with besides the program's own exit code. 1 is left to programs; 2 is the shell's custom for wrong
 * usage; 120-125 stay below what shells use themselves (126 not executable, 127 not found, 128+n killed by signal n).
 */
export const ExitCode = {
  ok: 0,
  usage: 2,
  internal: 120,
  noProvider: 121,
  notStarted: 122,
  lost: 123,
  stopped: 124,
  badResult: 125
} as const

/** One of the values of `ExitCode`. */
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** A row of the table: the code, its name in `--json`, and when it comes. */
export interface ExitCodeRow {
  code: ExitCode
  name: string
  meaning: string
}

/** Every exit code of Swarm's own, in order. */
export const EXIT_CODES: readonly ExitCodeRow[] = [
  { code: ExitCode.ok, name: 'ok', meaning: 'done; of `run` and `job wait`: the program ended with 0' },
  {
    code: ExitCode.usage,
    name: 'usage',
    meaning: 'unknown flag, wrong value, or nothing by that name; nothing was begun'
  },
  {
    code: ExitCode.internal,
    name: 'internal',
    meaning: 'the node could not be started or reached, or an error of Swarm itself'
  },
  { code: ExitCode.noProvider, name: 'no-provider', meaning: 'no provider fits or is free; nothing ran' },
  {
    code: ExitCode.notStarted,
    name: 'not-started',
    meaning: 'providers were found, but the program never started; unbilled'
  },
  { code: ExitCode.lost, name: 'lost', meaning: 'a provider, the driver, or its Ray was lost while the program ran' },
  { code: ExitCode.stopped, name: 'stopped', meaning: 'stopped by the user, or the end of --max-time' },
  {
    code: ExitCode.badResult,
    name: 'bad-result',
    meaning: 'the program ended, but its result could not be fetched or verified'
  }
]

/** Name of an exit code as `--json` gives it; `program` for one that the program chose itself. */
export function exitCodeName(code: number): string {
  return EXIT_CODES.find((row) => row.code === code)?.name ?? 'program'
}
