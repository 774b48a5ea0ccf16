/**
 * Makes a node, by hand and top to bottom: store, identity, sweep, network, files, work, machine. What fails takes down
 * what was made before it; `close` takes all down in reverse.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { bodyDigest, sealEnvelope } from '../protocol/envelope.ts'
import type { ProviderSettings, Report, SwarmEvent } from '../protocol/machine.ts'
import type { Message, Signed } from '../protocol/messages.ts'
import { createPeer } from '../protocol/peer.ts'
import type { PeerMachineOptions, PeerRecord, PeerState } from '../protocol/peer.ts'
import { systemClock } from './clock.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config/index.ts'
import { createDataNode } from './data/data-node.ts'
import { DataLibrary } from './data/library.ts'
import { OwnSets } from './data/own-sets.ts'
import { progressIn } from './data/progress.ts'
import { EventLog } from './events/events.ts'
import { createMetrics } from './events/metrics.ts'
import { Interpreter } from './interpreter.ts'
import type { SwarmNode } from './node.ts'
import { createP2p } from './p2p/create-p2p.ts'
import { createVerify, loadOrCreateIdentity } from './p2p/identity.ts'
import { createAccess } from './running/access.ts'
import { openEnvironments, whyNoBuilds } from './running/environments.ts'
import { Housekeeping } from './running/housekeeping.ts'
import { probeAgain, probeHost } from './running/host.ts'
import type { Host } from './running/host.ts'
import { Receipts } from './running/receipts.ts'
import { RunningNode } from './running/running-node.ts'
import { providerSettings } from './running/settings.ts'
import { StorageCopies } from './running/storage-copies.ts'
import { Storages } from './running/storages.ts'
import { ownSpans } from './running/story.ts'
import { Waiters } from './running/waiters.ts'
import { hostWork } from './running/work.ts'
import type { WorkContext } from './running/work.ts'
import { openStore } from './store/store.ts'
import { BlobStore } from './transfer/blobs.ts'
import { TransferClient } from './transfer/client.ts'
import { NodeBlobs } from './transfer/node-blobs.ts'
import { Collector } from './transfer/collector.ts'
import { createTransferHandler } from './transfer/handler.ts'
import { JobFiles } from './transfer/job-files.ts'
import { attemptOwner, Keeper } from './transfer/keeper.ts'
import { LiveLog } from './transfer/live-log.ts'
import { TransferServer } from './transfer/server.ts'
import type { WorkRuntime } from './work/work.ts'

/** How often the machine is looked at again: half an advert's life. */
const LOOK_AGAIN_MS = 300_000

/** What tests and the testnet put in the place of real parts. */
export interface NodeOverrides {
  clock?: Clock
  /** In the place of this host's probing; its `missing` decides about offering. */
  host?: Host
  /** In the place of namespaces, WireGuard and Ray. */
  work?: (context: WorkContext) => WorkRuntime
  settings?: Partial<ProviderSettings>
  /** Stops the node at once when it aborts, as a batch that cannot be written does: nothing is ended, nothing is said. */
  failure?: AbortSignal
  machine?: Pick<PeerMachineOptions, 'ranker' | 'timings' | 'terms'>
}

/** What a node is made from. */
export interface CreateNodeOptions {
  config: Config
  version: string
  overrides?: NodeOverrides
}

