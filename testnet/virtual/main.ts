/** The process of a run of real libp2p in virtual time: a job as JSON on stdin, lines of JSON on stdout. */
import { text } from 'node:stream/consumers'
import { VirtualClock } from './clock.ts'
import { seedRandomness } from './randomness.ts'
import type { VirtualJob, VirtualLine } from './run.ts'

const job = JSON.parse(await text(process.stdin)) as VirtualJob
const say = (line: VirtualLine): void => void process.stdout.write(`${JSON.stringify(line)}\n`)
// libp2p makes an error for each wait that is called off; their stacks cost more than what they wait for.
Error.stackTraceLimit = 0
seedRandomness(job.seed)
const clock = VirtualClock.install()
const { simulateVirtual } = await import('./simulate.ts')
const onProgress = (nowMs: number, endMs: number): void => say({ nowMs, endMs })
const scenario = JSON.parse(job.scenario, (_, value: unknown) => (value === 'Infinity' ? Infinity : value)) as never
const result = await simulateVirtual(scenario, job.seed, clock, { ...job.options, onProgress })
process.stdout.write(`${JSON.stringify({ result })}\n`, () => process.exit(0))
