/**
 * Scripts of libp2p/test-plans' gossipsub-interop (`params.json`, as its `run.py --dry-run` writes it): what each node does
 * at which second. Instructions and fields are those of its `script_instruction.py`; durations there are nanoseconds.
 */
import type { GossipOptions } from '../gossip/options.ts'

/** A script that cannot be run; the message says where and what to do. */
export class InteropError extends Error {
  override readonly name = 'InteropError'
  readonly code = 'ERR_INTEROP_SCRIPT'
}

/** Something that a node does. */
export type InteropAction = { atMs: number; node: number } & (
  | { type: 'connect'; to: number[] }
  | { type: 'subscribe'; topic: string }
  | { type: 'publish'; topic: string; bytes: number; message: string }
)

/** A script for all of its nodes. */
export interface InteropScript {
  nodes: number
  /** In the order in which they happen; at one moment, in the order of the script. */
  actions: InteropAction[]
  /** The model has one set for all nodes. */
  gossip: Partial<GossipOptions>
  /** By node, where the script says it: when its first heartbeat is. */
  firstHeartbeatMs: Array<number | undefined>
  /** By topic: how long a node looks at a message before it passes it on. */
  validationMs: Record<string, number>
  /** When the last instruction is over. */
  endMs: number
}

type Fields = Record<string, unknown>

/** Nanoseconds, and plain numbers, by the model's names. */
const PARAMS: Readonly<Record<string, { name: keyof GossipOptions; per: number }>> = {
  D: { name: 'd', per: 1 },
  Dlo: { name: 'dLow', per: 1 },
  Dhi: { name: 'dHigh', per: 1 },
  Dscore: { name: 'dScore', per: 1 },
  Dout: { name: 'dOut', per: 1 },
  Dlazy: { name: 'dLazy', per: 1 },
  GossipFactor: { name: 'gossipFactor', per: 1 },
  HistoryLength: { name: 'historyLength', per: 1 },
  HistoryGossip: { name: 'historyGossip', per: 1 },
  HeartbeatInterval: { name: 'heartbeatMs', per: 1e6 },
  PruneBackoff: { name: 'pruneBackoffMs', per: 1e6 },
  UnsubscribeBackoff: { name: 'unsubscribeBackoffMs', per: 1e6 },
  IDontWantMessageThreshold: { name: 'idontwantBytes', per: 1 }
}
/** What the model has no part of: peer exchange, scores, direct peers, limits against floods, and fanout's memory. */
const WITHOUT_EFFECT = new Set([
  'GossipRetransmission',
  'SlowHeartbeatWarning',
  'FanoutTTL',
  'PrunePeers',
  'Connectors',
  'MaxPendingConnections',
  'ConnectionTimeout',
  'DirectConnectTicks',
  'DirectConnectInitialDelay',
  'OpportunisticGraftTicks',
  'OpportunisticGraftPeers',
  'GraftFloodThreshold',
  'MaxIHaveLength',
  'MaxIHaveMessages',
  'MaxIDontWantLength',
  'MaxIDontWantMessages',
  'IWantFollowupTime',
  'IDontWantMessageTTL'
])

/**
 * Reads `params.json`.
 * @param nodes how many there are; by default one more than the highest number that the script names
 * @throws InteropError for what is no such script, or asks for partial messages, which the model does not have
 */
export function readInteropScript(text: string, nodes?: number): InteropScript {
  let params: unknown
  try {
    params = JSON.parse(text)
  } catch (cause) {
    throw new InteropError(`this is no JSON: ${(cause as Error).message}; give the params.json of run.py --dry-run`, {
      cause
    })
  }
  const script = (params as Fields | null)?.['script']
  if (!Array.isArray(script)) throw new InteropError("there is no list 'script'; give the params.json of run.py")
  const highest = highestNode(script)
  const count = nodes ?? highest + 1
  if (count < 2 || highest >= count) {
    throw new InteropError(`the script names node ${highest} and there are ${count} nodes; say how many there are`)
  }
  const reader = new Reader(count)
  script.forEach((instruction, i) => reader.read(instruction, `script[${i}]`))
  return reader.end()
}

/** Walks through a script with the clocks of all nodes. */
class Reader {
  #nodes: number
  #clocks: Float64Array
  #actions: InteropAction[] = []
  #gossip: Partial<GossipOptions> | undefined
  #firstHeartbeatMs: Array<number | undefined>
  #validationMs: Record<string, number> = {}
  #ready: Uint8Array

  constructor(nodes: number) {
    this.#nodes = nodes
    this.#clocks = new Float64Array(nodes)
    this.#firstHeartbeatMs = Array.from({ length: nodes }, () => undefined)
    this.#ready = new Uint8Array(nodes)
  }

