/** `/replica` of the door on the mesh: another member's node keeps its storage here too. */
import { DoorRefusal, type DoorRoute, jsonOf, lengthOf, pathOf, reply } from '../route.ts'
import { isEntry, isOp, isVersion } from './entry.ts'
import type { Received, StorageStore } from './store.ts'

const MAX_INDEX_BYTES = 8 * 1024 * 1024
/** The head's member sends one change after the other, and asks every second whether this one is there. */
const MOST_REQUESTS = 16

/** Objects that came unasked and wait for the change that names them; so many at most, the oldest goes first. */
const MAX_WAITING = 64

/** The route. @param storeOf opened at the first request; `maxBytes`: cap of this member's disk for one storage */
export function replicaRoute(storeOf: () => Promise<StorageStore>, maxBytes: number): DoorRoute {
  const waiting = new Map<string, Received>()
  /** Objects of a whole copy that were asked for: they wait for its index, however many they are. */
  let asked = 0
  const keep = async (received: Received): Promise<void> => {
    await waiting.get(received.sha256)?.release()
    waiting.set(received.sha256, received)
    if (waiting.size <= MAX_WAITING + asked) return
    const [[oldest, first] = []] = waiting
    if (oldest !== undefined) waiting.delete(oldest)
    await first?.release()
  }
  const settle = async (): Promise<void> => {
    for (const [sha256, received] of waiting) {
      waiting.delete(sha256)
      await received.release()
    }
  }
  return {
    prefix: '/replica',
    mostRequests: MOST_REQUESTS,
    async handle(request, response) {
      const store = await storeOf()
      const [, , what = '', sha256 = ''] = pathOf(request).split('/')
      if (what === 'object' && request.method === 'PUT' && /^[0-9a-f]{64}$/.test(sha256)) {
        await keep(await store.receive(request, maxBytes, { sizeBytes: lengthOf(request), sha256 }))
        return reply(response, 204)
      }
      if (request.method !== 'POST') throw new DoorRefusal(405, 'not a call of a replica')
      const body = what === 'version' ? {} : ((await jsonOf(request, MAX_INDEX_BYTES)) as Record<string, unknown>)
      const answer = await answerTo(store, what, body)
      if (what === 'missing') asked = (answer as { missing: string[] }).missing.length
      if (what === 'reset') asked = 0
      if (what === 'op' || what === 'reset') await settle()
      reply(response, answer === undefined ? 204 : 200, answer)
    }
  }
}

async function answerTo(store: StorageStore, what: string, body: Record<string, unknown>): Promise<unknown> {
  const { version, op, entries, missing = [] } = body
  switch (what) {
    case 'version':
      return store.version
    case 'missing': {
      const digests = new Set(entriesOf(entries).map(({ sha256 }) => sha256))
      return { missing: [...digests].filter((sha256) => sha256 !== '' && !store.has(sha256)) }
    }
    case 'reset': {
      const all = entriesOf(entries)
      if (!isVersion(version)) throw new DoorRefusal(400, 'version is none')
      // What the first copy does not have either is known as missing here too.
      const excused = new Set(Array.isArray(missing) ? (missing as unknown[]) : [])
      if (all.some(({ sha256 }) => sha256 !== '' && !store.has(sha256) && !excused.has(sha256)))
        throw new DoorRefusal(409, 'objects are missing')
      await store.reset(version, all)
      return undefined
    }
    case 'op': {
      if (!isVersion(version) || !isOp(op)) throw new DoorRefusal(400, 'version or change is none')
      const { attempt, seq } = store.version
      if (attempt !== version.attempt || seq + 1 !== version.seq) throw new DoorRefusal(409, 'a change is missing here')
      if (op.op === 'put' && op.entry.sha256 !== '' && !store.has(op.entry.sha256))
        throw new DoorRefusal(409, 'its object is missing')
      await store.apply(op)
      return undefined
    }
    default:
      throw new DoorRefusal(404, 'not a call of a replica')
  }
}

function entriesOf(value: unknown): ReturnType<StorageStore['entries']> {
  if (!Array.isArray(value) || !value.every(isEntry)) throw new DoorRefusal(400, 'entries are none')
  return value
}
