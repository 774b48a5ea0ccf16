import test from 'ava'
import type { Report } from '../../protocol/machine.ts'
import { systemClock } from '../clock.ts'
import { hostNetwork } from '../door/_listener.ts'
import type { Privileged } from '../privileged/verbs.ts'
import { LeaseDoor } from './lease-door.ts'

/** Ports and addresses of a job's namespace, moved to addresses of this host that no other test has. */
const net = `127.${200 + (process.pid % 50)}`
const moved: Privileged = {
  ...hostNetwork,
  listen: async (name, host, port) => await hostNetwork.listen(name, host === '127.0.0.1' ? `${net}.0.1` : host, port),
  connect: async (name, port, host) => await hostNetwork.connect(name, port, host)
}

test('a report of the program becomes the lease’s, and the last one goes out when the program has ended', async (t) => {
  const reports: Report[] = []
  const door = new LeaseDoor({
    lease: 'j-0123456789abcdef/1',
    epoch: 7,
    name: 'x',
    self: 'me',
    clock: systemClock,
    facts: () => undefined,
    privileged: moved,
    emit: () => {},
    report: (said) => void reports.push(said)
  })
  t.teardown(async () => await door.close())
  await door.open('token', [{ peer: 'me', address: `${net}.1.1` }])
  const post = async (step: number) =>
    await fetch(`http://${net}.0.1:20080/report`, {
      method: 'POST',
      body: JSON.stringify({ step, metrics: { loss: 1 } })
    })
  for (const step of [1, 2, 3]) t.is((await post(step)).status, 204)
  t.like(reports, [{ type: 'reported', lease: 'j-0123456789abcdef/1', epoch: 7, step: 1, metrics: { loss: 1 } }])
  door.flush()
  t.deepEqual(
    reports.map((said) => said.type === 'reported' && said.step),
    [1, 3]
  )
  const mesh = `http://${net}.1.1:20081/replica/version`
  t.is((await fetch(mesh, { method: 'POST' })).status, 401, 'the mesh door is for nodes of this attempt')
  t.is((await door.agent.ask(`${net}.1.1`, { method: 'POST', path: '/replica/version' })).statusCode, 404)
})
