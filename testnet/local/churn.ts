/**
 * Lets the real processes of a testnet live through a schedule, the one that the simulator lives through: place i of the
 * schedule is the i-th provider. A crash is SIGKILL, a hang SIGSTOP, its end SIGCONT; a new identity is a new home.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { ChurnKind, type ChurnEvent, type Schedule } from '../sim/churn/schedule.ts'
import { TestnetError } from './command.ts'
import { type Checked, checkHomes } from './history.ts'
import type { NodePlan } from './plan.ts'
import type { Testnet } from './testnet.ts'

/** How to live through it. */
export interface ChurnOptions {
  /** The schedule's time passes so many times as fast as the clock. Default 1. */
  speed?: number
  /** Hears of each event that is done. */
  onEvent?: (done: DoneEvent) => void
  /** Ends it early: what is under way is finished, and the logs are checked. */
  signal?: AbortSignal
}

/** One event of the schedule, done or failed. */
export interface DoneEvent {
  node: NodePlan
  event: ChurnKind
  /** A new node in this place. */
  isNew: boolean
  /** Wall-clock ms from the beginning until it was begun, and how much later than due that was. */
  atMs: number
  lateMs: number
  error?: string
}

/** What came of it. */
export interface ChurnReport {
  model: string
  seed: number
  speed: number
  places: number
  wallMs: number
  /** It was ended early. */
  partial: boolean
  /** Providers that were stopped or started so that it begins as the schedule does. */
  prepared: { stopped: number; started: number }
  /** Of each kind: in the schedule, done, and failed. */
  events: Record<ChurnKind, { asked: number; done: number; failed: number }>
  newIdentities: number
  /** How late events were begun, wall-clock ms. */
  lateMs: { mean: number; max: number }
  failures: string[]
  /** Event-log lines that the checker read, and the invariants that they break. */
  lines: number
  violations: string[]
}

/** A timer of a node on a busy machine may be so late, as in the tests of jobs. */
const SLACK_MS = 5_000

/** One testnet going through one schedule. */
class Passage {
  #testnet: Testnet
  #schedule: Schedule
  #options: ChurnOptions
  #places: NodePlan[]
  #identity: Int32Array
  #hungSince = new Map<number, number>()
  #longestHangMs = 0
  /** By place: what is under way. */
  #queue: Array<Promise<void>>
  #done: DoneEvent[] = []

