/** Runs the host's tools: absolute paths, an environment of their own, input on stdin and never in argv. */
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'

import { PrivilegedError } from './error.ts'

/** Where tools are looked up: fixed, so that the caller's PATH cannot choose what runs as root. */
export const TOOL_FOLDERS = ['/usr/sbin', '/usr/bin', '/sbin', '/bin', '/usr/local/sbin', '/usr/local/bin']

/** Debian's package of each tool, for the sentence that tells how to get it. */
const PACKAGES: Record<string, string> = {
  ip: 'iproute2',
  nft: 'nftables',
  bwrap: 'bubblewrap',
  nsenter: 'util-linux',
  setpriv: 'util-linux',
  mknod: 'coreutils',
  wg: 'wireguard-tools',
  'wireguard-go': 'wireguard-go',
  sh: 'dash',
  env: 'coreutils',
  ldconfig: 'libc-bin',
  python3: 'python3'
}

const found = new Map<string, string>()

/** Absolute path of a tool, or undefined when this host lacks it. Only successes are remembered. */
export function findTool(name: string): string | undefined {
  const known = found.get(name)
  if (known !== undefined) return known
  for (const folder of TOOL_FOLDERS) {
    const path = join(folder, name)
    try {
      accessSync(path, constants.X_OK)
      found.set(name, path)
      return path
    } catch {}
  }
  return undefined
}

/** Absolute path of a tool. Throws `missing-tool` with the command that installs it. */
export function tool(name: string): string {
  const path = findTool(name)
  if (path !== undefined) return path
  throw new PrivilegedError('missing-tool', `${name} is not installed: apt-get install ${PACKAGES[name] ?? name}`)
}

/** What came of a tool that ran to its end. Output is cut at 1 MiB. */
export interface CommandResult {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs a tool to its end and gives its result whatever the exit code. Rejects only when it cannot be started. */
export function runAny(argv: [string, ...string[]], input?: string): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const [file, ...rest] = argv
    const child = spawn(tool(file), rest, {
      cwd: '/',
      env: { LC_ALL: 'C', PATH: TOOL_FOLDERS.join(':') },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe']
    })
    const stdout = gather(child.stdout)
    const stderr = gather(child.stderr)
    child.on('error', (cause) =>
      reject(new PrivilegedError('tool-failed', `cannot start ${file}: ${cause.message}`, cause))
    )
    child.on('close', (code) => resolve({ code, stdout: stdout(), stderr: stderr() }))
    if (child.stdin !== null) {
      child.stdin.on('error', () => {})
      child.stdin.end(input)
    }
  })
}

/** Runs a tool and gives its standard output. Rejects with `tool-failed` and its last lines when it does not exit 0. */
export async function run(argv: [string, ...string[]], input?: string): Promise<string> {
  const result = await runAny(argv, input)
  if (result.code !== 0) {
    const said = result.stderr.trim().split('\n').slice(-4).join(' | ')
    throw new PrivilegedError('tool-failed', `${argv.slice(0, 4).join(' ')} exited ${result.code}: ${said}`)
  }
  return result.stdout
}

/** Runs a tool inside a network namespace given by path. */
export function runIn(namespacePath: string, argv: [string, ...string[]], input?: string): Promise<string> {
  return run(['nsenter', `--net=${namespacePath}`, tool(argv[0]), ...argv.slice(1)], input)
}

function gather(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = []
  let size = 0
  stream?.on('data', (chunk: Buffer) => {
    if (size < 1 << 20) chunks.push(chunk)
    size += chunk.length
  })
  return () => Buffer.concat(chunks).toString('utf8')
}
