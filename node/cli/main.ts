/** The program `swarm`. */
import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'

enableCompileCache()
// The young generation would grow to 32 MiB and stay there: an idle node needs 30 to 40 MiB less with this.
setFlagsFromString('--max-semi-space-size=2')

const argv = process.argv.slice(2)
const { createProgram } = await import('./program.ts')
const { execute } = await import('./command.ts')
process.exitCode = await execute(await createProgram(argv), argv)
