/** `swarm run`: from flags to the program's own exit code. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { answer, type ApiClient, apiClient } from '../../http/client.ts'
import { isAlive } from '../../http/socket.ts'
import { startInBackground } from '../background.ts'
import { type CommonFlags, type Invocation, withCommonFlags } from '../command.ts'
import { findNode, type NodePlace, placeFlags } from '../connect.ts'
import { ExitCode } from '../exit-codes.ts'
import { bytes, count } from '../format/units.ts'
import { printJson, processOutput, type Sink } from '../output.ts'
import { attend } from './attend.ts'
import { tellDryRun } from './dry-run.ts'
import { addRunFlags } from './flags.ts'
import type { JobFileParts } from './job-file.ts'
import { createSteps } from './steps.ts'
import { readSubmission, type RunFlags, type Submission } from './submission.ts'
import { tellHowToReturn } from './summary.ts'

/** A node sees providers within this time of its start, or there are none: dialling takes 0.1 to 3 s, new adverts are repeated every 5 s. */
const YOUNG_MS = 8000
const LOOK_EVERY_MS = 100

/** Runs the command. @throws UsageError, CliError, and what the node answers */
export async function run(given: Invocation<RunFlags>): Promise<number> {
  const { invocation, file } = await withJobFile(given)
  const { flags, args, output, env } = invocation
  const asks =
    Boolean(process.stdin.isTTY) &&
    output.err.isTerminal &&
    !output.json &&
    flags.yes !== true &&
    flags.detach !== true &&
    flags.dryRun !== true
  const submission = readSubmission(flags, args, env, asks, file)
  const place = await findNode(flags, env)
  const client = await ensureNode(place, invocation)
  await settle(client, place, submission.needs, output.err)
  const { out, err } = output
  const sinceAt = Date.now()
  const steps = createSteps(err, sinceAt)
  steps.now(`packing ${'dir' in submission.source ? submission.source.dir : ''}`)
  const { job, archive } = await submit(client, submission, flags).finally(steps.close)
  if (flags.detach === true) {
    if (output.json) printJson(output, { job, output: submission.output })
    else out.line(job)
    tellHowToReturn((text) => err.line(text), job)
    return ExitCode.ok
  }
  err.line(`job ${err.colors.bold(job)}`)
  if (submission.needs.perNode === true && submission.needs.nodes === 1)
    err.line(err.colors.dim('  --per-node with one node: the program is started once, as rank 0 of 1'))
  steps.done('pack', `packed ${count(archive.files, 'file')}, ${bytes(archive.sizeBytes)}`)
  if (flags.dryRun === true) return await tellDryRun({ client, output, steps, job })
  return await attend({ client, output, steps, job, sinceAt, asks })
}

/** What `swarm run job.yaml` is: flags before and behind the file, on top of what it says; a command behind them wins too. */
async function withJobFile(given: Invocation<RunFlags>): Promise<{
  invocation: Invocation<RunFlags>
  file?: Pick<JobFileParts, 'named'> & { variables: Record<string, string> }
}> {
  const [first, ...rest] = given.args
  // The command line's words end at the first one that is no flag: those behind a job file are flags again.
  const isFirst = first !== undefined && /\.ya?ml$/i.test(first)
  if (!isFirst) return { invocation: given }
  const { readJobFile, onTop } = await import('./job-file.ts')
  const more = addRunFlags(withCommonFlags(new Command('run')))
    .argument('[program...]')
    .passThroughOptions()
  more.parse(rest, { from: 'user' })
  const said = readJobFile(first, given.env)
  const { flags, named } = onTop(said, bothOf(given.flags, more.opts<RunFlags>()))
  const args = more.args.length > 0 ? more.args : said.command
  const output = processOutput((flags as CommonFlags).json === true)
  return { invocation: { ...given, flags, args, output }, file: { named, variables: said.env } }
}

/** Flags before and behind a job file: repeated ones are added up. */
function bothOf(before: RunFlags, behind: RunFlags): RunFlags {
  const all = { ...before, ...behind }
  for (const key of ['env', 'envFile', 'data', 'timeout'] as const) {
    const values = [...(before[key] ?? []), ...(behind[key] ?? [])]
    if (values.length > 0) all[key] = values
  }
  return all
}

/** A client for the node; where none runs, one is started in the background, as a requester alone. */
export async function ensureNode(
  place: NodePlace,
  { flags, output, env }: Pick<Invocation<object>, 'flags' | 'output' | 'env'>
): Promise<ApiClient> {
  if (await isAlive(place.socket)) return apiClient(place.socket)
  const { err } = output
  err.line('no node runs yet: starting one in the background, as a requester alone')
  const steps = createSteps(err, Date.now())
  steps.now('starting the node')
  // The usual port may be a provider's on the same machine; a requester is as well with any.
  const listen = place.sources.listen === 'default' ? ['--listen', '/ip4/0.0.0.0/tcp/0'] : []
  const more = [...listen, ...(flags.apiSocket === undefined ? [] : ['--api-socket', flags.apiSocket])]
  const { pid, logFile } = await startInBackground(place.dataDir, ['--no-offer', ...more], env).finally(steps.close)
  err.line(
    err.colors.dim(
      `  node started (pid ${pid}, log ${logFile}); it stays up for later runs; end it with: swarm stop${placeFlags(flags)}`
    )
  )
  return apiClient(place.socket)
}

/**
 * A node that came up a moment ago has met nobody yet, and a job that is offered to nobody fails at once: while the node
 * is that young, waits until it sees a provider, unless there is nobody to join.
 */
export async function settle(
  client: ApiClient,
  { config }: NodePlace,
  needs: Submission['needs'],
  err: Sink
): Promise<void> {
  const { peers } = await answer(client.peers.$get())
  if (peers.length === 0 && config.bootstrap.length === 0 && !config.mdns) return
  const steps = createSteps(err, Date.now())
  try {
    for (;;) {
      const { connectedPeers, startedAt } = await answer(client.status.$get())
      if (Date.now() - startedAt > YOUNG_MS) return
      steps.now('joining the network')
      if (connectedPeers > 0 && (await answer(client.providers.search.$post({ json: { needs, limit: 1 } }))).seen > 0)
        return
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  } finally {
    steps.close()
  }
}

async function submit(
  client: ApiClient,
  submission: Submission,
  flags: RunFlags
): Promise<{ job: string; archive: { sizeBytes: number; files: number } }> {
  if (flags.output === undefined) keepOutOfArchives(submission.output)
  return await answer(client.jobs.$post({ json: submission }))
}

/** Results lie below the working directory by default; git and the next run's archive leave them out. */
export function keepOutOfArchives(folder: string): void {
  const parent = join(folder, '..')
  mkdirSync(parent, { recursive: true })
  writeFileSync(join(parent, '.gitignore'), '*\n')
}
