/** What a scenario file means: units as numbers, defaults filled in, names as indices. */
import { type ClaimedGpu, parseClaimedGpus } from '../../protocol/advert/gpu-grammar.ts'
import { UsageError } from '../../node/cli/errors.ts'
import type { YamlPath } from '../../node/cli/yaml-file.ts'
import { REGIONS } from '../sim/net/latency.ts'
import type { GossipOptions } from '../sim/gossip/options.ts'
import type { KadOptions } from '../sim/kad/options.ts'
import type * as sim from '../sim/scenario/scenario.ts'
import { churnSpec } from './churn-spec.ts'
import { Files } from './files.ts'
import type { AdversaryFile, ChurnFile, FaultFile, LatencyFile, NodeClassFile, ScenarioFile } from './schema.ts'
import { bytesPerMs, part, sizeBytes, timeMs } from './units.ts'
import { workloadSpec } from './workload-spec.ts'

/** Where a field stands: file, line and field. */
export type Place = (path: YamlPath) => string

/** Replications where neither file nor command line says. */
export const REPLICATIONS = 3

/**
 * Resolves a file's content; what it points at is read here.
 * @param folder paths in it are relative to it
 * @throws UsageError naming the place and what is accepted
 */
export function resolveScenario(
  file: ScenarioFile,
  folder: string,
  at: Place
): { scenario: sim.Scenario; files: Files } {
  const files = new Files(folder)
  const { init = '0ms', transition = '0ms', measure } = file.phases
  const churn = new ChurnList(files)
  const { latency = 'regions8', loss = 0 } = file.network ?? {}
  const classes = classesOf(file)
  const scenario: sim.Scenario = {
    name: file.name,
    level: file.level ?? 'S',
    seed: file.seed ?? 1,
    phases: { initMs: timeMs(init), transitionMs: timeMs(transition), measureMs: timeMs(measure) },
    population: classes.map((each, index) => {
      const own: YamlPath = Array.isArray(file.population) ? ['population', index] : ['population']
      const where: YamlPath = each.churn === undefined ? ['churn'] : [...own, 'churn']
      return nodeClass(each, churn.index(each.churn ?? file.churn, at(where)), (field) => at([...own, field]))
    }),
    churn: churn.specs,
    network: { latency: latencySpec(latency, files, at), loss: part(loss) },
    protocol: protocolOptions(file),
    workload: workloadSpec(file.workload, files, at),
    faults: (file.faults ?? []).map(faultSpec),
    adversaries: (file.adversary ?? []).map(adversarySpec),
    modules: modulesOf(file, files, at),
    ...(file.diurnal === undefined
      ? {}
      : { diurnal: { periodMs: timeMs(file.diurnal.period ?? '1d'), depth: part(file.diurnal.depth) } })
  }
  return { scenario, files }
}

function classesOf({ population }: ScenarioFile): NodeClassFile[] {
  return typeof population === 'number' ? [{ class: 'node', count: population }] : population
}

/** Each way of churn once, in order of its first use. */
class ChurnList {
  readonly specs: sim.ChurnSpec[] = []
  readonly #known = new Map<string, number>()
  readonly #files: Files

  constructor(files: Files) {
    this.#files = files
  }

