/** V20: the same scenario and seed give the same trace, whatever runs it. */
import { type Check, digits, type Found, type Hashed, type Means } from './check.ts'

/** Scenarios whose hashes are not those of the first run, by name. */
function others(first: ReadonlyMap<string, Hashed>, again: ReadonlyMap<string, Hashed>): string[] {
  return [...first].flatMap(([name, { hash }]) => (again.get(name)?.hash === hash ? [] : [name]))
}

/** What was lived through: `11 scenarios, 8 of them whole, of the others at least 4.2 %`. */
function covered(first: ReadonlyMap<string, Hashed>): string {
  const parts = [...first.values()].map(({ part }) => part)
  const cut = parts.filter((part) => part < 1)
  const whole = `${first.size} scenarios, ${parts.length - cut.length} of them whole`
  return cut.length === 0 ? whole : `${whole}, of the others at least ${digits(Math.min(...cut) * 100)} % of their time`
}

async function sameEverywhere({ hashes, otherNode }: Means): Promise<Found> {
  if (hashes === undefined)
    return {
      ours: '',
      pass: 'skipped',
      reason: 'no scenarios were given to run; `swarm-testnet sim validate V20` does'
    }
  const first = await hashes({ workers: 0 })
  const runs = [
    { how: '1 worker', found: await hashes({ workers: 1 }) },
    { how: '2 workers', found: await hashes({ workers: 2 }) },
    ...(otherNode === undefined
      ? []
      : [
          {
            how: `Node ${otherNode.version} (V8 ${otherNode.v8})`,
            found: await hashes({ workers: 0, node: otherNode.path })
          }
        ])
  ]
  const wrong = runs.flatMap(({ how, found }) => others(first, found).map((name) => `${name} under ${how}`))
  const ours = `${covered(first)}: no worker, ${runs.map(({ how }) => how).join(', ')}`
  if (wrong.length > 0) return { ours, pass: false, reason: `another hash: ${wrong.join(', ')}` }
  if (otherNode !== undefined) return { ours: `${ours}: all hashes equal`, pass: true }
  return {
    ours: `${ours}: all hashes equal`,
    pass: 'skipped',
    reason: 'no Node with another V8: `npm install --prefix DIR node@22`, then --node DIR/node_modules/.bin/node'
  }
}

export const determinismChecks: readonly Check[] = [
  {
    id: 'V20',
    what: 'determinism: every scenario again, with 1 and with 2 workers, and under another V8',
    source: 'PeerSim, SimGrid, jvm-libp2p: a seed gives one run',
    published: 'the same trace hash',
    tolerance: 'exact',
    run: (_seed, means) => sameEverywhere(means)
  }
]