  /** @param only the one node whose instruction it is; undefined: everybody's */
  read(given: unknown, where: string, only?: number): void {
    const instruction = fieldsOf(given, where)
    if (instruction['type'] === 'ifNodeIDEquals') {
      const node = numberOf(instruction, 'nodeID', where)
      return this.read(instruction['instruction'], `${where}.instruction`, only ?? node)
    }
    if (only !== undefined) return this.#does(only, instruction, where)
    for (let node = 0; node < this.#nodes; node++) this.#does(node, instruction, where)
  }

  end(): InteropScript {
    const idle = this.#ready.indexOf(0)
    if (idle >= 0) throw new InteropError(`node ${idle} has no initGossipSub; each node has to begin with one`)
    // The sort keeps the script's order at one moment.
    const actions = this.#actions.toSorted((a, b) => a.atMs - b.atMs)
    return {
      nodes: this.#nodes,
      actions,
      gossip: this.#gossip ?? {},
      firstHeartbeatMs: this.#firstHeartbeatMs,
      validationMs: this.#validationMs,
      endMs: this.#clocks.reduce((latest, each) => Math.max(latest, each), 0)
    }
  }

  #does(node: number, instruction: Fields, where: string): void {
    const atMs = this.#clocks[node] as number
    switch (instruction['type']) {
      case 'initGossipSub':
        return this.#init(node, fieldsOf(instruction['gossipSubParams'] ?? {}, `${where}.gossipSubParams`), where)
      case 'waitUntil':
        this.#clocks[node] = Math.max(atMs, numberOf(instruction, 'elapsedSeconds', where) * 1_000)
        return
      case 'connect':
        this.#actions.push({ atMs, node, type: 'connect', to: this.#nodesOf(instruction, where) })
        return
      case 'subscribeToTopic':
        if (instruction['partial'] === true) throw noPartial(where)
        this.#actions.push({ atMs, node, type: 'subscribe', topic: textOf(instruction, 'topicID', where) })
        return
      case 'setTopicValidationDelay':
        this.#validationMs[textOf(instruction, 'topicID', where)] = Math.round(
          numberOf(instruction, 'delaySeconds', where) * 1_000
        )
        return
      case 'publish': {
        const message = String(numberOf(instruction, 'messageID', where))
        const bytes = numberOf(instruction, 'messageSizeBytes', where)
        this.#actions.push({
          atMs,
          node,
          type: 'publish',
          topic: textOf(instruction, 'topicID', where),
          bytes,
          message
        })
        return
      }
      case 'addPartialMessage':
      case 'publishPartial':
        throw noPartial(where)
      default:
        throw new InteropError(`${where}: there is no instruction '${String(instruction['type'])}'`)
    }
  }

  #init(node: number, params: Fields, where: string): void {
    const own: Partial<Record<keyof GossipOptions, number>> = {}
    for (const [key, value] of Object.entries(params)) {
      if (value === null || WITHOUT_EFFECT.has(key)) continue
      if (key === 'HeartbeatInitialDelay') {
        this.#firstHeartbeatMs[node] = Math.round(numberOf(params, key, where) / 1e6)
        continue
      }
      const known = PARAMS[key]
      if (known === undefined) throw new InteropError(`${where}: there is no parameter '${key}' of GossipSub`)
      own[known.name] = numberOf(params, key, where) / known.per
    }
    const others = this.#gossip
    if (others !== undefined && JSON.stringify(others) !== JSON.stringify(own)) {
      const [a, b] = [JSON.stringify(others), JSON.stringify(own)]
      throw new InteropError(`${where}: node ${node} has ${b}, others have ${a}; the model has one set for all nodes`)
    }
    this.#gossip = own as Partial<GossipOptions>
    this.#ready[node] = 1
  }

  #nodesOf(instruction: Fields, where: string): number[] {
    const to = instruction['connectTo']
    if (!Array.isArray(to)) throw new InteropError(`${where}: connectTo is a list of nodes`)
    return to.map((node) => {
      if (Number.isInteger(node) && node >= 0 && node < this.#nodes) return node as number
      throw new InteropError(`${where}: connectTo has ${String(node)}; nodes are 0 to ${this.#nodes - 1}`)
    })
  }
}

/** Highest number of a node in a script, in conditions and in connections. */
function highestNode(given: unknown): number {
  if (Array.isArray(given)) return given.reduce<number>((most, each) => Math.max(most, highestNode(each)), -1)
  if (typeof given !== 'object' || given === null) return -1
  const { nodeID, connectTo, instruction } = given as Fields
  const own = [nodeID, ...(Array.isArray(connectTo) ? connectTo : [])].filter((each) => typeof each === 'number')
  return Math.max(highestNode(instruction), ...own)
}

function noPartial(where: string): InteropError {
  return new InteropError(`${where}: the model has no partial messages; take another scenario, like subnet-blob-msg`)
}

function fieldsOf(given: unknown, where: string): Fields {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Fields
  throw new InteropError(`${where}: this should be an object`)
}

function numberOf(fields: Fields, name: string, where: string): number {
  const value = fields[name]
  if (typeof value === 'number' && value >= 0) return value
  throw new InteropError(`${where}: ${name} is ${JSON.stringify(value)}; a number of at least 0 is accepted`)
}

function textOf(fields: Fields, name: string, where: string): string {
  const value = fields[name]
  if (typeof value === 'string' && value !== '') return value
  throw new InteropError(`${where}: ${name} is ${JSON.stringify(value)}; a name is accepted`)
}
