/** Where Swarm keeps things, by the XDG base directory specification (relative values of its variables are ignored, as it says). */
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

/** Folders and files of one user. A node keeps everything of its own below its `dataDir`, so that several can share a user. */
export interface SwarmPaths {
  /** `$XDG_DATA_HOME/swarm`: store, identity, managed Python environments, results that wait. */
  dataDir: string
  /** `$XDG_STATE_HOME/swarm`: logs of nodes that were started in the background. */
  stateDir: string
  /** `$XDG_CACHE_HOME/swarm`: may be deleted at any time. */
  cacheDir: string
}

/** The paths for an environment (default: this process's). */
export function swarmPaths(env: NodeJS.ProcessEnv = process.env): SwarmPaths {
  const home = env['HOME'] !== undefined && isAbsolute(env['HOME']) ? env['HOME'] : homedir()
  const base = (variable: string, fallback: string): string => {
    const value = env[variable]
    return join(value !== undefined && isAbsolute(value) ? value : join(home, fallback), 'swarm')
  }
  return {
    dataDir: base('XDG_DATA_HOME', '.local/share'),
    stateDir: base('XDG_STATE_HOME', '.local/state'),
    cacheDir: base('XDG_CACHE_HOME', '.cache')
  }
}

/** Settings of the node with this data folder, as `swarm provider set` and people write them; each node has its own. */
export function configFileOf(dataDir: string): string {
  return join(dataDir, 'config.json')
}

/** A path as a person types it: `~` is the home folder, the rest is taken from the current folder. */
export function expandPath(path: string, env: NodeJS.ProcessEnv = process.env): string {
  const home = env['HOME'] ?? homedir()
  return resolve(path === '~' || path.startsWith('~/') ? join(home, path.slice(1)) : path)
}
