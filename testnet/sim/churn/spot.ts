/**
 * Spot capacity: two-phase fits of SkyPilot's traces (NSDI'24), made from the traces' inner runs. Hours. Only these figures
 * ship; the traces carry no licence.
 */
import { type Distribution, hyperexponential } from '../math/distribution.ts'

/** Fits of one pool: lengths of being there and of being away, and how far each is from the traces (Kolmogorov-Smirnov). */
export interface SpotFit {
  up: Distribution
  down: Distribution
  upDistance: number
  downDistance: number
  /** Sampling interval of the traces, s. */
  gapSeconds: number
}

/** V100 availability, 45 days, 9 zones together: 1,884 times up, 1,886 down. */
export const V100_FIT: SpotFit = {
  up: hyperexponential(0.757, 0.65, 11.25),
  down: hyperexponential(0.69, 0.52, 4.64),
  upDistance: 0.072,
  downDistance: 0.075,
  gapSeconds: 195
}

/** Preemption of gangs of 4 V100 hosts: 177 times up, 177 down. */
export const GANG4_FIT: SpotFit = {
  up: hyperexponential(0.653, 1.15, 9.3),
  down: hyperexponential(0.92, 0.77, 20),
  upDistance: 0.038,
  downDistance: 0.11,
  gapSeconds: 300
}

/** One zone of the V100 availability traces. */
export interface SpotZone {
  name: string
  /** Times up in the trace. */
  runs: number
  upMean: number
  upMedian: number
  downMean: number
  availability: number
}

const zone = (
  name: string,
  runs: number,
  upMean: number,
  upMedian: number,
  downMean: number,
  availability: number
): SpotZone => ({ name, runs, upMean, upMedian, downMean, availability })

/** Zones differ by 13 times, so each has parameters of its own. */
export const V100_ZONES: readonly SpotZone[] = [
  zone('us-east-1a', 253, 0.72, 0.33, 3.55, 0.167),
  zone('us-east-1d', 293, 1.66, 0.54, 1.87, 0.447),
  zone('us-east-1c', 343, 1.48, 0.49, 1.64, 0.467),
  zone('us-east-1f', 285, 2.18, 0.54, 1.52, 0.591),
  zone('us-east-2b', 174, 4.27, 1.08, 1.91, 0.682),
  zone('us-east-2a', 145, 5.51, 0.87, 1.81, 0.759),
  zone('us-west-2a', 157, 5.76, 1.03, 0.81, 0.883),
  zone('us-west-2c', 141, 6.48, 0.92, 0.84, 0.891),
  zone('us-west-2b', 93, 9.75, 1.25, 1.1, 0.905)
]

/** Chance of the short phase in the pooled fit; each zone has it too. */
const SHORT = 0.757

/** Two phases with this chance of the short one, through a mean and a median: a zone's own times up. */
export function throughMeanAndMedian(mean: number, median: number, first = SHORT): Distribution {
  const make = (short: number): Distribution => hyperexponential(first, short, (mean - first * short) / (1 - first))
  let [low, high] = [mean * 1e-6, mean]
  // A longer short phase moves the middle up.
  for (let i = 0; i < 60; i++) {
    const short = (low + high) / 2
    if (make(short).cdf(median) > 0.5) low = short
    else high = short
  }
  return make((low + high) / 2)
}
