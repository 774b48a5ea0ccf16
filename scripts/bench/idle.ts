/** `idle_rss_mib`, `idle_cpu_pct`: a node that does nothing, with 20 peers, each a node process of its own. */
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { answer, apiClient } from '../../node/http/client.ts'
import { socketPath } from '../../node/http/socket.ts'
import type { Bench } from './bench.ts'
import { type NodeProcess, scratch, startNode } from './node-process.ts'

const PEERS = 20
/** Windows in which use is measured; each is long enough for several heartbeats of every protocol. */
const WINDOWS = 6
const WINDOW_MS = 10_000
const JOIN_MS = 120_000
/** Linux counts CPU time of processes in hundredths of a second (USER_HZ, fixed on every architecture Node runs on). */
const TICKS_PER_SECOND = 100

/** Resident memory in MiB, and CPU time so far in milliseconds. */
function usage(pid: number): { rssMib: number; cpuMs: number } {
  const rssKib = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return { rssMib: rssKib / 1024, cpuMs: ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND }
}

async function status(dataDir: string): Promise<{ addrs: string[]; connectedPeers: number }> {
  return answer(apiClient(socketPath(dataDir)).status.$get())
}

async function untilConnected(dataDir: string): Promise<void> {
  const deadline = performance.now() + JOIN_MS
  for (;;) {
    const { connectedPeers } = await status(dataDir)
    if (connectedPeers >= PEERS) return
    if (performance.now() > deadline)
      throw new Error(`only ${connectedPeers} of ${PEERS} peers connected in ${JOIN_MS / 1000} s`)
    await sleep(500)
  }
}

export const bench: Bench = {
  figures: [
    { name: 'idle_rss_mib', unit: 'MiB', goal: 120, better: 'less' },
    { name: 'idle_cpu_pct', unit: '%', goal: 2, better: 'less' }
  ],
  missing: () => (process.platform === 'linux' ? undefined : 'Linux (/proc)'),
  run: async (say) => {
    const { folder, remove } = scratch()
    const nodes: NodeProcess[] = []
    try {
      const measured = await startNode({ dataDir: folder('measured') })
      nodes.push(measured)
      const { addrs } = await status(folder('measured'))
      for (let peer = 1; peer <= PEERS; peer++) {
        nodes.push(
          await startNode({ dataDir: folder(`peer-${peer}`), flags: ['--no-offer', '--bootstrap', addrs[0] ?? ''] })
        )
      }
      await untilConnected(folder('measured'))
      say(`${PEERS} peers connected`)
      return await measure(measured.child.pid ?? 0, say)
    } finally {
      await Promise.all(nodes.map((node) => node.stop()))
      remove()
    }
  }
}

/** The first window is not counted: what the joining left behind is no idleness. */
async function measure(pid: number, say: (line: string) => void): Promise<Record<string, number[]>> {
  const rss: number[] = []
  const cpu: number[] = []
  for (let window = 0; window <= WINDOWS; window++) {
    const before = usage(pid)
    const started = performance.now()
    await sleep(WINDOW_MS)
    const after = usage(pid)
    const pct = ((after.cpuMs - before.cpuMs) / (performance.now() - started)) * 100
    say(`window ${window} of ${WINDOWS}: ${after.rssMib.toFixed(1)} MiB, ${pct.toFixed(2)} %`)
    if (window === 0) continue
    rss.push(after.rssMib)
    cpu.push(pct)
  }
  return { idle_rss_mib: rss, idle_cpu_pct: cpu }
}
