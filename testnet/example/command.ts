/** A step's command while it runs: its lines as they come, shown and watched. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { NodePlan } from '../local/plan.ts'
import { cliMain, inNamespace, testnetEnvironment } from '../local/process.ts'

/** SIGTERM makes a command leave its job; what does not end then is killed after so long. */
const GRACE_MS = 5_000

/** How a command is run. */
export interface CommandOptions {
  node: NodePlan
  args: readonly string[]
  cwd: string
  env: Readonly<Record<string, string>>
  timeoutMs: number
  onLine: (line: string, stream: 'stdout' | 'stderr') => void
  /** Ends the command early. */
  signal: AbortSignal
}

/** What a command said and how it ended; `timedOut`: it was ended from here. */
export interface CommandEnd {
  code: number
  stdout: string
  stderr: string
  ms: number
  timedOut: boolean
}

/** Runs `swarm …args` as the node's user; resolves at its end, whatever its code. */
export async function runSwarm(options: CommandOptions): Promise<CommandEnd> {
  const { node, args, cwd, env, timeoutMs, onLine, signal } = options
  const [file = 'nsenter', ...rest] = inNamespace(node.namespace, [process.execPath, cliMain, ...args])
  const startedAt = performance.now()
  const child = spawn(file, rest, {
    cwd,
    env: testnetEnvironment({ ...node.env, ...env }),
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    createInterface({ input: child[name] }).on('line', (line) => {
      said[name] += `${line}\n`
      onLine(line, name)
    })
  }
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    end(child)
  }, timeoutMs)
  const stop = (): void => end(child)
  signal.addEventListener('abort', stop, { once: true })
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (status, by) => resolve(status ?? (by === null ? 120 : 130)))
    })
    return { code, ...said, ms: performance.now() - startedAt, timedOut }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

function end(child: ChildProcess): void {
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref()
}
