/** The process of a run of real libp2p in virtual time: a job as JSON on stdin, lines of JSON on stdout. */
import { text } from 'node:stream/consumers'
import { VirtualClock } from './clock.ts'
import { fromPlain } from './plain.ts'
import { seedRandomness } from './randomness.ts'
import type { VirtualJob, VirtualLine } from './run.ts'

const job = fromPlain(await text(process.stdin)) as VirtualJob
const say = (line: VirtualLine): void => void process.stdout.write(`${JSON.stringify(line)}\n`)
// libp2p makes an error for each wait that is called off; their stacks cost more than what they wait for.
Error.stackTraceLimit = 0
seedRandomness(job.seed)
const clock = VirtualClock.install()
const { simulateVirtual } = await import('./simulate.ts')
const onProgress = (nowMs: number, endMs: number, cpuMs: number): void => say({ nowMs, endMs, cpuMs })
const result = await simulateVirtual(job.scenario, job.seed, clock, { ...job.options, onProgress })
process.stdout.write(`${JSON.stringify({ result })}\n`, () => process.exit(0))
