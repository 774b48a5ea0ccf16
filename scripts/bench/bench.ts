/** What a bench is, and how its figures are put together. One file per bench; `registry.ts` lists them by group. */

/** Which side of the goal is good. */
export type Better = 'less' | 'more'

/** One named figure. `value` is what `pick` makes of the runs; a figure that could not be taken has none, and says why. */
export interface Figure {
  name: string
  unit: string
  /** As the project's issue sets it. */
  goal: number
  better: Better
  /** One number per run, in order. */
  runs: number[]
  value: number | undefined
  /** Why there is no value, or ''. */
  reason: string
}

/** A bench: one or more figures taken together. `run` cleans up after itself, whatever happens. */
export interface Bench {
  /** The figures, before they are taken. */
  figures: FigureSpec[]
  /** What it needs, in words, when this machine lacks it; undefined when it can run. */
  missing?: () => string | undefined | Promise<string | undefined>
  /** Numbers of each run by figure's name; `say` shows progress. */
  run: (say: (line: string) => void) => Promise<Record<string, number[]>>
}

/** One bench of a registry: the figures that it takes, and how to load it. */
export interface Entry {
  names: string[]
  load: () => Promise<Bench>
}

/** A figure before it is taken. `pick` defaults to the median. */
export interface FigureSpec extends Pick<Figure, 'name' | 'unit' | 'goal' | 'better'> {
  pick?: (runs: number[]) => number
}

/** The q-quantile (0 to 1) by linear interpolation between the nearest ranks; NaN for no numbers. */
export function quantile(numbers: readonly number[], q: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const rank = (sorted.length - 1) * q
  const low = sorted[Math.floor(rank)]
  const high = sorted[Math.ceil(rank)]
  return low === undefined || high === undefined ? Number.NaN : low + (high - low) * (rank - Math.floor(rank))
}

/** The middle one; the mean of the two in the middle for an even count. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5)
}

/** For `pick`: the q-quantile. */
export function pickQuantile(q: number): (runs: number[]) => number {
  return (runs) => quantile(runs, q)
}

/** Runs a bench and gives its figures; a failure becomes the reason of all of them. */
export async function takeFigures(bench: Bench, say: (line: string) => void): Promise<Figure[]> {
  const without = (reason: string): Figure[] =>
    bench.figures.map(({ pick: _, ...spec }) => ({ ...spec, runs: [], value: undefined, reason }))
  const missing = await bench.missing?.()
  if (missing !== undefined) return without(`needs ${missing}`)
  try {
    const taken = await bench.run(say)
    return bench.figures.map(({ pick = median, ...spec }) => {
      const runs = taken[spec.name] ?? []
      return {
        ...spec,
        runs,
        value: runs.length === 0 ? undefined : pick(runs),
        reason: runs.length === 0 ? 'no run ended' : ''
      }
    })
  } catch (error) {
    return without((error as Error).message)
  }
}

/** Whether a figure reaches its goal; undefined where there is none to judge. */
export function reaches({ value, goal, better }: Figure): boolean | undefined {
  if (value === undefined) return undefined
  return better === 'less' ? value <= goal : value >= goal
}
