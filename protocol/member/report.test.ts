import test from 'ava'
import { peers, requester } from '../lease/_bench.ts'
import { Net, programExits } from './_net.ts'

const [a, b] = peers as [string, string]
const reported = { type: 'reported', metrics: { loss: 0.25 }, step: 7 } as const

test('a report of any member goes to the requester, numbered by that member', (t) => {
  const net = new Net(2)
  net.form()
  for (const peer of [b, b, a]) net.report(peer, { ...reported, ...net.node(peer).about() })
  const sent = net.sent.filter(({ body }) => body.type === 'progress')
  t.deepEqual(
    sent.map(({ from, to, body }) => [from, to, body.type === 'progress' && body.number]),
    [
      [b, requester, 1],
      [b, requester, 2],
      [a, requester, 1]
    ]
  )
  t.like(net.last('progress', a), { metrics: { loss: 0.25 }, step: 7, epoch: net.node(a).about().epoch })
})

test('before the start, after the end and under another epoch nothing is passed on', (t) => {
  const net = new Net(1)
  net.withhold = (effect) => effect.type === 'startWork'
  net.form()
  net.report(a, { ...reported, ...net.node(a).about() })
  t.is(net.count('progress'), 0)

  const other = new Net(1)
  other.form()
  const about = other.node(a).about()
  other.report(a, { ...reported, ...about, epoch: about.epoch + 1 })
  programExits(other, a)
  other.report(a, { ...reported, ...about })
  t.is(other.count('progress'), 0)
})
