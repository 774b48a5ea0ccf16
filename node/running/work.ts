/** The work runtime of this host, or one that can do nothing but stop. */
import type { LeaseKey } from '../../protocol/machine.ts'
import type { PeerId } from '../../protocol/messages.ts'
import type { PeerState } from '../../protocol/peer.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config/index.ts'
import type { Layers } from '../environment/layers.ts'
import type { EmitTo, ReportTo } from '../interpreter/world.ts'
import type { BlobStore } from '../transfer/blobs.ts'
import type { TransferClient } from '../transfer/client.ts'
import type { NodeBlobs } from '../transfer/node-blobs.ts'
import type { WorkOptions, WorkRuntime } from '../work/work.ts'
import { leaseFacts } from './access.ts'
import { type Host, workFolder } from './host.ts'
import { meshSettings } from './settings.ts'
import type { Storages } from './storages.ts'

/** What a work runtime is given by the node around it. */
export interface WorkContext {
  self: PeerId
  config: Config
  host: Host
  client: TransferClient
  blobs: BlobStore
  /** Data sets by chunks, and their cache. */
  bulk: NodeBlobs
  /** Environments of jobs; absent where none are built here. */
  layers?: Layers
  /** Storages of runs. */
  storages: Storages
  clock: Clock
  report: ReportTo
  emit: EmitTo
  stateOf: () => PeerState
}

/** The real runtime where this host has all that it takes; loaded only when the first work comes. */
export function hostWork(context: WorkContext): WorkRuntime {
  const { host } = context
  const { privileged, environment } = host
  if (privileged === undefined || environment === undefined || host.missing.length > 0) return idleWork(context)
  let loading: Promise<WorkRuntime> | undefined
  let loaded: WorkRuntime | undefined
  const load = async (): Promise<WorkRuntime> => {
    const [{ createWork }, { createRayRuntime }, { MeshPorts }, { ownAddresses }] = await Promise.all([
      import('../work/work.ts'),
      import('../ray/runtime.ts'),
      import('../wireguard/ports.ts'),
      import('../wireguard/endpoints.ts')
    ])
    const options: WorkOptions = {
      ...context,
      dir: workFolder(context.config.dataDir),
      privileged,
      ray: (onEvent) => createRayRuntime({ privileged, environment, onEvent }),
      ports: new MeshPorts(context.config.meshPorts),
      meshAddresses: () => ownAddresses(meshSettings(context.config)),
      devices: host.resources?.devices ?? new Map(),
      nameServers: context.config.egressNameServers,
      facts: (lease: LeaseKey) => leaseFacts(context.stateOf(), lease)
    }
    loaded = createWork(options)
    return loaded
  }
  return {
    handle(effect) {
      if (loaded !== undefined) return loaded.handle(effect)
      loading ??= load()
      void loading.then((work) => work.handle(effect))
    },
    liveLog: (job, attempt) => loaded?.liveLog(job, attempt),
    data: (job, attempt) => loaded?.data?.(job, attempt),
    lock: (job, attempt) => loaded?.lock?.(job, attempt),
    dashboard: async (job, attempt) => {
      if (loaded === undefined) throw new Error('nothing runs here')
      return await loaded.dashboard(job, attempt)
    },
    close: async () => await (await loading)?.close()
  }
}

/** Nothing is offered here, so nothing comes; what an earlier life had was swept, and its stop is confirmed. */
function idleWork({ report }: WorkContext): WorkRuntime {
  return {
    handle(effect) {
      const { lease, epoch } = effect
      if (effect.type === 'stopWork')
        queueMicrotask(() => report({ type: 'stopped', lease, epoch, output: undefined, log: undefined }))
    },
    liveLog: () => undefined,
    dashboard: async () => {
      throw new Error('nothing runs here')
    },
    close: async () => {}
  }
}
