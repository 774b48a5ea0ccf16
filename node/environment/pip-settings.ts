/**
 * The package index as this host's owner has set it: what pip itself makes of its files and variables, handed to a pip that
 * runs as nobody and cannot read the owner's home. Credentials in it go through a descriptor, never through a command line.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { PythonEnvironment } from './environment.ts'

const run = promisify(execFile)

/** Settings of pip that say where packages come from. */
const KEYS = new Set([
  'index-url',
  'extra-index-url',
  'find-links',
  'no-index',
  'trusted-host',
  'cert',
  'client-cert',
  'proxy',
  'timeout',
  'default-timeout',
  'retries'
])

/** Variables besides pip's own that decide how it reaches an index. */
const NETWORK = /^(https?_proxy|all_proxy|no_proxy|ssl_cert_(file|dir)|requests_ca_bundle|curl_ca_bundle)$/i

/** What a pip of this host needs: variables, and host paths that these name. */
export interface PipSettings {
  env: Record<string, string>
  readOnly: string[]
}

/** Asks pip, as the owner. @param env the node's own environment */
export async function pipSettings(environment: PythonEnvironment, env: NodeJS.ProcessEnv): Promise<PipSettings> {
  const { stdout } = await run(environment.python, ['-I', '-m', 'pip', 'config', 'list'], { env, timeout: 30_000 })
  const network = Object.entries(env).filter(([name, value]) => NETWORK.test(name) && value !== undefined)
  const variables = { ...(Object.fromEntries(network) as Record<string, string>), ...parsePipConfig(stdout) }
  return { env: variables, readOnly: hostPaths(variables).filter((path) => existsSync(path)) }
}

/** `pip config list` as variables: files of the host, then what they say for `install`, then variables. */
export function parsePipConfig(text: string): Record<string, string> {
  const found = text.split('\n').flatMap((line) => {
    const [, section = '', key = '', quote = '', raw = ''] =
      /^(.+?)\.([a-z-]+)=(['"])(.*)\3$/.exec(line.trimEnd()) ?? []
    const rank = ['global', 'install', ':env:'].indexOf(section)
    return rank < 0 || !KEYS.has(key) ? [] : [{ rank, key, value: unquoted(raw, quote) }]
  })
  return Object.fromEntries(
    found
      .sort((a, b) => a.rank - b.rank)
      .map(({ key, value }) => [`PIP_${key.replaceAll('-', '_').toUpperCase()}`, value])
  )
}

/** Python's way to write a string; several values stand on lines of their own, and in a variable beside each other. */
function unquoted(raw: string, quote: string): string {
  return raw
    .replaceAll(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))
    .replaceAll(`\\${quote}`, quote)
    .trim()
    .split(/\s+/)
    .join(' ')
}

/** Folders and files of this host that settings name. An index's pages link to files beside them: its parent is taken. */
export function hostPaths(env: Record<string, string>): string[] {
  const paths = Object.entries(env).flatMap(([name, value]) => {
    const isIndex = name.endsWith('INDEX_URL')
    return value.split(' ').flatMap((word) => {
      const path = word.startsWith('file://') ? pathOf(word) : word
      if (!path.startsWith('/')) return []
      return [isIndex && dirname(dirname(path)) !== '/' ? dirname(path) : path]
    })
  })
  return [...new Set(paths)].filter((path) => path !== '/' && !path.startsWith('/etc/'))
}

function pathOf(url: string): string {
  try {
    return fileURLToPath(url).replace(/(?<=.)\/+$/, '')
  } catch {
    return ''
  }
}
