/** One node process of a testnet, in its own network namespace. */
import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { identify, isAlive, type ProcessId, signalProcess } from '../../node/privileged/process-table.ts'
import { TestnetError } from './command.ts'
import type { NodePlan } from './plan.ts'

/** The CLI's entry point, run by this very Node. */
export const cliMain = fileURLToPath(new URL('../../node/cli/main.ts', import.meta.url))
const compileCache = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url))

/** The whole environment of a testnet process: nothing of the caller's `SWARM_*` leaks into it. */
export function testnetEnvironment(extra: Record<string, string>): Record<string, string> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name, value]) => value !== undefined && !name.startsWith('SWARM_'))
  ) as Record<string, string>
  return { ...inherited, NODE_COMPILE_CACHE: compileCache, ...extra }
}

/** argv that runs a program inside a node's network namespace; `nsenter` and not `ip netns exec`, which would give it a private mount namespace in which the namespaces that a node makes are dead files outside. */
export function inNamespace(namespace: string, argv: string[]): string[] {
  return ['nsenter', `--net=/run/netns/${namespace}`, ...argv]
}

/** Starts `swarm start` for a node; its output goes to `<dataDir>/node.log`. Detached: it outlives this process. */
export function startNode(plan: NodePlan, bootstrap: string[]): ProcessId {
  mkdirSync(plan.dataDir, { recursive: true, mode: 0o700 })
  const log = openSync(join(plan.dataDir, 'node.log'), 'a', 0o600)
  const env = testnetEnvironment({
    ...plan.env,
    ...(bootstrap.length > 0 ? { SWARM_BOOTSTRAP: bootstrap.join(',') } : {})
  })
  const [file, ...args] = inNamespace(plan.namespace, [process.execPath, cliMain, 'start'])
  const child = spawn(file ?? 'nsenter', args, { env, stdio: ['ignore', log, log], detached: true })
  closeSync(log)
  child.unref()
  const id = child.pid === undefined ? undefined : identify(child.pid)
  if (id === undefined) throw new TestnetError('ERR_TESTNET_START', `${plan.name} did not start:\n${logTail(plan)}`)
  return id
}

/** The last lines of a node's log: what to show when it fails. */
export function logTail(plan: NodePlan, lines = 20): string {
  try {
    return readFileSync(join(plan.dataDir, 'node.log'), 'utf8').split('\n').slice(-lines).join('\n')
  } catch {
    return '(no log)'
  }
}

/** Polls until `done` gives something or time is over; for what gives no event, such as another program's exit. */
export async function until<T>(
  what: string,
  done: () => Promise<T | undefined> | T | undefined,
  timeoutMs = 30_000
): Promise<T> {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const value = await done()
    if (value !== undefined && value !== false) return value
    if (performance.now() > deadline)
      throw new TestnetError('ERR_TESTNET_TIMEOUT', `${what}: not within ${timeoutMs / 1000} s`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** SIGTERM, then SIGKILL after `graceMs`; resolves when it is gone. */
export async function stopProcess(id: ProcessId, graceMs = 15_000): Promise<void> {
  if (!signalProcess(id, 'SIGTERM')) return
  try {
    await until(`pid ${id.pid} to end`, () => !isAlive(id) || undefined, graceMs)
  } catch {
    await killProcess(id)
  }
}

/** SIGKILL; resolves when it is gone. */
export async function killProcess(id: ProcessId): Promise<void> {
  signalProcess(id, 'SIGKILL')
  await until(`pid ${id.pid} to end after SIGKILL`, () => !isAlive(id) || undefined)
}
