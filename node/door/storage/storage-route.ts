/**
 * `/storage` of a door: one path that all members of a job see. At the head's member it is served, elsewhere it is
 * passed on to the head's. PUT answers once the bytes count; GET takes one range; HEAD says what is there; `?list` (with
 * `&deep`) lists a folder; PUT of a path that ends in `/` makes one; DELETE (with `?deep`) removes.
 */
import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { MeshAgent } from '../mesh-agent.ts'
import { DoorRefusal, type DoorRoute, lengthOf, pathOf, queryOf, reply, replyRows } from '../route.ts'
import { checkKey } from './entry.ts'
import type { JobStorage } from './job-storage.ts'
import type { Listed } from './listing.ts'

/** Path of the storage at every door. */
export const STORAGE_PREFIX = '/storage'
/** Requests under way at one door: each has a file open, and a connection to the head's member where it is passed on. */
const MOST_REQUESTS = 64

/** The route at the head's member. @param open gives the storage, which may be opened by the first request */
export function storageRoute(open: () => Promise<JobStorage>): DoorRoute {
  return {
    prefix: STORAGE_PREFIX,
    mostRequests: MOST_REQUESTS,
    async handle(request, response) {
      const storage = await open()
      const path = pathOf(request).slice(STORAGE_PREFIX.length).replace(/^\/+/, '')
      const query = queryOf(request)
      switch (request.method) {
        case 'GET':
          if (query.has('list')) return await sendList(storage, path, query.has('deep'), response)
          return await sendObject(storage, checkKey(path), request, response)
        case 'HEAD':
          return await sendHead(storage, path === '' ? '' : checkKey(path), response)
        case 'PUT': {
          const key = checkKey(path)
          const copies = key.endsWith('/')
            ? await storage.makeFolder(key)
            : await storage.put(key, request, lengthOf(request))
          return reply(response, 201, { copies })
        }
        case 'DELETE': {
          const wasThere = await storage.remove(checkKey(path), query.has('deep'))
          if (!wasThere) throw new DoorRefusal(404, `nothing is at ${path}`)
          return reply(response, 204)
        }
        default:
          throw new DoorRefusal(405, 'GET, HEAD, PUT and DELETE are taken')
      }
    }
  }
}

async function sendList(storage: JobStorage, path: string, deep: boolean, response: ServerResponse): Promise<void> {
  const key = path === '' ? '' : checkKey(path)
  const at = await storage.stat(key)
  if (at?.type !== 'directory') throw new DoorRefusal(404, `no folder is at ${path}`)
  await replyRows(response, await storage.list(key, deep))
}

async function sendHead(storage: JobStorage, key: string, response: ServerResponse): Promise<void> {
  const at = await storage.stat(key)
  if (at === undefined) response.writeHead(404)
  else response.writeHead(200, headOf(at))
  response.end()
}

function headOf({ type, size, mtime }: Listed): Record<string, string> {
  return {
    'content-length': String(size),
    'x-swarm-type': type,
    'accept-ranges': 'bytes',
    ...(mtime === 0 ? {} : { 'last-modified': new Date(mtime).toUTCString(), 'x-swarm-mtime': String(mtime) })
  }
}

async function sendObject(
  storage: JobStorage,
  key: string,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const entry = await storage.get(key)
  if (entry === undefined || entry.sha256 === '') throw new DoorRefusal(404, `no file is at ${key}`)
  const range = rangeOf(request.headers.range, entry.sizeBytes)
  const { start, end } = range ?? { start: 0, end: entry.sizeBytes }
  response.writeHead(range === undefined ? 200 : 206, {
    'content-length': String(end - start),
    'content-type': 'application/octet-stream',
    'accept-ranges': 'bytes',
    etag: `"${entry.sha256}"`,
    ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end - 1}/${entry.sizeBytes}` })
  })
  if (end === start) return void response.end()
  // Opened before the next change can remove it; the open file stays readable.
  await pipeline(createReadStream(storage.path(entry), { start, end: end - 1 }), response).catch(() => {})
}

/** One range of bytes, [start, end); undefined for none, and for what is better answered whole. Throws 416. */
function rangeOf(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1)
  if (start >= size || end <= start) throw new DoorRefusal(416, `the file has ${size} bytes`)
  return { start, end }
}

/** The head's member may wait for a second copy, or for what an earlier attempt left; a client asks again after that. */
const PASS_ON_SILENCE_MS = 90_000
const PASSED_ON = ['content-length', 'content-type', 'range', 'transfer-encoding'] as const

/** The route at every other member: what comes goes to the head's, and what it answers comes back. */
export function passOnRoute(agent: Pick<MeshAgent, 'ask'>, headAddress: () => string | undefined): DoorRoute {
  return {
    prefix: STORAGE_PREFIX,
    mostRequests: MOST_REQUESTS,
    async handle(request, response) {
      const address = headAddress()
      if (address === undefined) throw new DoorRefusal(503, 'the head of the job is not known yet; try again')
      const hasBody = request.method === 'PUT'
      const gone = new AbortController()
      response.once('close', () => gone.abort())
      const answer = await agent
        .ask(address, {
          method: request.method ?? 'GET',
          path: request.url ?? '/',
          headers: headersOf(request),
          silenceMs: PASS_ON_SILENCE_MS,
          signal: gone.signal,
          ...(hasBody ? { body: request } : {})
        })
        .catch((error: unknown) => {
          throw new DoorRefusal(503, `the head's member does not answer: ${(error as Error).message}`)
        })
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      await pipeline(answer, response).catch(() => {})
    }
  }
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(PASSED_ON.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])))
}
