/** The node's side of `launch.py`: the word that it waits for, and the lines that it says. */
import { readFileSync } from 'node:fs'
import { RayPort } from './ports.ts'

/** Reads one of the Python programs beside this file; they are handed over as `python -I -c SOURCE`. */
export function programSource(file: 'launch.py' | 'plain.py' | 'pack.py' | 'dashboard.py'): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}

/** The one line of JSON that turns a launcher into a Ray node. Secrets are allowed: it goes over stdin. */
export interface LauncherWord {
  /** The cluster's token; written to `/ray/token`, 0600. */
  token: string
  /** Arguments of `ray`. */
  args: string[]
  /** Environment besides that of the sandbox, for Ray's processes and so for the job's actors. */
  env?: Record<string, string>
  /** Held back until this address answers (workers). */
  waitFor?: { host: string; port: number }
  /** Said as `listening` as soon as it answers (heads). */
  announce?: { host: string; port: number }
}

/** What the launcher's log says. All but `log` come from the launcher or from `ray start`. */
export type LauncherLine =
  | { type: 'ready' }
  | { type: 'listening' }
  | { type: 'started' }
  | { type: 'died'; process: 'raylet' | 'gcs_server' }
  | { type: 'ended'; code: number }
  | { type: 'log'; line: string }

const PREFIX = 'swarm-launcher '

/** The public sign of readiness: `ray start` says it 0.14-0.35 s after the node is ALIVE in the GCS. */
const STARTED = /(?:^|\s)Ray runtime started\.$/

/** Understands one line of the first program's log. A job can write such lines too: they are claims about its own cluster. */
export function parseLauncherLine(line: string): LauncherLine {
  if (STARTED.test(line)) return { type: 'started' }
  if (!line.startsWith(PREFIX)) return { type: 'log', line }
  try {
    const said = JSON.parse(line.slice(PREFIX.length)) as { event?: unknown; process?: unknown; code?: unknown }
    if (said.event === 'ready' || said.event === 'listening' || said.event === 'started') return { type: said.event }
    if (said.event === 'died' && (said.process === 'raylet' || said.process === 'gcs_server')) {
      return { type: 'died', process: said.process }
    }
    if (said.event === 'ended' && typeof said.code === 'number') return { type: 'ended', code: said.code }
  } catch {}
  return { type: 'log', line }
}

/** The GCS as a worker's or driver's launcher sees it. */
export function gcsOf(host: string): { host: string; port: number } {
  return { host, port: RayPort.gcs }
}
