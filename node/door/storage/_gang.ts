/** Members of a gang on this host: each with a loopback address of its own, real doors, real stores; for tests. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import type { ExecutionContext } from 'ava'
import type { SwarmEvent } from '../../../protocol/machine.ts'
import { systemClock } from '../../clock.ts'
import { LeaseStorage, type StorageFacts } from '../../work/lease-storage.ts'
import { hostNetwork, listenOn } from '../_listener.ts'
import { Door } from '../door.ts'
import { MESH_DOOR_PORT, MeshAgent } from '../mesh-agent.ts'
import type { StorageSource } from './fetch.ts'
import { StorageShelf } from './shelf.ts'

export const JOB = 'j-0123456789abcdef'
/** In the place of 10 s. */
const GONE_MS = 500
let gangs = 0

/** One member: what its node has on disk outlives its doors. */
export interface GangMember {
  peer: string
  address: string
  shelf: StorageShelf
  url: string
  events: SwarmEvent[]
  /** Its doors close and answer nobody, as when its host is gone. */
  leave: () => Promise<void>
}

/** What a gang is made with. */
export interface GangOptions {
  attempt?: number
  maxBytes?: number
  /** Shelves of members of earlier attempts, by peer. */
  shelves?: Map<string, StorageShelf>
  holders?: string[]
  source?: StorageSource
  /** How long holders are asked again. Default: once is enough. */
  patienceMs?: number
}

/** Opens the doors of `peers`; the first is the head. Each gang has addresses of its own, so that ports may be the real ones. */
export async function openGang(t: ExecutionContext, peers: string[], options: GangOptions = {}): Promise<GangMember[]> {
  const { attempt = 1, maxBytes = 1e6, shelves = new Map<string, StorageShelf>() } = options
  const net = ++gangs
  // Test files are threads of one process.
  const host = (process.pid * 7 + threadId) % 200
  const members = peers.map((peer, at) => ({ peer, address: `127.${host + 1}.${net}.${at + 1}` }))
  const facts: StorageFacts = {
    requester: 'asker',
    head: peers[0] ?? '',
    retentionMs: 1000,
    holders: options.holders ?? []
  }
  const none: StorageSource = {
    index: async () => await Promise.reject(new Error('away')),
    object: async () => await Promise.reject(new Error('away'))
  }
  return await Promise.all(
    members.map(async ({ peer, address }) => {
      const shelf = shelves.get(peer) ?? new StorageShelf(await folder(t), systemClock)
      shelves.set(peer, shelf)
      const events: SwarmEvent[] = []
      const own = new Door()
      const mesh = new Door({ bearer: () => 'secret' })
      const agent = new MeshAgent(hostNetwork, peer, () => 'secret')
      const storages = { shelf, maxBytes, source: () => options.source ?? none }
      const emit = (event: SwarmEvent): void => void events.push(event)
      const storage = new LeaseStorage({
        self: peer,
        lease: `${JOB}/${attempt}`,
        storages,
        clock: systemClock,
        emit,
        goneMs: GONE_MS,
        patienceMs: options.patienceMs ?? 0
      })
      storage.begin({ own, mesh, agent }, members, facts)
      const leave = async (): Promise<void> => {
        own.close()
        mesh.close()
        agent.close()
        await storage.close()
      }
      t.teardown(leave)
      mesh.serve(await listenOn(address, MESH_DOOR_PORT))
      own.serve(await listenOn(address, 20080))
      return { peer, address, shelf, events, leave, url: `http://${address}:20080/storage` }
    })
  )
}

async function folder(t: ExecutionContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'swarm-shelf-'))
  t.teardown(async () => await rm(dir, { recursive: true, force: true }))
  return dir
}

/** A PUT's status and how many members have it. */
export async function put(url: string, body: string | Uint8Array): Promise<{ status: number; copies: number }> {
  const answer = await fetch(url, { method: 'PUT', body: body as string })
  const { copies = 0 } = (await answer.json()) as { copies?: number }
  return { status: answer.status, copies }
}

/** What is at a URL: its text, or its status. */
export async function get(url: string, range?: string): Promise<string | number> {
  const answer = await fetch(url, range === undefined ? {} : { headers: { range } })
  const text = await answer.text()
  return answer.ok ? text : answer.status
}

/** Names and types of a listing. */
export async function list(url: string): Promise<string[] | number> {
  const answer = await fetch(url)
  if (!answer.ok) return answer.status
  const all = (await answer.json()) as Array<{ name: string; type: string; size: number }>
  return all.map(({ name, type, size }) => (type === 'file' ? `${name} ${size}` : `${name}/`))
}
