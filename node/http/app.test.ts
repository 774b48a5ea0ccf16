import { Readable } from 'node:stream'
import test from 'ava'
import { createNodeDouble, GPU, JOB, type NodeDouble, OTHER, statusOf } from './_node-double.ts'
import { Studies } from '../tune/studies.ts'
import { createApi } from './app.ts'
import { OPERATIONS } from './operations.ts'
import { JobSchema, JobsSchema, StorySchema } from './schema/jobs.ts'
import { StatusSchema } from './schema/status.ts'

const NEEDS = {
  nodes: 2,
  cpus: 1,
  memoryMib: 1024,
  region: '',
  maxPriceMicroPerGpuHour: 0,
  acceptClaimed: false,
  durationMs: 0,
  termMs: 1000,
  perNode: false,
  egress: '' as const,
  minNodes: 0,
  ray: '',
  python: ''
}
const SUBMISSION = {
  name: 'train',
  needs: NEEDS,
  command: ['python', 'train.py'],
  source: { dir: '/tmp' },
  env: { KEY: 'value' },
  output: '/tmp/out',
  waitMs: 0,
  dryRun: false,
  confirm: false
}

function setUp() {
  const node = createNodeDouble()
  const faults: unknown[] = []
  const stops: string[] = []
  const dashboards = { open: async () => 'http://127.0.0.1:1/?key=k', close: async () => {}, closeAll: async () => {} }
  const app = createApi(
    {
      node,
      dashboards,
      studies: new Studies({ node, dataDir: '/nowhere', maxArchiveBytes: 1 }),
      shutdown: async () => void stops.push('shutdown'),
      onFault: (error) => faults.push(error)
    },
    '0.1.0'
  )
  const send = (method: string, path: string, body?: unknown) =>
    app.request(path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
    })
  return { node, app, faults, stops, send }
}

/** The first `count` events of a server-sent stream. */
async function firstEvents(response: Response, count: number): Promise<Array<{ event: string }>> {
  const events: Array<{ event: string }> = []
  let text = ''
  for await (const chunk of Readable.fromWeb(response.body as never)) {
    text += String(Buffer.from(chunk as Uint8Array))
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks)
      events.push(
        JSON.parse(
          block
            .split('\n')
            .find((line) => line.startsWith('data:'))
            ?.slice(5) ?? ''
        ) as { event: string }
      )
    if (events.length >= count) break
  }
  return events
}

function withJob(node: NodeDouble): void {
  node.change({
    phase: 'running',
    startedAt: Date.now(),
    members: [
      {
        peer: OTHER,
        name: 'bob',
        index: 1,
        region: 'eu',
        roles: ['driver'],
        units: [GPU],
        priceMicroPerGpuHour: 1,
        epoch: 1
      }
    ]
  })
}

test('the status is answered as its schema says', async (t) => {
  const { send } = setUp()
  const response = await send('GET', '/v1/status')
  t.is(response.status, 200)
  t.true(StatusSchema.safeParse(await response.json()).success)
})

test('a submission is checked, filled in and handed to the node with its environment', async (t) => {
  const { node, send } = setUp()
  const response = await send('POST', '/v1/jobs', SUBMISSION)
  t.is(response.status, 201)
  t.is(((await response.json()) as { job: string }).job, JOB)
  const [, submitted] = node.calls[0] ?? []
  t.like(submitted, { env: { KEY: 'value' }, source: { dir: '/tmp' } })
})

test('a wrong field is named, its value is not', async (t) => {
  const { node, send } = setUp()
  const response = await send('POST', '/v1/jobs', { ...SUBMISSION, env: { 'A B': 'secret' }, output: 'relative' })
  t.is(response.status, 400)
  const body = (await response.json()) as { code: string; message: string }
  t.is(body.code, 'ERR_BAD_REQUEST')
  t.regex(body.message, /env/)
  t.regex(body.message, /output: must be an absolute path/)
  t.notRegex(body.message, /secret/)
  t.deepEqual(node.calls, [])
})

test('a body that is no JSON is a bad request', async (t) => {
  const { app } = setUp()
  const response = await app.request('/v1/jobs', { method: 'POST', body: '{' })
  t.is(response.status, 400)
})

test('a body beyond the limit is refused', async (t) => {
  const { app } = setUp()
  const response = await app.request('/v1/jobs', {
    method: 'POST',
    body: 'x'.repeat(5_000_000),
    headers: { 'content-length': '5000000' }
  })
  t.is(response.status, 413)
})

test('an unknown job is 404 with its code; a path that is no id 400; a path that does not exist 404', async (t) => {
  const { send } = setUp()
  const unknown = await send('GET', `/v1/jobs/${JOB}`)
  t.is(unknown.status, 404)
  t.like((await unknown.json()) as object, { code: 'ERR_JOB_UNKNOWN' })
  t.is((await send('GET', '/v1/jobs/nonsense')).status, 400)
  t.like((await (await send('GET', '/v1/nothing')).json()) as object, { code: 'ERR_NO_ROUTE' })
})

