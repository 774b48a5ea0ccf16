/** Ray's dashboard beside a running head, brought up when someone asks for it. */
import { request } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { JobName, Privileged, SandboxProcess } from '../privileged/verbs.ts'
import { RayError, RayErrorCode } from './errors.ts'
import { lastLines } from './tail.ts'
import { programSource } from './launcher.ts'
import { RayPort } from './ports.ts'

/** A dashboard that answers. */
export interface Dashboard {
  /** Opens one TCP connection to it. */
  connect(): Promise<Socket>
  /** Headers that every request to it has to carry: Ray's token. */
  headers: Record<string, string>
  /** Port on the loopback of the job's network namespace. */
  port: number
  /** What `/api/version` said. */
  rayVersion: string
  /** Ends the dashboard; the head runs on. */
  stop(): Promise<void>
}

/** What `openDashboard` needs to know of a head. */
export interface DashboardOptions {
  privileged: Privileged
  name: JobName
  python: string
  env: Record<string, string>
  token: string
  /** Host file for its output. */
  logFile: string
  /** Default 30 s; it takes about 2. */
  timeoutMs?: number
}

const TRY_EVERY_MS = 50
const TIMEOUT_MS = 30_000

/**
 * Starts the dashboard in the head's sandbox and resolves when `/api/version` answers.
 * @throws RayError dashboardFailed
 */
export async function openDashboard(options: DashboardOptions): Promise<Dashboard> {
  const { privileged, name, python, env, logFile } = options
  const port = RayPort.dashboardOnDemand
  const source = programSource('dashboard.py')
  const running = await privileged.exec(name, {
    argv: [python, '-I', '-c', source, String(port)],
    env,
    cwd: '/ray',
    stdout: logFile
  })
  const rayVersion = await answered(options, port, running)
  return {
    connect: async () => await privileged.connect(name, port),
    headers: authorization(options.token),
    port,
    rayVersion,
    async stop() {
      running.kill('SIGTERM')
      await running.exited
    }
  }
}

function authorization(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` }
}

async function answered(options: DashboardOptions, port: number, running: SandboxProcess): Promise<string> {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS
  const deadline = performance.now() + timeoutMs
  let ended = false
  void running.exited.then(() => {
    ended = true
  })
  for (;;) {
    const version = await askVersion(options, port).catch(() => undefined)
    if (version !== undefined) return version
    if (ended || performance.now() > deadline) break
    await wait(TRY_EVERY_MS)
  }
  running.kill('SIGKILL')
  const lines = await lastLines(options.logFile)
  const why = ended ? 'ended' : `did not answer within ${timeoutMs / 1000} s`
  throw new RayError(RayErrorCode.dashboardFailed, `Ray's dashboard ${why}. It said last:\n${lines.join('\n')}`)
}

async function askVersion(options: DashboardOptions, port: number): Promise<string> {
  const socket = await options.privileged.connect(options.name, port)
  const headers = { ...authorization(options.token), connection: 'close' }
  return await new Promise((resolve, reject) => {
    const call = request(
      { path: '/api/version', headers, createConnection: () => socket, timeout: 5000 },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          if (text.length < 4096) text += part
        })
        response.on('end', () => {
          try {
            if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}`)
            resolve(String((JSON.parse(text) as { ray_version: unknown }).ray_version))
          } catch (error) {
            reject(error as Error)
          }
        })
      }
    )
    call.on('timeout', () => call.destroy(new Error('no answer')))
    call.on('error', (error) => {
      socket.destroy()
      reject(error)
    })
    call.end()
  })
}