/** A node that is up: it listens, has replayed its journal, and goes on joining. Throws StoreError, IdentityError, AddressError. */
export async function createNode({ config, version, overrides = {} }: CreateNodeOptions): Promise<SwarmNode> {
  await using made = new AsyncDisposableStack()
  const clock = overrides.clock ?? systemClock
  const startedAt = clock.wallMs()
  const warnings: string[] = []

  const store = await openStore({ dir: config.dataDir })
  made.defer(async () => await store.close())
  const identity = await loadOrCreateIdentity(join(config.dataDir, 'identity.key'))
  const { peer: self, sign } = identity
  const verify = createVerify()
  const events = new EventLog({
    file: config.eventLog ?? join(config.dataDir, 'events.ndjson'),
    node: self,
    clock,
    onFailure: (message) => warnings.push(message)
  })
  made.defer(() => events.close())
  const metrics = createMetrics()
  const host = overrides.host ?? (await probeHost(config, self))
  if (host.swept.length > 0) events.emit({ event: 'host:swept', names: host.swept })

  const p2p = await createP2p({
    network: config.network,
    identity,
    profile: config.profile,
    listen: config.listen,
    announce: config.announce,
    bootstrap: config.bootstrap,
    datastore: join(config.dataDir, 'peers'),
    mdns: config.mdns,
    maxConnections: config.maxConnections,
    registry: metrics.registry,
    version
  })
  made.defer(async () => await p2p.stop())

  const blobs = new BlobStore(join(config.dataDir, 'blobs'), store.blobs)
  const files = new JobFiles(join(config.dataDir, 'jobs'), store.jobs)
  const receipts = new Receipts({ self, section: store.receipts, network: config.network, sign, verify })
  const library = new DataLibrary(store.data)
  const ownSets = new OwnSets({
    library,
    dataOf: (job) => files.get(job)?.data,
    onChanged: (file) => events.emit({ event: 'data:changed', file })
  })
  await Promise.all([blobs.open(clock.wallMs()), files.open(), receipts.open(), library.open()])

  const hash = (data: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(data).digest())
  const seal = (nested: Signed<Message>): Uint8Array => sealEnvelope(nested, { network: config.network, sign })
  const { phaseTimeoutMs, orphanMs, retentionMs } = config
  const machine = createPeer({
    self,
    hash,
    commitDigest: (commit) => Buffer.from(bodyDigest(commit, hash, seal)).toString('hex'),
    ...overrides.machine,
    terms: { phaseTimeoutMs, orphanMs, retentionMs, ...overrides.machine?.terms }
  })
  const fold = {
    initial: machine.initial,
    apply: (state: PeerState, record: unknown): PeerState => machine.apply(state, record as PeerRecord),
    applyAll: (state: PeerState, records: readonly unknown[]): PeerState =>
      machine.applyAll(state, records as PeerRecord[])
  }
  const recovered = await store.recover(fold)
  if (recovered.replay.truncated)
    warnings.push('the last entry of the journal was torn and has been dropped: nobody was told of it')

  // What is below gives reports to the interpreter, which is made last.
  const report = (said: Report): void => interpreter.report(said)
  const stateOf = (): PeerState => interpreter.state
  const emit = (event: SwarmEvent): void => interpreter.emit(event)
  const liveLog = (job: string, attempt: number): LiveLog | undefined => {
    const kept = stateOf().provider.table.gangs[attemptOwner(job, attempt)]?.log
    return work.liveLog(job, attempt) ?? (kept === undefined ? undefined : new LiveLog(blobs.path(kept.sha256), true))
  }
  const local = {
    blob: (sha256: string) => (blobs.sizeOf(sha256) === undefined ? undefined : blobs.path(sha256)),
    env: async (job: string) => await files.env(job),
    liveLog,
    dashboard: async (job: string, attempt: number) => await work.dashboard(job, attempt)
  }
  const access = createAccess(stateOf)
  const bulk = new NodeBlobs({
    ...{ self, network: p2p, access, blobs, emit, metrics },
    dataOf: async (job, digest) => await ownSets.holding(job, digest),
    dataDir: config.dataDir,
    blobCacheMib: config.blobCacheMib
  })
  made.defer(async () => await bulk.stop())
  if (host.missing.length === 0) await bulk.openCache()
  const client = new TransferClient(p2p, local, metrics, emit)
  const shared = { client, blobs, clock, report, emit }
  const keeper = new Keeper(shared)
  made.defer(() => keeper.stop())
  const collector = new Collector({ ...shared, files })
  made.defer(() => collector.stop())
  const environments = await openEnvironments(config, host, clock)
  made.defer(async () => await environments?.close())
  const layers = environments === undefined ? {} : { layers: environments.layers }
  const storages = new Storages({ self, config, clock, network: p2p, sign, verify })
  made.defer(() => storages.stop())
  const isSingle = (job: string): boolean => {
    const needs = stateOf().requester.jobs[job]?.spec.needs
    return needs?.nodes === 1 && needs.minNodes > 0
  }
  const copies = new StorageCopies({ self, storages, events, isSingle })
  made.defer(async () => await copies.stop())
  const work = (overrides.work ?? hostWork)({ ...shared, bulk, ...layers, storages, self, config, host, stateOf })
  made.defer(async () => await work.close())

  const waiters = new Waiters(stateOf)
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => {})
  overrides.failure?.addEventListener('abort', () => failed.reject(overrides.failure?.reason as Error), { once: true })
  const interpreter: Interpreter<PeerState, PeerRecord> = new Interpreter({
    machine,
    state: recovered.state,
    journal: store.journal,
    network: p2p,
    work,
    transfer: createTransferHandler(keeper, collector),
    events,
    metrics,
    clock,
    networkName: config.network,
    sign,
    verify,
    onWritten: (records) => {
      metrics.records.inc(records)
      store.written(records, fold, (error) => failed.reject(error as Error))
    },
    onState: () => waiters.look(),
    onFatal: (error) => failed.reject(error as Error)
  })
  made.defer(() => interpreter.stop())
  const server = new TransferServer({
    ...local,
    access,
    lock: (job, attempt) => work.lock?.(job, attempt),
    storages,
    spans: async (job, attempt) => await ownSpans(events, job, attempt),
    data: async (job, attempt) => work.data?.(job, attempt) ?? progressIn(await events.history(job), attempt),
    emit,
    metrics
  })
  made.defer(() => server.stop())

  const housekeeping = new Housekeeping({ stateOf, blobs, files, receipts, events, clock, ownSets })
  made.defer(async () => await housekeeping.stop())
  await housekeeping.start()

  await p2p.start()
  interpreter.input({ type: 'restarted' })
  p2p.onEnvelope((bytes, from, via) => interpreter.receive(bytes, from, via))
  p2p.onPeerDown((peer) => interpreter.input({ type: 'peerDown', peer }))
  p2p.handleStream(async (stream, from) => await server.serve(stream, from))
  p2p.handleBlobStream(async (stream, from) => await bulk.serve(stream, from))

  const built = await environments?.settings()
  const settings = { ...providerSettings(config, host, self, version), ...built, ...overrides.settings }
  if (config.offer && settings.runtimeMissing !== '')
    warnings.push(`this node offers nothing: ${settings.runtimeMissing}`)
  warnings.push(...(host.resources?.problems ?? []))
  const noBuilds = config.build && settings.offering ? whyNoBuilds(config, host) : undefined
  if (noBuilds !== undefined) warnings.push(`jobs with requirements are refused here: ${noBuilds}`)
  if (host.egressMissing !== undefined) warnings.push(`jobs get no internet here: ${host.egressMissing}`)
  const parts = {
    config,
    version,
    clock,
    startedAt,
    p2p,
    interpreter,
    waiters,
    events,
    metrics,
    blobs,
    files,
    client,
    receipts,
    data: createDataNode(library, clock, bulk.cache),
    cache: bulk.cache,
    ownSets,
    sign,
    verify,
    settings,
    warnings
  }
  const all = made.move()
  const node = new RunningNode({ ...parts, teardown: async () => await all.disposeAsync(), failed: failed.promise })
  environments?.follow(
    () =>
      void environments.settings().then(
        (found) => node.refreshEnvironments(found),
        () => {}
      )
  )
  if (host.missing.length === 0) keepNetworkReady(host, all, warnings)
  const addresses = setInterval(() => node.refresh(), 30_000).unref()
  all.defer(() => clearInterval(addresses))
  if (host.resources !== undefined && overrides.host === undefined) {
    const look = async (): Promise<void> => node.refresh(await probeAgain(config))
    const machine = setInterval(() => void look().catch(() => {}), LOOK_AGAIN_MS).unref()
    all.defer(() => clearInterval(machine))
  }
  return node
}

/** A network made ahead of time takes 50 ms off the way from a hold to the first packet. Without it a hold makes its own. */
function keepNetworkReady({ privileged }: Host, owned: AsyncDisposableStack, warnings: string[]): void {
  void privileged?.keepReady?.(1).catch((error: Error) => warnings.push(`no network is kept ready: ${error.message}`))
  owned.defer(async () => await privileged?.keepReady?.(0))
}
