/** The program `swarm`. */
import { enableCompileCache } from 'node:module'

enableCompileCache()

const argv = process.argv.slice(2)
const { createProgram } = await import('./program.ts')
const { execute } = await import('./command.ts')
process.exitCode = await execute(await createProgram(argv), argv)
