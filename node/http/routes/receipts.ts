/** Signed usage, as requester and as provider. */
import { Hono } from 'hono'
import type { ApiContext } from '../context.ts'
import { ReceiptsQuery } from '../schema/jobs.ts'
import { receiptJson, VerifySchema, verdictJson } from '../schema/receipts.ts'
import { accept } from '../validate.ts'

/** Routes under `/v1/receipts`. */
export function receiptRoutes({ node }: ApiContext) {
  return new Hono()
    .get('/', accept('query', ReceiptsQuery), async (c) => {
      const receipts = await node.receipts(c.req.valid('query'))
      return c.json({ receipts: receipts.map(receiptJson) })
    })
    .post('/verify', accept('json', VerifySchema), (c) => {
      const envelope = Buffer.from(c.req.valid('json').envelope, 'base64')
      return c.json(verdictJson(node.verifyReceipt(new Uint8Array(envelope))))
    })
}
