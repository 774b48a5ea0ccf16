/** Searchers that need nothing but arithmetic: random and grid. The others run as Optuna beside the node. */
import { createRng } from '../rng.ts'
import { gridPoint, type Params, randomPoint, type Space } from './space.ts'

/** Names of the searchers. `tpe` and `gp` are Optuna's. */
export const SEARCHERS = ['tpe', 'gp', 'random', 'grid'] as const
/** One of them. */
export type SearcherName = (typeof SEARCHERS)[number]

/** Which searcher, and the seed that it starts from. */
export interface SearcherSpec {
  name: SearcherName
  seed: number
}

/** The point of trial `number` (from 0): it follows from seed and number alone, so that a study goes on where it was. Undefined: the grid is at its end. */
export function plainPoint(name: 'random' | 'grid', space: Space, seed: number, number: number): Params | undefined {
  if (name === 'grid') return gridPoint(space, number)
  return randomPoint(space, createRng([seed >>> 0, number, 0x9e3779b9, 1]))
}
