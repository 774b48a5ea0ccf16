/** Loads the modules that a scenario names, and puts a guard around each: what it throws is named with file and line. */
import { pathToFileURL } from 'node:url'
import { createCompletionRanker } from '../../../protocol/market/ranker.ts'
import { ModuleError, moduleError } from './module-error.ts'
import type {
  ChurnModule,
  LatencyModule,
  LoadedModules,
  Observer,
  ObserverModule,
  RankingModule,
  WorkloadModule
} from './modules.ts'
import type { ModuleSpec } from './scenario.ts'

type Any = (...values: never[]) => unknown

/** Absolute paths of .ts, .js or .mjs files. @throws ModuleError */
export async function loadModules(spec: ModuleSpec): Promise<LoadedModules> {
  const loaded: LoadedModules = {}
  const { churn, latency, workload, ranking, observer } = spec
  if (churn !== undefined) {
    const own = await load<ChurnModule>(churn, 'churn')
    loaded.churn = (place) => guardIterable(churn, 'churn', () => own(place))
  }
  if (latency !== undefined) {
    const own = guard(latency, 'latency', await load<LatencyModule>(latency, 'latency'))
    loaded.latency = (network) => guard(latency, 'latency', own(network))
  }
  if (workload !== undefined) {
    const own = await load<WorkloadModule>(workload, 'workload')
    loaded.workload = (crowd) => guardIterable(workload, 'workload', () => own(crowd))
  }
  if (ranking !== undefined) loaded.ranking = rankerOf(guard(ranking, 'ranking', await load(ranking, 'ranking')))
  if (observer !== undefined) {
    const own = guard(observer, 'observer', await load<ObserverModule>(observer, 'observer'))
    loaded.observer = () => guardObserver(observer, own())
  }
  return loaded
}

async function load<F extends Any>(path: string, role: keyof ModuleSpec): Promise<F> {
  let module: Record<string, unknown>
  try {
    module = (await import(pathToFileURL(path).href)) as Record<string, unknown>
  } catch (cause) {
    throw moduleError(path, role, cause)
  }
  const own = module[role]
  if (typeof own === 'function') return own as F
  const names = Object.keys(module)
  throw new ModuleError(
    `${path}: a ${role} module exports a function named '${role}'; this one exports ${names.length === 0 ? 'nothing' : names.join(', ')}`
  )
}

function guard<F extends Any>(path: string, role: string, own: F): F {
  if (typeof own !== 'function') throw new ModuleError(`${path}: the ${role} module must return a function`)
  return ((...values: Parameters<F>) => {
    try {
      return own(...values)
    } catch (cause) {
      throw moduleError(path, role, cause)
    }
  }) as F
}

function* guardIterable<T>(path: string, role: string, open: () => Iterable<T>): Generator<T> {
  try {
    yield* open()
  } catch (cause) {
    throw moduleError(path, role, cause)
  }
}

/** Orders by the module's score; equals as the project's own ranker does. */
function rankerOf(score: RankingModule): NonNullable<LoadedModules['ranking']> {
  return (hash) => {
    const base = createCompletionRanker(hash)
    return {
      rank(bids, needs, job) {
        const scores = new Map(bids.map((bid) => [bid.peer, score(bid, needs)]))
        const of = (peer: string): number => scores.get(peer) ?? Infinity
        return base.rank(bids, needs, job).toSorted((a, b) => of(a.peer) - of(b.peer))
      }
    }
  }
}

function guardObserver(path: string, own: Observer): Observer {
  if (typeof own?.metrics !== 'object') throw new ModuleError(`${path}: the observer must have 'metrics'`)
  const { metrics, everyMs, observe, onChange } = own
  return {
    metrics,
    ...(everyMs === undefined ? {} : { everyMs }),
    ...(observe === undefined ? {} : { observe: guard(path, 'observer', observe.bind(own)) }),
    ...(onChange === undefined ? {} : { onChange: guard(path, 'observer', onChange.bind(own)) })
  }
}
