/**
 * `sim_machine_*`: Swarm's own machines at 10,000 nodes, a job a second, all of them alike so that every provider bids:
 * events of the machines (messages, timers, journal writes, reports) in a second of one core, over models of network,
 * directory and sandboxes. Each run is a process of its own, so that nothing is warm and memory is its own.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { MachinesPart } from '../../testnet/sim/machines/part.ts'
import { Run } from '../../testnet/sim/run.ts'
import type { NodeClass, Scenario } from '../../testnet/sim/scenario/scenario.ts'
import { ROOT } from '../suite.ts'
import { type Bench, median } from './bench.ts'
import { loopsPerSecond } from './sim-loop.ts'

const NODES = 10_000
const REQUESTERS = 100
const RUNS = 3
const WARM_MS = 10_000
const MEASURED_MS = 20_000
const SLICES = 4

const LINE = { upBytesPerMs: Infinity, downBytesPerMs: Infinity, region: -1, nat: 'public', churn: -1 } as const
const A100 = { model: 'A100', vramMib: 40_960, units: 1, microPerGpuHour: 1_000_000 }

/** @param everyMs between two jobs; 0: none */
function scenario(everyMs: number): Scenario {
  const population: NodeClass[] = [
    { name: 'provider', count: NODES - REQUESTERS, gpu: A100, ...LINE },
    { name: 'requester', count: REQUESTERS, ...LINE }
  ]
  return {
    name: 'bench',
    level: 'S',
    seed: 1,
    phases: { initMs: 0, transitionMs: 0, measureMs: 86_400_000 },
    population,
    churn: [],
    network: { latency: { type: 'regions8', jitter: 0.1 }, loss: 0 },
    protocol: { kad: {}, gossip: {} },
    workload: {
      jobs: {
        everyMs,
        nodes: { least: 4, most: 8 },
        durationMs: { meanMs: 1_200_000, shape: 'exponential' },
        minNodesPart: 0.5,
        checkpointEveryMs: 300_000,
        checkpointMs: 5_000,
        restoreMs: 10_000
      }
    },
    faults: [],
    adversaries: [],
    modules: {}
  }
}

/** What one process found. */
interface Found {
  eventsPerS: number
  overLoop: number
  turnsPerS: number
  idleBytes: number
  machineBytes: number
  violations: number
}

function heap(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function measure(): Found {
  const before = heap()
  const idle = new Run(scenario(0), 1, { parts: [new MachinesPart()] })
  idle.advance(1_000)
  const idleBytes = (heap() - before) / NODES
  const part = new MachinesPart()
  const run = new Run(scenario(1_000), 1, { parts: [part] })
  const began = heap()
  run.advance(WARM_MS)
  const [events, turns] = [run.events, part.turns]
  // The loop runs between the slices: a machine that is busy for a while slows both.
  const rates: number[] = []
  let cpuUs = 0
  for (let slice = 1; slice <= SLICES; slice++) {
    rates.push(loopsPerSecond())
    const cpu = process.cpuUsage()
    run.advance(WARM_MS + (slice * MEASURED_MS) / SLICES)
    const { user, system } = process.cpuUsage(cpu)
    cpuUs += user + system
  }
  const loops = median(rates)
  const seconds = cpuUs / 1e6
  const eventsPerS = (run.events - events) / seconds
  const machineBytes = (heap() - began) / Math.max(1, part.machines)
  const turnsPerS = (part.turns - turns) / seconds
  return {
    eventsPerS,
    overLoop: eventsPerS / loops,
    turnsPerS,
    idleBytes,
    machineBytes,
    violations: run.finish().violations.length
  }
}

export const bench: Bench = {
  figures: [
    { name: 'sim_machine_events_per_s', unit: '1/s', goal: 500_000, better: 'more' },
    { name: 'sim_machine_events_per_reference', unit: '1', goal: 0.005, better: 'more' },
    { name: 'sim_machine_idle_bytes_per_node', unit: 'B', goal: 3_000, better: 'less' }
  ],
  run: async (say) => {
    const found: Found[] = []
    for (let run = 1; run <= RUNS; run++) {
      const args = ['--expose-gc', join(ROOT, 'scripts', 'bench', 'sim-machines.ts')]
      const { stdout } = await promisify(execFile)(process.execPath, args)
      const one = JSON.parse(stdout) as Found
      if (one.violations > 0) throw new Error(`${one.violations} invariants were broken`)
      found.push(one)
      say(
        `run ${run} of ${RUNS}: ${Math.round(one.eventsPerS)} events/s, ${Math.round(one.turnsPerS)} turns/s; ` +
          `${Math.round(one.idleBytes)} B an idle node, ${Math.round(one.machineBytes)} B a machine that bids`
      )
    }
    return {
      sim_machine_events_per_s: found.map(({ eventsPerS }) => eventsPerS),
      sim_machine_events_per_reference: found.map(({ overLoop }) => overLoop),
      sim_machine_idle_bytes_per_node: found.map(({ idleBytes }) => idleBytes)
    }
  }
}

if (import.meta.main) console.log(JSON.stringify(measure()))
