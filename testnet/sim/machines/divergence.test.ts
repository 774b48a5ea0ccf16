import test from 'ava'
import { fleet } from './_fleet.ts'

test("a driver's member that is cut off works on while the next attempt begins: counted once", (t) => {
  let alone = -1
  const isLost = (from: number, to: number): boolean => (from === alone) !== (to === alone)
  const jobs = {
    atMs: [1_000],
    minNodesPart: 0.5,
    nodes: { least: 2, most: 2 },
    durationMs: { meanMs: 600_000, shape: 'constant' }
  } as const
  const { world, part, lines, end } = fleet({ providers: 4, requesters: 1, jobs, world: { isLost } })
  world.run(30_000)
  t.is(world.metrics.counted('divergent_assignments'), 0)
  const driver = lines.find(({ event }) => event === 'job:started')?.['driver']
  alone = [0, 1, 2, 3].findIndex((node) => part.peerId(node) === driver)
  t.true(alone >= 0)
  end(1_800_000)
  t.is(world.metrics.counted('divergent_assignments'), 1)
})
