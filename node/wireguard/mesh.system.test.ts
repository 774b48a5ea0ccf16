import test from 'ava'

import { jobName, knock, ownerName, tempFolder, whyNot } from '../privileged/_lab.ts'
import { namesOf } from '../privileged/names.ts'
import { createPrivileged } from '../privileged/privileged.ts'
import { generatePresharedKey, generateWireguardKeys } from './keys.ts'
import { allowedIps, HEAD_ADDRESS, JobMesh, MeshError, ownCidrs } from './mesh.ts'
import type { MeshPeer } from './mesh.ts'
import { MeshPorts } from './ports.ts'

const reason = await whyNot()
const real = reason === '' ? test.serial : test.serial.skip
const NEEDS = `[needs root, wireguard, bubblewrap${reason === '' ? '' : `: ${reason}`}]`

const ports = new MeshPorts()
const vetting = { allowLoopback: true, hasIpv6: false }

test('allowed-ips are exactly the own addresses, and the head address for its holder alone', (t) => {
  const member = { ipv4: '100.64.0.2', ipv6: 'fd00::2' }
  t.deepEqual(allowedIps(member, false), ['100.64.0.2/32', 'fd00::2/128'])
  t.deepEqual(allowedIps(member, true), ['100.64.0.2/32', 'fd00::2/128', '100.64.255.1/32'])
  t.deepEqual(ownCidrs(member, true), ['100.64.0.2/16', 'fd00::2/64', '100.64.255.1/32'])
})

/** A gang of `size` members on loopback, each with a mesh and the promise of each tunnel's first packet. */
async function gang(size: number) {
  const state = tempFolder()
  const owner = ownerName('m')
  const privileged = createPrivileged({ owner, stateDir: state.path })
  const members = await Promise.all(
    Array.from({ length: size }, async (_, index) => {
      const name = jobName()
      const { publicKey, privateKey } = generateWireguardKeys()
      const port = await ports.take()
      const ups = new Map<string, PromiseWithResolvers<number>>()
      const up = (peer: string) => {
        const known = ups.get(peer) ?? Promise.withResolvers<number>()
        ups.set(peer, known)
        return known
      }
      const mesh = new JobMesh({
        privileged,
        name,
        vetting,
        onUp: (peer, ms) => up(peer).resolve(ms),
        onFailed: (peer, error) => up(peer).reject(error)
      })
      await privileged.createNetwork({ name, privateKey, listenPort: port })
      const addresses = { ipv4: `100.64.0.${index + 1}`, ipv6: `fd00:8::${index + 1}` }
      const endpoints = [{ address: '127.0.0.1', port }]
      const peer: MeshPeer = {
        peer: `m${index}`,
        publicKey,
        endpoints,
        initiate: false,
        isHead: index === 0,
        ...addresses
      }
      return { name, mesh, peer, up, path: namesOf(owner, name, state.path).namespacePath }
    })
  )
  await Promise.all(members.map(({ mesh, peer }) => mesh.join(peer, peer.isHead)))
  const end = async (): Promise<void> => {
    for (const { mesh } of members) mesh.stop()
    await Promise.all(members.map(({ name }) => privileged.destroy(name)))
    state.remove()
  }
  return { members, end }
}

real(`${NEEDS} a gang of three joins: every tunnel reports its first packet, the head's address works`, async (t) => {
  const { members, end } = await gang(3)
  const tunnels: Array<Promise<number>> = []
  for (const [i, responder] of members.entries()) {
    for (const initiator of members.slice(i + 1)) {
      const presharedKey = generatePresharedKey()
      await responder.mesh.open({ ...initiator.peer, presharedKey })
      await initiator.mesh.open({ ...responder.peer, presharedKey, initiate: true })
      tunnels.push(responder.up(initiator.peer.peer).promise, initiator.up(responder.peer.peer).promise)
    }
  }
  t.true((await Promise.all(tunnels)).every((ms) => ms < 5000))
  const [head, second, third] = members as [(typeof members)[0], (typeof members)[0], (typeof members)[0]]
  t.is(await knock(second.path, HEAD_ADDRESS), 'refused')
  t.is(await knock(third.path, second.peer.ipv6), 'refused')

  // The head moves to the second member: its address follows, without a word to the old one.
  await second.mesh.join(second.peer, true)
  await third.mesh.open({ ...second.peer, initiate: true, isHead: true })
  await second.mesh.open({ ...third.peer })
  t.is(await knock(third.path, HEAD_ADDRESS), 'refused')
  await third.mesh.close(second.peer.peer)
  t.is(await knock(third.path, HEAD_ADDRESS, 9, 1), 'silent')
  t.is(await knock(third.path, head.peer.ipv4), 'refused', 'other tunnels stay')
  await end()
})

real(`${NEEDS} a candidate that does not answer is given up for the next one`, async (t) => {
  const { members, end } = await gang(2)
  const [a, b] = members as [(typeof members)[0], (typeof members)[0]]
  await a.mesh.open(b.peer)
  const dead = { address: '127.0.0.1', port: await ports.take() }
  await b.mesh.open({ ...a.peer, initiate: true, endpoints: [dead, ...a.peer.endpoints] })
  t.true((await b.up('m0').promise) > 500)
  t.is(await knock(b.path, HEAD_ADDRESS), 'refused')
  await end()
})

real(`${NEEDS} a peer without a usable address is named as such`, async (t) => {
  const { members, end } = await gang(1)
  const [a] = members as [(typeof members)[0]]
  const peer = { ...a.peer, peer: 'far', publicKey: generateWireguardKeys().publicKey, initiate: true }
  const error = await t.throwsAsync(a.mesh.open({ ...peer, endpoints: [{ address: '169.254.169.254', port: 80 }] }), {
    instanceOf: MeshError
  })
  t.regex(error?.message ?? '', /far.*169\.254\.169\.254/)
  await end()
})
