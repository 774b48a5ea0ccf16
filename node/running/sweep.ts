/** Removes what a node's jobs left on its host, without starting the node: for testnets that end nodes by force. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadOrCreateIdentity } from '../p2p/identity.ts'
import { createPrivileged } from '../privileged/privileged.ts'
import { ownerName } from '../work/names.ts'
import { sweepLeftovers } from './host.ts'

/** Must run in the node's own network namespace, while the node does not run. Returns the names of the jobs swept; none where no node ever was. */
export async function sweepHost(dataDir: string): Promise<string[]> {
  const key = join(dataDir, 'identity.key')
  if (!existsSync(key)) return []
  const { peer } = await loadOrCreateIdentity(key)
  const privileged = createPrivileged({ owner: ownerName(peer), stateDir: join(dataDir, 'host') })
  return await sweepLeftovers(privileged, dataDir)
}
