/** After the nodes of a testnet are gone: what a killed one left on the host goes too. */
import { fileURLToPath } from 'node:url'
import { command } from './command.ts'
import { inNamespace, testnetEnvironment } from './process.ts'
import type { NodePlan } from './plan.ts'

const sweepMain = fileURLToPath(new URL('sweep-main.ts', import.meta.url))

/** Runs the node's own sweep in its network namespace, where its links and tables are. Does nothing for a node that never made anything. */
export async function sweepNode(node: NodePlan): Promise<void> {
  const [file, ...args] = inNamespace(node.namespace, [process.execPath, sweepMain, node.dataDir])
  await command(file ?? 'nsenter', args, '', testnetEnvironment(node.env))
}
