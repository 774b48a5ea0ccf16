import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { systemClock } from '../clock.ts'
import { TestNetwork } from './_network.ts'
import type { RunningNode } from './running-node.ts'
import { packJob } from './submit.ts'
import type { SubmitOptions } from './submit.ts'

test('a fresh look at the machine is offered when it is news: a busy GPU, a tenth of the disk', async (t) => {
  const network = await TestNetwork.create(t, { program: async () => 0 })
  const node = (await network.start('one', 'provider')) as RunningNode
  const offered = (): unknown[] => [node.provider().settings.diskMib, node.provider().settings.notes]
  t.deepEqual(offered(), [10_000, {}])
  node.refresh({ diskMib: 9_500, notes: {} })
  t.deepEqual(offered(), [10_000, {}], 'a little less disk is no news')
  node.refresh({ diskMib: 8_000, notes: {} })
  t.deepEqual(offered(), [8_000, {}])
  node.refresh({ diskMib: 8_001, notes: { utilisation: '97 %' } })
  t.deepEqual(offered(), [8_001, { utilisation: '97 %' }])
  t.true(node.provider().settings.offering)
})

test('a working directory is packed up to the configured size', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'swarm-submit-'))
  t.teardown(async () => await rm(dir, { recursive: true }))
  const [work, blobs] = [await mkdtemp(join(dir, 'work-')), await mkdtemp(join(dir, 'blobs-'))]
  await writeFile(join(work, 'large.bin'), randomBytes(3 * 2 ** 20))
  const submission = await new TestNetwork(dir, { program: async () => 0 }, {}).submission()
  const ownSets = { resolve: async () => [] }
  const options = { blobs: { dir: blobs }, files: {}, clock: systemClock, config: { maxArchiveMib: 2 }, ownSets }
  await t.throwsAsync(packJob({ ...submission, source: { dir: work } }, options as unknown as SubmitOptions), {
    message: /more than 2\.?0? MiB.*\.swarmignore/
  })
  t.deepEqual(await readdir(blobs), [], 'nothing is left')
})
