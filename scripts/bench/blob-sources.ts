/**
 * `blob_three_sources`: a blob from three sources at once over the best single one, each behind a link of 80 Mbit/s.
 * `blob_five_sources_three_faulty`: from five of which one is at a quarter of that, one lies and one dies, over the best single
 * one. Links are shaped by tbf in namespaces that the bench makes.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Bench } from './bench.ts'
import type { EndSaid, Faults } from './blob-end.ts'
import { End, makeMaterial, type Material } from './blob-stage.ts'
import { type HandNetwork, makeHandNetwork, removeHandNetwork } from './by-hand-network.ts'

const run = promisify(execFile)

const RUNS = 6
const SIZE_MIB = 64
const LINK_MBIT = 80
const MIB = 1024 * 1024

interface Server {
  address: string
  port: number
  end: End
}

export const bench: Bench = {
  figures: [
    { name: 'blob_three_sources', unit: 'ratio', goal: 2.5, better: 'more' },
    { name: 'blob_five_sources_three_faulty', unit: 'ratio', goal: 2, better: 'more' }
  ],
  missing: () => (process.getuid?.() === 0 ? undefined : 'root, for network namespaces'),
  run: async (say) => {
    const undo: Array<() => Promise<unknown> | void> = []
    try {
      const material = await makeMaterial(SIZE_MIB)
      undo.push(material.remove)
      const network = await makeHandNetwork(6)
      undo.push(() => removeHandNetwork(network))
      for (const host of [1, 2, 3, 4]) await shape(network, host, LINK_MBIT)
      await shape(network, 5, LINK_MBIT / 4)
      const sink = new End(network.hosts[0]?.namespace)
      undo.push(() => sink.end())
      const serve = async (host: number, faults: Faults = {}): Promise<Server> => {
        const server = await startServer(network, host, material, faults)
        undo.push(() => server.end.end())
        return server
      }
      const clean = [await serve(1), await serve(2), await serve(3)] as const
      const liar = await serve(4, { lies: true })
      const slow = await serve(5)
      const fetch = async (from: readonly Server[]): Promise<EndSaid> => {
        const addresses = from.map(({ address, port }) => ({ address, port }))
        return await sink.order({ do: 'fetch', manifest: material.manifest, folder: material.folder, from: addresses })
      }
      const taken: Record<string, number[]> = { blob_three_sources: [], blob_five_sources_three_faulty: [] }
      let best = Infinity
      for (let count = 1; count <= RUNS; count++) {
        // The clean ones' links are the same: each is the single one once, and the best so far counts.
        best = Math.min(best, (await fetch([clean[(count - 1) % clean.length]!])).ms ?? Infinity)
        const three = (await fetch(clean)).ms ?? 0
        // It shares the third clean one's link, which the five do not use.
        const dying = await serve(3, { diesAfterBytes: 6 * MIB })
        const five = await fetch([slow, liar, dying, clean[0], clean[1]])
        if (five.banned !== 1) throw new Error(`${five.banned} sources were found to lie, not 1`)
        taken['blob_three_sources']?.push(best / three)
        taken['blob_five_sources_three_faulty']?.push(best / (five.ms ?? 0))
        say(
          `run ${count} of ${RUNS}: best single ${best.toFixed(0)} ms, three ${three.toFixed(0)} ms, five ${five.ms?.toFixed(0)} ms`
        )
      }
      return taken
    } finally {
      for (const step of undo.reverse()) await step()
    }
  }
}

async function startServer(
  network: HandNetwork,
  host: number,
  { manifest, file, folder }: Material,
  faults: Faults
): Promise<Server> {
  const { namespace = '', address = '' } = network.hosts[host] ?? {}
  const end = new End(namespace)
  const own = join(folder, `source-${host}-${Math.random()}`)
  const { port = 0 } = await end.order({ do: 'serve', address, manifest, file, folder: own, faults })
  return { address, port, end }
}

/** What the host sends is held to a rate; 40 ms of it may wait. */
async function shape({ hosts }: HandNetwork, host: number, mbit: number): Promise<void> {
  const rate = ['rate', `${mbit}mbit`, 'burst', '32kb', 'latency', '40ms']
  await run('tc', ['-n', hosts[host]?.namespace ?? '', 'qdisc', 'add', 'dev', 'eth0', 'root', 'tbf', ...rate])
}