  constructor(testnet: Testnet, schedule: Schedule, options: ChurnOptions) {
    this.#testnet = testnet
    this.#schedule = schedule
    this.#options = options
    this.#places = testnet.nodes.filter(({ role }) => role === 'provider').slice(0, schedule.nodes)
    if (this.#places.length < schedule.nodes)
      throw new TestnetError(
        'ERR_TESTNET_CHURN',
        `the schedule has ${schedule.nodes} places and the testnet ${this.#places.length} providers: take it down and bring one up with \`swarm-testnet up --peers ${schedule.nodes}\``
      )
    this.#identity = new Int32Array(schedule.nodes)
    this.#queue = this.#places.map(() => Promise.resolve())
  }

  /** All of it. */
  async run(): Promise<ChurnReport> {
    const { speed = 1, signal } = this.#options
    const prepared = await this.#prepare()
    const begun = performance.now()
    for (const event of this.#schedule.events) {
      const dueMs = begun + event.t / speed
      await this.#wait(dueMs - performance.now())
      if (signal?.aborted === true) break
      this.#queue[event.node] = this.#after(this.#queue[event.node] as Promise<void>, event, dueMs, begun)
    }
    await this.#wait(begun + this.#schedule.durationMs / speed - performance.now())
    await Promise.all(this.#queue)
    this.#resumeAll()
    return this.#report(prepared, performance.now() - begun, this.#check())
  }

  async #wait(ms: number): Promise<void> {
    const { signal } = this.#options
    if (ms > 0 && signal?.aborted !== true)
      await sleep(ms, undefined, signal === undefined ? {} : { signal }).catch(() => {})
  }

  /** Providers as at the schedule's beginning. */
  async #prepare(): Promise<ChurnReport['prepared']> {
    const online = new Set(this.#schedule.online)
    const wrong = this.#places.filter((node, place) => this.#testnet.running(node) !== online.has(place))
    const [started, stopped] = [
      wrong.filter((node) => !this.#testnet.running(node)),
      wrong.filter((node) => this.#testnet.running(node))
    ]
    await Promise.all(stopped.map(async (node) => await this.#testnet.stop(node)))
    await Promise.all(started.map(async (node) => await this.#testnet.start(node)))
    return { stopped: stopped.length, started: started.length }
  }

  /** One event, after those before it at its place. */
  async #after(before: Promise<void>, event: ChurnEvent, dueMs: number, begun: number): Promise<void> {
    await before
    const node = this.#places[event.node] as NodePlan
    const isNew = event.event === ChurnKind.up && event.identity !== this.#identity[event.node]
    const now = performance.now()
    const done: DoneEvent = {
      node,
      event: event.event,
      isNew,
      atMs: Math.round(now - begun),
      lateMs: Math.max(0, Math.round(now - dueMs))
    }
    try {
      await this.#act(event, node, isNew)
    } catch (error) {
      done.error = (error as Error).message
    }
    this.#done.push(done)
    this.#options.onEvent?.(done)
  }

  async #act({ event, node: place, identity }: ChurnEvent, node: NodePlan, isNew: boolean): Promise<void> {
    if (event === ChurnKind.hang) {
      await this.#testnet.hang(node)
      this.#hungSince.set(place, performance.now())
    } else this.#endHang(place)
    if (event === ChurnKind.resume) this.#testnet.signal(node, 'SIGCONT')
    if (event === ChurnKind.leave) await this.#testnet.stop(node)
    if (event === ChurnKind.crash) await this.#testnet.kill(node)
    if (event !== ChurnKind.up) return
    if (isNew) await this.#testnet.renew(node)
    this.#identity[place] = identity
    await this.#testnet.start(node)
  }

  #endHang(place: number): void {
    const since = this.#hungSince.get(place)
    this.#hungSince.delete(place)
    if (since !== undefined) this.#longestHangMs = Math.max(this.#longestHangMs, performance.now() - since)
  }

  /** A schedule may end in hangs; the testnet goes on. */
  #resumeAll(): void {
    for (const place of this.#hungSince.keys()) {
      this.#testnet.signal(this.#places[place] as NodePlan, 'SIGCONT')
      this.#endHang(place)
    }
  }

  /** A node that hangs can end no hold meanwhile: its timers may be as late as it hung. */
  #check(): Checked {
    const homes = this.#testnet.nodes.flatMap((node) => this.#testnet.homes(node))
    return checkHomes(homes, SLACK_MS + Math.ceil(this.#longestHangMs))
  }

  #report(prepared: ChurnReport['prepared'], wallMs: number, { lines, named }: Checked): ChurnReport {
    const { model, seed, nodes, events } = this.#schedule
    const counted = (kind: ChurnKind): { asked: number; done: number; failed: number } => {
      const mine = this.#done.filter(({ event }) => event === kind)
      const failed = mine.filter(({ error }) => error !== undefined).length
      return { asked: events.filter(({ event }) => event === kind).length, done: mine.length - failed, failed }
    }
    const late = this.#done.map(({ lateMs }) => lateMs)
    return {
      model,
      seed,
      speed: this.#options.speed ?? 1,
      places: nodes,
      wallMs: Math.round(wallMs),
      partial: this.#options.signal?.aborted === true,
      prepared,
      events: {
        up: counted('up'),
        leave: counted('leave'),
        crash: counted('crash'),
        hang: counted('hang'),
        resume: counted('resume')
      },
      newIdentities: this.#done.filter(({ isNew, error }) => isNew && error === undefined).length,
      lateMs: {
        mean: Math.round(late.reduce((sum, each) => sum + each, 0) / Math.max(1, late.length)),
        max: late.reduce((most, each) => Math.max(most, each), 0)
      },
      failures: this.#done.flatMap(({ node, event, error }) =>
        error === undefined ? [] : [`${event} of ${node.name}: ${error}`]
      ),
      lines,
      violations: named
    }
  }
}

/**
 * Lets a testnet live through a schedule, then checks what its nodes wrote.
 * @throws TestnetError (ERR_TESTNET_CHURN) where the testnet has too few providers, (ERR_TESTNET_LOG) for a damaged log
 */
export async function liveThrough(
  testnet: Testnet,
  schedule: Schedule,
  options: ChurnOptions = {}
): Promise<ChurnReport> {
  return await new Passage(testnet, schedule, options).run()
}
