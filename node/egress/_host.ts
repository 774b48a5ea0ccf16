/** A host of tests: the verbs of the privileged seam over IPC, and `serveNames(address, own, servers)`. Arguments: owner, stateDir. */
import { NAMES_PORT } from '../privileged/egress-text.ts'
import { createPrivileged } from '../privileged/privileged.ts'
import { NameForwarder } from './name-forwarder.ts'

const [owner = '', stateDir = ''] = process.argv.slice(2)
const privileged = createPrivileged({ owner, stateDir })
const verbs = privileged as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>

process.on('disconnect', () => process.exit(0))
process.on('message', (message) => void answer(message as { id: number; verb: string; args: unknown[] }))

async function answer({ id, verb, args }: { id: number; verb: string; args: unknown[] }): Promise<void> {
  try {
    const value =
      verb === 'serveNames' ? await serveNames(args as [string, string[], string[]]) : await verbs[verb]?.(...args)
    const isProcess = typeof value === 'object' && value !== null && 'pid' in value
    process.send?.({ id, value: isProcess ? value.pid : value })
  } catch (error) {
    process.send?.({ id, error: String(error) })
  }
}

async function serveNames([address, own, servers]: [string, string[], string[]]): Promise<void> {
  await NameForwarder.open({ address, port: NAMES_PORT, own, servers })
}
