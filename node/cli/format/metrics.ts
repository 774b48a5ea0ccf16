import type { ProgressView } from '../../node.ts'
import { plain } from './text.ts'

/** Most significant digits that a person reads of a metric. */
const DIGITS = 4

/** What a program reported, in one line: `step 200  loss 0.2512  epoch 2`. */
export function metricsText({ step, metrics }: Pick<ProgressView, 'step' | 'metrics'>): string {
  const values = Object.entries(metrics).map(([name, value]) => `${plain(name)} ${number(value)}`)
  return [`step ${step}`, ...values].join('  ')
}

/** JSON has null for what is not a finite number. */
function number(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return 'NaN'
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS)))
}
