/** `swarm job …`. */
import type { Command } from 'commander'
import { command } from '../command.ts'

const JOB = 'id of a job, the beginning of it, or its name'

/** The noun with its verbs. */
export function jobCommands(): Command {
  const one = (made: Command): Command => made.argument('<job>', JOB)
  return command('job', 'jobs of this node')
    .addCommand(
      command('list', 'all jobs, the latest first', async () => (await import('./list.ts')).listJobs)
        .alias('ls')
        .option('-a, --all', 'also old ones')
    )
    .addCommand(
      one(command('show', 'the whole story of a job', async () => (await import('./show.ts')).showJob))
        .option('--timing', 'where the time went, step by step')
        .option('--events', 'every event, one JSON object a line')
    )
    .addCommand(
      one(
        command('logs', "the program's output, labelled by provider", async () => (await import('./logs.ts')).showLogs)
      )
        .option('-f, --follow', 'go on until the log is complete')
        .option('--raw', 'the bytes as they are, without labels')
    )
    .addCommand(
      one(
        command('stop', 'stop a job; what it wrote comes back', async () => (await import('./stop.ts')).stopJob)
      ).option('--no-wait', 'do not wait for its end')
    )
    .addCommand(
      one(
        command(
          'wait',
          'come back to a job: steps, log and result, to its end',
          async () => (await import('./wait.ts')).waitForJob
        )
      )
    )
    .addCommand(
      one(command('result', 'what came back', async () => (await import('./result.ts')).showResult)).option(
        '-o, --output <DIR>',
        'unpack it once more, there'
      )
    )
    .addCommand(
      one(
        command(
          'dashboard',
          "open the job's Ray dashboard on this machine",
          async () => (await import('./dashboard.ts')).openDashboard
        )
      ).option('--close', 'close it')
    )
}
