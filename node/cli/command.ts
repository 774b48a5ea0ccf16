/** The frame of every command: common flags, one context, errors in one place, heavy modules loaded only when it runs. */
import { Command, CommanderError } from 'commander'
import { tellFailure, UsageError } from './errors.ts'
import { ExitCode } from './exit-codes.ts'
import { type Output, processOutput } from './output.ts'

/** Flags that every command knows. */
export interface CommonFlags {
  json?: true
  dataDir?: string
  apiSocket?: string
}

/** What a command's action is given. */
export interface Invocation<F> {
  flags: F & CommonFlags
  args: string[]
  output: Output
  env: NodeJS.ProcessEnv
  /** The parsed command itself, for those who ask where a value came from. */
  command: Command
}

/** An action; it resolves with the exit code, or nothing, which is 0. */
export type Action<F> = (invocation: Invocation<F>) => Promise<number | void>

/** A command `name` with the common flags; its action comes from `load`, which imports it when it is needed. */
export function command<F>(name: string, summary: string, load?: () => Promise<Action<F>>): Command {
  const made = withCommonFlags(new Command(name)).description(summary).summary(summary)
  if (load === undefined) return made
  return made.action(async (..._parsed: unknown[]) => {
    const action = await load()
    const flags = made.optsWithGlobals<F & CommonFlags>()
    const output = processOutput(flags.json === true)
    process.exitCode =
      (await action({ flags, args: made.args, output, env: process.env, command: made })) ?? ExitCode.ok
  })
}

/** Adds the common flags and makes the command throw where commander would end the process. */
export function withCommonFlags(made: Command): Command {
  return made
    .option('--json', 'print the result as JSON on stdout')
    .option('--data-dir <PATH>', 'folder of the node to talk to (SWARM_DATA_DIR)')
    .option('--api-socket <PATH>', 'its socket, where that is elsewhere (SWARM_API_SOCKET)')
    .exitOverride()
    .configureOutput({ writeErr: () => {}, outputError: () => {} })
    .helpOption('-h, --help', 'show this help')
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
}

/** Runs a program to its end and returns the exit code; every error is told here. */
export async function execute(program: Command, argv: string[]): Promise<number> {
  try {
    await program.parseAsync(argv, { from: 'user' })
    return Number(process.exitCode ?? ExitCode.ok)
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return ExitCode.ok
    if (error instanceof CommanderError && error.code === 'commander.help') {
      process.stderr.write(named(program, argv).helpInformation())
      return ExitCode.usage
    }
    const json = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined).includes('--json')
    return tellFailure(
      wrongUsage(error, named(program, argv)),
      processOutput(json),
      (process.env['DEBUG'] ?? '').includes('swarm')
    )
  }
}

/** Commander's own errors in our words. */
function wrongUsage(error: unknown, command: Command): unknown {
  if (!(error instanceof CommanderError)) return error
  const text = error.message.replace(/^error: /, '').replaceAll('\n', ' ')
  return new UsageError(text, `see \`${pathOf(command)} --help\``, { cause: error })
}

/** The command that the first words name. */
function named(program: Command, argv: string[]): Command {
  let found = program
  for (const word of argv) {
    const next = found.commands.find((one) => one.name() === word || one.aliases().includes(word))
    if (next !== undefined) found = next
    else if (!word.startsWith('-')) break
  }
  return found
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`
}
