/**
 * `offer_to_commit_ms_p50`, `_p99`: from the offer's publication to all leases signed, gang of 4, 8 providers, each a
 * process; by the requester's own monotonic clock. `grant_to_packet_ms_p99`: from the last of a gang's two grants until
 * both ends of its tunnel had a packet from the other; by the wall clock of this machine, which its processes share.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LogEvent } from '../../node/events/events.ts'
import { answer } from '../../node/http/client.ts'
import { whyNot } from '../../node/privileged/_lab.ts'
import { type Bench, pickQuantile } from './bench.ts'
import { type BenchTestnet, bringUp, submit, untilIdle } from './testnet-ears.ts'

const PROVIDERS = 8
const RUNS = 40
const WARM_UPS = 2

export const bench: Bench = {
  figures: [
    { name: 'offer_to_commit_ms_p50', unit: 'ms', goal: 300, better: 'less' },
    { name: 'offer_to_commit_ms_p99', unit: 'ms', goal: 1500, better: 'less', pick: pickQuantile(0.99) },
    { name: 'grant_to_packet_ms_p99', unit: 'ms', goal: 100, better: 'less', pick: pickQuantile(0.99) }
  ],
  missing: async () => (await whyNot()) || undefined,
  run: async (say) => {
    const world = await bringUp({ providers: PROVIDERS, cpus: 1, memoryMib: 1024 })
    try {
      say(`${PROVIDERS} providers and a requester are up`)
      const dir = join(world.folder, 'program')
      mkdirSync(dir)
      writeFileSync(join(dir, 'main.py'), 'print("never started: the job is stopped before")\n')
      const commits = await series(world, 4, offerToCommit, (line) => say(`gang of 4, ${line}`))
      const packets = await series(world, 2, grantToPacket, (line) => say(`gang of 2, ${line}`))
      return { offer_to_commit_ms_p50: commits, offer_to_commit_ms_p99: commits, grant_to_packet_ms_p99: packets }
    } finally {
      await world.down()
    }
  }
}

async function series(
  world: BenchTestnet,
  nodes: number,
  find: (events: LogEvent[]) => number | undefined,
  say: (line: string) => void
): Promise<number[]> {
  const taken: number[] = []
  for (let run = 1 - WARM_UPS; run <= RUNS; run++) {
    await untilIdle(world)
    const job = await submit(world, { nodes, dir: join(world.folder, 'program'), command: ['python', 'main.py'] })
    const ms = await world.ears.until(`job ${run}`, job, (events) => find(events) ?? failed(events))
    say(`${run <= 0 ? 'warm-up' : `run ${run} of ${RUNS}`}: ${ms} ms`)
    if (run > 0) taken.push(ms)
    await answer(world.testnet.client(world.requester).jobs[':job'].stop.$post({ param: { job } }))
    await world.ears.until(`the end of job ${run}`, job, allFree)
    world.ears.forget(job)
  }
  return taken
}

/** A run that needed a second attempt counts from its first offer: whoever waits, waits for that. */
function offerToCommit(events: LogEvent[]): number | undefined {
  const offered = events.find(({ event }) => event === 'job:offered')
  const leased = events.find(({ event }) => event === 'job:leased')
  return offered === undefined || leased === undefined ? undefined : leased.mono - offered.mono
}

/** Spares that are granted a hold and released again are no part of the gang; of the attempt that was committed. */
function grantToPacket(events: LogEvent[]): number | undefined {
  const committed = events.find(({ event }) => event === 'job:committed')
  const epochs = new Set((committed?.['members'] as Array<{ epoch: number }> | undefined)?.map(({ epoch }) => epoch))
  const times = (name: string): number[] =>
    events.filter(({ event, epoch }) => event === name && epochs.has(epoch ?? 0)).map(({ t }) => t)
  const up = times('tunnel:up')
  return up.length < 2 ? undefined : Math.max(...up) - Math.max(...times('hold:granted'))
}

function failed(events: LogEvent[]): undefined {
  const ended = events.find(({ event }) => event === 'job:ended')
  if (ended !== undefined) throw new Error(`a job ended before its figure was taken: ${String(ended['detail'])}`)
}

/** The job has ended, and each hold's work that was begun is torn down: the providers are as free as before. */
function allFree(events: LogEvent[]): true | undefined {
  const count = (name: string): number => events.filter(({ event }) => event === name).length
  const isOver = events.some(({ event }) => event === 'job:ended')
  return isOver && count('work:preparing') === count('work:stopped') ? true : undefined
}
