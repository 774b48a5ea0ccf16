import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { nodeAt, traceHashes } from './trace-hashes.ts'

test('a folder of scenarios has the same hashes in this thread, in workers and in another process; another seed has others', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'swarm-hashes-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const scenario = (name: string, seed: number): void =>
    writeFileSync(
      join(folder, `${name}.yaml`),
      `format: swarm-scenario/1\nname: ${name}\nseed: ${seed}\nphases: {measure: 20m}\npopulation: [{class: peer, count: 20, churn: ipfs-2022}]\nworkload: {lookups: {every: 5m}}\n`
    )
  scenario('a', 1)
  scenario('b', 2)
  writeFileSync(join(folder, 'notes.txt'), 'no scenario')
  const hashes = traceHashes(60_000, folder)
  const first = await hashes({ workers: 0 })
  t.deepEqual(
    [...first].map(([name, { part }]) => [name, part]),
    [
      ['a.yaml', 1],
      ['b.yaml', 1]
    ]
  )
  t.not(first.get('a.yaml')?.hash, first.get('b.yaml')?.hash)
  t.deepEqual(await hashes({ workers: 2 }), first)
  t.deepEqual(await hashes({ workers: 0, node: process.execPath }), first)
  await t.throwsAsync(hashes({ workers: 0, node: 'false' }), { message: /false did not run the scenarios/ })
})

test('a Node says what it is', async (t) => {
  t.deepEqual(await nodeAt(process.execPath), {
    path: process.execPath,
    version: process.versions.node,
    v8: process.versions.v8
  })
  await t.throwsAsync(nodeAt('/nowhere/node'), { message: /ENOENT/ })
})
