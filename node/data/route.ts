/**
 * `/data` of a job's door: the data sets over loopback HTTP, for fsspec, pyarrow and anything else that reads URLs. Bytes
 * that have not come yet are fetched first and answered as they arrive, so that nobody has to wait for a whole file.
 *
 * `/data/` lists the sets, `/data/NAME/` (or `?list`) the files of one; `/data/NAME/path` is a file: HEAD, and GET with a
 * range. HEAD with `?whole` answers once the file (or all of the set) lies complete in `$SWARM_DATA/NAME`, or 202 where it does
 * not yet.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { chunksOf, type Manifest } from '../blob/manifest.ts'
import { holdingAnswer } from '../door/body-room.ts'
import { type DoorRoute, DoorRefusal, pathOf, queryOf, reply, replyRows, sendPart } from '../door/route.ts'
import { parseRange } from './range.ts'

/** How much is asked for ahead of what is being sent: a reader of 1 Gbit/s goes on while the next chunks come. */
const WINDOW_BYTES = 8 * 1024 * 1024
/** What has to be here before the head is sent. */
const FIRST_BYTES = 64 * 1024
/** A wait for a whole file is answered with 202 after this, and asked again: the door closes what is silent for longer. */
const WAIT_MS = 30_000
/** Requests under way at one door: most of them wait for bytes and hold nothing; what they hold is bounded by the door's memory. */
const MOST_REQUESTS = 256

/** A data set as a lease has it; every wait rejects with why the set will not come. */
export interface ServedSet {
  readonly name: string
  readonly sizeBytes: number
  /** What it consists of, once that has come. */
  manifest(): Promise<Manifest>
  /** Resolves when bytes [start, end) of a file are here; they come before everything that nobody waits for. */
  ensure(file: number, start: number, end: number): Promise<void>
  /** A verified chunk that is here. */
  read(index: number): Promise<Uint8Array>
  /** Resolves when a file lies complete in the sandbox's folder; without a file, when all of the set does. */
  whole(file?: number): Promise<void>
  isWhole(file: number): boolean
  /** Verified bytes that are here. */
  haveBytes(): number
}

/** The route over the sets of one lease, which may become known later. */
export function dataRoute(sets: () => readonly ServedSet[]): DoorRoute {
  return {
    prefix: '/data',
    mostRequests: MOST_REQUESTS,
    async handle(request, response) {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        throw new DoorRefusal(405, 'data sets are read only: GET and HEAD are taken')
      const [, , name = '', ...rest] = pathOf(request).split('/')
      if (name === '') return listSets(response, sets())
      const set = sets().find((each) => each.name === name)
      if (set === undefined) throw new DoorRefusal(404, unknownSet(name, sets()))
      const manifest = await set.manifest().catch((error: unknown) => refuse(response, error))
      const path = rest.join('/')
      if (path === '') return await listFiles(request, response, set, manifest)
      const file = manifest.files.findIndex((each) => each.path === path)
      if (file < 0) throw new DoorRefusal(404, `no file ${path} in the data set ${name}`)
      await sendFile(request, response, { set, manifest, file })
    }
  }
}

function listSets(response: ServerResponse, sets: readonly ServedSet[]): void {
  reply(response, 200, {
    sets: sets.map((set) => ({ name: set.name, sizeBytes: set.sizeBytes, haveBytes: set.haveBytes() }))
  })
}

/** Absolute URLs besides the paths: fsspec finds files by the links in a listing. */
async function listFiles(
  request: IncomingMessage,
  response: ServerResponse,
  set: ServedSet,
  manifest: Manifest
): Promise<void> {
  if (request.method === 'HEAD' && queryOf(request).has('whole'))
    return void response.writeHead((await isWhole(response, set)) ? 200 : 202, { 'content-length': 0 }).end()
  const base = `http://${request.headers.host ?? '127.0.0.1'}/data/${encodeURIComponent(set.name)}`
  const about = { name: set.name, sizeBytes: set.sizeBytes, haveBytes: set.haveBytes() }
  const head = `${JSON.stringify(about).slice(0, -1)},"files":[`
  await replyRows(response, rowsOf(set, manifest, base), [head, ']}'])
}

