import { createServer } from 'node:http'
import type { Server } from 'node:net'
import test from 'ava'

import { generateWireguardKeys } from '../wireguard/keys.ts'
import { MeshPorts } from '../wireguard/ports.ts'
import { jobName, knock, ownerName, tempFolder, whyNot } from './_lab.ts'
import { leftovers } from './leftovers.ts'
import { namesOf } from './names.ts'
import { createPrivileged } from './privileged.ts'

const reason = await whyNot()
const real = reason === '' ? test.serial : test.serial.skip
const NEEDS = `[needs root, wireguard, bubblewrap${reason === '' ? '' : `: ${reason}`}]`

const ports = new MeshPorts()
const state = tempFolder()
const owner = ownerName('l')
const privileged = createPrivileged({ owner, stateDir: state.path })
const used: string[] = []

test.after.always(async () => {
  for (const name of used) await privileged.destroy(name)
  state.remove()
})

/** Answers every request on a listener of a job with one text. */
function answer(listener: Server, text: string): void {
  const http = createServer((request, response) => void response.end(`${text} ${request.url}`))
  listener.on('connection', (socket) => http.emit('connection', socket))
}

/** Two members of one job on loopback, joined. */
async function pair(): Promise<[string, string]> {
  const members = await Promise.all(
    [1, 2].map(async (index) => {
      const name = jobName()
      used.push(name)
      const { privateKey, publicKey } = generateWireguardKeys()
      const listenPort = await ports.take()
      await privileged.createNetwork({ name, privateKey, listenPort })
      await privileged.assignAddresses(name, [`100.64.0.${index}/16`])
      const endpoint = { address: '127.0.0.1', port: listenPort }
      return { name, peer: { publicKey, endpoint, allowedIps: [`100.64.0.${index}/32`] } }
    })
  )
  const [a, b] = members as [(typeof members)[0], (typeof members)[0]]
  await privileged.setPeers(a.name, [b.peer])
  await privileged.setPeers(b.name, [{ publicKey: a.peer.publicKey, allowedIps: a.peer.allowedIps }])
  return [a.name, b.name]
}

real(
  `${NEEDS} a listener inside a job is the node's, on loopback and on the mesh, and goes with the job`,
  async (t) => {
    const [a, b] = await pair()
    answer(await privileged.listen(a, '127.0.0.1', 20080), 'loopback')
    answer(await privileged.listen(a, '100.64.0.1', 20081), 'mesh')

    const read = async (name: string, port: number, host?: string): Promise<string> => {
      const socket = await privileged.connect(name, port, host)
      socket.end('GET /x HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
      let text = ''
      for await (const chunk of socket) text += String(chunk)
      return text.split('\r\n\r\n')[1] ?? ''
    }
    t.regex(await read(a, 20080), /loopback \/x/)
    t.regex(await read(b, 20081, '100.64.0.1'), /mesh \/x/)
    t.is(await knock(undefined, '127.0.0.1', 20080), 'refused', 'the host itself does not listen')
    t.is(
      await knock(namesOf(owner, b, state.path).namespacePath, '100.64.0.1', 20080),
      'refused',
      'loopback is loopback'
    )

    const again = await t.throwsAsync(privileged.listen(a, '127.0.0.1', 20080), { code: 'listen-failed' })
    t.regex(again?.message ?? '', /EADDRINUSE/)
    await t.throwsAsync(privileged.listen(a, 'localhost', 20082), { code: 'bad-argument' })

    const held = await privileged.connect(b, 20081, '100.64.0.1')
    held.on('error', () => {})
    const closed = new Promise((resolve) => held.once('close', resolve))
    await privileged.destroy(b)
    await closed
    await privileged.destroy(a)
    t.deepEqual(await leftovers({ owner, names: [a, b], stateDir: state.path }), [])
  }
)
