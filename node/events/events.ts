/** Event log of a node: one NDJSON line an event (protocol/README.md, section 12), a ring in memory, and live subscriptions. */
import type { SwarmEvent } from '../../protocol/machine.ts'
import type { Clock } from '../clock.ts'
import { EventFile } from './file.ts'

/** A line of the event log. `t` is wall-clock, `mono` monotonic milliseconds, `node` the peer id. */
export interface LogEvent extends SwarmEvent {
  t: number
  mono: number
  node: string
}

/** Which events a reader wants; all when empty. */
export interface EventFilter {
  job?: string
  sinceAt?: number
}

/** Settings of `EventLog`. */
export interface EventLogOptions {
  /** The newest file; older ones lie beside it as `NAME.1` and so on. Undefined keeps the ring only. */
  file: string | undefined
  node: string
  clock: Clock
  /** A file is set aside at this size; default 16 MiB. */
  maxBytes?: number
  /** How many files are kept; default 4. */
  keep?: number
  /** Events kept in memory; default 4096. */
  ring?: number
  /** Told once if the files cannot be written; the node goes on. */
  onFailure?: (message: string) => void
}

function wanted(event: LogEvent, filter: EventFilter): boolean {
  return (
    (filter.job === undefined || event.job === filter.job) &&
    (filter.sinceAt === undefined || event.t >= filter.sinceAt)
  )
}

/** See above. Writing is synchronous and small: what happened before a message left is on file when the message arrives. */
export class EventLog {
  #options: EventLogOptions
  #file: EventFile | undefined
  #ring: LogEvent[] = []
  #ringSize: number
  #listeners = new Set<(event: LogEvent) => void>()
  #lines: string[] = []
  #flushing: NodeJS.Immediate | undefined
  #closed = Promise.withResolvers<void>()

  constructor(options: EventLogOptions) {
    this.#options = options
    this.#ringSize = options.ring ?? 4096
    if (options.file !== undefined) {
      const { file, maxBytes = 16 << 20, keep = 4, onFailure = () => {} } = options
      this.#file = new EventFile({ file, maxBytes, keep, onFailure })
    }
  }

  /** Adds time stamps and this node's id, and hands the event to the file, the ring and the listeners. */
  emit(event: SwarmEvent): void {
    const { clock, node } = this.#options
    const line: LogEvent = { t: clock.wallMs(), mono: clock.monoMs(), node, ...event }
    this.#ring.push(line)
    if (this.#ring.length > this.#ringSize * 2) this.#ring.splice(0, this.#ringSize)
    if (this.#file !== undefined) {
      this.#lines.push(stringify(line))
      this.#flushing ??= setImmediate(() => this.flush())
    }
    for (const listener of this.#listeners) listener(line)
  }

  /** Writes what is buffered. Called before messages leave, so that a killed node's log holds what others saw of it. */
  flush(): void {
    clearImmediate(this.#flushing)
    this.#flushing = undefined
    if (this.#lines.length === 0) return
    const text = `${this.#lines.join('\n')}\n`
    this.#lines = []
    this.#file?.append(text)
  }

  /** What the ring holds, oldest first. */
  recent(filter: EventFilter = {}): LogEvent[] {
    return this.#ring.filter((event) => wanted(event, filter))
  }

  /** Calls `listener` for every event from now on, in the same tick as the event; returns the way out. */
  subscribe(listener: (event: LogEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Everything that the files (or the ring) hold about one job, oldest first. */
  async history(job: string): Promise<LogEvent[]> {
    this.flush()
    if (this.#file === undefined) return this.recent({ job })
    const events: LogEvent[] = []
    for await (const line of this.#file.lines(`"job":${JSON.stringify(job)}`)) {
      const event = parse(line)
      if (event?.job === job) events.push(event)
    }
    return events
  }

  /** Events since `sinceAt` out of the ring, then live ones, until the signal or the end of the log. */
  async *stream(filter: EventFilter = {}, signal?: AbortSignal): AsyncGenerator<LogEvent> {
    const queue: LogEvent[] = filter.sinceAt === undefined ? [] : this.recent(filter)
    let wake = Promise.withResolvers<void>()
    const done = Promise.withResolvers<'done'>()
    const finish = (): void => done.resolve('done')
    const unsubscribe = this.subscribe((event) => {
      if (!wanted(event, filter)) return
      queue.push(event)
      wake.resolve()
    })
    void this.#closed.promise.then(finish)
    signal?.addEventListener('abort', finish, { once: true })
    try {
      while (signal?.aborted !== true) {
        const event = queue.shift()
        if (event !== undefined) {
          yield event
          continue
        }
        wake = Promise.withResolvers<void>()
        if ((await Promise.race([wake.promise, done.promise])) === 'done') return
      }
    } finally {
      unsubscribe()
      signal?.removeEventListener('abort', finish)
    }
  }

  close(): void {
    this.flush()
    this.#file?.close()
    this.#closed.resolve()
  }
}

/** Byte arrays never belong into the log; whoever puts one there sees how long it was. */
function stringify(event: LogEvent): string {
  return JSON.stringify(event, (_, value: unknown) => (value instanceof Uint8Array ? `<${value.length} bytes>` : value))
}

function parse(line: string): LogEvent | undefined {
  try {
    return JSON.parse(line) as LogEvent
  } catch {
    return undefined
  }
}
