/**
 * What a scenario file may say, as one zod schema: `read.ts` reads files by it, `npm run gen` writes `scenario.schema.json`
 * from it for editors. Each field's message is what is accepted, its description what it means and its default.
 */
import { z } from 'zod'
import { CHURN_MODELS } from '../sim/churn/model.ts'
import { REGIONS } from '../sim/net/latency.ts'
import { distribution, map, number, oneOf, part, path, rate, size, text, time, whole } from './fields.ts'

/** The format that this program writes and reads. */
export const SCENARIO_FORMAT = 'swarm-scenario/1'

const MODELS = Object.keys(CHURN_MODELS)
const CHURN_TEXT = `none, ${MODELS.join(', ')}, trace:FILE or schedule:FILE`
const CHURN = `${CHURN_TEXT}, or a map like {model: ipfs-2022, scale: 0.5} or {on: "weibull(0.608, 3.66h)", off: "exponential(4h)"}`
const REGION = `${REGIONS.join(', ')}, or the number of a matrix's row`
const POPULATION = 'a number of nodes, or a list of classes like [{class: peer, count: 1000, churn: ipfs-2022}]'

const churnText = z
  .string({ error: CHURN })
  .refine((given) => given === 'none' || MODELS.includes(given) || /^(trace|schedule):./.test(given), {
    error: CHURN_TEXT
  })
const churnMap = map({
  model: z
    .string({ error: CHURN_TEXT })
    .refine((given) => MODELS.includes(given) || /^trace:./.test(given), { error: MODELS.join(', ') })
    .optional()
    .describe('A named model; or give `on` and `off`.'),
  scale: number(0.001, 1000)
    .optional()
    .describe('Every session and every absence is so many times as long. Default: 1.'),
  on: distribution().optional().describe('Lengths of sessions.'),
  off: distribution().optional().describe('Times between sessions.'),
  stable: part().optional().describe('Part of those online that never leaves. Default: 0.'),
  returns: part().optional().describe('Chance to come back under the same identity. Default: 1.'),
  crashes: part().optional().describe('Chance that a session ends without good-bye. Default: 0.5.')
}).refine(
  ({ model, on, off }) => (model === undefined) === (on !== undefined) && (on === undefined) === (off === undefined),
  { error: 'either model, or both on and off' }
)
const churn = z.union([churnText, churnMap], { error: CHURN })

const bandwidth = z.union([rate(), map({ up: rate(), down: rate() })], {
  error: 'a rate like 50Mbit, unlimited, or a map like {up: 10Mbit, down: 50Mbit}'
})
const region = z.union([oneOf(REGIONS), whole(0, 255)], { error: REGION })

const nodeClass = map({
  class: text('a name').describe('Names the class.'),
  count: whole(1, 2_000_000).describe('How many nodes.'),
  gpu: text('GPUs like A100:80GB:1')
    .optional()
    .describe('What each offers, as in A100:80GB:2 (name, memory, how many). Default: nothing.'),
  price: number(0, 1e6).optional().describe('Credits for a GPU hour. Default: 1.'),
  bandwidth: bandwidth.optional().describe('Access line. Default: unlimited.'),
  region: region.optional().describe("Where they stand. Default: drawn by the regions' weights."),
  nat: oneOf(['public', 'relay']).optional().describe('relay: takes no incoming connection. Default: public.'),
  churn: churn.optional().describe("How they come and go. Default: the scenario's churn.")
})

const jitter = number(0, 2)
  .optional()
  .describe('Standard deviation of the logarithm of a factor on each delay. Default: 0.1.')
const latency = z.union(
  [
    z.literal('regions8'),
    z.discriminatedUnion(
      'type',
      [
        map({ type: z.literal('regions8'), jitter }),
        map({ type: z.literal('constant'), delay: time('1ms', '1h') }),
        map({ type: z.literal('uniform'), least: time('1ms', '1h'), most: time('1ms', '1h') }),
        map({ type: z.literal('coordinates'), file: path(), jitter }),
        map({
          type: z.literal('matrix'),
          file: path(),
          unit: oneOf(['ms', 's']).optional().describe("The file's unit. Default: ms."),
          of: oneOf(['one-way', 'rtt'])
            .optional()
            .describe('What its figures are; of rtt half is taken. Default: one-way.'),
          jitter
        })
      ],
      { error: 'a map with type: regions8, constant, uniform, coordinates or matrix' }
    )
  ],
  { error: 'regions8, or a map with type: regions8, constant, uniform, coordinates or matrix' }
)

