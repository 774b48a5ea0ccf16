/** `swarm tune study.yaml`, `resume`, `watch`: hands a study in or finds it again, and stays with it to its end. */
import { answer, type ApiClient } from '../../http/client.ts'
import { StudyState, type StudyView } from '../../tune/view.ts'
import type { Invocation } from '../command.ts'
import { connect, findNode } from '../connect.ts'
import { UsageError } from '../errors.ts'
import { ExitCode } from '../exit-codes.ts'
import { type Output, printJson } from '../output.ts'
import { ensureNode, keepOutOfArchives, settle } from '../run/run.ts'
import { createBoard } from './board.ts'
import { readStudyFile, type TuneFlags } from './study-file.ts'
import { studyEnd } from './table.ts'

/** 128 and SIGINT's number, as of `swarm run`. */
const INTERRUPTED = 130

/** Begins a study, or goes on with one of the file's name. @throws UsageError, CliError, and what the node answers */
export async function tune(invocation: Invocation<TuneFlags>): Promise<number> {
  const { flags, args, output, env } = invocation
  const [file] = args
  if (file === undefined)
    throw new UsageError(
      'there is no study file',
      'name one: swarm tune study.yaml; `swarm tune list` shows what there is'
    )
  if (!/\.(ya?ml|json)$/i.test(file))
    throw new UsageError(
      `'${file}' is neither a study file (*.yaml) nor a verb of swarm tune`,
      'see `swarm tune --help`'
    )
  const body = readStudyFile(file, flags, env)
  const place = await findNode(flags, env)
  const client = await ensureNode(place, invocation)
  await settle(client, place, body.job.needs, output.err)
  if (flags.output === undefined) keepOutOfArchives(body.output)
  const view = (await answer(client.studies.$post({ json: body }))) as StudyView
  return await stay(client, output, view, flags.detach === true)
}

/** Goes on with a study that stopped. */
export async function resume(invocation: Invocation<TuneFlags>): Promise<number> {
  const { flags, output, env, args } = invocation
  const client = await ensureNode(await findNode(flags, env), invocation)
  const view = (await answer(client.studies[':study'].resume.$post({ param: { study: args[0] ?? '' } }))) as StudyView
  return await stay(client, output, view, flags.detach === true)
}

/** Comes back to a study. */
export async function watch(invocation: Invocation<TuneFlags>): Promise<number> {
  const client = await connect(invocation)
  const param = { study: invocation.args[0] ?? '' }
  const view = (await answer(client.studies[':study'].$get({ param }))) as StudyView
  return await stay(client, invocation.output, view, false)
}

async function stay(client: ApiClient, output: Output, first: StudyView, isDetached: boolean): Promise<number> {
  const { name } = first
  const { err } = output
  if (isDetached) {
    if (output.json) printJson(output, { study: name, output: first.output })
    else output.out.line(name)
    tellHowToReturn((text) => err.line(text), name)
    return ExitCode.ok
  }
  const left = new AbortController()
  const leave = (): void => left.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave)
  const board = createBoard(err, first)
  try {
    const last = await follow(client, first, (view) => board.show(view), left.signal)
    board.close()
    if (output.json) printJson(output, last)
    else output.out.line(studyEnd(output.out, last))
    return exitCodeOf(last)
  } catch (error) {
    board.close()
    if (!left.signal.aborted) throw error
    err.line()
    tellHowToReturn((text) => err.line(text), name)
    return INTERRUPTED
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, leave)
  }
}

/** Every view until nobody works on the study any more. */
async function follow(
  client: ApiClient,
  first: StudyView,
  show: (view: StudyView) => void,
  signal: AbortSignal
): Promise<StudyView> {
  let view = first
  show(view)
  while (view.state === StudyState.running) {
    const asked = { param: { study: view.name }, query: { since: String(view.version) } }
    view = (await answer(client.studies[':study'].wait.$get(asked, { init: { signal } }))) as StudyView
    show(view)
  }
  return view
}

/** 0 where a trial has a value; 1, a program's, where the trials failed; else why it could not go on. */
function exitCodeOf({ state, best, trials }: StudyView): number {
  if (state === StudyState.completed && best !== undefined) return ExitCode.ok
  if (state === StudyState.stopped) return ExitCode.stopped
  if (trials.some(({ startedAt, phase }) => startedAt !== undefined && phase === 'failed')) return 1
  return trials.some(({ providers }) => providers.length > 0) ? ExitCode.lost : ExitCode.notStarted
}

function tellHowToReturn(line: (text: string) => void, name: string): void {
  line('the study goes on without this terminal; come back with:')
  line(`  swarm tune watch ${name}    to its end`)
  line(`  swarm tune show ${name}     where it stands`)
  line(`  swarm tune stop ${name}     end it and its trials`)
}
