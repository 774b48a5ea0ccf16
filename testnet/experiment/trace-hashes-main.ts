/** `NODE trace-hashes-main.ts < TASKS`: the trace hashes of scenarios under whatever Node runs this, as JSON. */
import { json } from 'node:stream/consumers'
import { type HashTask, hashOf } from './trace-hashes.ts'

const hashes: Array<[string, string]> = []
for (const task of (await json(process.stdin)) as HashTask[]) hashes.push([task.name, (await hashOf(task)).hash])
process.stdout.write(JSON.stringify(hashes))
