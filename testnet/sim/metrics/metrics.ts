/** Every metric that a run can have, by name: the schema that files and reports go by. */
import { DHT_METRICS } from './dht.ts'
import { GOSSIP_METRICS } from './gossip.ts'
import { MACHINE_METRICS } from './machines.ts'
import { NODE_METRICS } from './nodes.ts'

/**
 * A counter counts in the measured phase; a distribution is of its values; a series runs over the whole run; a ratio is
 * made of counters at the end: the sum of those in `over` by the sum of those in `under`. `fairness` is Jain's index of a
 * distribution, and stands among the ratios.
 */
export type MetricKind = 'counter' | 'distribution' | 'series' | 'ratio' | 'fairness'

/** One row of the schema. */
export interface Metric {
  kind: MetricKind
  /** `ms`, `bytes`, `1` for what has none. */
  unit: string
  /** One sentence: what is counted, when, and of whom. */
  what: string
  /** What a `/label` behind the name stands for; absent: there is none. */
  label?: string
  /** Of ratios: counters above the line; of fairness: its distribution. */
  over?: readonly string[]
  /** Of ratios: counters below the line. */
  under?: readonly string[]
  /** Whether more is better; absent: neither. For comparisons. */
  better?: 'more' | 'less'
}

/** By name, in the order in which a report shows them. */
export const METRICS: Readonly<Record<string, Metric>> = Object.freeze({
  ...NODE_METRICS,
  ...DHT_METRICS,
  ...GOSSIP_METRICS,
  ...MACHINE_METRICS
})

/** Row of a recorded name, which may carry a label (`nodes_online/provider`); undefined for what is not in METRICS. */
export function metricOf(name: string): Metric | undefined {
  const slash = name.indexOf('/')
  if (slash === -1) return METRICS[name]
  const metric = METRICS[name.slice(0, slash)]
  return metric?.label === undefined ? undefined : metric
}