test('a fault of the node is 500, reported, and shows no stack', async (t) => {
  const { node, faults, send } = setUp()
  node.status = async () => {
    throw new Error('broken')
  }
  const response = await send('GET', '/v1/status')
  t.is(response.status, 500)
  t.deepEqual(await response.json(), { name: 'Error', code: 'ERR_INTERNAL', message: 'broken', hint: '' })
  t.is(faults.length, 1)
})

test('jobs, one job and its story are answered as their schemas say', async (t) => {
  const { node, send } = setUp()
  withJob(node)
  node.push({ event: 'job:started' })
  node.state.spans.push({ step: 'offer', node: OTHER, startMs: 0, ms: 1 })
  t.true(JobsSchema.safeParse(await (await send('GET', '/v1/jobs')).json()).success)
  t.true(JobSchema.safeParse(await (await send('GET', `/v1/jobs/${JOB}`)).json()).success)
  t.true(StorySchema.safeParse(await (await send('GET', `/v1/jobs/${JOB}/story`)).json()).success)
})

test('the log is streamed from an offset on', async (t) => {
  const { node, send } = setUp()
  withJob(node)
  node.say('one\ntwo\n', true)
  const response = await send('GET', `/v1/jobs/${JOB}/logs?offset=4&follow=true`)
  t.is(await response.text(), 'two\n')
  t.is((await send('GET', `/v1/jobs/${JOB}/logs?offset=-1`)).status, 400)
})

test('events come as they happen, those of before since a moment too', async (t) => {
  const { node, send } = setUp()
  withJob(node)
  node.push({ event: 'job:offered' })
  const response = await send('GET', `/v1/events?job=${JOB}&sinceAt=0`)
  const reading = firstEvents(response, 2)
  node.push({ event: 'job:planned' })
  t.deepEqual(
    (await reading).map(({ event }) => event),
    ['job:offered', 'job:planned']
  )
})

test('stop, confirm and wait reach the node', async (t) => {
  const { node, send } = setUp()
  withJob(node)
  await send('POST', `/v1/jobs/${JOB}/confirm`, { accept: true })
  const waiting = send('GET', `/v1/jobs/${JOB}/wait?until=ended`)
  await send('POST', `/v1/jobs/${JOB}/stop`)
  t.like((await (await waiting).json()) as object, { phase: 'ended' })
  t.deepEqual(node.calls, [
    ['confirm', JOB, true],
    ['stop', JOB]
  ])
})

test('provider settings: only known ones, and peer ids must be such', async (t) => {
  const { node, send } = setUp()
  t.is((await send('PATCH', '/v1/provider', { units: [] })).status, 400)
  t.is((await send('PATCH', '/v1/provider', { allow: ['bob'] })).status, 400)
  t.is((await send('PATCH', '/v1/provider', { allow: ['*'], priceMicroPerGpuHour: 5 })).status, 200)
  t.deepEqual(node.calls, [['setProvider', { allow: ['*'], priceMicroPerGpuHour: 5 }]])
})

test('a shutdown while jobs of others run needs force', async (t) => {
  const { node, stops, send } = setUp()
  const lease = {
    job: JOB,
    attempt: 1,
    epoch: 1,
    requester: OTHER,
    phase: 'started' as const,
    units: [GPU],
    priceMicroPerGpuHour: 0,
    name: 'theirs'
  }
  node.state.status = statusOf({ provider: { ...node.state.status.provider, leases: [lease] } })
  const refused = await send('POST', '/v1/shutdown', { force: false })
  t.is(refused.status, 409)
  t.regex(((await refused.json()) as { message: string }).message, /theirs/)
  t.is((await send('POST', '/v1/shutdown', { force: true })).status, 200)
  t.deepEqual(node.calls, [['endLeases']])
  t.deepEqual(stops, ['shutdown'])
})

test('every route is an operation of the OpenAPI document, and the other way round', async (t) => {
  const { app, send } = setUp()
  const routes = new Set(
    app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.length > 1 ? path.replace(/\/$/, '') : path}`)
  )
  t.deepEqual([...routes].sort(), Object.keys(OPERATIONS).sort())
  const document = (await (await send('GET', '/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, Record<string, { requestBody?: object; parameters: Array<{ name: string }> }>>
  }
  t.is(document.openapi, '3.1.0')
  t.truthy(document.paths['/v1/jobs']?.['post']?.requestBody)
  t.deepEqual(
    document.paths['/v1/jobs/{job}/logs']?.['get']?.parameters.map(({ name }) => name),
    ['job', 'offset', 'follow']
  )
})
