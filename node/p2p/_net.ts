import { hash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { openEnvelope, sealEnvelope } from '../../protocol/envelope.ts'
import type { JobOffer, Message, ResourceAdvert } from '../../protocol/messages.ts'
import { advertBody, needs } from '../../protocol/advert/_adverts.ts'
import { createAddressRules } from './addresses.ts'
import { createBans } from './bans.ts'
import { createP2p, type P2pOptions } from './create-p2p.ts'
import { createIdentity, createVerify, type Identity } from './identity.ts'
import { composeLibp2p, type SwarmLibp2p } from './libp2p.ts'
import type { P2p } from './p2p.ts'
import { profiles } from './profile.ts'

/** Network of a test run: nodes of another run on this host are strangers. */
export const network = `test-${process.pid}`

/** A node of a test with what its handler heard. */
export interface TestNode {
  p2p: P2p
  identity: Identity
  /** Valid envelopes that its handler was given. */
  heard: Array<{ envelope: Uint8Array; from: string; via: 'gossip' | 'direct' }>
  /** When its handler checked a signature. */
  checkedAt: number[]
  seal: (body: Message, issuedAt?: number, ttlMs?: number) => Uint8Array
}

/** A node on loopback that accepts what is signed; not started. */
export async function makeNode(options: Partial<P2pOptions> = {}): Promise<TestNode> {
  const identity = options.identity ?? (await createIdentity())
  const p2p = await createP2p({
    network,
    profile: 'testnet',
    listen: ['/ip4/127.0.0.1/tcp/0'],
    ...options,
    identity
  })
  const heard: TestNode['heard'] = []
  const checkedAt: number[] = []
  const verify = createVerify()
  p2p.onEnvelope((envelope, from, via) => {
    checkedAt.push(performance.now())
    const opened = openEnvelope(envelope, { network: options.network ?? network, wallMs: Date.now(), verify })
    if (!opened.ok) return 'reject'
    heard.push({ envelope, from, via })
    return 'accept'
  })
  const seal: TestNode['seal'] = (body, issuedAt = Date.now(), ttlMs = 600_000) =>
    sealEnvelope(
      { from: identity.peer, issuedAt, expiresAt: issuedAt + ttlMs, body },
      { network: options.network ?? network, sign: identity.sign }
    )
  return { p2p, identity, heard, checkedAt, seal }
}

/** Starts `count` nodes that join through the first, and waits until each is connected to `links` others. */
export async function makeNet(count: number, options: Partial<P2pOptions> = {}, links = 1): Promise<TestNode[]> {
  const first = await makeNode(options)
  await first.p2p.start()
  const others = await Promise.all(
    Array.from({ length: count - 1 }, () => makeNode({ bootstrap: first.p2p.addrs(), ...options }))
  )
  // One after the other: of dials all at once many time out in their handshakes, the more the busier the host.
  for (const { p2p } of others) {
    await p2p.start()
    await until(() => connected(p2p) > 0, 'a node has joined')
  }
  const nodes = [first, ...others]
  const isLinked = ({ p2p }: TestNode): boolean => connected(p2p) >= Math.min(links, count - 1)
  await until(() => nodes.every(isLinked), 'all nodes are connected', 60_000)
  return nodes
}

/** A bare libp2p peer that says whatever it likes and listens nowhere. */
export async function makeStranger(of = network): Promise<{ node: SwarmLibp2p; stop: () => Promise<void> }> {
  const node = await composeLibp2p({
    network: of,
    identity: await createIdentity(),
    profile: profiles.testnet,
    rules: createAddressRules('testnet'),
    bans: createBans(),
    listen: [],
    announce: [],
    datastore: undefined,
    mdns: false,
    registry: undefined,
    version: '0'
  })
  await node.start()
  return { node, stop: async () => await node.stop() }
}

/** Stops all at once. */
export async function stopAll(nodes: TestNode[]): Promise<void> {
  await Promise.all(nodes.map(({ p2p }) => p2p.stop()))
}

/** How many peers a node is connected to. */
export function connected(p2p: P2p): number {
  return p2p.peers().filter((peer) => peer.connected).length
}

/** Looks every 10 ms; fails with its name after `withinMs`. */
export async function until(what: () => boolean | Promise<boolean>, name: string, withinMs = 30_000): Promise<void> {
  const end = performance.now() + withinMs
  while (!(await what())) {
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms: ${name}`)
    await sleep(10)
  }
}

/** An offer's body; `name` makes it one of its own, and can be found in its envelope. */
export function offer(name = 'test'): JobOffer {
  const job = `j-${hash('sha256', name).slice(0, 16)}`
  return { type: 'jobOffer', job, attempt: 1, name, needs: needs(), addrs: [], trace: 't' }
}

/** A sealed advert of a node. */
export function advertOf(node: TestNode, changes: Partial<ResourceAdvert> = {}, issuedAt = Date.now()): Uint8Array {
  return node.seal(advertBody({ addrs: node.p2p.addrs(), ...changes }), issuedAt)
}
