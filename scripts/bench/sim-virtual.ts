/**
 * `r_idle_60_*`: real libp2p in virtual time, 60 nodes of the project that are up, joined and listen to one topic, and are
 * asked for nothing: virtual time over CPU time of the one core that they have. `r_idle_60_speed` is without the pings that
 * a node sends over each of its connections every 30 s (in virtual time the wire says itself when a peer is gone);
 * `r_idle_60_pings_speed` is with them, where some 3,500 connection ends ping. The ratio's goal is ten times real time on a
 * core that does 80 M steps of the loop in a second.
 */
import { calibrationScenario } from '../../testnet/virtual/calibration-scenario.ts'
import { runVirtual } from '../../testnet/virtual/run.ts'
import type { Bench } from './bench.ts'
import { loopsPerSecond } from './sim-loop.ts'

const NODES = 60
const PHASES = { initMs: 20_000, transitionMs: 10_000, measureMs: 60_000 }
/** Later than the end of the run. */
const NO_PINGS_MS = 1e9

interface Speed {
  /** Virtual over CPU time, after the start. */
  speed: number
  /** CPU seconds of the start. */
  startS: number
}

async function measure(pings: boolean): Promise<Speed> {
  const scenario = { ...calibrationScenario(NODES, PHASES), workload: {} }
  const began = PHASES.initMs + PHASES.transitionMs
  const at = { begin: 0, end: 0 }
  await runVirtual(scenario, 1, {
    ...(pings ? {} : { numbers: { pingIntervalMs: NO_PINGS_MS } }),
    onProgress: (nowMs, _, cpuMs) => {
      if (nowMs <= began) at.begin = cpuMs
      at.end = cpuMs
    }
  })
  return { speed: PHASES.measureMs / (at.end - at.begin), startS: at.begin / 1000 }
}

export const bench: Bench = {
  figures: [
    { name: 'r_idle_60_speed', unit: 'x', goal: 10, better: 'more' },
    { name: 'r_idle_60_pings_speed', unit: 'x', goal: 3, better: 'more' },
    { name: 'r_idle_60_speed_per_reference', unit: '1e-9', goal: 125, better: 'more' },
    { name: 'r_start_60_cpu_s', unit: 's', goal: 60, better: 'less' }
  ],
  run: async (say) => {
    const loops = loopsPerSecond()
    const idle = await measure(false)
    say(`${NODES} idle nodes: ${idle.speed.toFixed(1)} times real time after a start of ${idle.startS.toFixed(0)} s`)
    const pinging = await measure(true)
    say(`${NODES} idle nodes that ping: ${pinging.speed.toFixed(1)} times real time`)
    return {
      r_idle_60_speed: [idle.speed],
      r_idle_60_pings_speed: [pinging.speed],
      r_idle_60_speed_per_reference: [(idle.speed / loops) * 1e9],
      r_start_60_cpu_s: [idle.startS]
    }
  }
}
