/** `SwarmNode` over the parts of a node. */
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { ProviderSettings } from '../../protocol/machine.ts'
import type { JobId, PeerId, Requirements } from '../../protocol/messages.ts'
import { NodeError, NodeErrorCode } from '../node.ts'
import type * as Api from '../node.ts'
import type { DataNode } from '../data/data-node.ts'
import type { LogEvent } from '../events/events.ts'
import { resultOwner, unpackFresh } from '../transfer/collector.ts'
import { openDashboard } from './dashboard.ts'
import { dataStory } from './data-story.ts'
import type { NodeParts } from './parts.ts'
import { ProviderSide } from './provider-side.ts'
import { readNow } from './read-now.ts'
import { spansOf } from './story.ts'
import { packJob } from './submit.ts'
import { jobView, jobViews } from './views.ts'

/** How long a node that stops waits for its leases' work to end, and for its last messages to leave. */
const END_LEASES_MS = 15_000
const FLUSH_MS = 2_000
const LOOKUP_MS = 5_000
const ORDER: readonly Api.JobPhase[] = [
  'waiting',
  'offered',
  'planned',
  'awarding',
  'committing',
  'forming',
  'running',
  'finishing',
  'ended'
]

/** See `SwarmNode`. */
export class RunningNode implements Api.SwarmNode {
  readonly peer: PeerId
  readonly closed: Promise<void>
  readonly data: DataNode
  #parts: NodeParts
  #provider: ProviderSide
  #closing: Promise<void> | undefined
  #closed = Promise.withResolvers<void>()

  constructor(parts: NodeParts) {
    this.#parts = parts
    this.peer = parts.p2p.self
    this.data = parts.data
    this.closed = this.#closed.promise
    this.closed.catch(() => {})
    parts.failed.catch((error: unknown) => void this.#failed(error))
    this.#provider = new ProviderSide(parts)
  }

  get #state() {
    return this.#parts.interpreter.state
  }

  async status(): Promise<Api.NodeStatus> {
    this.#check()
    const { p2p, config, version, startedAt, warnings } = this.#parts
    const addrs = p2p.addrs()
    return {
      peer: this.peer,
      name: config.name,
      network: config.network,
      version,
      pid: process.pid,
      dataDir: config.dataDir,
      startedAt,
      addrs,
      joinLine: `SWARM_BOOTSTRAP=${addrs[0] ?? ''} npm start`,
      reachability: p2p.reachability(),
      joinFailures: p2p.joinFailures(),
      connectedPeers: p2p.peers().filter(({ connected }) => connected).length,
      provider: this.provider(),
      activeJobs: this.jobs()
        .filter(({ phase }) => phase !== 'ended')
        .map(({ job }) => job),
      warnings
    }
  }

  peers() {
    return this.#parts.p2p.peers()
  }

