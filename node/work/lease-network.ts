/** A lease's network on this host: namespace and device, this member's addresses, a tunnel to each other member. */
import type { Effect } from '../../protocol/machine.ts'
import type { Endpoint, JobId, PeerId } from '../../protocol/messages.ts'
import { PrivilegedError } from '../privileged/error.ts'
import type { JobName, Privileged } from '../privileged/verbs.ts'
import { generateWireguardKeys } from '../wireguard/keys.ts'
import { JobMesh } from '../wireguard/mesh.ts'
import type { MeshPorts } from '../wireguard/ports.ts'
import { memberAddresses, overlayPrefix } from './names.ts'

/** Another process may take a port between its test and its use. */
const PORT_TRIES = 5

type JoinMesh = Extract<Effect, { type: 'joinMesh' }>
type OpenTunnel = Extract<Effect, { type: 'openTunnel' }>

/** What it needs, and whom it tells. */
export interface LeaseNetworkOptions {
  self: PeerId
  job: JobId
  name: JobName
  privileged: Privileged
  ports: MeshPorts
  meshAddresses: () => { addresses: string[]; onLoopback: boolean; hasIpv6: boolean }
  /** Aborted when the lease's work is to stop. */
  signal: AbortSignal
  onUp: (peer: PeerId) => void
  onFailed: (error: Error) => void
}

/** See above. `make` once; what follows waits for it. */
export class LeaseNetwork {
  #options: LeaseNetworkOptions
  /** Members may be named before the device is there: whatever needs it waits here. */
  #made = Promise.withResolvers<void>()
  #making: Promise<number> | undefined
  #mesh: JobMesh
  #port: number | undefined
  #joined: JoinMesh | undefined
  #up = new Set<PeerId>()
  #meshed = Promise.withResolvers<void>()

  constructor(options: LeaseNetworkOptions) {
    this.#options = options
    this.#made.promise.catch(() => {})
    const { privileged, name, job, meshAddresses, onUp, onFailed } = options
    const { onLoopback, hasIpv6 } = meshAddresses()
    this.#mesh = new JobMesh({
      privileged,
      name,
      vetting: { allowLoopback: onLoopback, hasIpv6, overlay: [overlayPrefix(job)] },
      onUp: (peer) => {
        this.#up.add(peer)
        this.#noteMeshed()
        onUp(peer)
      },
      onFailed: (peer, error) => onFailed(new Error(`no tunnel to ${peer}: ${error.message}`))
    })
  }

  /** This member's place in the signed list, once it is known. */
  get own(): { index: number; name: string } | undefined {
    return this.#joined?.members.find(({ peer }) => peer === this.#options.self)
  }

  /** The members in the order of the signed list, with their addresses in the mesh; empty before it is known. */
  get members(): Array<{ peer: PeerId; name: string; rank: number; address: string }> {
    const { job } = this.#options
    const members = this.#joined?.members ?? []
    return members.map(({ peer, index, name }, rank) => {
      const address = memberAddresses(job, peer, index).ipv4
      return { peer, name, rank, address }
    })
  }

  /** Makes namespace and device; resolves with what other members have to know. */
  async make(): Promise<{ publicKey: Uint8Array; endpoints: Endpoint[] }> {
    const { privateKey, publicKey } = generateWireguardKeys()
    this.#making = this.#create(privateKey)
    this.#making.then(() => this.#made.resolve(), this.#made.reject)
    const port = await this.#making
    const { addresses } = this.#options.meshAddresses()
    return { publicKey, endpoints: addresses.map((address) => ({ address, port })) }
  }

  /** On a port that is free, also if another process was quicker. */
  async #create(privateKey: Uint8Array): Promise<number> {
    const { privileged, name, ports, signal } = this.#options
    for (let tries = 1; ; tries++) {
      signal.throwIfAborted()
      const listenPort = await ports.take()
      try {
        await privileged.createNetwork({ name, privateKey, listenPort })
        this.#port = listenPort
        return listenPort
      } catch (error) {
        ports.release(listenPort)
        if (!(error instanceof PrivilegedError) || error.code !== 'port-in-use' || tries === PORT_TRIES) throw error
      }
    }
  }

  /** Gives the device its addresses. */
  async join(effect: JoinMesh): Promise<void> {
    this.#joined = effect
    this.#noteMeshed()
    await this.#made.promise
    const { self, job } = this.#options
    if (this.own === undefined) return
    const others = effect.members.filter(({ peer }) => peer !== self)
    const addresses = others.map(({ peer, index }) => memberAddresses(job, peer, index))
    await this.#mesh.join(memberAddresses(job, self, this.own.index), effect.head === self, addresses)
  }

  /** Resolves once the device has the peer. */
  async open({ peer: spec }: OpenTunnel): Promise<void> {
    await this.#made.promise
    await this.#mesh.open({ ...spec, ...memberAddresses(this.#options.job, spec.peer, spec.index) })
  }

  async close(peer: PeerId): Promise<void> {
    await this.#made.promise
    await this.#mesh.close(peer)
  }

  /** Resolves when a packet came from every other member, or after so long. */
  async meshed(atMostMs: number): Promise<void> {
    const timer = setTimeout(this.#meshed.resolve, atMostMs)
    this.#options.signal.addEventListener('abort', () => this.#meshed.resolve(), { once: true })
    await this.#meshed.promise
    clearTimeout(timer)
  }

  #noteMeshed(): void {
    const others = this.#joined?.members.filter(({ peer }) => peer !== this.#options.self)
    if (others?.every(({ peer }) => this.#up.has(peer)) === true) this.#meshed.resolve()
  }

  /** Watches nothing any more, and waits for a making that is under way. The device goes with the job's `destroy`. */
  async stop(): Promise<void> {
    this.#mesh.stop()
    await this.#making?.catch(() => {})
    this.#made.reject(new Error('the lease is over'))
  }

  /** The device is gone: its port is free. */
  release(): void {
    if (this.#port !== undefined) this.#options.ports.release(this.#port)
    this.#port = undefined
  }
}
