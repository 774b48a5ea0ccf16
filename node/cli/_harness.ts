/** Runs the CLI as a child process against a node double that is served over a real unix socket. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ExecutionContext } from 'ava'
import { createNodeDouble, type NodeDouble } from '../http/_node-double.ts'
import { serveApi } from '../http/server.ts'
import { socketPath } from '../http/socket.ts'

export const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))

/** What a child said and how it ended. */
export interface Ended {
  code: number | null
  signal: string | null
  stdout: string
  stderr: string
}

/** A running child. */
export interface Running {
  pid: number
  ended: Promise<Ended>
  kill: (signal: NodeJS.Signals) => void
  /** Resolves when the output so far matches. */
  said: (stream: 'stdout' | 'stderr', pattern: RegExp) => Promise<void>
}

/** A folder of the test's own, with data, home and working directory; removed at its end. */
export function makePlace(t: ExecutionContext): {
  dir: string
  dataDir: string
  workDir: string
  env: NodeJS.ProcessEnv
} {
  const dir = mkdtempSync(join(tmpdir(), `swarm-cli-${process.pid}-`))
  t.teardown(() => rmSync(dir, { recursive: true, force: true }))
  const place = { dir, dataDir: join(dir, 'data'), workDir: join(dir, 'work') }
  for (const folder of [place.dataDir, place.workDir]) mkdirSync(folder)
  writeFileSync(join(place.workDir, 'train.py'), 'print(1)\n')
  const env = {
    PATH: process.env['PATH'],
    HOME: dir,
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    SWARM_DATA_DIR: place.dataDir
  }
  return { ...place, env }
}

/** Serves a double in the place's data folder. */
export async function serveDouble(
  t: ExecutionContext,
  dataDir: string,
  shutdown: () => Promise<void> = async () => {}
): Promise<NodeDouble> {
  const node = createNodeDouble()
  const server = await serveApi(node, {
    socket: socketPath(dataDir),
    version: '0.1.0',
    shutdown,
    onFault: (error) => t.log(error)
  })
  t.teardown(server.close)
  return node
}

/** Starts `swarm …args`; `unread`: nobody reads its stdout. */
export function start(
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; input?: string; uid?: number; unread?: boolean }
): Running {
  const child = spawn(process.execPath, ['--', MAIN, ...args], {
    cwd: options.cwd,
    env: options.env,
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    stdio: ['pipe', 'pipe', 'pipe']
  })
  child.stdin.end(options.input ?? '')
  // Closed long before the child has anything to say.
  if (options.unread === true) child.stdout.destroy()
  const text = { stdout: '', stderr: '' }
  const watchers = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk
      for (const look of [...watchers]) look()
    })
  }
  const { promise: ended, resolve, reject } = Promise.withResolvers<Ended>()
  child.on('error', reject)
  child.on('close', (code, signal) => resolve({ code, signal, ...text }))
  return {
    pid: child.pid ?? 0,
    ended,
    kill: (signal) => void child.kill(signal),
    async said(stream, pattern) {
      const seen = Promise.withResolvers<void>()
      const look = (): void => {
        if (pattern.test(text[stream])) seen.resolve()
      }
      watchers.add(look)
      look()
      const over = ended.then(({ code, stderr }) => {
        if (!pattern.test(text[stream]))
          throw new Error(`ended with ${code} before ${stream} matched ${pattern}; stderr: ${stderr}`)
      })
      await Promise.race([seen.promise, over]).finally(() => watchers.delete(look))
    }
  }
}

/** Runs `swarm …args` to its end. */
export function swarm(
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; input?: string; uid?: number; unread?: boolean }
): Promise<Ended> {
  return start(args, options).ended
}
