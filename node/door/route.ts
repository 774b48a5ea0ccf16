/** What a door is made of: routes that are plugged in by prefix, and the few helpers that all of them need. */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** One of a door's services. A rejection becomes the answer of its `DoorRefusal`, or 500. */
export interface DoorRoute {
  /** `/report`: this path and everything below it; the longest that fits is taken. */
  prefix: string
  handle(request: IncomingMessage, response: ServerResponse): Promise<void> | void
}

/** A no to one request, with what its sender can do about it. */
export class DoorRefusal extends Error {
  override readonly name = 'DoorRefusal'
  /** HTTP status, e.g. 400, 404, 413, 507. */
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

/** The path of a request without its query, decoded. Throws `DoorRefusal` 400 for what is no path. */
export function pathOf(request: IncomingMessage): string {
  const [path = ''] = (request.url ?? '').split('?')
  try {
    return decodeURIComponent(path)
  } catch {
    throw new DoorRefusal(400, 'the path is not percent-encoded UTF-8')
  }
}

/** The query of a request. */
export function queryOf(request: IncomingMessage): URLSearchParams {
  const url = request.url ?? ''
  const at = url.indexOf('?')
  return new URLSearchParams(at < 0 ? '' : url.slice(at + 1))
}

/** Reads a whole body of at most so many bytes. Rejects with `DoorRefusal` 413 beyond, and 400 when it breaks off. */
export async function bodyOf(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    // Not destroyed with the loop: the answer has to leave on the same connection.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) break
      chunks.push(chunk)
    }
  } catch {
    throw new DoorRefusal(400, 'the body broke off')
  }
  if (size > maxBytes) throw new DoorRefusal(413, `the body is larger than ${maxBytes} bytes`)
  return Buffer.concat(chunks)
}

/** Reads a body of JSON. Rejects with `DoorRefusal`. */
export async function jsonOf(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const body = await bodyOf(request, maxBytes)
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    throw new DoorRefusal(400, 'the body is not JSON')
  }
}

/** Answers with JSON, or with nothing. */
export function reply(response: ServerResponse, status: number, value?: unknown): void {
  const body = value === undefined ? '' : JSON.stringify(value)
  response.writeHead(status, {
    'content-length': Buffer.byteLength(body),
    ...(body === '' ? {} : { 'content-type': 'application/json' })
  })
  response.end(body)
}
