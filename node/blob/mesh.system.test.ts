import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'ava'
import { Door } from '../door/door.ts'
import { jobName, ownerName, tempFolder, whyNot } from '../privileged/_lab.ts'
import { leftovers } from '../privileged/leftovers.ts'
import { createPrivileged } from '../privileged/privileged.ts'
import { generateWireguardKeys } from '../wireguard/keys.ts'
import { MeshPorts } from '../wireguard/ports.ts'
import { memoryBlob, memorySource } from './_sources.ts'
import { BlobCache } from './cache.ts'
import { fetchBlob } from './fetch.ts'
import { blobRoute } from './http-route.ts'
import { HttpSource } from './http-source.ts'

const reason = await whyNot()
const real = reason === '' ? test.serial : test.serial.skip
const NEEDS = `[needs root, wireguard${reason === '' ? '' : `: ${reason}`}]`
const PORT = 20081

const folder = tempFolder()
const owner = ownerName('b')
const privileged = createPrivileged({ owner, stateDir: join(folder.path, 'host') })
const names: string[] = []
test.after.always(async () => {
  for (const name of names) await privileged.destroy(name)
  folder.remove()
})

real(
  `${NEEDS} a member's blob comes through the tunnel from two others, of whom one is lost on the way; nothing stays`,
  async (t) => {
    // The helpers in the namespaces keep no loop open, and their end is waited for.
    const open = setInterval(() => {}, 1000)
    t.teardown(() => clearInterval(open))
    const ports = new MeshPorts()
    const members = await Promise.all(
      [1, 2, 3].map(async (index) => {
        const name = jobName()
        names.push(name)
        const { privateKey, publicKey } = generateWireguardKeys()
        const listenPort = await ports.take()
        await privileged.createNetwork({ name, privateKey, listenPort })
        await privileged.assignAddresses(name, [`100.64.0.${index}/16`])
        const endpoint = { address: '127.0.0.1', port: listenPort }
        return {
          name,
          address: `100.64.0.${index}`,
          peer: { publicKey, endpoint, allowedIps: [`100.64.0.${index}/32`] }
        }
      })
    )
    const [taker, ...givers] = members
    if (taker === undefined) return t.fail()
    await privileged.setPeers(
      taker.name,
      givers.map(({ peer }) => peer)
    )
    for (const { name } of givers) await privileged.setPeers(name, [taker.peer])

    const blob = memoryBlob({ a: Array.from({ length: 48 }, () => 256 * 1024) })
    const opened = async (which: string): Promise<BlobCache> => {
      const cache = new BlobCache({ dir: join(folder.path, which), maxBytes: 64 << 20 })
      await cache.open()
      return cache
    }
    const cache = await opened('giver')
    const given = await cache.hold(blob.manifest, 'job')
    await fetchBlob({ manifest: blob.manifest, sources: [memorySource('made', blob)], into: given }).done

    const doors: Door[] = []
    const sources = await Promise.all(
      givers.map(async ({ name, address }) => {
        const door = new Door()
        doors.push(door.add({ prefix: '/blob', handle: blobRoute({ find: async () => given }) }))
        door.serve(await privileged.listen(name, address, PORT))
        return new HttpSource({ id: address, connect: async () => await privileged.connect(taker.name, PORT, address) })
      })
    )
    const taken = await opened('taker')
    const into = await taken.hold(blob.manifest, 'job')
    let came = 0
    const fetch = fetchBlob({
      manifest: blob.manifest,
      sources,
      into,
      signal: AbortSignal.timeout(30_000),
      onEvent: ({ type }) => {
        if (type === 'chunk' && ++came === 12) void privileged.destroy(givers[0]!.name)
      }
    })
    await fetch.done
    t.true((await readFile(into.filePath(0))).equals(Buffer.concat(blob.chunks)))
    const [lost, other] = fetch.progress().sources
    t.true((lost?.bytes ?? 0) > 0 && (other?.bytes ?? 0) > (lost?.bytes ?? 0), JSON.stringify(fetch.progress().sources))

    for (const source of sources) source.close()
    for (const door of doors) door.close()
    await Promise.all([cache.close(), taken.close()])
    for (const name of names) await privileged.destroy(name)
    t.deepEqual(await leftovers({ owner, names, stateDir: join(folder.path, 'host') }), [])
  }
)
