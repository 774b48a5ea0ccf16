import test from 'ava'

import { generateWireguardKeys } from '../wireguard/keys.ts'
import { MeshPorts } from '../wireguard/ports.ts'
import { jobName, knock, ownerName, tempFolder, whyNot } from './_lab.ts'
import { configure, statsOf } from './device.ts'
import { PrivilegedError } from './error.ts'
import { kernelSet, kernelStats } from './kernel-wireguard.ts'
import { leftovers } from './leftovers.ts'
import { namesOf } from './names.ts'
import { createPrivileged } from './privileged.ts'
import { peerLines } from './peers.ts'
import { until } from './wait.ts'

const reason = await whyNot()
const real = reason === '' ? test.serial : test.serial.skip
const NEEDS = `[needs root, wireguard, bubblewrap${reason === '' ? '' : `: ${reason}`}]`

const ports = new MeshPorts()
const state = tempFolder()
const owner = ownerName('n')
const privileged = createPrivileged({ owner, stateDir: state.path })
const used: string[] = []

test.after.always(async () => {
  for (const name of used) await privileged.destroy(name)
  state.remove()
})

/** One member of a pair on loopback. */
async function member(index: number) {
  const name = jobName()
  used.push(name)
  const keys = generateWireguardKeys()
  const port = await ports.take()
  const names = namesOf(owner, name, state.path)
  return {
    name,
    keys,
    port,
    names,
    create: () => privileged.createNetwork({ name, privateKey: keys.privateKey, listenPort: port }),
    addresses: [`100.64.0.${index}/16`, `fd00:5::${index}/64`],
    peer: (withEndpoint: boolean) => ({
      publicKey: keys.publicKey,
      allowedIps: [`100.64.0.${index}/32`, `fd00:5::${index}/128`],
      ...(withEndpoint ? { endpoint: { address: '127.0.0.1', port } } : {})
    })
  }
}

async function pair() {
  const a = await member(1)
  const b = await member(2)
  await Promise.all([a.create(), b.create()])
  await Promise.all([
    privileged.assignAddresses(a.name, a.addresses),
    privileged.assignAddresses(b.name, [...b.addresses, '100.64.255.1/32'])
  ])
  return { a, b }
}

real(
  `${NEEDS} two members reach each other over IPv4, IPv6 and the head's address, and nobody else does`,
  async (t) => {
    const { a, b } = await pair()
    const head = { ...b.peer(true), allowedIps: [...b.peer(true).allowedIps, '100.64.255.1/32'] }
    await privileged.setPeers(b.name, [a.peer(false)])
    await privileged.setPeers(a.name, [head])
    t.is(await knock(a.names.namespacePath, '100.64.0.2'), 'refused')
    t.is(await knock(b.names.namespacePath, 'fd00:5::1'), 'refused')
    t.is(await knock(a.names.namespacePath, '100.64.255.1'), 'refused')
    const [stats] = await privileged.peerStats(a.name)
    t.deepEqual(stats?.publicKey, b.keys.publicKey)
    t.true((stats?.rxBytes ?? 0) > 0 && (stats?.lastHandshakeUnixSeconds ?? 0) > 0)

    await privileged.setPeers(a.name, [{ ...head, allowedIps: head.allowedIps.slice(0, 2) }])
    const [after] = await privileged.peerStats(a.name)
    t.is(after?.lastHandshakeUnixSeconds, stats?.lastHandshakeUnixSeconds, 'changed allowed-ips keep the session')
    t.is(await knock(a.names.namespacePath, '100.64.255.1', 9, 1), 'silent')

    await privileged.setPeers(b.name, [])
    t.is(await knock(a.names.namespacePath, '100.64.0.2', 9, 1), 'silent', 'a peer that was removed is out')
  }
)

