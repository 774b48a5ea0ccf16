/**
 * A member's blobs over its job's mesh: `GET /blob/ADDRESS/manifest`, `/have`, and `/chunks?ranges=0-3,8` with the chunks as `wire.ts` says.
 * The tunnel encrypts and admits members alone, so there is neither here.
 */
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Digest } from '../../protocol/messages.ts'
import { holdingAnswer } from '../door/body-room.ts'
import { DoorRefusal } from '../door/refusal.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import type { Holding } from './holding.ts'
import { giveChunk } from './memory.ts'
import { isDigest, readRanges, sendChunks } from './wire.ts'

const STATUS: Partial<Record<BlobErrorCode, number>> = {
  [BlobErrorCode.refused]: 403,
  [BlobErrorCode.gone]: 404,
  [BlobErrorCode.malformed]: 400,
  [BlobErrorCode.changed]: 409,
  [BlobErrorCode.busy]: 503
}

/** What a route is made with. */
export interface BlobRouteOptions {
  /** What members of the job may have under this address; undefined for everything else. */
  find: (address: Digest) => Promise<Holding | undefined>
  /** Chunk bytes that left. */
  onSent?: (bytes: number) => void
}

/** A handler for `node:http`, for paths that begin with `/blob/`. Never rejects. */
export function blobRoute(
  options: BlobRouteOptions
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      await answer(options, request, response)
    } catch (cause) {
      const error = asBlobError(cause)
      if (response.headersSent) return void response.destroy()
      response.writeHead(STATUS[error.code] ?? 500, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ code: error.code, message: error.message }))
    }
  }
}

function asBlobError(cause: unknown): BlobError {
  if (cause instanceof BlobError) return cause
  if (cause instanceof DoorRefusal) return new BlobError(BlobErrorCode.busy, cause.message, { cause })
  return new BlobError(BlobErrorCode.gone, 'it cannot be read here', { cause })
}

async function answer(options: BlobRouteOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://member')
  const [, root, address = '', what] = url.pathname.split('/')
  if (request.method !== 'GET' || root !== 'blob' || !isDigest(address))
    throw new BlobError(
      BlobErrorCode.malformed,
      `${url.pathname.slice(0, 100)}: GET /blob/ADDRESS/manifest, have or chunks`
    )
  const holding = await options.find(address)
  if (holding === undefined) throw new BlobError(BlobErrorCode.gone, `${address} is not here`)
  switch (what) {
    case 'manifest':
      return void response.end((await holding.manifest()).bytes)
    case 'have':
      return void response.end((await holding.bitfield()).bytes)
    case 'chunks': {
      const chunks = readRanges(url.searchParams.get('ranges') ?? '')
      const { chunks: all } = await holding.manifest()
      // One is read while the one before it is sent.
      const bytes = 2 * Math.max(0, ...chunks.map((index) => all[index]?.length ?? 0))
      return await holdingAnswer(request, bytes, async () => await stream(options, holding, chunks, response))
    }
    default:
      throw new BlobError(BlobErrorCode.malformed, `${what}: use manifest, have or chunks`)
  }
}

async function stream(
  { onSent }: BlobRouteOptions,
  holding: Holding,
  chunks: readonly number[],
  response: ServerResponse
): Promise<void> {
  if (response.destroyed) return
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  for await (const bytes of sendChunks(holding, chunks)) {
    if (gone.signal.aborted) return
    if (!response.write(bytes)) {
      await once(response, 'drain', { signal: gone.signal })
      // The kernel has all of it.
      giveChunk(bytes)
    }
    onSent?.(bytes.length)
  }
  response.end()
}