const kad = map({
  k: whole(1, 256).describe("Size of a bucket and of a look-up's result. Default: 20."),
  alpha: whole(1, 64).describe('Requests of one look-up at a time. Default: 10.'),
  timeout: time('1ms', '10m').describe('Until a peer that is away is given up. Default: 10s.'),
  lookupTimeout: time('1ms', '1h').describe('Until a look-up is given up. Default: 180s.'),
  request: size().describe('Bytes of a request. Default: 80B.'),
  answer: size().describe('Bytes of an answer. Default: 1.6kB.')
}).partial()

const gossip = map({
  d: whole(1, 64).describe('Wanted peers of a mesh. Default: 6.'),
  dLow: whole(0, 64).describe('Least. Default: 4.'),
  dHigh: whole(1, 128).describe('Most. Default: 12.'),
  dLazy: whole(0, 64).describe('Peers outside the mesh that hear of messages. Default: 6.'),
  dOut: whole(0, 64).describe("Least of a node's own choosing. Default: 2."),
  factor: part().describe('Part of the others that hear of messages. Default: 0.25.'),
  heartbeat: time('10ms', '10m').describe('Default: 1s.'),
  history: whole(1, 100).describe('Heartbeats that a message is kept. Default: 5.'),
  historyGossip: whole(0, 100).describe('Heartbeats that a message is told of. Default: 3.'),
  pruneBackoff: time('1s', '1h').describe('Default: 60s.'),
  seen: time('1s', '1h').describe('How long a message is known. Default: 120s.'),
  idontwant: z
    .union([size(), z.literal('never')], { error: 'a size like 512B, or never' })
    .describe('From this size on a receiver says that it has the message. Default: 512B.'),
  floodPublish: z
    .boolean({ error: 'true or false' })
    .describe(
      'A publisher sends to all its connections, not to its mesh alone. Default: true; false where there are jobs.'
    ),
  validation: time('0ms', '1m').describe('How long a node looks at a message before it passes it on. Default: 0ms.'),
  dials: whole(1, 100).describe('Connections that a node opens itself. Default: 10.'),
  links: whole(2, 250).describe('Most connections of a node. Default: 32.')
}).partial()

const nodesOfJob = z.union([whole(1, 10_000), map({ least: whole(1, 10_000), most: whole(1, 10_000) })], {
  error: 'a whole number of nodes, or a map like {least: 1, most: 8}'
})

const workload = map({
  lookups: map({ every: time().describe('Mean time between two look-ups of one node.') }).optional(),
  records: map({
    count: whole(1, 10_000_000).describe('Provider records, published once.'),
    validity: time('1s').optional().describe('Default: 48h, as js-libp2p has it.'),
    republish: time('1s', '1000d', ['never']).optional().describe('Default: never.'),
    probe: time('1s').optional().describe('How often each is looked for. Default: 1h.')
  }).optional(),
  gossip: map({
    every: time().describe('Mean time between two messages, of all nodes together.'),
    size: size().optional().describe('Default: 1kB.')
  }).optional(),
  jobs: map({
    every: time().optional().describe('Mean time between two jobs, of all requesters together.'),
    trace: path().optional().describe('Arrivals from a file: a time in seconds on each line.'),
    nodes: nodesOfJob.optional().describe('Providers that a job needs. Default: 1.'),
    duration: z
      .union([time(), map({ mean: time(), shape: oneOf(['constant', 'exponential', 'lognormal']) })], {
        error: 'a time like 1h, or a map like {mean: 1h, shape: lognormal}'
      })
      .describe('Work of a job, on all of its nodes at once. A time alone is constant.'),
    minNodes: part().optional().describe('Part of its nodes with which it goes on. Default: 100%.'),
    checkpoint: map({
      every: time().describe('Work between two checkpoints.'),
      takes: time().optional().describe('Default: 30s.'),
      restore: time().optional().describe('Default: 60s.')
    })
      .optional()
      .describe('Default: none; a lost job begins anew.')
  })
    .refine(({ every, trace }) => (every === undefined) !== (trace === undefined), { error: 'either every or trace' })
    .optional()
})

const at = time('0ms').describe('After the beginning of the run.')
const faults = z.discriminatedUnion(
  'kind',
  [
    map({
      kind: z.literal('mass-leave'),
      at,
      part: part(),
      how: oneOf(['leave', 'crash', 'hang']).optional().describe('Default: crash.'),
      back: time().optional().describe('They return after so long. Default: never.')
    }),
    map({ kind: z.literal('flash-crowd'), at, part: part(), over: time().optional().describe('Default: 1m.') }),
    map({ kind: z.literal('regional-outage'), at, region, for: time() }),
    map({ kind: z.literal('partition'), at, for: time(), part: part() }),
    map({ kind: z.literal('rolling-upgrade'), at, over: time(), down: time() })
  ],
  { error: 'kind: mass-leave, flash-crowd, regional-outage, partition or rolling-upgrade' }
)

