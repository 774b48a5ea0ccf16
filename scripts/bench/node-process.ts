/** A real node as a process of its own, for benches: `swarm start` with a folder of its own, on loopback. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../suite.ts'

/** How a node is started. */
export interface NodeOptions {
  dataDir: string
  /** Flags of `swarm start` besides the folder and loopback. */
  flags?: string[]
}

/** A started node. */
export interface NodeProcess {
  child: ChildProcess
  /** From spawn to the node's own word that it is ready, milliseconds. */
  readyMs: number
  /** Ends it as Ctrl+C does, and waits. */
  stop: () => Promise<void>
}

/** Starts a node and waits until it says that it is ready. @throws Error with the end of its output when it does not */
export async function startNode({ dataDir, flags = [] }: NodeOptions): Promise<NodeProcess> {
  const settings = Object.entries(process.env).filter(([name]) => !name.startsWith('SWARM_'))
  const args = [
    'start',
    '--data-dir',
    dataDir,
    '--listen',
    '/ip4/127.0.0.1/tcp/0',
    '--no-mdns',
    '--profile',
    'testnet',
    ...flags
  ]
  const started = performance.now()
  const child = spawn(join(ROOT, 'scripts', 'swarm'), args, {
    env: Object.fromEntries(settings),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc']
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000)
    })
  }
  const ended = once(child, 'exit')
  const first = await Promise.race([once(child, 'message').then(() => 'ready'), ended.then(() => 'ended')])
  const readyMs = performance.now() - started
  if (first === 'ended') throw new Error(`\`swarm start\` ended before it was ready:\n${said}`)
  return { child, readyMs, stop: () => stop(child, ended) }
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGINT')
  // A node that does not stop must not keep a bench for ever; ten seconds are its own limit for ending leases.
  const kill = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await ended
  clearTimeout(kill)
}

/** Folders for nodes, removed by `remove`. */
export function scratch(): { folder: (name: string) => string; remove: () => void } {
  const base = mkdtempSync(join(tmpdir(), 'swarm-bench-'))
  return { folder: (name) => join(base, name), remove: () => rmSync(base, { recursive: true, force: true }) }
}
