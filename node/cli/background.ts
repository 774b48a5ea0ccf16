/** Starts a node that outlives the command: a process of its own, its output in a log file, ready when this resolves. */
import { spawn } from 'node:child_process'
import { mkdirSync, openSync, closeSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { backgroundLog } from './connect.ts'
import { CliError } from './errors.ts'
import { ExitCode } from './exit-codes.ts'

/** Lines of the log that are shown when the start failed. */
const SHOWN_LINES = 50

/** The program that a child runs: this CLI, built or not. */
const MAIN = fileURLToPath(import.meta.url).replace(/background\.(ts|js)$/, 'main.$1')

/** What `swarm start` tells the process that started it, over Node's IPC channel. */
export interface ReadyNote {
  type: 'ready'
}

/** A node in the background. */
export interface BackgroundNode {
  pid: number
  logFile: string
}

/**
 * Runs `swarm start` with these flags, detached, and waits until it says that it is ready.
 * @throws CliError with the end of its log when it ended before
 */
export async function startInBackground(
  dataDir: string,
  flags: readonly string[],
  env: NodeJS.ProcessEnv
): Promise<BackgroundNode> {
  const logFile = backgroundLog(dataDir)
  mkdirSync(dirname(logFile), { recursive: true, mode: 0o700 })
  const log = openSync(logFile, 'a', 0o600)
  const child = spawn(process.execPath, ['--', MAIN, 'start', '--data-dir', dataDir, ...flags], {
    detached: true,
    env,
    stdio: ['ignore', log, log, 'ipc']
  })
  closeSync(log)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  child.on('message', () => resolve())
  child.on('error', reject)
  child.on('exit', (code, signal) => reject(failed(logFile, signal ?? code)))
  await promise
  child.removeAllListeners('exit')
  child.disconnect()
  child.unref()
  return { pid: child.pid ?? 0, logFile }
}

function failed(logFile: string, end: string | number | null): CliError {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-SHOWN_LINES)
  const message = `the node that was started in the background ended with ${end}; its log says last:\n${lines.map((line) => `  ${line}`).join('\n')}`
  return new CliError(ExitCode.internal, 'ERR_NODE_START', message, `the whole log is ${logFile}`)
}

/** Tells the process that started this one, if it waits for that, that the node is ready. */
export function tellReady(): void {
  const note: ReadyNote = { type: 'ready' }
  process.send?.(note, () => {})
}
