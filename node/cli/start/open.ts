/** Opens the node; the only place of the CLI that loads libp2p, level and the rest. */
import type { Config } from '../../config/index.ts'
import type { SwarmNode } from '../../node.ts'

/** @throws the errors of each part, whose messages say what to do: store locked, port taken, identity damaged */
export async function openNode(config: Config): Promise<SwarmNode> {
  const create = '../../create.ts'
  const { createNode } = (await import(create)) as { createNode: (options: { config: Config }) => Promise<SwarmNode> }
  return await createNode({ config })
}
