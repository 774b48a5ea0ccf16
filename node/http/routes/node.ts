/** The node itself: status, peers, events, metrics, and its orderly end. */
import { Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { type ApiContext, streamFault } from '../context.ts'
import { ApiError } from '../errors.ts'
import { EventsQuery } from '../schema/jobs.ts'
import { ShutdownSchema } from '../schema/status.ts'
import { accept } from '../validate.ts'

/** Routes under `/v1` about the node. */
export function nodeRoutes(context: ApiContext) {
  const { node, shutdown } = context
  return new Hono()
    .get('/status', async (c) => c.json(await node.status()))
    .get('/peers', (c) => c.json({ peers: node.peers() }))
    .get('/metrics', async (c) => c.text(await node.metrics(), 200, { 'content-type': 'text/plain; version=0.0.4' }))
    .get('/events', accept('query', EventsQuery), (c) => {
      const query = c.req.valid('query')
      const ended = new AbortController()
      const send = async (stream: SSEStreamingApi): Promise<void> => {
        stream.onAbort(() => ended.abort())
        for await (const event of node.events({ ...query, signal: ended.signal })) {
          await stream.writeSSE({ event: event.event, data: JSON.stringify(event) })
        }
      }
      return streamSSE(c, send, streamFault(context, ended.signal))
    })
    .post('/shutdown', accept('json', ShutdownSchema), async (c) => {
      const { leases } = node.provider()
      if (leases.length > 0 && !c.req.valid('json').force) {
        const jobs = leases.map((lease) => `${lease.job} (${lease.name})`).join(', ')
        throw new ApiError(
          409,
          'ERR_LEASES_RUN',
          `jobs of others run on this node: ${jobs}`,
          'wait for their end, or `swarm stop --force` ends them'
        )
      }
      if (leases.length > 0) await node.endLeases()
      await shutdown()
      return c.json({ stopping: true })
    })
}
