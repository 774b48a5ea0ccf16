/** `start_ready_ms`: `swarm start` to its own word that it is ready, warm: compile cache filled, data folder made before. */
import type { Bench } from './bench.ts'
import { scratch, startNode } from './node-process.ts'

const RUNS = 9

export const bench: Bench = {
  figures: [{ name: 'start_ready_ms', unit: 'ms', goal: 1500, better: 'less' }],
  run: async (say) => {
    const { folder, remove } = scratch()
    const runs: number[] = []
    try {
      for (let run = 0; run <= RUNS; run++) {
        const node = await startNode({ dataDir: folder('node') })
        await node.stop()
        // The first start fills the cache and makes the folder.
        if (run > 0) runs.push(node.readyMs)
        say(`${run === 0 ? 'warm-up' : `run ${run} of ${RUNS}`}: ${Math.round(node.readyMs)} ms`)
      }
    } finally {
      remove()
    }
    return { start_ready_ms: runs }
  }
}
