/** Listening to a testnet: the events of its nodes as they happen, and jobs handed in over the nodes' own API. */
import { execFile } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { LogEvent } from '../../node/events/events.ts'
import { answer, serverEvents } from '../../node/http/client.ts'
import { ownerName } from '../../node/work/names.ts'
import type { NodePlan } from '../../testnet/local/plan.ts'
import { Testnet } from '../../testnet/local/testnet.ts'

const run = promisify(execFile)

/** What a bench needs of a testnet. */
export interface BenchTestnet {
  testnet: Testnet
  requester: NodePlan
  providers: NodePlan[]
  /** Folder for a job's program and results. */
  folder: string
  ears: Ears
  /** Ends all of it. */
  down: () => Promise<void>
}

/** How long one step of a run may take before the bench gives up. */
const STEP_MS = 60_000

/** Brings a testnet up in a folder of its own, and listens. On failure nothing is left. */
export async function bringUp({
  env,
  ...options
}: {
  providers: number
  cpus: number
  memoryMib: number
  /** Variables of every node besides; `folder` is the bench's own. */
  env?: (folder: string) => Record<string, string>
}): Promise<BenchTestnet> {
  const base = mkdtempSync(join(tmpdir(), 'swarm-bench-'))
  const over = new AbortController()
  let testnet: Testnet | undefined
  const down = async (): Promise<void> => {
    over.abort()
    await testnet?.down()
    rmSync(base, { recursive: true, force: true })
  }
  try {
    const more = env?.(base)
    const settings = more === undefined ? options : { ...options, env: () => more }
    testnet = await Testnet.up({ dir: join(base, 'testnet'), requesters: 1, seed: 1, ...settings })
    const requester = testnet.nodes.find(({ role }) => role === 'requester')
    const providers = testnet.nodes.filter(({ role }) => role === 'provider')
    if (requester === undefined) throw new Error('a testnet for benches has a requester')
    await untilKnown(testnet, requester, providers.length)
    const ears = new Ears(testnet, over.signal)
    return { testnet, requester, providers, folder: base, ears, down }
  } catch (error) {
    await down()
    throw error
  }
}

/** What a node asks of each provider here; every one of them has it. */
const needs = {
  nodes: 1,
  cpus: 1,
  memoryMib: 512,
  region: '',
  maxPriceMicroPerGpuHour: 0,
  acceptClaimed: false,
  durationMs: 0,
  termMs: 600_000,
  ray: '',
  python: ''
}

/** Adverts take a moment to reach their holders; a network that is seconds old is not what is measured. */
async function untilKnown(testnet: Testnet, requester: NodePlan, providers: number): Promise<void> {
  const client = testnet.client(requester)
  const deadline = performance.now() + STEP_MS
  for (;;) {
    const { connectedPeers } = await answer(client.status.$get())
    const { matched } = await answer(client.providers.search.$post({ json: { needs } }))
    if (matched >= providers && connectedPeers >= providers) return
    if (performance.now() > deadline)
      throw new Error(`the requester knows ${matched} providers of ${providers} and is connected to ${connectedPeers}`)
    await sleep(250)
  }
}

/**
 * Waits until each provider is as an idle one is: no lease, and a network kept ready, which it makes a second after the
 * last one was taken. Nothing says so from outside but the namespace with its device in it.
 */
export async function untilIdle({ testnet, providers }: BenchTestnet): Promise<void> {
  const signal = AbortSignal.timeout(STEP_MS)
  for (const node of providers) {
    const { peer } = await answer(testnet.client(node).status.$get())
    const prefix = `swarm-${ownerName(peer)}-w`
    for (;;) {
      const ready = readdirSync('/run/netns').find((name) => name.startsWith(prefix))
      if (ready !== undefined && (await hasDevice(ready))) break
      await sleep(50, undefined, { signal })
    }
  }
}

async function hasDevice(namespace: string): Promise<boolean> {
  const { stdout } = await run('ip', ['-n', namespace, '-o', 'link']).catch(() => ({ stdout: '' }))
  return stdout.includes(': sw')
}

/** All events of all nodes since it was made, by job. */
export class Ears {
  readonly #byJob = new Map<string, LogEvent[]>()
  readonly #heard = new EventEmitter().setMaxListeners(0)

  constructor(testnet: Testnet, signal: AbortSignal) {
    for (const node of testnet.nodes) {
      const events = serverEvents<LogEvent>(testnet.client(node).events.$get({ query: {} }, { init: { signal } }))
      this.#listen(events).catch((error: unknown) => {
        if (!signal.aborted)
          this.#heard.emit('deaf', new Error(`${node.name} fell silent: ${(error as Error).message}`))
      })
    }
  }

  async #listen(events: AsyncIterable<LogEvent>): Promise<void> {
    for await (const event of events) {
      if (event.job === undefined) continue
      const known = this.#byJob.get(event.job)
      if (known === undefined) this.#byJob.set(event.job, [event])
      else known.push(event)
      this.#heard.emit('event')
    }
  }

  /** Events of a job so far, in the order in which they were heard. */
  of(job: string): LogEvent[] {
    return this.#byJob.get(job) ?? []
  }

  /** Waits until `find` gives something for a job's events. @throws Error after a minute, with the job's last events */
  async until<T>(what: string, job: string, find: (events: LogEvent[]) => T | undefined): Promise<T> {
    const signal = AbortSignal.timeout(STEP_MS)
    for (;;) {
      const found = find(this.of(job))
      if (found !== undefined) return found
      try {
        await Promise.race([once(this.#heard, 'event', { signal }), this.#deaf(signal)])
      } catch (error) {
        if (!signal.aborted) throw error
        const last = this.of(job).slice(-12)
        throw new Error(`${what}: not within ${STEP_MS / 1000} s; last: ${last.map(({ event }) => event).join(', ')}`, {
          cause: error
        })
      }
    }
  }

  async #deaf(signal: AbortSignal): Promise<never> {
    const [error] = (await once(this.#heard, 'deaf', { signal })) as [Error]
    throw error
  }

  /** Forgets a job that is over. */
  forget(job: string): void {
    this.#byJob.delete(job)
  }
}

/** Hands a job of so many nodes in at the requester. @param dir folder of the program */
export async function submit(
  { testnet, requester, folder }: BenchTestnet,
  { nodes, dir, command, requirements }: { nodes: number; dir: string; command: string[]; requirements?: string }
): Promise<string> {
  const json = {
    name: 'bench',
    needs: { ...needs, nodes },
    command,
    ...(requirements === undefined ? {} : { requirements }),
    source: { dir },
    env: {},
    output: join(folder, 'results'),
    waitMs: 60_000,
    dryRun: false,
    confirm: false
  }
  const { job } = await answer(testnet.client(requester).jobs.$post({ json }))
  return job
}
