/** The API as the CLI calls it: hono's typed client over the node's unix socket, with answers unwrapped and errors thrown. */
import { type ClientResponse, hc } from 'hono/client'
import type { Api } from './app.ts'
import type { ErrorBody } from './errors.ts'
import { unixFetch } from './unix-fetch.ts'

/** The node answered with an error; `code`, `message` and `hint` are its own. */
export class NodeAnswerError extends Error {
  override readonly name = 'NodeAnswerError'
  readonly code: string
  readonly hint: string
  readonly status: number

  constructor(status: number, body: ErrorBody) {
    super(body.message)
    this.status = status
    this.code = body.code
    this.hint = body.hint
  }
}

/** Typed calls under `/v1`, e.g. `client.jobs.$get()`; unwrap each with `answer`. */
export type ApiClient = ReturnType<typeof apiClient>

/** A client for the node whose socket is at `socketPath`; connects with each call. */
export function apiClient(socketPath: string) {
  return hc<Api>('http://localhost', { fetch: unixFetch(socketPath) }).v1
}

/**
 * The JSON of an answer.
 * @throws NodeAnswerError when it is an error; NodeUnreachableError when there is none
 */
export async function answer<T>(asked: Promise<ClientResponse<T, number, 'json'>>): Promise<T> {
  const response = await asked
  if (response.ok) return (await response.json()) as T
  throw await failure(response)
}

/** Bytes of a streaming answer (logs, events). @throws as `answer` does */
export async function* bytes(asked: Promise<ClientResponse<unknown>>): AsyncGenerator<Uint8Array> {
  const response = await asked
  if (!response.ok) throw await failure(response)
  if (response.body !== null) yield* response.body as unknown as AsyncIterable<Uint8Array>
}

/** Data of server-sent events as JSON, one after the other. @throws as `answer` does */
export async function* serverEvents<T>(asked: Promise<ClientResponse<unknown>>): AsyncGenerator<T> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of bytes(asked)) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = block.split('\n').flatMap((line) => (line.startsWith('data:') ? [line.slice(5).trimStart()] : []))
      if (data.length > 0) yield JSON.parse(data.join('\n')) as T
    }
  }
}

async function failure(response: { status: number; text: () => Promise<string> }): Promise<NodeAnswerError> {
  const text = await response.text()
  try {
    return new NodeAnswerError(response.status, JSON.parse(text) as ErrorBody)
  } catch {
    const message = `the node answered ${response.status} without a reason`
    return new NodeAnswerError(response.status, { name: 'Error', code: 'ERR_ANSWER', message, hint: '' })
  }
}
