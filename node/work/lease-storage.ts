/** A lease's part in its run's storage: the head's member serves it, every other one passes on and may keep the copy. */
import type { LeaseKey } from '../../protocol/machine.ts'
import type { PeerId } from '../../protocol/messages.ts'
import type { Clock } from '../clock.ts'
import { fetchMissing, restoreStorage, type RestoreOptions } from '../door/storage/fetch.ts'
import type { StorageEntry } from '../door/storage/entry.ts'
import { JobStorage } from '../door/storage/job-storage.ts'
import { replicaRoute } from '../door/storage/replica-route.ts'
import { type ReplicaMember, Replicas } from '../door/storage/replicas.ts'
import { passOnRoute, storageRoute } from '../door/storage/storage-route.ts'
import type { StorageStore } from '../door/storage/store.ts'
import type { EmitTo } from '../interpreter/world.ts'
import type { Storages } from '../running/storages.ts'
import type { LeaseDoor } from './lease-door.ts'

/** What the attempt's Commit says of it. */
export interface StorageFacts {
  requester: PeerId
  head: PeerId
  retentionMs: number
  /** Who may hold what earlier attempts left, best first. */
  holders: readonly PeerId[]
}

/** What it needs. */
export interface LeaseStorageOptions {
  self: PeerId
  lease: LeaseKey
  storages: Pick<Storages, 'shelf' | 'maxBytes' | 'source'>
  clock: Clock
  emit: EmitTo
  /** See `Replicas`; for tests. */
  goneMs?: number
  /** See `restoreStorage`; for tests. */
  patienceMs?: number
}

/** See above. `begin` once, before the doors open. */
export class LeaseStorage {
  readonly #options: LeaseStorageOptions
  readonly #stopping = new AbortController()
  readonly #job: string
  readonly #attempt: number
  #taken: Promise<StorageStore> | undefined
  #replicas: Replicas | undefined

  constructor(options: LeaseStorageOptions) {
    this.#options = options
    const [job = '', attempt = '0'] = options.lease.split('/')
    this.#job = job
    this.#attempt = Number(attempt)
  }

  /** Plugs its routes in. @param members all of the attempt, in the order of their list */
  begin(door: Pick<LeaseDoor, 'own' | 'mesh' | 'agent'>, members: readonly ReplicaMember[], facts: StorageFacts): void {
    const { self, storages } = this.#options
    const store = (): Promise<StorageStore> => this.#take(facts)
    door.mesh.add(replicaRoute(store, storages.maxBytes))
    if (facts.head === self) return this.#serve(door, members, facts, store)
    const address = members.find(({ peer }) => peer === facts.head)?.address
    door.own.add(passOnRoute(door.agent, () => address))
  }

  /** A member is lost: no copy waits for it any more. */
  lost(peer: PeerId): void {
    this.#replicas?.lost(peer)
  }

  /** Ends what is under way. What is here stays for a later attempt. */
  async close(): Promise<void> {
    this.#stopping.abort()
    const taken = this.#taken
    this.#taken = undefined
    if (taken === undefined) return
    await taken.catch(() => {})
    await this.#options.storages.shelf.giveBack(this.#job)
  }

  #take({ requester, retentionMs }: StorageFacts): Promise<StorageStore> {
    this.#stopping.signal.throwIfAborted()
    this.#taken ??= this.#options.storages.shelf.take(this.#job, { requester, retentionMs })
    return this.#taken
  }

  /** The storage is opened at its first use, or at once where an earlier attempt may have left something. */
  #serve(
    door: Pick<LeaseDoor, 'own' | 'mesh' | 'agent'>,
    members: readonly ReplicaMember[],
    facts: StorageFacts,
    take: () => Promise<StorageStore>
  ): void {
    let opened: Promise<JobStorage> | undefined
    const storage = (): Promise<JobStorage> => {
      opened ??= take().then((store) => this.#open(store, door, members, facts))
      return opened
    }
    if (this.#attempt > 1) void storage().catch(() => {})
    const route = storageRoute(storage)
    door.own.add(route)
    door.mesh.add(route)
  }

  #open(
    store: StorageStore,
    { agent }: Pick<LeaseDoor, 'agent'>,
    members: readonly ReplicaMember[],
    { requester, holders }: StorageFacts
  ): JobStorage {
    const { self, clock, storages, goneMs, patienceMs } = this.#options
    const { signal } = this.#stopping
    const emit = (event: string, fields: Record<string, unknown>): void => this.#emit(event, fields)
    const others = members.filter(({ peer }) => peer !== self)
    this.#replicas = new Replicas({
      store,
      agent,
      members: others,
      clock,
      signal,
      emit,
      ...(goneMs === undefined ? {} : { goneMs })
    })
    const earlier: RestoreOptions = {
      job: this.#job,
      attempt: this.#attempt,
      store,
      source: storages.source(requester, this.#job, this.#attempt),
      holders: holders.filter((peer) => peer !== self),
      maxBytes: storages.maxBytes,
      patienceMs,
      signal,
      emit
    }
    const restored = restoreStorage(earlier)
    restored.catch((error: unknown) => emit('storage:failed', { reason: (error as Error).message }))
    const fetch = async (entry: StorageEntry): Promise<void> => await fetchMissing(earlier, entry)
    const { maxBytes } = storages
    return new JobStorage({ store, replicas: this.#replicas, clock, maxBytes, restored, fetch })
  }

  #emit(event: string, fields: Record<string, unknown>): void {
    this.#options.emit({ event, job: this.#job, attempt: this.#attempt, ...fields })
  }
}
