/** A lease's way to the internet, where its job asked for one: the pair, the name forwarder at its end, and what was used. */
import { NameForwarder } from '../egress/name-forwarder.ts'
import { NAMES_PORT } from '../privileged/egress-text.ts'
import type { JobName, Privileged } from '../privileged/verbs.ts'

/** What it is made with. */
export interface LeaseEgressOptions {
  name: JobName
  privileged: Privileged
  /** False: nothing is ever made. */
  wanted: boolean
  /** Name servers to ask for jobs; default: the host's own. */
  nameServers?: readonly string[]
  emit: (event: string, fields: Record<string, unknown>) => void
}

/** See above. */
export class LeaseEgress {
  #options: LeaseEgressOptions
  #names: NameForwarder | undefined

  constructor(options: LeaseEgressOptions) {
    this.#options = options
  }

  /** Between the network and the sandbox. Throws where this host cannot. */
  async open(): Promise<void> {
    const { name, privileged, wanted, nameServers = [], emit } = this.#options
    if (!wanted) return
    if (privileged.openEgress === undefined) throw new Error('this host gives jobs no way to the internet')
    const { host, own } = await privileged.openEgress(name)
    this.#names = await NameForwarder.open({ address: host, port: NAMES_PORT, own, servers: nameServers })
    emit('egress:open', {})
  }

  /** Says what went through; the pair itself goes with the job's `destroy`. */
  async close(): Promise<void> {
    const { name, privileged, emit } = this.#options
    if (this.#names === undefined) return
    const { refused } = this.#names
    this.#names.close()
    this.#names = undefined
    const used = await privileged.egressUse?.(name).catch(() => undefined)
    emit('egress:closed', { ...used, refusedNames: refused })
  }
}
