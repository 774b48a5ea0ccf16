import test from 'ava'
import { openDoor } from './_listener.ts'
import { type ProgramReport, Reporter, reportOf, reportRoute } from './report.ts'

test('the first report goes at once, of many only the newest follows, and flush sends what waits', async (t) => {
  const sent: ProgramReport[] = []
  const next = Promise.withResolvers<void>()
  const reporter = new Reporter((report) => {
    sent.push(report)
    if (sent.length === 2) next.resolve()
  })
  t.teardown(() => reporter.stop())
  for (const step of [1, 2, 3]) reporter.take({ step, metrics: {} })
  t.deepEqual(
    sent.map(({ step }) => step),
    [1]
  )
  await next.promise
  t.deepEqual(
    sent.map(({ step }) => step),
    [1, 3]
  )
  reporter.take({ step: 4, metrics: {} })
  reporter.flush()
  t.deepEqual(
    sent.map(({ step }) => step),
    [1, 3, 4]
  )
  reporter.flush()
  t.is(sent.length, 3, 'nothing is sent twice')
})

test('a few urgent reports in a row are not held back, and what waits before them goes too', (t) => {
  const sent: number[] = []
  const reporter = new Reporter(({ step }) => void sent.push(step))
  t.teardown(() => reporter.stop())
  reporter.take({ step: 1, metrics: {} })
  reporter.take({ step: 2, metrics: {} })
  for (let step = 3; step < 40; step++) reporter.take({ step, metrics: {} }, true)
  t.deepEqual(sent, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

test('a report is checked field by field; a loss that diverged is NaN', async (t) => {
  t.deepEqual(reportOf({ step: 3, metrics: { loss: 0.5, top: 'NaN', low: '-Infinity' } }), {
    step: 3,
    metrics: { loss: 0.5, top: NaN, low: -Infinity }
  })
  t.deepEqual(reportOf({}), { step: 0, metrics: {} })
  for (const bad of [
    { step: -1 },
    { step: 1.5 },
    { step: '3' },
    { metrics: 3 },
    { metrics: { loss: 'x' } },
    { metrics: { 'a b': 1 } },
    { metrics: { ['x'.repeat(65)]: 1 } },
    { metrics: Object.fromEntries(Array.from({ length: 33 }, (_, at) => [`m${at}`, at])) },
    JSON.parse('{"metrics": {"__proto__": 1}}') as unknown
  ])
    t.throws(() => reportOf(bad), { name: 'DoorRefusal' }, JSON.stringify(bad))
})

test('the route takes a POST of JSON and nothing else', async (t) => {
  const sent: ProgramReport[] = []
  const { door, url } = await openDoor(t)
  const reporter = new Reporter((report) => void sent.push(report))
  t.teardown(() => reporter.stop())
  door.add(reportRoute(reporter))
  const post = async (body: string) => (await fetch(`${url}/report`, { method: 'POST', body })).status
  t.is(await post('{"step": 7, "metrics": {"loss": 1e300}}'), 204)
  t.is(await post('{"step": NaN}'), 400)
  t.is((await fetch(`${url}/report`)).status, 405)
  t.deepEqual(sent, [{ step: 7, metrics: { loss: 1e300 } }])
})
