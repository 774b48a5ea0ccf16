/** The program `swarm`. */
import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'

enableCompileCache()
// The young generation would grow to 64 MiB and stay there. Its largest size is settled before this runs; its growth is
// not: by a factor of one it stays at 2 MiB.
setFlagsFromString('--semi-space-growth-factor=1')

const argv = process.argv.slice(2)
const { createProgram } = await import('./program.ts')
const { execute } = await import('./command.ts')
const { endUnread } = await import('./output.ts')
endUnread(argv[0] === 'start')
process.exitCode = await execute(await createProgram(argv), argv)
