/** One node of a calibration with real processes: real libp2p over TCP, distances in user space, the real clock. */
import { text } from 'node:stream/consumers'
import type { Multiaddr } from '@multiformats/multiaddr'
import { createP2p } from '../../node/p2p/create-p2p.ts'
import { createIdentity } from '../../node/p2p/identity.ts'
import type { SwarmLibp2p } from '../../node/p2p/libp2p.ts'
import { createLatency, placeNodes } from '../sim/net/placement.ts'
import { Purpose, Stream } from '../sim/random.ts'
import { delayedTcp } from './delayed-tcp.ts'
import { GossipTap } from './gossip-tap.ts'
import { lookUp } from './lookup-watch.ts'
import { NETWORK, seedOf, type VirtualNode } from './network.ts'
import { fromPlain } from './plain.ts'
import type { ProcessJob, ProcessReport } from './processes.ts'

/** How often it looks whether its timers are on time. */
const LOOK_MS = 100

const job = fromPlain(await text(process.stdin)) as ProcessJob
const { place, addresses, scenario, seed } = job
const latency = createLatency(scenario.network.latency, placeNodes(scenario, seed).region, seed)
const wallMs = (): number => performance.timeOrigin + performance.now()
const report: ProcessReport = {
  published: [],
  firsts: [],
  copies: [],
  lookups: [],
  mesh: [],
  connections: 0,
  lateMs: []
}
const isMeasured = (): boolean => wallMs() >= job.measureAtMs && wallMs() < job.endAtMs
const delayMs = (to: Multiaddr): number => {
  const text = to.toString()
  const peer = addresses.findIndex((address) => text.startsWith(`/ip4/${address}/`))
  return peer < 0 ? 0 : latency.delayMs(place, peer)
}

const keys = await createIdentity(seedOf(seed, place, 0))
let libp2p: SwarmLibp2p | undefined
const p2p = await createP2p({
  network: NETWORK,
  identity: keys,
  profile: 'testnet',
  numbers: { kBucketSize: scenario.protocol.kad.k ?? 20 },
  listen: [`/ip4/${addresses[place]}/tcp/${job.port}`],
  bootstrap: place === 0 ? [] : [`/ip4/${addresses[0]}/tcp/${job.port}`],
  transport: delayedTcp(delayMs),
  onComposed: (node) => (libp2p = node)
})
const node: VirtualNode = { place, identity: 0, keys, p2p, libp2p: libp2p as SwarmLibp2p }
const tap = new GossipTap({
  sizeBytes: scenario.workload.gossip?.sizeBytes ?? 0,
  floodPublish: false,
  onCopy: (_, id) => report.copies.push(id),
  onFirst: (_, id) => report.firsts.push([id, wallMs()])
})
tap.watch(node)
await p2p.start()
tap.listen(node)

const stream = new Stream(seed, Purpose.workload, place)
const { gossip, lookups } = scenario.workload
repeat(gossip === undefined ? Infinity : gossip.everyMs * addresses.length, async () => {
  const measured = isMeasured()
  await tap.publish(node, (id) => measured && report.published.push([id, wallMs()]))
})
repeat(lookups?.everyMs ?? Infinity, async () => {
  const [measured, began] = [isMeasured(), wallMs()]
  const { rpcs } = await lookUp(node, `target ${stream.uint32()}`, 30_000)
  if (measured) report.lookups.push([rpcs, wallMs() - began])
})
let lookedAt = performance.now()
setInterval(() => {
  const now = performance.now()
  if (isMeasured()) report.lateMs.push(Math.max(0, now - lookedAt - LOOK_MS))
  lookedAt = now
}, LOOK_MS)
setInterval(() => isMeasured() && report.mesh.push(tap.meshOf(node)), 5_000)
setTimeout(
  () => {
    report.connections = node.libp2p.getPeers().length
    process.stdout.write(JSON.stringify(report), () => process.exit(0))
  },
  job.endAtMs + 5_000 - wallMs()
)

/** At the moments of a Poisson process, until the end. */
function repeat(everyMs: number, run: () => Promise<void>): void {
  if (everyMs === Infinity) return
  setTimeout(() => {
    if (wallMs() >= job.endAtMs) return
    run().catch((error: Error) => console.error(error.message))
    repeat(everyMs, run)
  }, stream.exponential() * everyMs)
}
