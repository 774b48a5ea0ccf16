/** The faults of a step: each waits for its line or event, and then happens once. */
import { serverEvents } from '../../node/http/client.ts'
import type { LogEvent } from '../../node/events/events.ts'
import type { JobView } from '../../node/node.ts'
import type { NodePlan } from '../local/plan.ts'
import type { Fault, NodeFault } from './example.ts'
import type { ExampleNetwork } from './network.ts'

/** Watches a step for the moments of its faults. */
export class Faults {
  /** Whom faults have hit. */
  readonly lost: NodePlan[] = []
  #network: ExampleNetwork
  #waiting: Set<Fault>
  #say: (line: string) => void
  #sinceAt = Date.now()
  #latest: string | undefined
  #left = new AbortController()
  #happening: Promise<void>[] = []
  #watching: Promise<void>
  #failure: Error | undefined

  /** @param say tells what was done, a line each */
  constructor(network: ExampleNetwork, faults: readonly Fault[], say: (line: string) => void) {
    this.#network = network
    this.#waiting = new Set(faults)
    this.#say = say
    this.#watching = faults.length === 0 ? Promise.resolve() : this.#watch()
  }

  /** A line of the command. */
  line(text: string): void {
    for (const fault of this.#waiting)
      if ('line' in fault.when && fault.when.line.test(text)) this.#happen(fault, this.#latest)
  }

  /** The command has ended. Throws where a fault's moment never came, or it could not be done. */
  async close(): Promise<void> {
    this.#left.abort()
    await this.#watching
    await Promise.all(this.#happening)
    if (this.#failure !== undefined) throw this.#failure
    const [missed] = this.#waiting
    if (missed !== undefined) throw new Error(`the command ended before the moment of a fault: ${momentOf(missed)}`)
  }

  async #watch(): Promise<void> {
    const query = { sinceAt: String(this.#sinceAt) }
    const { signal } = this.#left
    try {
      const asked = this.#network.client.events.$get({ query }, { init: { signal } })
      for await (const event of serverEvents<LogEvent>(asked)) this.#event(event)
    } catch (error) {
      if (!signal.aborted) this.#failure = error as Error
    }
  }

  #event(event: LogEvent): void {
    if (event.job !== undefined) this.#latest = event.job
    for (const fault of this.#waiting) {
      const { when } = fault
      if ('event' in when && when.event === event.event && (when.fits?.(event) ?? true)) this.#happen(fault, event.job)
    }
  }

  #happen(fault: Fault, job: string | undefined): void {
    this.#waiting.delete(fault)
    const work = this.#carryOut(fault, job).catch((error: unknown) => {
      this.#failure ??= error as Error
    })
    this.#happening.push(work)
  }

  async #carryOut(fault: Fault, job: string | undefined): Promise<void> {
    if (!('node' in fault)) {
      await fault.do(this.#network)
      return this.#say(`${fault.what}, at ${momentOf(fault)}`)
    }
    const view = job === undefined ? undefined : await this.#network.view(job)
    const node = await this.#victim(fault, view)
    this.lost.push(node)
    const { testnet } = this.#network
    await (fault.do === 'kill' ? testnet.kill(node) : testnet.connect(node, false))
    this.#say(`${fault.do === 'kill' ? 'killed' : 'cut off'} ${node.name}, at ${momentOf(fault)}`)
  }

  async #victim({ node }: NodeFault, view: JobView | undefined): Promise<NodePlan> {
    if (typeof node === 'function') return await node({ network: this.#network, view })
    if (view === undefined) throw new Error(`there was no job yet whose ${node} could be hit`)
    return this.#network.member(view, node)
  }
}

function momentOf({ when }: Fault): string {
  return 'line' in when ? `the line ${String(when.line)}` : `the event ${when.event}`
}
