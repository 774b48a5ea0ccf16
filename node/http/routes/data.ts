/** Data sets that this node knows by name. */
import { Hono } from 'hono'
import type { ApiContext } from '../context.ts'
import { DataAddSchema, DataParam } from '../schema/data.ts'
import { accept } from '../validate.ts'

/** Routes under `/v1/data`. */
export function dataRoutes({ node }: ApiContext) {
  return new Hono()
    .get('/', async (c) => c.json(await node.data.list()))
    .post('/', accept('json', DataAddSchema), async (c) => {
      const { name, path } = c.req.valid('json')
      return c.json(await node.data.add(name, path), 201)
    })
    .delete('/:name', accept('param', DataParam), async (c) => {
      await node.data.remove(c.req.valid('param').name)
      return c.json({ removed: true })
    })
}