  async providers(
    needs: Requirements,
    options: { limit?: number; signal?: AbortSignal } = {}
  ): Promise<Api.ProviderQueryResult> {
    this.#check()
    const timeout = AbortSignal.timeout(LOOKUP_MS)
    const signal = options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout])
    const { candidates, ...counts } = await this.#parts.p2p.lookup(needs, options.limit ?? 32, signal)
    const providers = candidates.map(({ peer, advert }) => ({
      peer,
      advert: advert.body,
      issuedAt: advert.issuedAt,
      self: peer === this.peer
    }))
    return { providers, ...counts }
  }

  async submit(submission: Api.JobSubmission) {
    this.#check()
    const { interpreter, files, clock } = this.#parts
    const startMono = clock.monoMs()
    const { job, spec, archive } = await packJob(submission, this.#parts)
    this.#check()
    interpreter.input({ type: 'command', command: { type: 'submitJob', job, spec } })
    await interpreter.written()
    if (this.#state.requester.jobs[job] === undefined) {
      await files.remove(job)
      throw new NodeError(NodeErrorCode.failed, 'the job was not taken: see the event log')
    }
    interpreter.emit({ event: 'span', step: 'offer', job, attempt: 1, startMono, ms: clock.monoMs() - startMono })
    return { job, archive }
  }

  jobs(): Api.JobView[] {
    return jobViews(this.#state, (job) => this.#parts.files.get(job))
  }

  job(job: JobId): Api.JobView {
    const found = this.#state.requester.jobs[job]
    if (found === undefined)
      throw new NodeError(NodeErrorCode.jobUnknown, `no job ${job} of this node; \`swarm job list\` shows them`)
    return jobView(this.#state, found, this.#parts.files.get(job))
  }

  async story(job: JobId): Promise<Api.JobStory> {
    const view = this.job(job)
    const { events, client, config, receipts, files } = this.#parts
    const history = await events.history(job)
    return {
      view,
      events: history,
      spans: await spansOf(view, history, client, config.name),
      receipts: receipts.list({ job }),
      data: await dataStory(view, files.get(job)?.data ?? [], client)
    }
  }

  async *logs(
    job: JobId,
    options: { follow?: boolean; offset?: number; signal?: AbortSignal } = {}
  ): AsyncGenerator<Api.LogChunk> {
    const { phase } = this.job(job)
    const { files } = this.#parts
    const log = files.log(job)
    if (phase === 'ended') log.complete()
    let offset = options.offset ?? 0
    const signal = options.signal ?? new AbortController().signal
    if (options.follow !== true) return yield* readNow(log.file, offset)
    for await (const bytes of log.read(offset, signal)) {
      yield { offset, bytes }
      offset += bytes.length
    }
  }

  async stop(job: JobId): Promise<void> {
    if (this.job(job).phase === 'ended')
      throw new NodeError(NodeErrorCode.jobNotRunning, `job ${job} has ended already`)
    this.#parts.interpreter.input({ type: 'command', command: { type: 'stopJob', job } })
    await this.#parts.interpreter.written()
  }

  async confirm(job: JobId, accept: boolean): Promise<void> {
    const { phase } = this.job(job)
    if (phase !== 'planned')
      throw new NodeError(NodeErrorCode.notConfirmable, `job ${job} does not wait for a word: it is ${phase}`)
    this.#parts.interpreter.input({ type: 'command', command: { type: 'confirmPlan', job, accept } })
    await this.#parts.interpreter.written()
  }

  async wait(
    job: JobId,
    { until = 'ended', signal }: { until?: 'planned' | 'running' | 'ended'; signal?: AbortSignal } = {}
  ): Promise<Api.JobView> {
    this.#check()
    const least = ORDER.indexOf(until)
    const there = await this.#parts.waiters.until(() => {
      const view = this.job(job)
      return ORDER.indexOf(view.phase) >= least ? view : undefined
    }, signal)
    // What is told is on disk, and the turn's events are in the log.
    await this.#parts.interpreter.written()
    return there
  }

  async result(job: JobId, options: { output?: string } = {}): Promise<Api.JobResult> {
    const view = this.job(job)
    if (view.phase !== 'ended' || view.outcome === undefined) {
      throw new NodeError(
        NodeErrorCode.jobNotEnded,
        `job ${job} has not ended: it is ${view.phase}; \`swarm job wait ${job}\` waits for it`
      )
    }
    const { files, blobs } = this.#parts
    const unpacked = files.get(job)?.unpacked ?? []
    const providers = await Promise.all(
      unpacked.map(async ({ peer, name, folder, sha256, sizeBytes, missing, reason }) => {
        const elsewhere =
          options.output === undefined || missing || blobs.sizeOf(sha256, resultOwner(job)) === undefined
            ? folder
            : await unpackFresh(blobs.path(sha256), options.output, folder.split('/').at(-1) ?? peer)
        return { peer, name, folder: elsewhere, sizeBytes, missing, reason }
      })
    )
    return {
      job,
      outcome: view.outcome,
      output: options.output ?? view.output,
      log: join(view.output, 'log.txt'),
      providers
    }
  }

  async dashboard(job: JobId): Promise<Api.DashboardTunnel> {
    return await openDashboard(this.job(job), this.#parts.client)
  }

  async receipts(query: Api.ReceiptQuery = {}): Promise<Api.ReceiptView[]> {
    await this.#parts.receipts.collect(this.#state, query.job)
    return this.#parts.receipts.list(query)
  }

  verifyReceipt(bytes: Uint8Array): Api.ReceiptVerdict {
    return this.#parts.receipts.verify(bytes)
  }

  provider(): Api.ProviderView {
    return this.#provider.view()
  }

  async setProvider(patch: Api.ProviderPatch): Promise<Api.ProviderView> {
    this.#check()
    return this.#provider.set(patch)
  }

  async drain(signal?: AbortSignal): Promise<void> {
    this.#check()
    await this.#provider.drain(signal)
  }

  async endLeases(): Promise<void> {
    this.#check()
    await this.#provider.endLeases()
  }

  /** Tells others where this node is now and, where it was looked at anew, what its machine has. */
  refresh(found?: Pick<ProviderSettings, 'diskMib' | 'notes'>): void {
    this.#provider.refreshAddresses()
    if (found !== undefined) this.#provider.refreshMachine(found)
  }

  /** What is built here changed. */
  refreshEnvironments(found: Pick<ProviderSettings, 'builds' | 'environments' | 'buildMs'>): void {
    this.#provider.refreshEnvironments(found)
  }

  events(options: { job?: JobId; sinceAt?: number; signal?: AbortSignal } = {}): AsyncIterable<LogEvent> {
    const { signal, ...filter } = options
    return this.#parts.events.stream(filter, signal)
  }

  async metrics(): Promise<string> {
    const { leases, jobs, registry } = this.#parts.metrics
    leases.reset()
    jobs.reset()
    for (const { phase } of this.provider().leases) leases.inc({ phase })
    for (const { phase } of this.jobs()) if (phase !== 'ended') jobs.inc({ phase })
    return await registry.metrics()
  }

  close(): Promise<void> {
    this.#closing ??= this.#close().then(
      () => this.#closed.resolve(),
      (error) => {
        this.#closed.reject(error)
        throw error
      }
    )
    return this.#closing
  }

  async #close(): Promise<void> {
    const { interpreter, waiters, teardown } = this.#parts
    await Promise.race([this.#provider.endLeases(), delay(END_LEASES_MS, undefined, { ref: false })])
    await Promise.race([interpreter.flushed(), delay(FLUSH_MS, undefined, { ref: false })])
    waiters.close(new NodeError(NodeErrorCode.stopping, 'this node is stopping'))
    await teardown()
  }

  /** The journal cannot be written: nothing more may be promised. What runs here is stopped; a later start reports it as ended. */
  async #failed(error: unknown): Promise<void> {
    if (this.#closing !== undefined) return
    const { waiters, teardown } = this.#parts
    waiters.close(new NodeError(NodeErrorCode.failed, (error as Error).message, { cause: error }))
    this.#closing = teardown()
      .catch(() => {})
      .then(() => this.#closed.reject(error))
    await this.#closing
  }

  #check(): void {
    if (this.#closing !== undefined) throw new NodeError(NodeErrorCode.stopping, 'this node is stopping')
  }
}
