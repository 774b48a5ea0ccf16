/** The API's OpenAPI 3.1 document, made from the schemas that check its requests. */
import { z } from 'zod'
import { OPERATIONS, type Operation } from './operations.ts'

type Json = Record<string, unknown>

const ErrorSchema = z.object({ name: z.string(), code: z.string(), message: z.string(), hint: z.string() })

/** Answers of every operation that is no success. */
const FAILURE = { description: 'Error', content: { 'application/json': { schema: jsonSchema(ErrorSchema, 'output') } } }

/** The whole document; `version` is Swarm's. */
export function openApi(version: string): Json {
  const paths: Record<string, Json> = {}
  for (const [key, operation] of Object.entries(OPERATIONS)) {
    const [method = '', path = ''] = key.split(' ')
    const name = path.replace(/:(\w+)/g, '{$1}')
    paths[name] = { ...paths[name], [method.toLowerCase()]: describe(operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Swarm node',
      version,
      description: 'The local API of a Swarm node, served on the unix socket in its data folder.'
    },
    servers: [{ url: 'http://localhost' }],
    paths
  }
}

function describe(operation: Operation): Json {
  const { summary, params, query, body, answer, media = 'application/json', status = 200 } = operation
  const schema = answer === undefined ? { type: 'object' } : jsonSchema(answer, 'output')
  return {
    summary,
    parameters: [...parameters(params, 'path'), ...parameters(query, 'query')],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } }),
    responses: { [status]: { description: summary, content: { [media]: { schema } } }, default: FAILURE }
  }
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, type]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: type
  }))
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
