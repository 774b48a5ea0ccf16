/** `swarm data …`. */
import type { Command } from 'commander'
import { command } from './command.ts'

/** The noun with its verbs. */
export function dataCommands(): Command {
  return command('data', 'data sets of this machine that jobs read by name')
    .addCommand(
      command('add', 'name a file or folder; it is read where it lies', async () => (await import('./data.ts')).addData)
        .argument('<name>', '1 to 32 letters, digits, dots, dashes or underscores')
        .argument('<path>', 'a file or a folder')
    )
    .addCommand(command('list', 'all that have a name', async () => (await import('./data.ts')).listData).alias('ls'))
    .addCommand(
      command('remove', 'forget a name; the files stay', async () => (await import('./data.ts')).removeData)
        .alias('rm')
        .argument('<name>', 'as in `swarm data list`')
    )
}
