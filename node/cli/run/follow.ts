/** Follows a job to its end: steps from its events, its log as it comes; told apart from what the user does meanwhile. */
import { answer, type ApiClient, bytes, NodeAnswerError, serverEvents } from '../../http/client.ts'
import { NodeUnreachableError } from '../../http/unix-fetch.ts'
import type { LogEvent } from '../../events/events.ts'
import type { JobView } from '../../node.ts'
import { CliError } from '../errors.ts'
import { ExitCode } from '../exit-codes.ts'
import type { LogPrinter } from './labels.ts'

/** How a job is followed. */
export interface FollowOptions {
  client: ApiClient
  job: string
  /** Wall-clock moment from which events are told: that of the submission for all of them. */
  sinceAt: number
  signal: AbortSignal
  /** Called with each event of the job, in order, one at a time; `over` is aborted when the job has ended or was left. */
  onEvent: (event: LogEvent, view: JobView, over: AbortSignal) => Promise<void> | void
  /** Called whenever the job's view was read. */
  onView: (view: JobView) => void
  /** Receives the log; without it the log is not asked for. */
  log: LogPrinter | undefined
}

/** The log's tail may be a moment behind the event that the program ended; that event waits for it at most so long. */
const LOG_TAIL_MS = 1500

/** The job's end is known; its last events are waited for at most so long. */
const EVENT_TAIL_MS = 2000

/** Events before which the program cannot have said anything more. */
const AFTER_LOG = new Set(['job:finishing', 'job:result', 'job:ended'])

/**
 * Resolves with the job's last view when it has ended.
 * @throws CliError when the node is gone; the job itself goes on at its providers
 */
export async function followJob(options: FollowOptions): Promise<JobView> {
  const { client, job, signal } = options
  const param = { job }
  const over = new AbortController()
  const both = AbortSignal.any([signal, over.signal])
  let logged: Promise<void> | undefined
  const followLog = (): void => void (logged ??= copyLog(options, both))
  const told = async (events: AsyncIterable<LogEvent> | Iterable<LogEvent>): Promise<void> => {
    for await (const event of events) {
      const view = await answer(client.jobs[':job'].$get({ param }))
      options.onView(view)
      if (event.event === 'job:started') followLog()
      if (AFTER_LOG.has(event.event) && logged !== undefined) await Promise.race([logged, delay(LOG_TAIL_MS, both)])
      await options.onEvent(event, view, both)
      if (event.event === 'job:ended' || both.aborted) return
    }
  }
  try {
    const first = await answer(client.jobs[':job'].$get({ param }))
    options.onView(first)
    const ended = answer(
      client.jobs[':job'].wait.$get({ param, query: { until: 'ended' } }, { init: { signal: both } })
    )
    if (first.phase === 'ended') await told(await eventsBefore(options))
    else await Promise.race([told(eventsLive(options, both)), ended.then(() => delay(EVENT_TAIL_MS, both))])
    const view = await ended
    if (view.startedAt !== undefined) followLog()
    await logged
    return view
  } catch (error) {
    throw signal.aborted ? error : gone(error, job)
  } finally {
    over.abort()
  }
}

/** Events as they come, after those since the submission. */
function eventsLive({ client, job, sinceAt }: FollowOptions, signal: AbortSignal): AsyncGenerator<LogEvent> {
  const query = { job, sinceAt: String(sinceAt) }
  return serverEvents<LogEvent>(client.events.$get({ query }, { init: { signal } }))
}

/** Events of a job that has ended. */
async function eventsBefore({ client, job, sinceAt }: FollowOptions): Promise<LogEvent[]> {
  const { events } = await answer(client.jobs[':job'].story.$get({ param: { job } }))
  return (events as unknown as LogEvent[]).filter(({ t }) => t >= sinceAt)
}

async function copyLog({ client, job, log }: FollowOptions, signal: AbortSignal): Promise<void> {
  if (log === undefined) return
  const query = { follow: 'true' as const }
  try {
    for await (const chunk of bytes(client.jobs[':job'].logs.$get({ param: { job }, query }, { init: { signal } })))
      log.write(chunk)
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    log.end()
  }
}

function delay(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  signal.addEventListener('abort', () => resolve(), { once: true })
  return promise.finally(() => clearTimeout(timer))
}

function gone(error: unknown, job: string): unknown {
  const broken =
    (error as { code?: unknown }).code === 'ECONNRESET' ||
    (error instanceof NodeAnswerError && error.code === 'ERR_NODE_STOPPING')
  if (!broken && !(error instanceof NodeUnreachableError) && !(error instanceof TypeError)) return error
  return new CliError(
    ExitCode.internal,
    'ERR_NODE_GONE',
    `this machine's node stopped while ${job} was followed; the job goes on at its providers`,
    `start the node again with \`swarm start --detach\`, then: swarm job wait ${job}`,
    { cause: error }
  )
}
