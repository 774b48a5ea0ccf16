/** Named churn models with their sources. A figure that was not read in its source is marked "as reported". */
import {
  type Distribution,
  exponential,
  hyperexponential,
  lognormal,
  pareto,
  scaled,
  weibull
} from '../math/distribution.ts'
import { GANG4_FIT, throughMeanAndMedian, V100_FIT, V100_ZONES } from './spot.ts'

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/** Nodes that behave alike. */
export interface ChurnClass {
  name: string
  /** Part of those that are online at a moment, not of all that were ever seen. */
  share: number
  /** Session lengths in ms; absent: always online. */
  on?: Distribution
  /** Times between sessions, ms. */
  off?: Distribution
  /** Chance that a node comes back under the same identity after a session; else a new one takes its place. */
  returns: number
  /** Chance that a session ends by a crash; the rest says good-bye. */
  crashes: number
  /** What crashes come from, and how often of all counted. */
  causes?: ReadonlyArray<readonly [cause: string, count: number]>
}

/** What several nodes fail with: while it is down all of them are. Times in ms. */
export interface Domain {
  up: Distribution
  down: Distribution
}

/** A failure domain with a name. */
export interface Zone extends Domain {
  name: string
}

/** How nodes come and go. */
export interface ChurnModel {
  name: string
  source: string
  classes: ChurnClass[]
  /** Nodes are spread over them evenly. */
  zones?: Zone[]
  /** In the place of zones: every `size` places in a row come and go together. */
  gang?: Domain & { size: number }
}

const hours = (distribution: Distribution): Distribution => scaled(distribution, HOUR_MS)
const minutes = (distribution: Distribution): Distribution => scaled(distribution, 60_000)

/** The 419 interruptions of Llama 3's training by cause, counts of its table; the names of the last five as reported. */
export const LLAMA3_CAUSES: ReadonlyArray<readonly [cause: string, count: number]> = [
  ['gpu', 148],
  ['hbm3', 72],
  ['software', 54],
  ['network', 35],
  ['host maintenance', 32],
  ['gpu sram', 19],
  ['gpu system processor', 17],
  ['nic', 7],
  ['nccl', 7],
  ['silent data corruption', 6],
  ['gpu thermal', 6],
  ['ssd', 3],
  ['power supply', 3],
  ['server chassis', 2],
  ['i/o expansion board', 2],
  ['dependency', 2],
  ['cpu', 2],
  ['system memory', 2]
]

/** One class whose members fail and come back after a repair. */
function failing(
  name: string,
  source: string,
  perThousandNodeDays: number,
  more: Pick<ChurnClass, 'causes'> = {}
): ChurnModel {
  const on = scaled(exponential(1000 / perThousandNodeDays), DAY_MS)
  // A failed host is exchanged within minutes in these clusters: the job feels the failure and not the repair.
  const off = minutes(exponential(3))
  return { name, source, classes: [{ name: 'host', share: 1, on, off, returns: 1, crashes: 1, ...more }] }
}

/** Models that a scenario may name. */
export const CHURN_MODELS: Readonly<Record<string, ChurnModel>> = Object.freeze({
  'ipfs-2022': {
    name: 'ipfs-2022',
    source:
      'ProbeLab RFM2 (sessions: half up to 2 h, four fifths up to 8 h) and RFM17 (13-16 of 20 record holders active for 36 h, which fits half always online, 90 % returning)',
    classes: [
      { name: 'stable', share: 0.5, returns: 1, crashes: 0 },
      {
        name: 'churny',
        share: 0.5,
        on: hours(weibull(0.608, 3.66)),
        off: hours(weibull(0.6, 4)),
        returns: 0.9,
        crashes: 0.5
      }
    ]
  },
  'kad-2007': {
    name: 'kad-2007',
    source: "Steiner et al., IMC'07 (as reported)",
    classes: [
      {
        name: 'peer',
        share: 1,
        on: minutes(weibull(0.615, 169.5)),
        off: minutes(weibull(0.476, 413.7)),
        returns: 0.9,
        crashes: 0.5
      }
    ]
  },
  'bt-flatout': {
    name: 'bt-flatout',
    source: "Stutzbach and Rejaie, IMC'06 (as reported)",
    classes: [
      {
        name: 'peer',
        share: 1,
        on: minutes(weibull(0.59, 41.9)),
        off: hours(exponential(4)),
        returns: 0.5,
        crashes: 0.5
      }
    ]
  },
  'aws-spot-v100': {
    name: 'aws-spot-v100',
    source:
      "SkyPilot spot traces, NSDI'24: V100 availability, 45 days; each of 9 zones with its own mean and median time up and mean time down, in the two phases of the pooled fit",
    classes: [
      {
        name: 'host',
        share: 1,
        on: scaled(exponential(1000 / 6.5), DAY_MS),
        off: minutes(exponential(10)),
        returns: 1,
        crashes: 1
      }
    ],
    zones: V100_ZONES.map(({ name, upMean, upMedian, downMean }) => ({
      name,
      up: hours(throughMeanAndMedian(upMean, upMedian)),
      down: scaled(V100_FIT.down, (downMean / V100_FIT.down.mean) * HOUR_MS)
    }))
  },
  'aws-spot-gang4': {
    name: 'aws-spot-gang4',
    source:
      "SkyPilot spot traces, NSDI'24: two-phase fits of the preemption of gangs of 4 V100 hosts, one process for each gang",
    classes: [{ name: 'host', share: 1, returns: 1, crashes: 1 }],
    gang: { size: 4, up: hours(GANG4_FIT.up), down: hours(GANG4_FIT.down) }
  },
  'llama3-h100': failing(
    'llama3-h100',
    'Llama 3 405B: 419 unexpected interruptions of 2,048 hosts in 54 days, 3.79 per 1,000 node-days',
    3.79,
    { causes: LLAMA3_CAUSES }
  ),
  rsc1: failing('rsc1', "Meta RSC-1, HPCA'25, arXiv 2410.21680: 6.50 per 1,000 node-days (as reported)", 6.5),
  rsc2: failing('rsc2', "Meta RSC-2, HPCA'25, arXiv 2410.21680: 2.34 per 1,000 node-days (as reported)", 2.34)
})

/** A model of one class with free parameters, times in ms. */
export function plainModel(on: Distribution, off: Distribution, options: Partial<ChurnClass> = {}): ChurnModel {
  return {
    name: `${on.name} on, ${off.name} off`,
    source: 'free parameters',
    classes: [{ name: 'node', share: 1, returns: 1, crashes: 0.5, ...options, on, off }]
  }
}

/** Distributions that a scenario may name, with their parameters in ms where they are times. */
export const DISTRIBUTIONS = Object.freeze({
  exponential,
  weibull,
  lognormal,
  pareto,
  hyperexponential
})
