/** `swarm stop`: ends the node in order. */
import { readFileSync } from 'node:fs'
import { answer, apiClient } from '../http/client.ts'
import { isAlive } from '../http/socket.ts'
import type { Invocation } from './command.ts'
import { findNode, notRunning } from './connect.ts'
import { printJson } from './output.ts'

/** How often a stopping node is looked for; its end has no event on this side of the socket. */
const LOOK_EVERY_MS = 50

/** Asks the node to end and waits until it has. */
export async function stopNode({ flags, env, output }: Invocation<{ force?: true }>): Promise<void> {
  const place = await findNode(flags, env)
  if (!(await isAlive(place.socket))) throw notRunning(place, flags)
  const client = apiClient(place.socket)
  const { pid, activeJobs } = await answer(client.status.$get())
  await answer(client.shutdown.$post({ json: { force: flags.force === true } }))
  while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  if (output.json) return printJson(output, { stopped: true, pid, activeJobs })
  output.err.line(`stopped the node (pid ${pid})`)
  if (activeJobs.length > 0)
    output.err.line(
      `its jobs go on at their providers: ${activeJobs.join(', ')}; their results are fetched when the node runs again`
    )
}

/** A process that ended but that nobody has waited for yet (state Z) counts as ended. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return true
  }
}
