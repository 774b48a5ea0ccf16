/** The IPFS network of 2022 as ProbeLab measured it: its churn, its size, its upkeep of tables, under a DHT alone. */
import { availability } from '../churn/schedule.ts'
import { CHURN_MODELS, type ChurnModel, HOUR_MS } from '../churn/model.ts'
import type { KadOptions } from '../kad/options.ts'
import { KadPart } from '../kad/part.ts'
import { Run } from '../run.ts'
import type { Scenario, WorkloadSpec } from '../scenario/scenario.ts'

/**
 * Upkeep of tables as RFM19 found it, fitted to three of its figures, which are therefore no test of the model: 3.8 % stale
 * entries in bucket 0 (`refreshMs`), 15 % in open buckets (`staleMs`), 61 % of nodes that know their 20 closest
 * (`learnChance`). The other figures of V4 and V5, and all of V3, V7 and V8, are.
 */
export const IPFS_KAD: Partial<KadOptions> = {
  learnChance: 0.75,
  refreshMs: 5 * HOUR_MS,
  staleMs: 2 * HOUR_MS
}

/**
 * Part of those online that is always there, fitted with V7: with 18 first holders instead of 20, as RFM17 had, half is too
 * few for its 13 holders after 36 h.
 */
export const STABLE_SHARE = 0.56

/** `ipfs-2022` with this part of always-online nodes. */
export function ipfsChurn(stable = STABLE_SHARE): ChurnModel {
  const model = CHURN_MODELS['ipfs-2022']
  if (model === undefined) throw new Error('no churn model ipfs-2022')
  return {
    ...model,
    classes: model.classes.map((each) => ({ ...each, share: each.on === undefined ? stable : 1 - stable }))
  }
}

/** What to run. */
export interface IpfsOptions {
  seed: number
  /** On average online. */
  online: number
  hours: number
  kad?: Partial<KadOptions>
  workload?: WorkloadSpec
  /** Before the records are published. @default 1 h */
  initMs?: number
  /** Then records are published over this time. @default 1 h */
  publishOverMs?: number
}

/** A run that is to be advanced, and its DHT. */
export function ipfsRun(options: IpfsOptions): {
  run: Run
  part: KadPart
} {
  const { seed, online, hours, kad, workload = {}, initMs = HOUR_MS, publishOverMs = HOUR_MS } = options
  const model = ipfsChurn()
  // Each node online needs this many places: those of its class that are away stand for somebody who will come.
  const places = model.classes.reduce((sum, each) => sum + each.share / availability(each), 0)
  const scenario: Scenario = {
    name: 'ipfs-2022',
    level: 'S',
    seed,
    phases: { initMs, transitionMs: publishOverMs, measureMs: (hours + 1) * HOUR_MS },
    population: [
      {
        name: 'peer',
        count: Math.round(online * places),
        upBytesPerMs: Infinity,
        downBytesPerMs: Infinity,
        region: -1,
        nat: 'public',
        churn: 0
      }
    ],
    churn: [{ type: 'model', model }],
    network: { latency: { type: 'regions8', jitter: 0.1 }, loss: 0 },
    protocol: { kad: { ...IPFS_KAD, ...kad }, gossip: {} },
    workload,
    faults: [],
    adversaries: [],
    modules: {}
  }
  const part = new KadPart()
  return { run: new Run(scenario, seed, { parts: [part] }), part }
}
