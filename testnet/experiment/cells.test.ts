import test from 'ava'
import { type Cell, cellName, makeCells, type Sweep } from './cells.ts'
import { type ScenarioFile, ScenarioSchema } from './schema.ts'

const base: ScenarioFile = ScenarioSchema.parse({
  name: 'base',
  phases: { measure: '1h' },
  population: [
    { class: 'a', count: 5, churn: 'ipfs-2022' },
    { class: 'b', count: 5 }
  ],
  workload: { lookups: { every: '5m' } },
  adversary: [{ kind: 'liar', part: 0.1 }]
})

const cells = (sweep: Sweep, zip = false): Cell[] => makeCells(base, sweep, zip, (field) => `sweep.${field}`)

test('every combination, the last field running fastest', (t) => {
  const made = cells([
    ['protocol.kad.k', [8, 20]],
    ['network.loss', ['0%', '1%']]
  ])
  t.deepEqual(made.map(cellName), ['k = 8, loss = 0%', 'k = 8, loss = 1%', 'k = 20, loss = 0%', 'k = 20, loss = 1%'])
  t.deepEqual(
    made.map(({ file }) => [file.protocol?.kad?.k, file.network?.loss]),
    [
      [8, '0%'],
      [8, '1%'],
      [20, '0%'],
      [20, '1%']
    ]
  )
  t.is(base.protocol, undefined, 'the base stays as it was')
})

test('side by side, of one length', (t) => {
  const made = cells(
    [
      ['protocol.kad.k', [8, 20]],
      ['network.loss', ['0%', '1%']]
    ],
    true
  )
  t.deepEqual(made.map(cellName), ['k = 8, loss = 0%', 'k = 20, loss = 1%'])
  const uneven: Sweep = [
    ['protocol.kad.k', [8, 20]],
    ['network.loss', ['0%']]
  ]
  t.throws(() => cells(uneven, true), { message: /sweep\.network\.loss: 1 values beside 2/ })
})

test('an element by its class, its kind or its number; a word becomes the map that it stands for', (t) => {
  const [made] = cells(
    [
      ['population.a.churn.scale', [0.5]],
      ['population.1.count', [9]],
      ['adversary.liar.part', [0.3]],
      ['network.latency.jitter', [0]]
    ].slice(0, 3) as unknown as Sweep
  )
  t.like(made?.file, {
    population: { 0: { churn: { model: 'ipfs-2022', scale: 0.5 } }, 1: { count: 9 } },
    adversary: { 0: { part: 0.3 } }
  })
})

for (const [field, value, message] of [
  [
    'protocol.kad.k',
    500,
    /sweep\.protocol\.kad\.k: protocol\.kad\.k: 500 is not accepted; use a whole number from 1 to 256/
  ],
  ['protocol.kad.z', 5, /the name of a field that there is/],
  ['population.c.count', 5, /no c; there are a, b/],
  ['name.length', 5, /name is "base" and has no field length/]
] as const) {
  test(`${field} = ${value} is refused with its place`, (t) => {
    t.throws(() => cells([[field, [value]]]), { name: 'UsageError', message })
  })
}
