/** V10, V11, V13: flooding, infect-and-die, and large messages over access links. */
import { Kernel } from '../kernel.ts'
import { exp } from '../math/functions.ts'
import { AccessLinks } from '../net/links.ts'
import { Purpose, Stream } from '../random.ts'
import { type Check, digits, near, within } from './check.ts'
import { staticMesh } from './gossip.ts'

/** A connected random graph: a ring, and random links besides. */
function randomGraph(nodes: number, links: number, stream: Stream): number[][] {
  const neighbours = Array.from({ length: nodes }, () => new Set<number>())
  const join = (a: number, b: number): void => {
    if (a === b) return
    neighbours[a]?.add(b)
    neighbours[b]?.add(a)
  }
  for (let node = 0; node < nodes; node++) join(node, (node + 1) % nodes)
  for (let i = 0; i < links; i++) join(stream.below(nodes), stream.below(nodes))
  return neighbours.map((set) => [...set])
}

/** Transmissions of one message that everybody passes on once, to all but whom it came from; and how many got it. */
export function flood(graph: number[][], stream: Stream): { transmissions: number; reached: number } {
  const kernel = new Kernel(graph.length)
  const has = new Uint8Array(graph.length)
  let transmissions = 0
  let reached = 0
  const pass = (node: number, from: number): void => {
    if (has[node] === 1) return
    has[node] = 1
    reached++
    for (const neighbour of graph[node] ?? []) {
      if (neighbour === from) continue
      transmissions++
      kernel.after(20 + stream.below(200), 1, neighbour, node)
    }
  }
  pass(0, -1)
  kernel.run(Infinity, (_kind, node, from) => pass(node, from))
  return { transmissions, reached }
}

/** Share of trials in which a rumour that each passes on once, to `fanout` others, reaches all. */
export function infectAndDie(nodes: number, fanout: number, trials: number, stream: Stream): number {
  let complete = 0
  // Whom a node has chosen already carries the mark of its turn.
  const chosenIn = new Int32Array(nodes).fill(-1)
  const queue = new Int32Array(nodes)
  for (let trial = 0, turn = 0; trial < trials; trial++) {
    const has = new Uint8Array(nodes)
    has[0] = 1
    queue[0] = 0
    let length = 1
    for (let at = 0; at < length; at++, turn++) {
      const node = queue[at] as number
      chosenIn[node] = turn
      for (let chosen = 0; chosen < fanout; ) {
        const other = stream.below(nodes)
        if (chosenIn[other] === turn) continue
        chosenIn[other] = turn
        chosen++
        if (has[other] === 1) continue
        has[other] = 1
        queue[length++] = other
      }
    }
    if (length === nodes) complete++
  }
  return complete / trials
}

export const gossipTheoryChecks: readonly Check[] = [
  {
    id: 'V10',
    what: 'transmissions of a flooded message on a static graph, and of the GossipSub model on a static mesh',
    source: 'vacp2p/research#206: n(d - 1) + 1',
    published: 'n(d - 1) + 1',
    tolerance: 'exact',
    run: (seed) => {
      const stream = new Stream(seed, Purpose.topology)
      const rows = [1_000, 10_000].map((nodes) => {
        const graph = randomGraph(nodes, nodes * 4, stream)
        const ends = graph.reduce((sum, { length }) => sum + length, 0)
        const { transmissions, reached } = flood(graph, stream)
        return { transmissions, expected: ends - nodes + 1, all: reached === nodes }
      })
      const meshes = [staticMesh(1_000, 3, seed), staticMesh(10_000, 1, seed)]
      const all = [...rows, ...meshes.map((mesh) => ({ ...mesh, all: true }))]
      const say = ({ transmissions, expected }: { transmissions: number; expected: number }): string =>
        `${transmissions} (${expected})`
      return {
        ours: `flood ${rows.map(say).join(', ')}; model ${meshes.map(say).join(', ')}`,
        pass: all.every(({ transmissions, expected, all: whole }) => whole && transmissions === expected)
      }
    }
  },
  {
    id: 'V11',
    what: 'infect-and-die reaches all',
    source: 'theory: exp(-n e^-f)',
    published: '0.402, 0.884 (n=1e3, f=7, 9); 0.635, 0.940 (n=1e4, f=10, 12)',
    tolerance: '±0.04 at 600 trials',
    run: (seed) => {
      const stream = new Stream(seed, Purpose.protocol)
      const cells = [
        [1_000, 7],
        [1_000, 9],
        [10_000, 10],
        [10_000, 12]
      ] as const
      const rows = cells.map(([nodes, fanout]) => ({
        ours: infectAndDie(nodes, fanout, 600, stream),
        theory: exp(-nodes * exp(-fanout))
      }))
      return {
        ours: rows.map(({ ours }) => digits(ours)).join(', '),
        pass: rows.every(({ ours, theory }) => near(ours, theory, 0.04))
      }
    }
  },
  {
    id: 'V13',
    what: '1 MB at 100 Mbit/s over 100 ms, to one and to D = 6 peers',
    source: 'vacp2p: L/R + P, and D L/R + P',
    published: '180 ms, 580 ms',
    tolerance: '±3 %',
    run: () => {
      const rate = 100 * 125
      const last = (peers: number): number => {
        const links = new AccessLinks(Array.from({ length: peers + 1 }, () => rate))
        return Math.max(...Array.from({ length: peers }, (_, i) => links.send(0, i + 1, 1_000_000, 0, 100)))
      }
      const [one, six] = [last(1), last(6)]
      return { ours: `${digits(one)} ms, ${digits(six)} ms`, pass: within(one, 180, 0.03) && within(six, 580, 0.03) }
    }
  }
]