function* rowsOf(set: ServedSet, { files }: Manifest, base: string): Generator<object> {
  for (const [file, { path, sizeBytes }] of files.entries()) {
    const url = `${base}/${path.split('/').map(encodeURIComponent).join('/')}`
    yield { path, sizeBytes, complete: set.isWhole(file), url }
  }
}

interface OneFile {
  set: ServedSet
  manifest: Manifest
  file: number
}

async function sendFile(request: IncomingMessage, response: ServerResponse, one: OneFile): Promise<void> {
  const sizeBytes = one.manifest.files[one.file]?.sizeBytes ?? 0
  const range = request.method === 'GET' ? parseRange(request.headers.range, sizeBytes) : undefined
  const waits = request.method === 'HEAD' && queryOf(request).has('whole')
  const isThere = !waits || (await isWhole(response, one.set, one.file))
  response.setHeader('accept-ranges', 'bytes')
  response.setHeader('content-type', 'application/octet-stream')
  response.setHeader('etag', `"${one.manifest.digest.slice(0, 32)}-${one.file}"`)
  if (range === 'beyond') {
    response.writeHead(416, { 'content-range': `bytes */${sizeBytes}`, 'content-length': 0 }).end()
    return
  }
  const { start, end } = range ?? { start: 0, end: sizeBytes }
  // The first bytes before the head: a set that will not come is a status and not a broken answer.
  if (request.method === 'GET' && end > start)
    await one.set
      .ensure(one.file, start, Math.min(end, start + FIRST_BYTES))
      .catch((error: unknown) => refuse(response, error))
  response.writeHead(isThere ? (range === undefined ? 200 : 206) : 202, {
    'content-length': end - start,
    ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end - 1}/${sizeBytes}` })
  })
  if (request.method === 'GET') await sendBytes(response, one, start, end)
  response.end()
}

async function sendBytes(response: ServerResponse, one: OneFile, start: number, end: number): Promise<void> {
  const { set, manifest, file } = one
  const { first, count } = chunksOf(manifest, file, start, end)
  for (let index = first; index < first + count; index++) {
    const { at = 0, length = 0 } = manifest.chunks[index] ?? {}
    const [from, to] = [Math.max(start, at), Math.min(end, at + length)]
    await set.ensure(file, from, to)
    // What comes after is asked for now, and waited for when it is its turn.
    set.ensure(file, to, Math.min(end, to + WINDOW_BYTES)).catch(() => {})
    await holdingAnswer(response.req, length, async () => {
      const bytes = await set.read(index)
      if (!response.destroyed) await sendPart(response, bytes.subarray(from - at, to - at))
    })
    if (response.destroyed) return
  }
}

function unknownSet(name: string, sets: readonly ServedSet[]): string {
  const names = sets.map((set) => set.name).join(', ')
  return names === ''
    ? `this job has no data sets: give it one with --data ${name}=PATH`
    : `no data set ${name}; this job has ${names}`
}

/** Whether a file (or all of the set) is whole now, or became so within one wait. */
async function isWhole(response: ServerResponse, set: ServedSet, file?: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), WAIT_MS)
  try {
    return await Promise.race([set.whole(file).then(() => true), promise])
  } catch (error) {
    return refuse(response, error)
  } finally {
    clearTimeout(timer)
  }
}

/** Why a set does not come; in a header too, since HEAD has no body. */
function refuse(response: ServerResponse, error: unknown): never {
  const { message } = error as Error
  response.setHeader('x-swarm-error', encodeURIComponent(message.slice(0, 1000)))
  throw new DoorRefusal(502, message)
}
