import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import test from 'ava'
import { nodeCount } from '../sim/scenario/scenario.ts'
import { TEMPLATE } from './commands/init.ts'
import { cellsOf, readScenario, seedsOf } from './read.ts'
import { resolveScenario } from './resolve.ts'

const SCENARIOS = join(import.meta.dirname, '..', 'scenarios')
const folder = mkdtempSync(join(tmpdir(), 'swarm-scenario-'))
test.after.always(() => rmSync(folder, { recursive: true }))

/** Lines of a small scenario: 1 name, 2 phases, 3 population, 4 workload, then `more`. */
const small = (more = '', population = '10'): string =>
  `name: small\nphases: {init: 1m, transition: 2m, measure: 1.5h}\npopulation: ${population}\nworkload: {lookups: {every: 5 min}}\n${more}`

let files = 0
function file(text: string, name = `${files++}.yaml`): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function resolved(text: string): ReturnType<typeof resolveScenario>['scenario'] {
  const read = readScenario(file(text))
  return resolveScenario(read.file, read.folder, read.at).scenario
}

test('units become ms, bytes and bytes per ms; what is absent has its default', (t) => {
  const { phases, population, network, workload, protocol } = resolved(
    small(
      'network: {loss: 0.5%}\nprotocol: {gossip: {idontwant: never, heartbeat: 700ms}}',
      '[{class: a, count: 3, bandwidth: {up: 8Mbit, down: 1Gbit/s}, region: europe, gpu: "A100:80GB:2", price: 0.5}]'
    )
  )
  t.deepEqual(phases, { initMs: 60_000, transitionMs: 120_000, measureMs: 5_400_000 })
  const [only] = population
  t.like(only, {
    name: 'a',
    count: 3,
    upBytesPerMs: 1000,
    downBytesPerMs: 125_000,
    region: 2,
    nat: 'public',
    churn: -1
  })
  t.like(only?.gpu, { model: 'a100', units: 2, microPerGpuHour: 500_000 })
  t.deepEqual(network, { latency: { type: 'regions8', jitter: 0.1 }, loss: 0.005 })
  t.deepEqual(workload, { lookups: { everyMs: 300_000 } })
  t.deepEqual(protocol, { kad: {}, gossip: { idontwantBytes: Infinity, heartbeatMs: 700 } })
})

test('churn: named, scaled, free, and one entry for classes that share it', (t) => {
  const classes = `
  - {class: a, count: 5, churn: ipfs-2022}
  - {class: b, count: 5, churn: {model: ipfs-2022, scale: 0.5}}
  - {class: c, count: 5, churn: {on: "weibull(0.5, 2h)", off: "exponential(1h)", stable: 25%, returns: 0.5}}
  - {class: d, count: 5, churn: ipfs-2022}
  - {class: e, count: 5}`
  const { churn, population } = resolved(small('', classes))
  t.deepEqual(
    population.map((each) => each.churn),
    [0, 1, 2, 0, -1]
  )
  const models = churn.map((spec) => (spec.type === 'model' ? spec.model : undefined))
  const [whole, half, free] = models
  t.is((half?.classes[1]?.on?.mean ?? 0) * 2, whole?.classes[1]?.on?.mean ?? -1)
  t.deepEqual(
    free?.classes.map(({ name, share }) => [name, share]),
    [
      ['stable', 0.25],
      ['node', 0.75]
    ]
  )
  // 2 h times gamma(3) = 2.
  t.true(Math.abs((free?.classes[1]?.on?.mean ?? 0) - 4 * 3_600_000) < 1)
})

