/** Where parts put what they measure, under names of `METRICS` (metrics.ts). Outside the measured phase all is ignored but `series`. */
export interface Recorder {
  /** Adds to a counter. */
  count(name: string, by?: number): void
  /** One value of a distribution, like one look-up's latency in ms. */
  sample(name: string, value: number): void
  /** A value at a moment of the run, like how many are online. */
  series(name: string, value: number): void
}
