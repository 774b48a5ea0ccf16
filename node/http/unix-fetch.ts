/** `fetch` over a unix socket: Node's own cannot be told a socket path without a package that `swarm --help` would have to load. */
import { type IncomingMessage, request } from 'node:http'
import { Readable } from 'node:stream'

/** No node answers at the socket: none runs, it is starting, or it hangs. */
export class NodeUnreachableError extends Error {
  override readonly name = 'NodeUnreachableError'
  readonly code = 'ERR_NODE_UNREACHABLE'
}

/**
 * A `fetch` whose requests all go to `socketPath`; host and port of the URL are ignored. Bodies may be strings or bytes;
 * the response's body streams. There is no time limit: event streams stay open; pass a signal to end one.
 * @throws NodeUnreachableError (rejection) when nothing listens there
 */
export function unixFetch(socketPath: string): typeof fetch {
  return async (input, init) => {
    const asked = new Request(input, init)
    const body = asked.body === null ? undefined : Buffer.from(await asked.arrayBuffer())
    const response = await send(socketPath, asked, body)
    return new Response(
      hasBody(asked.method, response) ? (Readable.toWeb(response) as ReadableStream<Uint8Array>) : null,
      {
        status: response.statusCode ?? 500,
        headers: headersOf(response)
      }
    )
  }
}

function send(socketPath: string, asked: Request, body: Buffer | undefined): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const { pathname, search } = new URL(asked.url)
  const headers: Record<string, string> = Object.fromEntries(asked.headers)
  if (body !== undefined) headers['content-length'] = String(body.length)
  const outgoing = request(
    { socketPath, path: `${pathname}${search}`, method: asked.method, headers, signal: asked.signal, agent: false },
    resolve
  )
  outgoing.on('error', (cause) =>
    reject(asked.signal.aborted ? (asked.signal.reason as Error) : unreachable(socketPath, cause))
  )
  outgoing.end(body)
  return promise
}

function unreachable(socketPath: string, cause: Error): NodeUnreachableError {
  return new NodeUnreachableError(
    `no node answers at ${socketPath} (${cause.message}); start one with \`swarm start\``,
    { cause }
  )
}

function hasBody(method: string, response: IncomingMessage): boolean {
  return method !== 'HEAD' && response.statusCode !== 204 && response.statusCode !== 304
}

function headersOf(response: IncomingMessage): Headers {
  const headers = new Headers()
  for (let at = 0; at < response.rawHeaders.length; at += 2) {
    headers.append(response.rawHeaders[at] ?? '', response.rawHeaders[at + 1] ?? '')
  }
  return headers
}
