/**
 * `blob_over_bitswap`: a file from one process to another over loopback, in chunks that are verified and written to disk, over
 * the same by Helia's bitswap, which keeps its blocks in memory. Helia is a dependency of `bitswap/` alone, installed there
 * when this bench runs first.
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Bench } from './bench.ts'
import { End, makeMaterial } from './blob-stage.ts'

const PAIRS = 5
const SIZE_MIB = 64
const ADDRESS = '127.0.0.1'
const FOLDER = new URL('./bitswap/', import.meta.url).pathname
const INSTALL_MS = 600_000
const ANSWER_MS = 300_000

interface HeliaSaid {
  cid?: string
  address?: string
  ms?: number
  bytes?: number
  error?: string
}

export const bench: Bench = {
  figures: [{ name: 'blob_over_bitswap', unit: 'ratio', goal: 10, better: 'more' }],
  missing: async () => {
    if (existsSync(join(FOLDER, 'node_modules', 'helia'))) return undefined
    const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
    return await promisify(execFile)('npm', npm, { cwd: FOLDER, timeout: INSTALL_MS }).then(
      () => undefined,
      (error: Error) => `Helia: \`npm ci\` in scripts/bench/bitswap failed (${error.message.split('\n')[0]})`
    )
  },
  run: async (say) => {
    const undo: Array<() => Promise<unknown> | void> = []
    try {
      const material = await makeMaterial(SIZE_MIB)
      undo.push(material.remove)
      const { manifest, file, folder, bytes } = material
      const [source, sink] = [new End(), new End()]
      undo.push(async () => await Promise.all([source.end(), sink.end()]))
      const served = await source.order({
        do: 'serve',
        address: ADDRESS,
        manifest,
        file,
        folder: join(folder, 'source')
      })
      const [giver, taker] = [startHelia(undo), startHelia(undo)]
      const { cid, address } = await giver({ add: file })
      const ratios: number[] = []
      for (let run = 0; run <= PAIRS; run++) {
        const from = [{ address: ADDRESS, port: served.port ?? 0 }]
        const mine = (await sink.order({ do: 'fetch', manifest, folder, from })).ms ?? 0
        const theirs = await taker({ cat: cid, from: address })
        if (theirs.bytes !== bytes) throw new Error(`bitswap brought ${theirs.bytes} of ${bytes} bytes`)
        const rate = (ms = 0): string => ((bytes / 1e6 / ms) * 1000).toFixed(0)
        say(`${run === 0 ? 'warm-up' : `pair ${run} of ${PAIRS}`}: ${rate(mine)} over ${rate(theirs.ms)} MB/s`)
        if (run > 0) ratios.push((theirs.ms ?? 0) / mine)
      }
      return { blob_over_bitswap: ratios }
    } finally {
      for (const step of undo.reverse()) await step()
    }
  }
}

function startHelia(undo: Array<() => Promise<unknown> | void>): (order: object) => Promise<HeliaSaid> {
  const child = spawn(process.execPath, [join(FOLDER, 'end.mjs')], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  undo.push(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return async (order) => {
    child.send(order)
    const [said] = (await once(child, 'message', { signal: AbortSignal.timeout(ANSWER_MS) })) as [HeliaSaid]
    if (said.error !== undefined) throw new Error(said.error)
    return said
  }
}
