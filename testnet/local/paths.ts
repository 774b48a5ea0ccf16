/** Where a testnet keeps itself unless told otherwise. */
import { join } from 'node:path'
import { swarmPaths } from '../../node/config/paths.ts'

/** `<data folder of the user>/testnet`. */
export function defaultTestnetDir(env: NodeJS.ProcessEnv = process.env): string {
  return join(swarmPaths(env).dataDir, 'testnet')
}
