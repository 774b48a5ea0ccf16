import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { checkHomes, eventFiles, eventLines } from './history.ts'

const line = (node: string, event: string, more: Record<string, unknown> = {}): string =>
  JSON.stringify({ t: 1, mono: 1, node, event, ...more })

test('a violation is named with the files and lines that show it, whatever home they are in', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'swarm-history-'))
  t.teardown(() => rmSync(dir, { recursive: true }))
  const [calm, old, young] = ['calm', 'amber', 'amber.0'].map((name) => join(dir, name)) as [string, string, string]
  for (const home of [calm, old, young]) mkdirSync(home)
  const hold = (lease: string, epoch: number): string =>
    line('12D3a', 'hold:granted', { lease, epoch, units: ['cpu:0'], holdTtlMs: 15_000 })
  writeFileSync(join(calm, 'events.ndjson'), `${line('12D3c', 'node:started')}\n${line('12D3c', 'node:stopped')}\n`)
  writeFileSync(join(young, 'events.ndjson.1'), `${line('12D3a', 'node:started')}\n${hold('j/1', 7)}\n`)
  writeFileSync(join(old, 'events.ndjson'), `${hold('j/2', 6)}\n${line('12D3a', 'torn').slice(0, 9)}`)
  t.deepEqual(eventFiles(join(dir, 'none')), [])
  t.is(eventLines(young).length, 2)
  const { lines, violations, named } = checkHomes([calm, young, old], 1000)
  t.is(lines, 5)
  t.deepEqual(
    violations.map(({ invariant }) => invariant),
    ['I2']
  )
  t.regex(
    named[0] as string,
    /^I2 \(amber\.0\/events\.ndjson\.1:2, amber\/events\.ndjson:1\): unit cpu:0 was granted under epoch 6/
  )
  writeFileSync(join(calm, 'events.ndjson'), `{"torn\n${line('12D3c', 'node:stopped')}\n`)
  t.throws(() => checkHomes([calm], 1000), {
    code: 'ERR_TESTNET_LOG',
    message: /calm\/events\.ndjson: line 1 .* cannot be checked/
  })
})
