/**
 * Networks made ahead of time, so that a hold finds one ready: named as the owner's (`swarm-<owner>-w…`), recorded
 * before they are made and swept like all others. One that is taken becomes the job's and is replaced a moment later.
 */
import { randomBytes } from 'node:crypto'

import type { DeviceKind } from './device.ts'
import type { Names } from './names.ts'
import type { NetShell } from './net-shell.ts'
import { buildNetwork } from './network.ts'
import { isAlive } from './process-table.ts'
import type { JobRecord, Records } from './record.ts'

/** A network nobody has yet. */
export interface ReadyNetwork {
  names: Names
  record: JobRecord
  /** Waits inside of it. */
  shell: NetShell
}

/** How long after one was taken the next is made, ms: not while the job that took it forms its mesh. */
const REFILL_MS = 1_000

/** What the pool needs of the rest. */
export interface ReadyOptions {
  owner: string
  records: Records
  deviceKind: () => Promise<DeviceKind>
  namesOf: (name: string) => Names
  remove: (name: string) => Promise<void>
}

/** The pool of one node. Empty, and idle, until `keep` is called. */
export class ReadyNetworks {
  readonly #options: ReadyOptions
  readonly #ready: ReadyNetwork[] = []
  #wanted = 0
  #filling: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined

  constructor(options: ReadyOptions) {
    this.#options = options
  }

  /** Keeps this many ready from now on; resolves once they are, or (with 0) once none is left. */
  keep(count: number): Promise<void> {
    this.#wanted = count
    clearTimeout(this.#timer)
    return this.#fill()
  }

  /** Takes one; undefined when none is ready. Another is made a moment later. */
  take(): ReadyNetwork | undefined {
    const taken = this.#ready.shift()
    if (this.#wanted > 0) this.refill()
    if (taken === undefined) return undefined
    const { daemon, device } = taken.record
    if (taken.shell.isAlive && (device === 'kernel' || (daemon !== undefined && isAlive(daemon)))) return taken
    void this.#remove(taken).catch(() => {})
    return this.take()
  }

  /** Those that nobody took. */
  names(): string[] {
    return this.#ready.map(({ names }) => names.name)
  }

  /** Makes what is missing a moment later; errors wait for the next try. */
  refill(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#fill().catch(() => {}), REFILL_MS)
    this.#timer.unref()
  }

  #fill(): Promise<void> {
    const step = async (): Promise<void> => {
      while (this.#ready.length < this.#wanted) this.#ready.push(await this.#make())
      while (this.#ready.length > this.#wanted) {
        const extra = this.#ready.pop()
        if (extra !== undefined) await this.#remove(extra)
      }
    }
    const turn = this.#filling.then(step, step)
    this.#filling = turn.catch(() => {})
    return turn
  }

  async #remove({ names, shell }: ReadyNetwork): Promise<void> {
    await shell.close()
    await this.#options.remove(names.name)
  }

  async #make(): Promise<ReadyNetwork> {
    const { owner, records, deviceKind, namesOf, remove } = this.#options
    const name = `w${randomBytes(5).toString('hex').slice(1)}`
    const names = namesOf(name)
    const device = await deviceKind()
    let record = await records.write({ owner, name, uid: 0, listenPort: 0, device })
    try {
      const shell = await buildNetwork(device, names, async (daemon) => {
        record = await records.write({ ...record, daemon })
      })
      return { names, record, shell }
    } catch (error) {
      await remove(name).catch(() => {})
      throw error
    }
  }
}
