/**
 * Carries out work effects on this host: a `LeaseWork` per lease, on top of the privileged verbs and Ray. Reports come
 * back with the lease's key and epoch. Nothing is adopted across a restart: the sweep at start removes all of before.
 */
import type { Duplex } from 'node:stream'
import type { LeaseKey } from '../../protocol/machine.ts'
import type { Blob, Dataset, JobId, PeerId, UnitId } from '../../protocol/messages.ts'
import type { Clock } from '../clock.ts'
import type { SetProgress } from '../data/progress.ts'
import type { Layers } from '../environment/layers.ts'
import type { EmitTo, ReportTo, WorkEffect, WorkHandler } from '../interpreter/world.ts'
import type { GpuDevice, Privileged } from '../privileged/verbs.ts'
import type { RayEvent, RayRuntime } from '../ray/runtime.ts'
import type { Storages } from '../running/storages.ts'
import type { BlobStore } from '../transfer/blobs.ts'
import type { TransferClient } from '../transfer/client.ts'
import type { NodeBlobs } from '../transfer/node-blobs.ts'
import type { LiveLog } from '../transfer/live-log.ts'
import type { MeshPorts } from '../wireguard/ports.ts'
import type { StorageFacts } from './lease-storage.ts'
import { LeaseWork } from './lease-work.ts'
import { jobName } from './names.ts'

/** What the peer's state knows of a lease and no effect says. */
export interface LeaseFacts {
  requester: PeerId
  driver: PeerId | undefined
  /** Whether the job can go on with fewer members. */
  isElastic?: boolean
  /** What a gang has from its leases until Started; absent before the Commit. */
  startMs?: number | undefined
  /** What the Commit says of the run's storage. */
  storage?: StorageFacts | undefined
  /** Its data sets; none before the Commit. */
  data?: readonly Dataset[] | undefined
  /** What the job's program needs beyond Ray; absent for nothing, and before the Commit. */
  requirements?: Blob | undefined
}

/** What work stands on. `ray` and `privileged` are absent where this host offers nothing. */
export interface WorkOptions {
  self: PeerId
  /** Folder for leases' files; emptied at start. */
  dir: string
  privileged: Privileged
  ray: (onEvent: (event: RayEvent) => void) => RayRuntime
  ports: MeshPorts
  /** Addresses to tell peers of a mesh, without ports, best first. */
  meshAddresses: () => { addresses: string[]; onLoopback: boolean; hasIpv6: boolean }
  devices: ReadonlyMap<UnitId, GpuDevice>
  client: TransferClient
  blobs: BlobStore
  /** Data sets by chunks, and their cache; absent in tests that have none. */
  bulk?: NodeBlobs
  /** Environments of jobs; absent where none are built here. */
  layers?: Layers
  /** Name servers that are asked for jobs with egress; default: the host's own. */
  nameServers?: readonly string[]
  /** Storages of runs; absent only in tests. */
  storages?: Storages
  clock: Clock
  facts: (lease: LeaseKey) => LeaseFacts | undefined
  report: ReportTo
  emit: EmitTo
}

/** Work on this host, and ways to its log and dashboard. */
export interface WorkRuntime extends WorkHandler {
  /** The growing log of a program here (also of one that has ended, while its lease is not stopped). */
  liveLog(job: JobId, attempt: number): LiveLog | undefined
  /** The lock of a job's environment, where its driver's member is here; undefined where no such lease is. */
  lock?(job: JobId, attempt: number): Promise<string> | undefined
  /** A connection to Ray's dashboard of a head here; starts it if need be. */
  dashboard(job: JobId, attempt: number): Promise<{ socket: Duplex; headers: Record<string, string> }>
  /** How far the data sets of a lease here are; undefined where it is over. */
  data?(job: JobId, attempt: number): SetProgress[] | undefined
  /** Stops all leases' work, packing nothing. */
  close(): Promise<void>
}

/** The real one. */
export function createWork(options: WorkOptions): WorkRuntime {
  const works = new Map<LeaseKey, LeaseWork>()
  const ray = options.ray((event) => works.get(event.key)?.onRay(event))

  const prepare = (effect: Extract<WorkEffect, { type: 'prepareWork' }>): void => {
    if (works.has(effect.lease)) return
    const work = new LeaseWork({ ...options, ray, effect, name: jobName(options.self, effect.job, effect.attempt) })
    works.set(effect.lease, work)
    work.prepare()
  }
  const stop = (effect: Extract<WorkEffect, { type: 'stopWork' }>): void => {
    const work = works.get(effect.lease)
    if (work === undefined || work.epoch !== effect.epoch) return stopUnknown(options, effect)
    void work.stop(effect.pack).then(
      () => {
        if (works.get(effect.lease) === work) works.delete(effect.lease)
      },
      () => {}
    )
  }
  return {
    handle(effect) {
      if (effect.type === 'prepareWork') return prepare(effect)
      if (effect.type === 'stopWork') return stop(effect)
      const work = works.get(effect.lease)
      if (work?.epoch === effect.epoch) work.handle(effect)
    },
    liveLog: (job, attempt) => works.get(`${job}/${attempt}`)?.liveLog,
    data: (job, attempt) => works.get(`${job}/${attempt}`)?.data,
    lock: (job, attempt) => works.get(`${job}/${attempt}`)?.lock,
    dashboard: async (job, attempt) => {
      const work = works.get(`${job}/${attempt}`)
      if (work === undefined) throw new Error(`${job}/${attempt} does not run here`)
      return await work.dashboard()
    },
    async close() {
      await Promise.all([...works.values()].map((work) => work.stop(false).catch(() => {})))
    }
  }
}

/** A stop for what was never made here, or made before a restart and swept: the answer is the same. */
function stopUnknown(
  { self, privileged, report, emit }: WorkOptions,
  effect: Extract<WorkEffect, { type: 'stopWork' }>
): void {
  const { lease, epoch } = effect
  const [job = '', attempt = '0'] = lease.split('/')
  privileged.destroy(jobName(self, job, Number(attempt))).then(
    () => report({ type: 'stopped', lease, epoch, output: undefined, log: undefined }),
    (error: unknown) => emit({ event: 'work:stop-failed', lease, epoch, reason: (error as Error).message })
  )
}
