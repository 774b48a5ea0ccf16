/** What a door is made of: routes that are plugged in by prefix, and the few helpers that all of them need. */
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import { holdBody } from './body-room.ts'
import { DoorRefusal } from './refusal.ts'

export { DoorRefusal }

/** One of a door's services. A rejection becomes the answer of its `DoorRefusal`, or 500. */
export interface DoorRoute {
  /** `/report`: this path and everything below it; the longest that fits is taken. */
  prefix: string
  /** Requests that are carried out at one time; more wait for a moment. Default 32. */
  mostRequests?: number
  handle(request: IncomingMessage, response: ServerResponse): Promise<void> | void
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

/** The length of a request's body as its head says it; undefined where it does not. */
export function lengthOf({ headers }: IncomingMessage): number | undefined {
  const length = headers['content-length']
  return length === undefined ? undefined : Number(length)
}

/**
 * Reads a whole body of at most so many bytes. Rejects with `DoorRefusal`: 413 beyond, 400 when it breaks off, 503 where the door's
 * bodies take too much memory already.
 */
export async function bodyOf(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    // Not destroyed with the loop: the answer has to leave on the same connection.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) break
      holdBody(request, chunk.length)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof DoorRefusal) throw error
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

/** Writes a piece of an answer; resolves when its reader can take the next, or has left. Other work has its turn meanwhile. */
export async function sendPart(response: ServerResponse, piece: Uint8Array | string): Promise<void> {
  if (response.write(piece)) return await turn()
  if (response.destroyed) return
  const left = new AbortController()
  const leave = (): void => left.abort()
  response.once('close', leave)
  await once(response, 'drain', { signal: left.signal }).catch(() => {})
  response.off('close', leave)
}

/** A long answer goes out in pieces of so many characters. */
const PIECE_CHARS = 32 * 1024

/** Answers 200 with a JSON list that nobody has to hold as a whole. @param around what stands before the first row and after the last */
export async function replyRows(
  response: ServerResponse,
  rows: Iterable<unknown>,
  [before, after]: readonly [string, string] = ['[', ']']
): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' })
  let piece = before
  let separator = ''
  for (const row of rows) {
    piece += separator + JSON.stringify(row)
    separator = ','
    if (piece.length < PIECE_CHARS) continue
    await sendPart(response, piece)
    if (response.destroyed) return
    piece = ''
  }
  response.end(piece + after)
}