  /** -1 for none. */
  index(given: ChurnFile | undefined, at: string): number {
    const key = JSON.stringify(given ?? 'none')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const spec = churnSpec(given, this.#files, at)
    const index = spec === undefined ? -1 : this.specs.push(spec) - 1
    this.#known.set(key, index)
    return index
  }
}

function nodeClass(given: NodeClassFile, churn: number, at: (field: string) => string): sim.NodeClass {
  const { bandwidth = 'unlimited', region, nat = 'public', gpu, price = 1 } = given
  const { up, down } = typeof bandwidth === 'string' ? { up: bandwidth, down: bandwidth } : bandwidth
  return {
    name: given.class,
    count: given.count,
    upBytesPerMs: bytesPerMs(up),
    downBytesPerMs: bytesPerMs(down),
    region: regionIndex(region),
    nat,
    churn,
    ...(gpu === undefined ? {} : { gpu: gpuOf(gpu, price, at('gpu')) })
  }
}

function gpuOf(text: string, price: number, at: string): NonNullable<sim.NodeClass['gpu']> {
  let claimed: ClaimedGpu[]
  try {
    claimed = parseClaimedGpus(text)
  } catch (cause) {
    throw new UsageError(`${at}: ${(cause as Error).message}`, '', { cause })
  }
  const [{ model, vramMib } = { model: '', vramMib: 0 }] = claimed
  if (claimed.some((unit) => unit.model !== model || unit.vramMib !== vramMib))
    throw new UsageError(`${at}: '${text}' is not accepted; use one kind of GPU for each class`)
  return { model, vramMib, units: claimed.length, microPerGpuHour: Math.round(price * 1e6) }
}

function regionIndex(region: NodeClassFile['region']): number {
  if (region === undefined) return -1
  return typeof region === 'number' ? region : REGIONS.indexOf(region)
}

const JITTER = 0.1

function latencySpec(given: LatencyFile, files: Files, at: Place): sim.LatencySpec {
  if (given === 'regions8') return { type: 'regions8', jitter: JITTER }
  const place = at(['network', 'latency'])
  switch (given.type) {
    case 'regions8':
      return { type: 'regions8', jitter: given.jitter ?? JITTER }
    case 'constant':
      return { type: 'constant', ms: timeMs(given.delay) }
    case 'uniform': {
      const [leastMs, mostMs] = [timeMs(given.least), timeMs(given.most)]
      if (mostMs < leastMs)
        throw new UsageError(
          `${at(['network', 'latency', 'most'])}: ${given.most} is not accepted; use a time of at least ${given.least}`
        )
      return { type: 'uniform', leastMs, mostMs }
    }
    case 'coordinates': {
      const points = files.rows(given.file, place, 3).map(([x = 0, y = 0, height = 0]) => [x, y, height] as const)
      return { type: 'coordinates', jitter: given.jitter ?? JITTER, points }
    }
    case 'matrix': {
      const factor = (given.unit === 's' ? 1000 : 1) * (given.of === 'rtt' ? 0.5 : 1)
      const delaysMs = files.rows(given.file, place).map((row) => row.map((value) => value * factor))
      if (delaysMs.length !== delaysMs[0]?.length)
        throw new UsageError(
          `${place}: ${given.file} has ${delaysMs.length} rows of ${delaysMs[0]?.length}; a matrix is square`
        )
      return { type: 'matrix', jitter: given.jitter ?? JITTER, delaysMs }
    }
    default:
      return given satisfies never
  }
}

function protocolOptions({ protocol = {} }: ScenarioFile): sim.Scenario['protocol'] {
  const { kad = {}, gossip = {}, swarm } = protocol
  const kadOptions: Partial<KadOptions> = defined({
    k: kad.k,
    alpha: kad.alpha,
    timeoutMs: mapped(kad.timeout, timeMs),
    lookupTimeoutMs: mapped(kad.lookupTimeout, timeMs),
    requestBytes: mapped(kad.request, sizeBytes),
    answerBytes: mapped(kad.answer, sizeBytes)
  })
  const gossipOptions: Partial<GossipOptions> = defined({
    d: gossip.d,
    dLow: gossip.dLow,
    dHigh: gossip.dHigh,
    dLazy: gossip.dLazy,
    dOut: gossip.dOut,
    gossipFactor: mapped(gossip.factor, part),
    heartbeatMs: mapped(gossip.heartbeat, timeMs),
    historyLength: gossip.history,
    historyGossip: gossip.historyGossip,
    pruneBackoffMs: mapped(gossip.pruneBackoff, timeMs),
    seenTtlMs: mapped(gossip.seen, timeMs),
    idontwantBytes: gossip.idontwant === 'never' ? Infinity : mapped(gossip.idontwant, sizeBytes),
    floodPublish: gossip.floodPublish,
    validationMs: mapped(gossip.validation, timeMs),
    dials: gossip.dials,
    maxLinks: gossip.links
  })
  return {
    kad: kadOptions,
    gossip: gossipOptions,
    ...(swarm === undefined ? {} : { heartbeatMs: timeMs(swarm.heartbeat) })
  }
}

function faultSpec(given: FaultFile): sim.FaultSpec {
  const atMs = timeMs(given.at)
  switch (given.kind) {
    case 'mass-leave': {
      const back = given.back === undefined ? {} : { backAfterMs: timeMs(given.back) }
      return { kind: given.kind, atMs, part: part(given.part), how: given.how ?? 'crash', ...back }
    }
    case 'flash-crowd':
      return { kind: given.kind, atMs, part: part(given.part), overMs: timeMs(given.over ?? '1m') }
    case 'regional-outage':
      return { kind: given.kind, atMs, region: regionIndex(given.region), forMs: timeMs(given.for) }
    case 'partition':
      return { kind: given.kind, atMs, forMs: timeMs(given.for), part: part(given.part) }
    case 'rolling-upgrade':
      return { kind: given.kind, atMs, overMs: timeMs(given.over), downMs: timeMs(given.down) }
    default:
      return given satisfies never
  }
}

function adversarySpec(given: AdversaryFile): sim.AdversarySpec {
  switch (given.kind) {
    case 'sybil':
      return { kind: given.kind, part: part(given.part), target: given.target ?? 0 }
    case 'eclipse':
      return { kind: given.kind, identities: given.identities, victim: given.victim ?? 0 }
    default:
      return { kind: given.kind, part: part(given.part) }
  }
}

function modulesOf({ modules = {} }: ScenarioFile, files: Files, at: Place): sim.ModuleSpec {
  const entries = Object.entries(defined(modules)).map(([name, path]) => {
    files.text(path as string, at(['modules', name]))
    return [name, files.resolve(path as string)]
  })
  return Object.fromEntries(entries) as sim.ModuleSpec
}

function mapped<A, B>(value: A | undefined, change: (value: A) => B): B | undefined {
  return value === undefined ? undefined : change(value)
}

/** Without what is undefined. */
function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