real(`${NEEDS} a peer outside the filter's set gets nothing until it is a member`, async (t) => {
  const { a, b } = await pair()
  const lines = peerLines([], [{ publicKey: a.keys.publicKey, allowedIps: ['100.64.0.1/32'] }])
  await configure('wireguard-go', b.names, lines)
  await privileged.setPeers(a.name, [b.peer(true)])
  t.is(await knock(a.names.namespacePath, '100.64.0.2', 9, 1), 'silent')
  await privileged.setPeers(b.name, [a.peer(false)])
  t.is(await knock(a.names.namespacePath, '100.64.0.2'), 'refused')
})

real(`${NEEDS} the wg tool, as used for kernel devices, sets and reads the same device`, async (t) => {
  const { a, b } = await pair()
  const presharedKey = generateWireguardKeys().privateKey
  await privileged.setPeers(b.name, [{ ...a.peer(false), presharedKey }])
  await privileged.setPeers(a.name, [])
  // Filter and addresses by the verbs, the device by `wg set` and `wg show`; run where wireguard-go's socket is seen.
  await kernelSet(a.names, peerLines([], [{ ...b.peer(true), presharedKey }]), a.names.link)
  t.true(
    await until(async () => ((await kernelStats(a.names, a.names.link))[0]?.lastHandshakeUnixSeconds ?? 0) > 0, 5000)
  )
  const [kernel] = await kernelStats(a.names, a.names.link)
  const [uapi] = await statsOf('wireguard-go', a.names)
  t.deepEqual(kernel?.publicKey, b.keys.publicKey)
  t.is(kernel?.lastHandshakeUnixSeconds, uapi?.lastHandshakeUnixSeconds)
  await kernelSet(a.names, peerLines([b.peer(true)], []), a.names.link)
  t.deepEqual(await kernelStats(a.names, a.names.link), [])
})

real(`${NEEDS} a port in use is named as such, and nothing is left of the attempt`, async (t) => {
  const a = await member(1)
  const b = await member(2)
  await a.create()
  const taken = privileged.createNetwork({
    name: b.name,
    privateKey: b.keys.privateKey,
    listenPort: a.port
  })
  const error = await t.throwsAsync(taken, { instanceOf: PrivilegedError })
  t.is((error as PrivilegedError).code, 'port-in-use')
  t.deepEqual(await leftovers({ owner, names: [b.name], stateDir: state.path }), [])
})

real(`${NEEDS} destroy leaves nothing, twice is as good as once, and verbs say that there is no network`, async (t) => {
  const { a, b } = await pair()
  t.true((await leftovers({ owner, names: [a.name], stateDir: state.path })).length > 3)
  await Promise.all([privileged.destroy(a.name), privileged.destroy(a.name)])
  await privileged.destroy(a.name)
  t.deepEqual(await leftovers({ owner, names: [a.name], stateDir: state.path }), [])
  t.not((await leftovers({ owner, names: [b.name], stateDir: state.path })).length, 0, 'the other job stands')
  await t.throwsAsync(privileged.setPeers(a.name, []), { code: 'no-network' })
  await privileged.destroy(jobName())
})

test('arguments that could mean something else to ip or nft are refused', async (t) => {
  const bad = { code: 'bad-argument' }
  await t.throwsAsync(async () => privileged.assignAddresses(jobName(), ['100.64.0.1/16\nlink del eth0']), bad)
  await t.throwsAsync(async () => privileged.assignAddresses('../../../etc', ['100.64.0.1/16']), bad)
  const publicKey = new Uint8Array(32)
  await t.throwsAsync(async () => privileged.setPeers(jobName(), [{ publicKey, allowedIps: ['100.64.0.1'] }]), bad)
  const twice = [
    { publicKey, allowedIps: ['100.64.0.1/32'] },
    { publicKey: publicKey.with(0, 1), allowedIps: ['100.64.0.1/32'] }
  ]
  await t.throwsAsync(async () => privileged.setPeers(jobName(), twice), bad)
  const short = { name: jobName(), privateKey: new Uint8Array(31), listenPort: 51820 }
  await t.throwsAsync(async () => privileged.createNetwork(short), bad)
})
