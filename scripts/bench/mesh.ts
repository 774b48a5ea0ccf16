/**
 * `mesh_over_wireguard`: TCP throughput through a job's mesh, over that of the same kind of devices set up by hand between
 * the same two hosts. Both pairs stand all the while, only one carries traffic at a time; a run is a pair of measures in
 * turns (A B B A A B B A, then the reverse), each a third of a second, so that load that comes and goes falls on both.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { jobName, Member, ownerName, tempFolder, Underlay, whyNot } from '../../node/privileged/_lab.ts'
import { hasKernelWireguard } from '../../node/privileged/device.ts'
import { namesOf } from '../../node/privileged/names.ts'
import type { Privileged } from '../../node/privileged/verbs.ts'
import { generatePresharedKey, generateWireguardKeys } from '../../node/wireguard/keys.ts'
import { JobMesh, type MeshPeer } from '../../node/wireguard/mesh.ts'
import type { Bench } from './bench.ts'
import { makeHandPair, removeHandPair } from './by-hand-wireguard.ts'
import type { Order, Said } from './mesh-traffic.ts'

const RUNS = 24
const MTU = 1420
const JOB_PORT = 51820
const HAND_PORT = 51821
const ANSWER_MS = 20_000

/** A way from one namespace to another, with its two ends ready. */
interface Way {
  receiver: ChildProcess
  sender: ChildProcess
  address: string
  port: number
}

export const bench: Bench = {
  figures: [{ name: 'mesh_over_wireguard', unit: 'ratio', goal: 0.97, better: 'more' }],
  missing: async () => (await whyNot()) || undefined,
  run: async (say) => {
    const undo: Array<() => Promise<unknown> | void> = []
    try {
      const folder = tempFolder()
      undo.push(folder.remove)
      const underlay = await Underlay.create(2)
      undo.push(() => underlay.remove())
      const device = (await hasKernelWireguard()) ? 'kernel' : 'wireguard-go'
      const job = await jobWay(underlay, folder.path, undo)
      const hosts = [0, 1].map((index) => ({
        namespace: underlay.hosts[index] ?? '',
        address: underlay.address(index)
      }))
      const pair = await makeHandPair({ hosts, device, mtu: MTU, listenPort: HAND_PORT, folder: folder.path })
      undo.push(() => removeHandPair(pair))
      const [to, from] = pair.map(({ namespace }) => `/run/netns/${namespace}`)
      const hand = await openWay(to ?? '', from ?? '', pair[0]?.address ?? '', undo)
      say(`both pairs stand, by ${device}`)
      return { mesh_over_wireguard: await compare(job, hand, say) }
    } finally {
      for (const step of undo.reverse()) await step()
    }
  }
}

async function compare(job: Way, hand: Way, say: (line: string) => void): Promise<number[]> {
  const ratios: number[] = []
  for (let run = 0; run <= RUNS; run++) {
    const [one, other] = run % 2 === 0 ? [job, hand] : [hand, job]
    const sum = new Map<Way, number>()
    for (const way of [one, other, other, one, one, other, other, one])
      sum.set(way, (sum.get(way) ?? 0) + (await throughput(way)))
    const [mine = 0, theirs = 0] = [sum.get(job), sum.get(hand)]
    say(
      `${run === 0 ? 'warm-up' : `pair ${run} of ${RUNS}`}: ${(mine / 4).toFixed(0)} over ${(theirs / 4).toFixed(0)} Mbit/s`
    )
    if (run > 0) ratios.push(mine / theirs)
  }
  return ratios
}

/** A gang of two, made by the code that nodes run: devices, keys, filter and tunnel. Returns the way from second to first. */
async function jobWay(underlay: Underlay, folder: string, undo: Array<() => Promise<unknown> | void>): Promise<Way> {
  const [a, b] = await Promise.all([0, 1].map((index) => jobMember(underlay, folder, index, undo)))
  if (a === undefined || b === undefined) throw new Error('a gang of two has two members')
  const presharedKey = generatePresharedKey()
  await a.mesh.open({ ...b.peer, presharedKey })
  await b.mesh.open({ ...a.peer, presharedKey, initiate: true })
  await Promise.all([a.up, b.up])
  return await openWay(a.path, b.path, a.peer.ipv4, undo)
}

async function jobMember(
  underlay: Underlay,
  folder: string,
  index: number,
  undo: Array<() => Promise<unknown> | void>
): Promise<{ mesh: JobMesh; peer: MeshPeer; up: Promise<unknown>; path: string }> {
  const owner = ownerName(`b${index}`)
  const name = jobName()
  const stateDir = `${folder}/${index}`
  const member = new Member({ owner, stateDir, namespacePath: underlay.path(index) })
  undo.push(() => member.end())
  const privileged = verbsOf(member)
  undo.push(() => privileged.destroy(name))
  const { publicKey, privateKey } = generateWireguardKeys()
  await privileged.createNetwork({ name, privateKey, listenPort: JOB_PORT })
  const up = Promise.withResolvers<number>()
  const mesh = new JobMesh({
    privileged,
    name,
    vetting: { allowLoopback: true, hasIpv6: false },
    onUp: (_, ms) => up.resolve(ms),
    onFailed: (_, error) => up.reject(error)
  })
  undo.push(() => mesh.stop())
  const peer: MeshPeer = {
    peer: `m${index}`,
    publicKey,
    endpoints: [{ address: underlay.address(index), port: JOB_PORT }],
    initiate: false,
    isHead: index === 0,
    ipv4: `100.64.0.${index + 1}`,
    ipv6: `fd00:8::${index + 1}`
  }
  await mesh.join(peer, peer.isHead)
  return { mesh, peer, up: up.promise, path: namesOf(owner, name, stateDir).namespacePath }
}

/** The verbs, done by a process in the host's namespace. */
function verbsOf(member: Member): Privileged {
  const call =
    (_: unknown, verb: string) =>
    (...args: unknown[]) =>
      member.call(verb, ...args)
  return new Proxy({}, { get: call }) as Privileged
}

async function openWay(
  to: string,
  from: string,
  address: string,
  undo: Array<() => Promise<unknown> | void>
): Promise<Way> {
  const [receiver, sender] = [to, from].map((path) => startEnd(path, undo)) as [ChildProcess, ChildProcess]
  order(receiver, { listen: address })
  const { port = 0 } = await said(receiver)
  return { receiver, sender, address, port }
}

function startEnd(namespacePath: string, undo: Array<() => Promise<unknown> | void>): ChildProcess {
  const script = new URL('./mesh-traffic.ts', import.meta.url).pathname
  const child = spawn('nsenter', [`--net=${namespacePath}`, process.execPath, script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc']
  })
  const ended = once(child, 'exit')
  undo.push(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return child
}

/** One stream, in megabits a second. */
async function throughput({ receiver, sender, address, port }: Way): Promise<number> {
  const measured = said(receiver)
  const closed = said(sender)
  order(sender, { send: address, port })
  const { mbits } = await measured
  await closed
  if (mbits === undefined) throw new Error('a stream was not measured')
  return mbits
}

function order(end: ChildProcess, text: Order): void {
  end.send(text)
}

/** The next thing that an end says. @throws Error when it says nothing for ANSWER_MS, or that it failed */
async function said(end: ChildProcess): Promise<Said> {
  const [message] = (await once(end, 'message', { signal: AbortSignal.timeout(ANSWER_MS) })) as [Said]
  if (message.error !== undefined) throw new Error(message.error)
  return message
}
