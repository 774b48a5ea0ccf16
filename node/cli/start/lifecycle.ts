/** How a node in the foreground ends: Ctrl+C once lets the jobs of others finish, twice ends them, SIGTERM ends them at once. */
import type { SwarmNode } from '../../node.ts'
import { ExitCode } from '../exit-codes.ts'
import { plain } from '../format/text.ts'
import { count, listed } from '../format/units.ts'
import type { Sink } from '../output.ts'

/** A terminal's Ctrl+C goes to the whole group, and a wrapper may pass it on: two within this time are one. */
const SAME_INTERRUPT_MS = 250

/** A node's way to its end. */
export interface Lifecycle {
  /** Ends it as SIGTERM does; resolves as soon as that is under way. */
  shutdown: () => Promise<void>
  /** Resolves with the exit code when the node is closed, and rejects when it failed on its own. */
  ended: Promise<number>
}

/** Listens to signals until the node has ended. */
export function lifecycle(node: SwarmNode, sink: Sink): Lifecycle {
  let interrupts = 0
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => (closing ??= endOf(node, sink))
  const now = async (): Promise<void> => {
    if (node.provider().leases.length > 0) await node.endLeases()
    await close()
  }
  let lastAt = Number.NEGATIVE_INFINITY
  const onInterrupt = (): void => {
    const again = performance.now() - lastAt < SAME_INTERRUPT_MS
    lastAt = performance.now()
    if (again) return
    interrupts++
    if (interrupts > 2) process.exit(ExitCode.internal)
    if (interrupts === 1) firstInterrupt(node, sink).then(close).catch(fail)
    else if (closing === undefined) secondInterrupt(node, sink).then(close).catch(fail)
    else sink.line('this node is ending; Ctrl+C once more leaves at once')
  }
  const onTerminate = (): void => void now().catch(fail)
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const fail = (error: unknown): void => reject(error as Error)
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onTerminate)
  process.on('SIGHUP', onTerminate)
  node.closed.then(() => resolve(ExitCode.ok), fail)
  const ended = promise.finally(() => {
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onTerminate)
    process.off('SIGHUP', onTerminate)
  })
  return {
    ended,
    shutdown: async () => {
      setImmediate(onTerminate)
    }
  }
}

/** Takes no new work; when jobs of others run here, they are named and waited for. */
async function firstInterrupt(node: SwarmNode, sink: Sink): Promise<void> {
  const { leases } = node.provider()
  sink.line()
  if (leases.length === 0) return
  sink.line(`${count(leases.length, 'job')} of others ${leases.length === 1 ? 'runs' : 'run'} here:`)
  for (const { job, name, requester, phase } of leases)
    sink.line(`  ${job}  ${plain(name)}  (${phase}) of ${requester}`)
  sink.line('no new ones are taken; this node ends when they have ended. Ctrl+C once more ends them now.')
  await node.drain()
}

async function secondInterrupt(node: SwarmNode, sink: Sink): Promise<void> {
  const { leases } = node.provider()
  sink.line(`\nending ${listed(leases.map(({ job }) => job)) || 'the node'}; what they wrote is packed first …`)
  await node.endLeases()
}

async function endOf(node: SwarmNode, sink: Sink): Promise<void> {
  const { activeJobs } = await node.status()
  if (activeJobs.length > 0)
    sink.line(
      `own jobs go on at their providers: ${activeJobs.join(', ')}; their results are fetched when this node runs again`
    )
  await node.close()
}
