/** This node as a provider, and the providers that the network knows. */
import { Hono } from 'hono'
import type { ApiContext } from '../context.ts'
import { ProviderQuerySchema } from '../schema/providers.ts'
import { ProviderPatchSchema } from '../schema/status.ts'
import { accept } from '../validate.ts'

/** Routes under `/v1` about providers. */
export function providerRoutes({ node }: ApiContext) {
  return new Hono()
    .post('/providers/search', accept('json', ProviderQuerySchema), async (c) => {
      const { needs, limit } = c.req.valid('json')
      const asked = { ...needs, gpus: needs.gpus, archiveBytes: 0, requirements: '', dataBytes: 0 }
      return c.json(await node.providers(asked, { limit, signal: c.req.raw.signal }))
    })
    .get('/provider', (c) => c.json(node.provider()))
    .patch('/provider', accept('json', ProviderPatchSchema), async (c) =>
      c.json(await node.setProvider(c.req.valid('json')))
    )
}
