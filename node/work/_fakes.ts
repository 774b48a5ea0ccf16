/** Work on a host that only takes notes, for tests of the order of things: verbs and Ray are doubles, files are real. */
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExecutionContext } from 'ava'
import type { Report, SwarmEvent } from '../../protocol/machine.ts'
import type { UnitOffer } from '../../protocol/messages.ts'
import { packDirectory } from '../archive/index.ts'
import { systemClock } from '../clock.ts'
import type { Privileged } from '../privileged/verbs.ts'
import type { Driver, DriverExit } from '../ray/driver.ts'
import type { RayEvent, RayRuntime } from '../ray/runtime.ts'
import type { BlobStore } from '../transfer/blobs.ts'
import type { TransferClient } from '../transfer/client.ts'
import { MeshPorts } from '../wireguard/ports.ts'
import { createWork } from './work.ts'

export const JOB = 'j-0123456789abcdef'
export const lease = `${JOB}/1`
export const epoch = 7
const unit: UnitOffer = {
  unit: 'cpu:0',
  model: 'cpu',
  vramMib: 0,
  memoryGb: 0,
  claimed: false,
  cpus: 1,
  memoryMib: 1024
}

/** What a test can hold back or make fail: each gate is awaited where its name says. */
export interface Gates {
  network?: Promise<void>
  sandbox?: Promise<void>
  archive?: Promise<void>
  start?: Promise<void>
}

/** A work runtime of doubles, everything that was done in order, and the reports. */
export async function stage(t: ExecutionContext, gates: Gates = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'swarm-work-'))
  t.teardown(() => rm(dir, { recursive: true, force: true }))
  const source = join(dir, 'source')
  await mkdir(source)
  await writeFile(join(source, 'main.py'), 'print(1)\n')
  const packed = await packDirectory(source, { into: join(dir, 'packed') })

  const done: string[] = []
  const reports: Report[] = []
  const events: SwarmEvent[] = []
  const kept: string[] = []
  const waiting = new Map<string, PromiseWithResolvers<void>>()
  const exited = Promise.withResolvers<DriverExit>()
  const listener: { onEvent: (event: RayEvent) => void } = { onEvent: () => {} }

  const privileged = {
    createNetwork: async () => {
      done.push('network')
      await gates.network
    },
    assignAddresses: async (_: string, cidrs: string[]) => void done.push(`addresses ${cidrs[0]}`),
    setPeers: async (_: string, peers: unknown[]) => void done.push(`peers ${peers.length}`),
    peerStats: async () => [],
    listen: async () => new Server(),
    destroy: async () => void done.push('destroy')
  } as unknown as Privileged
  const driver: Driver = {
    pid: 1,
    exited: exited.promise,
    stop: async () => {
      done.push('driver stop')
      return await exited.promise
    }
  }
  const ray: RayRuntime = {
    prepare: async () => {
      done.push('sandbox')
      await gates.sandbox
    },
    startHead: async () => {
      done.push('head')
      await gates.start
    },
    startWorker: async () => {
      done.push('worker')
      await gates.start
    },
    startDriver: async (_, options) => {
      done.push(`driver ${options.argv.join(' ')} ${JSON.stringify({ ...options.env, ...options.own })}`)
      await writeFile(options.logFile, 'hello\n')
      return driver
    },
    packOutput: async (_, { file }) => {
      done.push('pack')
      await writeFile(file, 'packed')
      return { file, sha256: createHash('sha256').update('packed').digest('hex'), bytes: 6, tarBytes: 1024 }
    },
    openDashboard: async () => {
      throw new Error('none')
    },
    stop: async () => void done.push('ray stop'),
    stopAll: async () => {}
  }
  const client = {
    fetchBlob: async (_: unknown, _holders: string[], file: string, signal: AbortSignal) => {
      await Promise.race([gates.archive, new Promise((_resolve, reject) => signal.addEventListener('abort', reject))])
      await writeFile(file, await readFile(packed.file))
    },
    fetchEnv: async () => ({ SECRET: 'x' })
  } as unknown as TransferClient
  const blobs = {
    adopt: async () => void kept.push('output'),
    copyIn: async (file: string) => {
      kept.push(await readFile(file, 'utf8'))
      return { sha256: 'log', sizeBytes: 6 }
    }
  } as unknown as BlobStore

  const work = createWork({
    self: 'me',
    dir: join(dir, 'work'),
    privileged,
    ray: (onEvent) => {
      listener.onEvent = onEvent
      return ray
    },
    ports: new MeshPorts(),
    meshAddresses: () => ({ addresses: ['127.0.0.1'], onLoopback: true, hasIpv6: false }),
    devices: new Map(),
    client,
    blobs,
    clock: systemClock,
    facts: () => ({ requester: 'asker', driver: 'me' }),
    report: (report) => {
      reports.push(report)
      waiting.get(report.type)?.resolve()
    },
    emit: (event) => void events.push(event)
  })
  return {
    work,
    dir,
    done,
    reports,
    events,
    kept,
    exit: exited.resolve,
    onRay: (event: RayEvent) => listener.onEvent(event),
    /** Resolves with the first report of a type, also one that came before. */
    reported: async <T extends Report['type']>(type: T): Promise<Extract<Report, { type: T }>> => {
      const found = (): Extract<Report, { type: T }> | undefined =>
        reports.find((report): report is Extract<Report, { type: T }> => report.type === type)
      if (found() === undefined) {
        const wait = Promise.withResolvers<void>()
        waiting.set(type, wait)
        await wait.promise
      }
      return found()!
    },
    prepare: () =>
      work.handle({
        type: 'prepareWork',
        lease,
        epoch,
        requester: 'asker',
        units: [unit],
        archive: { sha256: packed.sha256, sizeBytes: packed.sizeBytes },
        job: JOB,
        attempt: 1,
        trace: 'trace-1'
      }),
    join: () =>
      work.handle({
        type: 'joinMesh',
        lease,
        epoch,
        self: 'me',
        members: [{ peer: 'me', index: 1, name: 'me' }],
        head: 'me'
      }),
    start: (role: 'head' | 'worker' = 'head') =>
      work.handle({ type: 'startWork', lease, epoch, role, token: new Uint8Array(32).fill(1) }),
    stop: (pack: boolean) => work.handle({ type: 'stopWork', lease, epoch, pack })
  }
}
