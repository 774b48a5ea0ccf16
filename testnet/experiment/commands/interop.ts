/** `sim interop`: a script of libp2p/test-plans' gossipsub-interop on the GossipSub model. */
import { readFile } from 'node:fs/promises'
import { table } from '../../../node/cli/format/table.ts'
import { runInterop } from '../../sim/interop/run.ts'
import { InteropError, readInteropScript } from '../../sim/interop/script.ts'
import { act } from './frame.ts'

/** As commander reads them. */
export interface InteropFlags {
  nodes?: number
  seed: number
  json?: true
}

/** Runs `params.json` and prints a line for each message, as the original's analysis does. */
export function runInteropScript(file: string, flags: InteropFlags): Promise<void> {
  return act(flags.json, async ({ out, json }) => {
    const script = await readScript(file, flags.nodes)
    const began = performance.now()
    const result = runInterop(script, { seed: flags.seed })
    const seconds = (performance.now() - began) / 1_000
    if (json) return out.line(JSON.stringify(result))
    const rows = result.messages.map(({ message, topic, publisher, p50Ms, lastMs, duplicatesPerNode, reached }) => [
      message,
      topic,
      String(publisher),
      `${lastMs} ms`,
      `${p50Ms} ms`,
      duplicatesPerNode.toFixed(2),
      `${(reached * 100).toFixed(1)} %`
    ])
    const right = true
    const columns = [
      { head: 'message', right },
      { head: 'topic' },
      { head: 'from', right },
      { head: 'to the last', right },
      { head: 'p50', right },
      { head: 'duplicates a node', right },
      { head: 'reached', right }
    ]
    out.line(table(out, columns, rows))
    out.line(`${result.nodes} nodes, seed ${result.seed}, ${script.endMs / 1_000} s in ${seconds.toFixed(1)} s`)
  })
}

async function readScript(file: string, nodes: number | undefined) {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new InteropError(`${file} cannot be read: ${(cause as Error).message}`, { cause })
  })
  return readInteropScript(text, nodes)
}
