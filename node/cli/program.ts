/** All commands with their flags. Only what parsing needs is imported here; each action comes with its first use. */
import { Command } from 'commander'
import { command, withCommonFlags } from './command.ts'
import { dataCommands } from './data-commands.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { jobCommands } from './job/commands.ts'
import { addRunFlags, several } from './run/flags.ts'
import { addSelectionFlags } from './run/needs.ts'
import { tuneCommands } from './tune/commands.ts'
import { swarmVersion } from './version.ts'

/** The program. @param argv what will be parsed: the flags of `start` come from the table of settings, which is read only for it */
export async function createProgram(argv: readonly string[]): Promise<Command> {
  const program = withCommonFlags(new Command('swarm'))
    .description(
      'One network of GPUs that belong to different people: run a Ray program on leased providers, or be one.'
    )
    .version(swarmVersion(), '-V, --version', 'show the version')
    .helpCommand('help [command]', 'show help for a command')
    .enablePositionalOptions()
    .addHelpText(
      'after',
      '\nBegin with:\n  swarm start                                      be a node: offers this machine, joins others\n  swarm run --nodes 2 -- python train.py           run a program on two providers\n  swarm providers --gpus A100:40GB                 see who is there\n  swarm doctor                                     find what is missing on this machine'
    )
  program
    .addCommand(await startCommand(argv))
    .addCommand(
      command(
        'stop',
        'end the node that runs on this machine',
        async () => (await import('./stop.ts')).stopNode
      ).option('--force', 'also when jobs of others run here; they are ended')
    )
    .addCommand(runCommand())
    .addCommand(
      command('status', 'what this node is, offers and does', async () => (await import('./status.ts')).showStatus)
    )
    .addCommand(
      command('peers', 'peers of this node', async () => (await import('./peers.ts')).showPeers).option(
        '-a, --all',
        'also those that are remembered only'
      )
    )
    .addCommand(providersCommand())
    .addCommand(providerCommand())
    .addCommand(jobCommands())
    .addCommand(tuneCommands())
    .addCommand(dataCommands())
    .addCommand(receiptsCommand())
    .addCommand(
      command(
        'doctor',
        'check this machine, with the command that fixes each fault',
        async () => (await import('./doctor.ts')).showDoctor
      )
    )
    .addCommand(
      command(
        'config',
        'every setting, its value, and where it comes from',
        async () => (await import('./config.ts')).showConfig
      )
    )
  return program
}

async function startCommand(argv: readonly string[]): Promise<Command> {
  const start = command(
    'start',
    'run a node here: offers this machine and lets it ask for jobs',
    async () => (await import('./start/start.ts')).start
  )
    .option('-d, --detach', 'run in the background')
    .option('--dry-run', 'show what would be offered, and end')
  if (!argv.includes('start')) return start
  const { configOptions } = await import('../config/options.ts')
  for (const { key, flags, description } of configOptions())
    if (key !== 'dataDir' && key !== 'apiSocket') start.option(flags, description)
  return start
}

function runCommand(): Command {
  const run = command('run', 'run a program on leased providers', async () => (await import('./run/run.ts')).run)
    .usage('[flags] -- PROGRAM [ARGS…]\n       swarm run [flags] job.yaml [flags] [-- PROGRAM [ARGS…]]')
    .argument('[program...]', 'the program and its arguments, as on the command line of a provider; or a job file')
    .passThroughOptions()
  return addRunFlags(run).addHelpText(
    'after',
    () =>
      `\nExit codes: the program's own, or\n${EXIT_CODES.map(({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`).join('\n')}\n  130  left with Ctrl+C; the job goes on`
  )
}

function providersCommand(): Command {
  return addSelectionFlags(
    command('providers', 'providers that the network knows', async () => (await import('./providers.ts')).showProviders)
  )
    .option('--limit <N>', 'at most so many (default: 32)')
    .option(
      '-w, --wide',
      'peer ids in full, and what each says of its machine: disk, driver, compute capability, utilisation'
    )
}

function providerCommand(): Command {
  const set = command('set', 'change what this machine offers', async () => (await import('./provider.ts')).setProvider)
    .option('--allow <PEERS>', "take jobs of these peers too; '*' is everybody", several)
    .option('--disallow <PEERS>', 'no longer take jobs of these peers', several)
    .option('--price <CREDITS>', 'price of a GPU hour')
    .option('--region <REGION>', 'where this machine stands')
    .option('--name <NAME>', 'what others see beside the peer id')
    .option('--max-term <TIME>', 'longest lease')
    .option('--max-archive <MIB>', 'largest archive, in MiB')
    .option('--offer', 'offer this machine')
    .option('--no-offer', 'offer nothing; what runs goes on')
  return command(
    'provider',
    'what this machine offers, and to whom',
    async () => (await import('./provider.ts')).showProvider
  ).addCommand(set)
}

function receiptsCommand(): Command {
  const load = async () => (await import('./receipts.ts')).listReceipts
  const withFlags = (made: Command): Command =>
    made
      .option('--since <TIME>', 'those of the last 7d, 24h, …')
      .option('--job <JOB>', 'those of one job')
      .option('--csv', 'as CSV on stdout')
  return withFlags(command('receipts', 'signed usage: a record, not money', load))
    .addCommand(withFlags(command('list', 'list receipts', load)))
    .addCommand(
      command(
        'verify',
        'check the receipts in a file',
        async () => (await import('./receipts.ts')).verifyReceipts
      ).argument('<file>', 'what `swarm receipts --json` wrote, or the bytes of one')
    )
}
