/** Request validation by zod, in the form that hono's typed client understands. */
import type { Env, MiddlewareHandler } from 'hono'
import type { z } from 'zod'
import { ApiError } from './errors.ts'

type Target = 'json' | 'query' | 'param'

/**
 * Middleware that parses one part of a request and hands it to `c.req.valid(target)`.
 * @throws ApiError 400 ERR_BAD_REQUEST naming field, what is wrong with it, and what is accepted
 */
export function accept<T extends Target, S extends z.ZodType>(
  target: T,
  schema: S
): MiddlewareHandler<Env, string, { in: { [K in T]: z.input<S> }; out: { [K in T]: z.output<S> } }> {
  return async (c, next) => {
    const result = schema.safeParse(await read(target, c.req))
    if (!result.success) throw new ApiError(400, 'ERR_BAD_REQUEST', explain(result.error))
    c.req.addValidatedData(target, result.data as object)
    await next()
  }
}

interface Readable {
  json: () => Promise<unknown>
  query: () => Record<string, string>
  param: () => Record<string, string>
}

async function read(target: Target, request: Readable): Promise<unknown> {
  if (target === 'query') return request.query()
  if (target === 'param') return request.param()
  try {
    return await request.json()
  } catch (cause) {
    throw new ApiError(400, 'ERR_BAD_REQUEST', 'the body must be JSON', '', { cause })
  }
}

/** One clause per problem; never the value itself, which may be a secret. */
function explain(error: z.ZodError): string {
  return error.issues
    .map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`))
    .join('; ')
}
