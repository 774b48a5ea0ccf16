/** A process that holds a Privileged and does what its parent says over IPC; for tests alone. Arguments: owner, stateDir. */
import { createPrivileged } from './privileged.ts'

const [owner = '', stateDir = ''] = process.argv.slice(2)
const privileged = createPrivileged({ owner, stateDir })
const verbs = privileged as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>

process.on('disconnect', () => process.exit(0))
process.on('message', (message) => void answer(message as Asked))

interface Asked {
  id: number
  verb: string
  args: unknown[]
}

async function answer({ id, verb, args }: Asked): Promise<void> {
  try {
    const value = await verbs[verb]?.(...args)
    process.send?.({ id, value: hasPid(value) ? value.pid : value })
  } catch (error) {
    process.send?.({ id, error: String(error) })
  }
}

function hasPid(value: unknown): value is { pid: number } {
  return typeof value === 'object' && value !== null && 'pid' in value
}
