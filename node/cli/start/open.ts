/** Opens the node; the only place of the CLI that loads libp2p, level and the rest. */
import type { Config } from '../../config/index.ts'
import type { SwarmNode } from '../../node.ts'
import { swarmVersion } from '../version.ts'

/** @throws the errors of each part, whose messages say what to do: store locked, port taken, identity damaged */
export async function openNode(config: Config): Promise<SwarmNode> {
  const { createNode } = await import('../../create.ts')
  return await createNode({ config, version: swarmVersion() })
}
