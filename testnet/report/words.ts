/** Figures as a report writes them. */

/** Four significant digits, thousands parted: `12,340`, `0.9987`, `1.2 M`. */
export function figure(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  if (size >= 1e9) return `${trimmed(value / 1e9)} G`
  if (size >= 1e6) return `${trimmed(value / 1e6)} M`
  if (size >= 1e4) return Math.round(value).toLocaleString('en-US')
  if (size !== 0 && size < 1e-3) return value.toExponential(2)
  return trimmed(value)
}

/** A mark on an axis: short. */
export function tick(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e9) return `${Number((value / 1e9).toPrecision(4))}G`
  if (size >= 1e6) return `${Number((value / 1e6).toPrecision(4))}M`
  if (size >= 1e4) return `${Number((value / 1e3).toPrecision(4))}k`
  return String(Number(value.toPrecision(4)))
}

/** A moment of a run: `90 min`, `4 h`, `2 d`, by what the whole span is counted in. */
export function moment(ms: number, spanMs: number): string {
  const [unit, name] =
    spanMs > 4 * 86_400_000
      ? [86_400_000, 'd']
      : spanMs > 2 * 3_600_000
        ? [3_600_000, 'h']
        : spanMs > 2 * 60_000
          ? [60_000, 'min']
          : [1000, 's']
  return `${Number((ms / (unit as number)).toFixed(2))} ${name}`
}

/** A time span in its largest fitting unit: `4 h 30 min`, `2 d`, `1.5 s`. */
export function span(ms: number): string {
  const parts = [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1000, 's']
  ] as const
  const first = parts.findIndex(([unit]) => ms >= unit)
  const [unit, name] = parts[first] ?? [1, 'ms']
  const rest = ms % unit
  const next = parts[first + 1]
  if (next === undefined || rest < next[0]) return `${Number((ms / unit).toFixed(next === undefined ? 2 : 0))} ${name}`
  return `${Math.floor(ms / unit)} ${name} ${Math.floor(rest / next[0])} ${next[1]}`
}

/** `table_stale` as words: `table stale`. */
export function named(metric: string): string {
  return metric.replaceAll('_', ' ').replace('/', ': ')
}

function trimmed(value: number): string {
  return String(Number(value.toPrecision(4)))
}
