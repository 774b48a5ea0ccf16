/**
 * `blob_over_tcp`: a blob from one member's disk to another's through a WireGuard tunnel, each chunk verified before it is
 * written, over as many bytes of plain TCP through the same tunnel that nobody keeps. Pairs in turns, each a second or two.
 */
import { join } from 'node:path'
import { tempFolder, Underlay, whyNot } from '../../node/privileged/_lab.ts'
import { hasKernelWireguard } from '../../node/privileged/device.ts'
import type { Bench } from './bench.ts'
import { End, makeMaterial } from './blob-stage.ts'
import { makeHandPair, removeHandPair } from './by-hand-wireguard.ts'

const PAIRS = 11
const SIZE_MIB = 128
const MTU = 1420
const PORT = 51822

export const bench: Bench = {
  figures: [{ name: 'blob_over_tcp', unit: 'ratio', goal: 0.8, better: 'more' }],
  missing: async () => (await whyNot()) || undefined,
  run: async (say) => {
    const undo: Array<() => Promise<unknown> | void> = []
    try {
      const material = await makeMaterial(SIZE_MIB)
      undo.push(material.remove)
      const keys = tempFolder()
      undo.push(keys.remove)
      const underlay = await Underlay.create(2)
      undo.push(() => underlay.remove())
      const hosts = [0, 1].map((at) => ({ namespace: underlay.hosts[at] ?? '', address: underlay.address(at) }))
      const device = (await hasKernelWireguard()) ? 'kernel' : 'wireguard-go'
      const pair = await makeHandPair({ hosts, device, mtu: MTU, listenPort: PORT, folder: keys.path })
      undo.push(() => removeHandPair(pair))
      const [source, sink] = pair.map(({ namespace }) => {
        const end = new End(namespace)
        undo.push(() => end.end())
        return end
      }) as [End, End]
      const address = pair[0]?.address ?? ''
      const { manifest, file, folder, bytes } = material
      const blob = await source.order({ do: 'serve', address, manifest, file, folder: join(folder, 'source') })
      const raw = await source.order({ do: 'serveRaw', address, bytes })
      say(`the tunnel stands, by ${device}; ${SIZE_MIB} MiB each`)

      const ways = {
        blob: async () =>
          await sink.order({ do: 'fetch', manifest, folder, from: [{ address, port: blob.port ?? 0 }] }),
        raw: async () => await sink.order({ do: 'fetchRaw', address, port: raw.port ?? 0 })
      }
      const ratios: number[] = []
      for (let run = 0; run <= PAIRS; run++) {
        const taken = { blob: 0, raw: 0 }
        const order = run % 2 === 0 ? (['blob', 'raw'] as const) : (['raw', 'blob'] as const)
        for (const way of order) taken[way] = (await ways[way]()).ms ?? 0
        const rate = (ms: number): string => ((bytes / 1e6 / ms) * 1000).toFixed(0)
        say(`${run === 0 ? 'warm-up' : `pair ${run} of ${PAIRS}`}: ${rate(taken.blob)} over ${rate(taken.raw)} MB/s`)
        if (run > 0) ratios.push(taken.raw / taken.blob)
      }
      return { blob_over_tcp: ratios }
    } finally {
      for (const step of undo.reverse()) await step()
    }
  }
}