for (const [what, text, message] of [
  ['a wrong unit', small().replace('2m', '2x'), /:2: phases\.transition: "2x" is not accepted; use a time from 0ms/],
  ['out of range', small('', '0'), /:3: population: 0 is not accepted; use a whole number from 1 to 2000000/],
  [
    'an unknown field',
    small('protocol:\n  kad: {k: 8, alhpa: 3}'),
    /:6: protocol\.kad\.alhpa: .* did you mean alpha\?/
  ],
  [
    'inside of alternatives',
    small('churn: {model: ipfs-2022, scale: 0}'),
    /:5: churn\.scale: 0 is not accepted; use a number from 0\.001/
  ],
  ['no model', small('churn: ipfs-2021'), /:5: churn: "ipfs-2021" is not accepted; use none, ipfs-2022/],
  [
    'a missing field',
    small('faults:\n  - {kind: partition, at: 1h, part: 20%}'),
    /:6: faults\.0\.for: nothing is not accepted; use a time/
  ],
  [
    'a part above 1',
    small('network: {loss: 150%}'),
    /:5: network\.loss: "150%" is not accepted; use a part from 0 to 1/
  ],
  [
    'most below least',
    small('network: {latency: {type: uniform, least: 9ms, most: 5ms}}'),
    /latency\.most: 5ms .* at least 9ms/
  ],
  ['no such file', small('churn: trace:gone.csv'), /:5: churn: .*gone\.csv cannot be read \(ENOENT\)/],
  ['two kinds of GPU', small('', '[{class: a, count: 1, gpu: "A100:80GB:1,H100:80GB:1"}]'), /:3: population\.0\.gpu: /],
  ['no YAML', 'name: [', /:1: this is no YAML/],
  ['no map', '- 1', /a map of fields is expected, like/]
] as const) {
  test(`${what} is told with file, line and field`, (t) => {
    t.throws(() => cellsOf(readScenario(file(text))), { name: 'UsageError', message })
  })
}

test('a trace, a matrix and arrivals are read from beside the scenario; what is wrong in them has its line', (t) => {
  file('a,0,10\nb,5,20\n', 'trace.csv')
  file('0 100\n# a remark\n80 0\n', 'rtt.txt')
  file('1\n2.5\n', 'jobs.txt')
  const jobs = '{trace: jobs.txt, duration: 1h}'
  const text = small('churn: trace:trace.csv\nnetwork: {latency: {type: matrix, file: rtt.txt, of: rtt}}', '2')
  const scenario = resolved(text.replace('{lookups: {every: 5 min}}', `{jobs: ${jobs}}`))
  t.is(scenario.churn[0]?.type, 'schedule')
  t.deepEqual(scenario.network.latency, {
    type: 'matrix',
    jitter: 0.1,
    delaysMs: [
      [0, 50],
      [40, 0]
    ]
  })
  t.deepEqual(scenario.workload.jobs?.atMs, [1000, 2500])
  file('a,0,10\na,5,20\n', 'overlap.csv')
  t.throws(() => resolved(small('churn: trace:overlap.csv')), {
    message: /overlap\.csv, line 2: node a is there already/
  })
  file('0 1\n2\n', 'uneven.txt')
  const uneven = small('network: {latency: {type: matrix, file: uneven.txt}}')
  t.throws(() => resolved(uneven), { message: /uneven\.txt, line 2: 1 figures where 2 are expected/ })
})

test('seeds', (t) => {
  const { file: content } = readScenario(file(small('seed: 7\nreplications: 2')))
  t.deepEqual(seedsOf({ file: content }, undefined), [7, 8])
  t.deepEqual(seedsOf({ file: content }, '0..3'), [0, 1, 2, 3])
  t.deepEqual(seedsOf({ file: content }, '5,1..2'), [5, 1, 2])
  for (const wrong of ['', '3..1', '1,1', 'a', '-1']) {
    t.throws(() => seedsOf({ file: content }, wrong), { message: /--seeds: '.*' is not accepted/ })
  }
})

for (const path of [...globSync('*.yaml', { cwd: SCENARIOS }).map((name) => join(SCENARIOS, name)), TEMPLATE]) {
  test(`${basename(path)} is a scenario`, (t) => {
    const read = readScenario(path)
    const cells = cellsOf(read)
    t.true(cells.length >= 1)
    const { scenario } = resolveScenario(cells[0]?.file ?? read.file, read.folder, read.at)
    t.true(nodeCount(scenario) > 0)
    if (path !== TEMPLATE) t.is(`${scenario.name}.yaml`, basename(path), 'its results go to a folder of its own name')
  })
}
