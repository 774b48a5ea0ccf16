import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'ava'
import { TestNetwork } from './running/_network.ts'

test('a job of two providers from submission to receipts, over real libp2p and level', async t => {
  const network = await TestNetwork.create(t, {
    program: async (say, env) => {
      await say(`secret has ${env.SECRET?.length} characters`)
      await say('done')
      return 0
    }
  })
  await network.start('one', 'provider')
  await network.start('two', 'provider')
  const requester = await network.start('asker', 'requester')
  const { job, archive } = await requester.submit(await network.submission())
  t.is(archive.files, 1)
  const lines: string[] = []
  const logs = (async () => { for await (const { bytes } of requester.logs(job, { follow: true })) lines.push(Buffer.from(bytes).toString()) })()
  const view = await requester.wait(job)
  t.like(view, { phase: 'ended', outcome: { cause: 'succeeded', exitCode: 0 } })
  await logs
  t.is(lines.join(''), 'secret has 11 characters\ndone\n')
  const result = await requester.result(job)
  t.deepEqual((await readdir(join(network.dir, 'results'))).sort(), ['log.txt', 'one', 'two'])
  t.is(await readFile(join(network.dir, 'results', 'one', 'made-by.txt'), 'utf8'), 'one')
  t.true(result.providers.every(({ missing }) => !missing))
  const receipts = await requester.receipts({ job })
  t.is(receipts.length, 2)
  for (const receipt of receipts) {
    t.is(receipt.signed, 'both')
    t.true(requester.verifyReceipt(receipt.bytes).valid)
  }
})
