import { spawn } from 'node:child_process'

import test from 'ava'

import { generateWireguardKeys } from '../wireguard/keys.ts'
import { jobName, knock, listeningPorts, Member, ownerName, tempFolder, Underlay, whyNot } from './_lab.ts'
import { leftovers } from './leftovers.ts'
import { namesOf } from './names.ts'
import type { PeerStats } from './verbs.ts'
import { until } from './wait.ts'

const reason = await whyNot()
const real = reason === '' ? test.serial : test.serial.skip
const NEEDS = `[needs root, wireguard, bubblewrap${reason === '' ? '' : `: ${reason}`}]`

const PORT = 51820
const SECOND_PORT = 51821

/** Opens TCP listeners on all addresses of a namespace; resolves with their ports, and what ends them. */
async function listen(namespacePath: string): Promise<{ ports: number[]; end: () => void }> {
  const script = `const net = require('node:net'); const ports = [20001, 20100, 8265]
    let left = ports.length
    for (const port of ports) net.createServer((s) => s.end()).listen(port, '::', () => { if (--left === 0) console.log('up') })`
  const argv = [`--net=${namespacePath}`, process.execPath, '-e', script]
  const child = spawn('nsenter', argv, { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve)
    child.once('exit', reject)
  })
  return { ports: await listeningPorts(namespacePath), end: () => child.kill('SIGKILL') }
}

/** A job's network at a member, with its addresses. */
async function network(member: Member, index: number, listenPort = PORT) {
  const name = jobName()
  const keys = generateWireguardKeys()
  await member.call('createNetwork', { name, privateKey: keys.privateKey, listenPort })
  await member.call('assignAddresses', name, [`100.64.0.${index}/16`, `fd00:6::${index}/64`])
  const allowedIps = [`100.64.0.${index}/32`, `fd00:6::${index}/128`]
  return { name, publicKey: keys.publicKey, allowedIps }
}

real(`${NEEDS} a stranger on the bridge, the host and a second job reach no listening port of a member`, async (t) => {
  const underlay = await Underlay.create(3)
  const folders = [tempFolder(), tempFolder(), tempFolder()]
  const owners = ['x', 'y', 'z'].map(ownerName)
  const members = folders.map(({ path: stateDir }, index) => {
    return new Member({ owner: owners[index] ?? '', stateDir, namespacePath: underlay.path(index) })
  })
  const [memberA, memberB, stranger] = members as [Member, Member, Member]
  const path = (index: number, name: string) =>
    namesOf(owners[index] ?? '', name, folders[index]?.path ?? '').namespacePath
  let listening: Awaited<ReturnType<typeof listen>> | undefined
  try {
    const [a, b, other, second] = await Promise.all([
      network(memberA, 1),
      network(memberB, 2),
      network(stranger, 3),
      network(memberA, 1, SECOND_PORT)
    ])
    const at = (index: number, port = PORT) => ({ endpoint: { address: underlay.address(index), port } })
    await memberB.call('setPeers', b.name, [a])
    await memberA.call('setPeers', a.name, [{ ...b, ...at(1) }])
    // The stranger knows member A's key and address, and has a device of its own.
    await stranger.call('setPeers', other.name, [{ ...a, ...at(0) }])

    listening = await listen(path(0, a.name))
    t.deepEqual([...listening.ports].sort(), [20001, 20100, 8265])
    for (const port of listening.ports) {
      t.is(await knock(path(1, b.name), '100.64.0.1', port), 'open', 'a member gets in')
      const tries: Array<[string, string | undefined, string]> = [
        ['the host, underlay', underlay.path(0), underlay.address(0)],
        ['a stranger, underlay', underlay.path(2), underlay.address(0)],
        ['a stranger, its own tunnel', path(2, other.name), '100.64.0.1'],
        ['a second job on the same host', path(0, second.name), '100.64.0.1'],
        ['a second job, underlay', path(0, second.name), underlay.address(0)],
        ['a member, underlay', underlay.path(1), underlay.address(0)]
      ]
      const results = await Promise.all(tries.map(([, from, to]) => knock(from, to, port, 1)))
      // A second job's own address is 100.64.0.1 too: it is refused by itself, not let in.
      for (const [index, [who]] of tries.entries()) t.not(results[index], 'open', `${who}, port ${port}`)
    }
    for (const index of [0, 2]) {
      t.not(await knock(underlay.path(index), '100.64.0.1', 20001, 1), 'open', 'no route from outside into the overlay')
    }
    const sent = async () => ((await stranger.call('peerStats', other.name)) as PeerStats[])[0]
    t.true(await until(async () => ((await sent())?.txBytes ?? 0) >= 148, 5000), 'the stranger did try a handshake')
    t.is(await knock(path(1, b.name), '100.64.0.1', 20001), 'open')
    t.is((await sent())?.lastHandshakeUnixSeconds, 0)
    t.is((await sent())?.rxBytes, 0)

    listening.end()
    await memberA.call('destroy', a.name)
    t.deepEqual(await leftovers({ names: [a.name], stateDir: folders[0]?.path ?? '' }), [])
    t.is(
      (await leftovers({ owner: owners[1] ?? '', names: [b.name] })).length > 2,
      true,
      'the other host keeps its job'
    )
  } finally {
    listening?.end()
    for (const member of members) await member.call('sweep', []).catch(() => {})
    for (const member of members) await member.end('SIGTERM')
    for (const folder of folders) folder.remove()
    await underlay.remove()
  }
  for (const owner of owners) t.deepEqual(await leftovers({ owner }), [])
})
