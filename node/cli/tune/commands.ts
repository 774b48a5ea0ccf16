/** `swarm tune …`. */
import type { Command } from 'commander'
import { command } from '../command.ts'

const STUDY = 'name of a study'

/** The command with its verbs. */
export function tuneCommands(): Command {
  const one = (made: Command): Command => made.argument('<study>', STUDY)
  const follow = (made: Command): Command => made.option('-d, --detach', 'do not wait: the study goes on in the node')
  return follow(
    command(
      'tune',
      'a study: many trials of a program, each a job on one provider',
      async () => (await import('./tune.ts')).tune
    )
  )
    .usage('[flags] STUDY.yaml | COMMAND')
    .argument('[study.yaml]', 'what is searched, by whom, with which program; the same name again goes on with a study')
    .option('--max-trials <N>', 'how many trials, instead of what the file says; more than before goes on')
    .option('--max-price <CREDITS>', 'most that a GPU hour may cost, instead of what the file says')
    .option('--parallel <N>', 'most trials at one time (default: as many as there are leases to be had)')
    .option('-o, --output <DIR>', 'where table, picture and results come to (default: swarm-results/NAME-TIME)')
    .addCommand(
      command('list', 'all studies, the latest first', async () => (await import('./list.ts')).listStudies).alias('ls')
    )
    .addCommand(
      one(
        command(
          'show',
          'where a study stands: its best trial and all others',
          async () => (await import('./show.ts')).showStudy
        )
      )
    )
    .addCommand(
      follow(one(command('resume', 'go on with a study that stopped', async () => (await import('./tune.ts')).resume)))
    )
    .addCommand(
      follow(one(command('watch', 'come back to a study that goes on', async () => (await import('./tune.ts')).watch)))
    )
    .addCommand(one(command('stop', 'stop a study and its trials', async () => (await import('./show.ts')).stopStudy)))
    .addCommand(
      one(command('remove', 'forget a study; its output stays', async () => (await import('./show.ts')).removeStudy))
    )
    .addCommand(command('schema', 'JSON Schema of study files', async () => (await import('./show.ts')).showSchema))
    .addHelpText(
      'after',
      '\nIn a gang of providers, Ray Tune runs as it is: swarm run --nodes 3 --requirements needs.txt -- python tune.py'
    )
}
