/** The way from a command to its node: which socket, whether somebody answers. */
import { join } from 'node:path'
import type { Config, LoadedConfig } from '../config/index.ts'
import { type ApiClient, apiClient } from '../http/client.ts'
import { isAlive, socketPath } from '../http/socket.ts'
import type { CommonFlags, Invocation } from './command.ts'
import { CliError } from './errors.ts'
import { ExitCode } from './exit-codes.ts'

/** Where a command's node is. */
export interface NodePlace {
  dataDir: string
  socket: string
  /** Settings that a node started here and now would have, and where each comes from. */
  config: Config
  sources: LoadedConfig['sources']
}

/** Socket of the node that a configuration describes. */
export function configuredSocket({ dataDir, apiSocket }: Pick<Config, 'dataDir' | 'apiSocket'>): string {
  return apiSocket ?? socketPath(dataDir)
}

/** The place that flags, environment and config.json name. @throws ConfigError */
export async function findNode(flags: CommonFlags, env: NodeJS.ProcessEnv): Promise<NodePlace> {
  const { loadConfig } = await import('../config/load.ts')
  const { dataDir, apiSocket } = flags
  const { config, sources } = loadConfig({ dataDir, apiSocket }, env)
  return { dataDir: config.dataDir, socket: configuredSocket(config), config, sources }
}

/** A client for the running node. @throws CliError when none runs */
export async function connect({ flags, env }: Pick<Invocation<unknown>, 'flags' | 'env'>): Promise<ApiClient> {
  const place = await findNode(flags, env)
  if (await isAlive(place.socket)) return apiClient(place.socket)
  throw notRunning(place, flags)
}

/** The flags that lead another command to the same node, with a space before; empty where none were given. */
export function placeFlags({ dataDir, apiSocket }: CommonFlags): string {
  return `${dataDir === undefined ? '' : ` --data-dir ${dataDir}`}${apiSocket === undefined ? '' : ` --api-socket ${apiSocket}`}`
}

/** What to say when no node answers. */
export function notRunning({ dataDir }: Pick<NodePlace, 'dataDir'>, flags: CommonFlags): CliError {
  const where = placeFlags(flags)
  return new CliError(
    ExitCode.internal,
    'ERR_NODE_UNREACHABLE',
    `no node runs with the data folder ${dataDir}`,
    `start one: \`swarm start${where}\` (stays here) or \`swarm start --detach${where}\` (in the background)`
  )
}

/** Log file of a node that runs in the background: beside its data, so that each node has its own. */
export function backgroundLog(dataDir: string): string {
  return join(dataDir, 'node.log')
}