const target = whole(0, 2 ** 31 - 1)
const adversary = z.discriminatedUnion(
  'kind',
  [
    map({
      kind: z.literal('sybil'),
      part: part(),
      target: target.describe('Number of the record or key. Default: 0.').optional()
    }),
    map({
      kind: z.literal('eclipse'),
      identities: whole(0, 100_000),
      victim: target.describe('Number of the node. Default: 0.').optional()
    }),
    ...(['silent-mesh', 'liar', 'hoarder', 'double-booker'] as const).map((kind) =>
      map({ kind: z.literal(kind), part: part() })
    )
  ],
  { error: 'kind: sybil, eclipse, silent-mesh, liar, hoarder or double-booker' }
)

const VALUES = 'a list of values, like [8, 20, 40]'
const sweepValues = z
  .array(z.union([z.number(), z.string(), z.boolean()], { error: VALUES }), { error: VALUES })
  .min(1, { error: VALUES })

/** Sections as in the README. */
export const ScenarioSchema = map({
  format: z.literal(SCENARIO_FORMAT, { error: SCENARIO_FORMAT }).optional().describe('Version of this format.'),
  name: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { error: '1 to 64 letters, digits, dots, dashes or underscores' })
    .describe('Names the experiment.'),
  description: z.string().optional().describe('What it is for; stands in the report.'),
  level: oneOf(['S', 'R', 'T'])
    .optional()
    .describe('S: models and machines in virtual time; R: real libp2p in virtual time; T: processes. Default: S.'),
  seed: whole(0, 2 ** 32 - 1)
    .optional()
    .describe('The first replication has it, the next ones follow. Default: 1.'),
  replications: whole(1, 10_000).optional().describe('Runs of each cell, where --seeds says nothing. Default: 3.'),
  phases: map({
    init: time('0ms').optional().describe('The network forms. Default: 0s.'),
    transition: time('0ms').optional().describe('The workload runs and is not measured. Default: 0s.'),
    measure: time('1s').describe('What is measured.')
  }).describe('Three parts of a run.'),
  population: z
    .union([whole(1, 2_000_000), z.array(nodeClass, { error: POPULATION }).min(1, { error: POPULATION })], {
      error: POPULATION
    })
    .describe('Who is there: a number of nodes, or classes.'),
  churn: churn.optional().describe('How nodes come and go where their class does not say. Default: none.'),
  diurnal: map({ period: time('1m').optional().describe('Default: 1d.'), depth: part() })
    .optional()
    .describe('A daily wave over the ends of sessions. Default: none.'),
  network: map({
    latency: latency.optional().describe('One-way delays. Default: regions8, with a jitter of 0.1.'),
    loss: part().optional().describe('Part of messages that is lost. Default: 0.')
  }).optional(),
  protocol: map({
    kad: kad.optional(),
    gossip: gossip.optional(),
    swarm: map({ heartbeat: time('10ms', '1h').describe('Of leases between machines. Default: 1s.') }).optional()
  }).optional(),
  workload: workload.describe('What the nodes are asked to do. A part that is absent does not run.'),
  faults: z.array(faults, { error: 'a list of faults' }).optional(),
  adversary: z.array(adversary, { error: 'a list of adversaries' }).optional(),
  modules: map({
    churn: path().optional(),
    latency: path().optional(),
    workload: path().optional(),
    ranking: path().optional(),
    observer: path().optional()
  })
    .optional()
    .describe('Your own TypeScript modules.'),
  sweep: z
    .record(z.string(), sweepValues, { error: 'a map of fields to lists, like protocol.kad.k: [8, 20, 40]' })
    .optional()
    .describe('Fields to vary, by their place: a cell for each combination of values.'),
  zip: z
    .boolean({ error: 'true or false' })
    .optional()
    .describe("Take the sweep's lists side by side, not every combination. Default: false.")
})

/** A scenario file's content. */
export type ScenarioFile = z.infer<typeof ScenarioSchema>
export type NodeClassFile = z.infer<typeof nodeClass>
export type ChurnFile = z.infer<typeof churn>
export type LatencyFile = z.infer<typeof latency>
export type FaultFile = z.infer<typeof faults>
export type AdversaryFile = z.infer<typeof adversary>
export type WorkloadFile = z.infer<typeof workload>

/** As JSON Schema, for editors: `# yaml-language-server: $schema=…` in the first line of a scenario. */
export function scenarioJsonSchema(): unknown {
  const schema = z.toJSONSchema(ScenarioSchema, { io: 'input' }) as Record<string, unknown>
  return { $schema: schema['$schema'], title: 'Scenario of swarm-testnet sim', ...schema }
}
