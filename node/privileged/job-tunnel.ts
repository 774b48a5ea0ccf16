/** The tunnel inside a job's namespace: its addresses, its peers, and what the packet filter lets pass. */
import { configure, type DeviceKind, statsOf } from './device.ts'
import { PrivilegedError } from './error.ts'
import { NetShell } from './net-shell.ts'
import { setAddresses } from './netns.ts'
import { setMembers } from './nft.ts'
import type { Names } from './names.ts'
import { Paths } from './path.ts'
import { hexKey, peerLines } from './peers.ts'
import type { PeerStats, TunnelPath, TunnelPeer } from './verbs.ts'

/** One job's. Its owner calls one method at a time, `join` aside, which others may overtake: the shell keeps their order. */
export class JobTunnel {
  readonly #device: DeviceKind
  readonly #names: Names
  readonly #paths: Paths
  #shell: NetShell
  #cidrs: readonly string[] = []
  /** What the filter lets pass, CIDRs of single addresses. */
  #admitted: readonly string[] = []
  #peers: TunnelPeer[] = []

  /** @param shell waits inside the namespace */
  constructor(device: DeviceKind, names: Names, listenPort: number, shell: NetShell) {
    this.#device = device
    this.#names = names
    this.#paths = new Paths(names, listenPort)
    this.#shell = shell
  }

  /** Its own IPv4 address in the mesh, once it has one. */
  get meshAddress(): string | undefined {
    return this.#cidrs.find((cidr) => !cidr.includes(':'))?.split('/')[0]
  }

  /** Gives it its addresses, and lets the members' pass. */
  async join(cidrs: readonly string[], members: readonly string[]): Promise<void> {
    const gone = this.#cidrs.filter((cidr) => !cidrs.includes(cidr))
    this.#cidrs = [...cidrs]
    this.#admitted = [...new Set([...this.#admitted, ...members])]
    await this.#inside().run([setAddresses(cidrs, gone), setMembers(this.#admitted)])
  }

  /** Device and filter side by side: a handshake may begin before the filter knows the peer, data comes after both. */
  async setPeers(peers: readonly TunnelPeer[]): Promise<void> {
    await this.#paths.keep(peers.map(({ publicKey }) => hexKey(publicKey)))
    const admitted = this.#admittedWith(peers)
    const isSame = admitted.length === this.#admitted.length && admitted.every((one) => this.#admitted.includes(one))
    this.#admitted = admitted
    const lines = peerLines(this.#virtual(this.#peers), this.#virtual(peers))
    await Promise.all([
      isSame ? undefined : this.#inside().run([setMembers(admitted)]),
      configure(this.#device, this.#names, lines)
    ])
    this.#peers = structuredClone([...peers])
  }

  /** With a session, a new endpoint takes effect at once; from the first switch on WireGuard sees only the virtual one. */
  async switchPath(publicKey: Uint8Array, path: TunnelPath): Promise<void> {
    const key = hexKey(publicKey)
    if (!this.#peers.some((peer) => hexKey(peer.publicKey) === key))
      throw new PrivilegedError('bad-argument', `job ${this.#names.name} has no peer with this key`)
    const isFirst = this.#paths.endpointOf(key) === undefined
    await this.#paths.switch(key, path)
    const { address, port } = this.#paths.endpointOf(key) ?? path.to
    if (isFirst) await configure(this.#device, this.#names, [`public_key=${key}`, `endpoint=${address}:${port}`])
  }

  stats(): Promise<PeerStats[]> {
    return statsOf(this.#device, this.#names)
  }

  /** Ends the shell inside: a namespace lives on while a process is in it. */
  async close(): Promise<void> {
    await this.#shell.close()
  }

  /** What passes with these peers: theirs and what was let pass before, but for what went with a peer. */
  #admittedWith(peers: readonly TunnelPeer[]): string[] {
    const addresses = peers.flatMap(({ allowedIps }) => allowedIps)
    const gone = this.#peers.flatMap(({ allowedIps }) => allowedIps).filter((address) => !addresses.includes(address))
    return [...new Set([...this.#admitted.filter((address) => !gone.includes(address)), ...addresses])]
  }

  /** Peers with the endpoint that WireGuard sees. */
  #virtual(peers: readonly TunnelPeer[]): TunnelPeer[] {
    return peers.map((peer) => {
      const endpoint = this.#paths.endpointOf(hexKey(peer.publicKey))
      return endpoint === undefined ? peer : { ...peer, endpoint }
    })
  }

  /** The shell in the namespace; another one where the first was killed. */
  #inside(): NetShell {
    if (!this.#shell.isAlive) this.#shell = new NetShell(this.#names.namespacePath)
    return this.#shell
  }
}
