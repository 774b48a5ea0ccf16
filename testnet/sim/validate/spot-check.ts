/** V16: spot capacity, against the traces where a folder of them is given, else against what is published of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CHURN_MODELS, DAY_MS, type Domain } from '../churn/model.ts'
import { ChurnKind, makeSchedule } from '../churn/schedule.ts'
import { GANG4_FIT, type SpotFit, V100_FIT, V100_ZONES } from '../churn/spot.ts'
import type { Distribution } from '../math/distribution.ts'
import { ksDistance, mean } from '../math/statistics.ts'
import { Purpose, Stream } from '../random.ts'
import { type Check, digits, type Found, near } from './check.ts'
import { fitTwoPhase, pooled, type Runs, runsOf, sampledDistance } from './spot.ts'

/** Mean of the availabilities of the nine zones. */
const PUBLISHED_AVAILABILITY = 0.644
const DRAWS = 40_000
const YEARS_MS = 5 * 365 * DAY_MS

/** Part of the time that a failure domain of the generator is up. */
function generatedAvailability({ up, down }: Domain, seed: number): number {
  const host = { name: 'host', share: 1, returns: 1, crashes: 0 }
  const model = { name: '', source: '', classes: [host], zones: [{ name: '', up, down }] }
  const { online, events } = makeSchedule({ model, nodes: 1, durationMs: YEARS_MS, seed })
  let [upMs, since] = [0, online.length > 0 ? 0 : -1]
  for (const { t, event } of events) {
    if (event === ChurnKind.up) since = t
    else {
      upMs += t - since
      since = -1
    }
  }
  return (upMs + (since === -1 ? 0 : YEARS_MS - since)) / YEARS_MS
}

/** How far lengths drawn from a distribution are from it. Rounding them to whole samples moves none over the middle between two, where traces are compared. */
function ownDistance({ sample, cdf }: Distribution, seed: number): number {
  const stream = new Stream(seed, Purpose.churn, 16)
  return ksDistance(
    Array.from({ length: DRAWS }, () => sample(stream)),
    cdf
  )
}

/** Without the traces: the generator against the published figures of each zone and the published distance of each fit. */
function againstPublished(seed: number): Found {
  const zones = (CHURN_MODELS['aws-spot-v100']?.zones ?? []).map((zone, index) => ({
    ours: generatedAvailability(zone, seed + index),
    theirs: V100_ZONES[index]?.availability ?? Number.NaN
  }))
  const worst = Math.max(...zones.map(({ ours, theirs }) => Math.abs(ours - theirs)))
  const all = mean(zones.map(({ ours }) => ours))
  const rows = ([V100_FIT, GANG4_FIT] as const).map((fit: SpotFit) => {
    const own = ownDistance(fit.up, seed)
    return { own, published: fit.upDistance, atMost: own + fit.upDistance }
  })
  const distances = rows.map((row) => `${digits(row.atMost)} (${row.published} + ${digits(row.own)})`)
  return {
    ours: `no traces given, so against their published figures: availability ${digits(all)}, zones off by at most ${digits(worst)}; KS of UP times at most ${distances.join(' and ')}, which is the fit's published distance and that of our draws from the fit`,
    pass:
      zones.length === V100_ZONES.length &&
      worst <= 0.03 &&
      near(all, PUBLISHED_AVAILABILITY, 0.03) &&
      rows.every(({ atMost }) => atMost < 0.1)
  }
}

/** One folder of traces. */
interface Pool {
  name: string
  size: number
  runs: Runs
}

/** Fewer runs say nothing about a distance of 0.1. */
const LEAST_RUNS = 100
/** No model is shipped for larger gangs: their traces are replayed. */
const LARGEST_GANG = 4

/** With the traces: a fit for each pool that has enough runs. */
function againstTraces(folder: string): Found {
  const pools = poolsOf(folder).filter(({ runs }) => runs.up.length >= LEAST_RUNS)
  if (pools.length === 0)
    return {
      ours: '',
      pass: false,
      reason: `no pool in ${folder} has ${LEAST_RUNS} runs; clone skypilot-org/spot-traces and name that folder`
    }
  const rows = pools.map(({ name, size, runs }) => {
    const [up, down] = [fitTwoPhase(runs.up), fitTwoPhase(runs.down)]
    const distance = sampledDistance(runs.up, up, runs.gapHours)
    const availability = up.mean / (up.mean + down.mean)
    const isGood = distance < 0.1 && near(availability, runs.availability, 0.03)
    const words = `${name}: availability ${digits(availability)} (trace ${digits(runs.availability)}), KS ${digits(distance)} of ${runs.up.length}`
    return { words, isGood, isJudged: size <= LARGEST_GANG }
  })
  const bad = rows.filter(({ isGood, isJudged }) => isJudged && !isGood)
  const others = rows.filter(({ isJudged }) => !isJudged)
  return {
    ours: `traces of ${folder}: ${rows.map(({ words }) => words).join('; ')}`,
    pass: bad.length === 0,
    reason: [
      ...bad.map(({ words }) => `outside: ${words}`),
      ...others.map(({ words }) => `no model is shipped for it, replay the trace: ${words}`)
    ].join('; ')
  }
}

/** Traces by folder; `4-node` in a path says that it is there while 4 are. */
function poolsOf(folder: string): Pool[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .toSorted()
  const pools = new Map<string, Runs[]>()
  for (const file of files) {
    const pool = dirname(file)
    const path = join(folder, file)
    pools.set(pool, [...(pools.get(pool) ?? []), runsOf(path, readFileSync(path, 'utf8'), gangOf(path))])
  }
  return [...pools].map(([name, runs]) => ({
    name: name === '.' ? basename(folder) : name,
    size: gangOf(join(folder, name)),
    runs: pooled(runs)
  }))
}

function gangOf(path: string): number {
  return Number(/(\d+)-node/.exec(path)?.[1] ?? 1)
}

export const spotChecks: readonly Check[] = [
  {
    id: 'V16',
    what: 'spot capacity: availability, and the lengths of being there',
    source: "SkyPilot spot traces, NSDI'24",
    published: `availability ${PUBLISHED_AVAILABILITY} (mean of 9 zones, 0.167 to 0.905); two-phase fits of UP times`,
    tolerance: 'availability ±0.03, KS of UP times < 0.1',
    run: (seed, { traces }) => (traces === undefined ? againstPublished(seed) : againstTraces(traces))
  }
]
