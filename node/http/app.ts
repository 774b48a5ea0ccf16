/**
 * The local API: a function from Request to Response. Its type is the contract of the CLI's client (`client.ts`), its
 * schemas that of everybody else (`/openapi.json`). It speaks only through a socket that its owner alone can open.
 */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ApiContext } from './context.ts'
import { ApiError, describeError } from './errors.ts'
import { openApi } from './openapi.ts'
import { dataRoutes } from './routes/data.ts'
import { jobRoutes } from './routes/jobs.ts'
import { nodeRoutes } from './routes/node.ts'
import { providerRoutes } from './routes/provider.ts'
import { receiptRoutes } from './routes/receipts.ts'
import { studyRoutes } from './routes/studies.ts'

/** A submission carries a command and an environment, never an archive: bytes. */
const MAX_BODY = 4 * 1024 * 1024

/** Makes the app; tests call `app.request('/v1/status')` on it without any socket. */
export function createApi(context: ApiContext, version: string) {
  const tooLarge = () => {
    throw new ApiError(413, 'ERR_BODY_TOO_LARGE', `the request is larger than ${MAX_BODY} bytes`)
  }
  const app = new Hono()
    .use(bodyLimit({ maxSize: MAX_BODY, onError: tooLarge }))
    .get('/openapi.json', (c) => c.json(openApi(version)))
    .route('/v1', nodeRoutes(context))
    .route('/v1', providerRoutes(context))
    .route('/v1/jobs', jobRoutes(context))
    .route('/v1/receipts', receiptRoutes(context))
    .route('/v1/studies', studyRoutes(context))
    .route('/v1/data', dataRoutes(context))
  app.notFound((c) => {
    const body = {
      name: 'ApiError',
      code: 'ERR_NO_ROUTE',
      message: `no such operation: ${c.req.method} ${c.req.path}`,
      hint: 'see /openapi.json'
    }
    return c.json(body, 404)
  })
  app.onError((error, c) => {
    const { status, body } = describeError(error)
    if (status >= 500 && !c.req.raw.signal.aborted) context.onFault(error)
    return c.json(body, status)
  })
  return app
}

/** Type of the API, for hono's typed client. */
export type Api = ReturnType<typeof createApi>
