/** Jobs of this node's requester. */
import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import type { StreamingApi } from 'hono/utils/stream'
import { type ApiContext, streamFault } from '../context.ts'
import { JobParam } from '../schema/common.ts'
import { ConfirmSchema, LogsQuery, ResultAskSchema, SubmitSchema, WaitQuery } from '../schema/jobs.ts'
import { receiptJson } from '../schema/receipts.ts'
import { accept } from '../validate.ts'

/** Routes under `/v1/jobs`. */
export function jobRoutes(context: ApiContext) {
  const { node, dashboards } = context
  const job = accept('param', JobParam)
  return new Hono()
    .get('/', (c) => c.json({ jobs: node.jobs() }))
    .post('/', accept('json', SubmitSchema), async (c) => {
      const { needs, ...submission } = c.req.valid('json')
      return c.json(await node.submit({ ...submission, needs: { ...needs, gpus: needs.gpus } }), 201)
    })
    .get('/:job', job, (c) => c.json(node.job(c.req.valid('param').job)))
    .get('/:job/story', job, async (c) => {
      const { receipts, ...story } = await node.story(c.req.valid('param').job)
      return c.json({ ...story, receipts: receipts.map(receiptJson) })
    })
    .get('/:job/logs', job, accept('query', LogsQuery), (c) => {
      const { job } = node.job(c.req.valid('param').job)
      const ended = new AbortController()
      const query = c.req.valid('query')
      c.header('content-type', 'application/octet-stream')
      const send = async (out: StreamingApi): Promise<void> => {
        out.onAbort(() => ended.abort())
        for await (const chunk of node.logs(job, { ...query, signal: ended.signal })) await out.write(chunk.bytes)
      }
      return stream(c, send, streamFault(context, ended.signal))
    })
    .get('/:job/wait', job, accept('query', WaitQuery), async (c) => {
      const { until } = c.req.valid('query')
      return c.json(await node.wait(c.req.valid('param').job, { until, signal: c.req.raw.signal }))
    })
    .post('/:job/stop', job, async (c) => {
      await node.stop(c.req.valid('param').job)
      return c.json(node.job(c.req.valid('param').job))
    })
    .post('/:job/confirm', job, accept('json', ConfirmSchema), async (c) => {
      await node.confirm(c.req.valid('param').job, c.req.valid('json').accept)
      return c.json(node.job(c.req.valid('param').job))
    })
    .post('/:job/result', job, accept('json', ResultAskSchema), async (c) =>
      c.json(await node.result(c.req.valid('param').job, c.req.valid('json')))
    )
    .post('/:job/dashboard', job, async (c) => c.json({ url: await dashboards.open(c.req.valid('param').job) }))
    .delete('/:job/dashboard', job, async (c) => {
      await dashboards.close(c.req.valid('param').job)
      return c.json({ closed: true })
    })
}
