import test from 'ava'
import { peers } from '../lease/_bench.ts'
import { Net } from './_net.ts'

const [a, b, c] = peers as [string, string, string]

for (const failing of [a, b, c])
  test(`an environment that nobody can make is told as what it is, wherever it shows first (${failing === b ? 'driver’s member' : 'member'} ${failing})`, (t) => {
    const net = new Net(3)
    net.withhold = (effect, node) => effect.type === 'startWork' && node === failing
    net.form()
    const detail = "requirements, line 2: 'nosuch==1': there is no such package"
    const { lease, epoch } = net.node(failing).about()
    net.report(failing, { type: 'workFailed', lease, epoch, cause: 'environment-failed', detail, lastLines: [] })
    net.wait(5_000)
    t.like(net.last('finish', b).outcome, { cause: 'environment-failed', peer: failing, detail })
    t.deepEqual(net.phases(), ['ended', 'ended', 'ended'])
    t.is(net.did('startProgram').length, 0)
    t.true(
      net.sent.every(({ body }) => body.type !== 'leaseEnd' || body.receipt === undefined),
      'unbilled'
    )
  })
