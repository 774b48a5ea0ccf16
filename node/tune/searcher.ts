/** Where a study's points come from: arithmetic of our own, or Optuna beside the node. */
import { plainPoint } from '../../protocol/tune/searcher.ts'
import type { Params } from '../../protocol/tune/space.ts'
import type { StudyPlan, Trial } from '../../protocol/tune/study.ts'

/** Gives points and learns from results. Calls come one after the other. */
export interface Searcher {
  /** The point of the next trial, `number` from 0; undefined when there is none left. */
  ask: (number: number) => Promise<Params | undefined>
  /** A trial is over. */
  tell: (trial: Trial) => Promise<void>
  close: () => Promise<void>
}

/** What a searcher is made from. */
export interface SearcherOptions {
  plan: StudyPlan
  /** Trials that there are already: over, or under way. */
  trials: readonly Trial[]
  /** Python to make Optuna's environment from; default the first suitable one. */
  python?: string | undefined
  onProgress: (line: string) => void
}

/** Random and grid need nothing; Optuna's are started here. @throws EnvironmentError, StudyError */
export async function createSearcher(options: SearcherOptions): Promise<Searcher> {
  const { space, searcher } = options.plan
  const { name, seed } = searcher
  if (name === 'random' || name === 'grid') {
    return { ask: async (number) => plainPoint(name, space, seed, number), tell: async () => {}, close: async () => {} }
  }
  const { startOptuna } = await import('./optuna.ts')
  return await startOptuna(options)
}
