import test from 'ava'
import { Purpose, Stream } from './random.ts'
import { TraceHash } from './trace.ts'

type Entry = [atMs: number, kind: number, node: number, a: number, b: number]

function hashOf(entries: readonly Entry[]): string {
  const hash = new TraceHash()
  for (const entry of entries) hash.event(...entry)
  return hash.digest()
}

test('the same trace has the same hash, and whatever changes in it changes the hash', (t) => {
  const seed = Number(process.env['SWARM_SEED'] ?? 1)
  t.log(`seed ${seed}`)
  const random = new Stream(seed, Purpose.probe)
  const entries = Array.from(
    { length: 50 },
    (_, i): Entry => [i * 2 ** 31, random.below(9), random.below(99), random.below(999) - 500, random.below(3)]
  )
  const hash = hashOf(entries)
  t.is(hashOf(entries), hash)
  t.regex(hash, /^[0-9a-f]{16}$/)
  const seen = new Set([hash])
  for (let at = 0; at < entries.length; at++) {
    for (let field = 0; field < 5; field++) {
      const other = entries.map((entry): Entry => [...entry])
      ;(other[at] as Entry)[field] = ((entries[at] as Entry)[field] as number) + 1
      seen.add(hashOf(other))
    }
  }
  seen.add(hashOf(entries.slice(1)))
  seen.add(hashOf([entries[1] as Entry, entries[0] as Entry, ...entries.slice(2)]))
  t.is(seen.size, 253)
})

test('50,000 short traces have 50,000 hashes', (t) => {
  const seen = new Set<string>()
  for (let i = 0; i < 50_000; i++) seen.add(hashOf([[i >> 9, i & 7, (i >> 3) & 63, 0, 0]]))
  t.is(seen.size, 50_000)
})

test('facts of the same number as an event are something else, parts of a number count, and 0 has no sign', (t) => {
  const fact = (value: number): string => {
    const hash = new TraceHash()
    hash.fact(5, 1, 2, value)
    return hash.digest()
  }
  t.is(new Set([fact(3), fact(3.5), fact(2 ** 40), hashOf([[5, 1, 2, 3, 0]])]).size, 4)
  t.is(fact(-0), fact(0))
})
