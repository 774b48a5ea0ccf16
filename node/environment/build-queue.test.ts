import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { never, pinned, stage } from './_layers.ts'
import { LayerErrorCode } from './errors.ts'
import { diskUse } from './layer.ts'
import type { Layers } from './layers.ts'

test('a build that nobody waits for any more is ended with its pip, and may be begun anew', async (t) => {
  const world = await stage(t)
  const gate = Promise.withResolvers<void>()
  world.gate.open = gate.promise
  const layers = await world.open(1)
  const file = pinned('unwanted')
  const want = { lock: file.text, requirements: file.digest, text: file.text, lease: 'l', ofOther: false }
  const [one, two] = [new AbortController(), new AbortController()]
  const failed = Promise.withResolvers<void>()
  const say = (event: string): void => {
    world.say(event)
    if (event === 'environment:failed') failed.resolve()
  }
  const waits = [layers.use(want, say, one.signal), layers.use(want, say, two.signal)]
  await world.pips.begun.promise
  one.abort(new Error('the first lease is over'))
  await t.throwsAsync(waits[0]!, { message: 'the first lease is over' })
  t.is(world.pips.killed, 0, 'the other one waits')
  world.clock.now += 90_000
  two.abort(new Error('the second lease is over'))
  await t.throwsAsync(waits[1]!, { message: 'the second lease is over' })
  await failed.promise
  t.deepEqual([world.pips.killed, world.pips.now, world.asked.length], [1, 0, 1])
  t.is((await layers.told()).buildMs, 180_000, 'the next bid asks for more time')
  gate.resolve()
  t.false((await layers.use(want, world.say, never)).wasBuilt)
  t.is(world.asked.length, 2)
  t.deepEqual(
    (await readdir(world.dir)).filter((name) => name.startsWith('.')),
    []
  )
})

test('environments are built one after the other, of all nodes of this user, and a bid says how long that takes', async (t) => {
  const world = await stage(t)
  const gate = Promise.withResolvers<void>()
  world.gate.open = gate.promise
  const nodes = [await world.open(), await world.open()]
  const use = async (layers: Layers, name: string) => {
    const file = pinned(name)
    const want = { lock: file.text, requirements: file.digest, text: file.text, lease: name, ofOther: false }
    return await layers.use(want, world.say, never)
  }
  const all = ['a', 'b', 'c', 'd'].map(async (name, at) => await use(nodes[at % 2]!, name))
  await world.pips.begun.promise
  // The others are in line once their marks are there.
  for (let told = 0; told !== 300_000; ) told = (await nodes[0]!.told()).buildMs ?? 0
  t.is(world.pips.now, 1)
  gate.resolve()
  for (const each of all) t.false((await each).wasBuilt)
  t.is(world.pips.most, 1)
  t.is((await nodes[1]!.told()).buildMs, 5_000, 'with nobody in line a build takes what it takes')
  t.true(world.said.includes('environment:waiting'))
})

test('who leaves the line holds nobody up', async (t) => {
  const world = await stage(t)
  const gate = Promise.withResolvers<void>()
  world.gate.open = gate.promise
  const layers = await world.open(1)
  const left = new AbortController()
  const use = async (name: string, signal: AbortSignal) => {
    const file = pinned(name)
    const want = { lock: file.text, requirements: file.digest, text: file.text, lease: name, ofOther: false }
    return await layers.use(want, world.say, signal)
  }
  const first = use('first', never)
  await world.pips.begun.promise
  const second = use('second', left.signal)
  const third = use('third', never)
  left.abort(new Error('left'))
  await t.throwsAsync(second, { message: 'left' })
  gate.resolve()
  await Promise.all([first, third])
  t.is(world.asked.length, 2)
})

test('a folder that cannot be measured is an error, and never nothing', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'swarm-du-'))
  const path = process.env['PATH'] ?? ''
  t.teardown(async () => {
    process.env['PATH'] = path
    await rm(dir, { recursive: true, force: true })
  })
  const du = async (script: string): Promise<void> => {
    const file = join(dir, 'du.new')
    await writeFile(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    await rename(file, join(dir, 'du'))
  }
  process.env['PATH'] = `${dir}:${path}`
  await du(`echo "du: cannot access '/x/y': No such file or directory" >&2; echo "12 /x"; exit 1`)
  t.is(await diskUse('/x', 1), 12 * 1024, 'what went away takes nothing')
  await du(`echo "du: cannot read directory '/x/y': Permission denied" >&2; echo "4 /x"; exit 1`)
  await t.throwsAsync(diskUse('/x', 1), {
    code: LayerErrorCode.failed,
    message: /cannot be measured.*Permission denied/
  })
  await du(`test -e ${dir}/again && { echo "8 /x"; exit 0; }; touch ${dir}/again; exit 1`)
  t.is(await diskUse('/x', 1), 8 * 1024, 'asked again')
})
