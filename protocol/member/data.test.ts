import test from 'ava'
import { peers } from '../lease/_bench.ts'
import { Net } from './_net.ts'

const [a, b] = peers as [string, string]
const detail = 'data set corpus: /x/b.bin changed while it was read'

for (const failing of [a, b])
  test(`a data set that will not come is told as what it is, before the start and after it (${failing === b ? 'driver’s member' : 'member'})`, (t) => {
    for (const started of [false, true]) {
      const net = new Net(3)
      if (!started) net.withhold = (effect, node) => effect.type === 'startWork' && node === failing
      net.form()
      const { lease, epoch } = net.node(failing).about()
      net.report(failing, { type: 'workFailed', lease, epoch, cause: 'data-failed', detail, lastLines: [] })
      net.wait(5_000)
      t.like(net.last('finish', b).outcome, { cause: 'data-failed', peer: failing, detail })
      t.deepEqual(net.phases(), ['ended', 'ended', 'ended'])
      const billed = net.sent.some(({ body }) => body.type === 'leaseEnd' && body.receipt !== undefined)
      t.is(billed, started)
    }
  })
