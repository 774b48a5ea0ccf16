/** A SwarmNode for tests of API and CLI: its state is plain data, its events are pushed by the test, its calls are noted. */
import { Duplex } from 'node:stream'
import type { DataView } from '../data/data-node.ts'
import { DataError, DataErrorCode } from '../data/errors.ts'
import type { JobDataView } from '../data/progress.ts'
import type { LogEvent } from '../events/events.ts'
import {
  type JobResult,
  type JobSubmission,
  type JobView,
  NodeError,
  NodeErrorCode,
  type NodeStatus,
  type ProviderQueryResult,
  type ReceiptView,
  type Span,
  type SwarmNode
} from '../node.ts'
import type { PeerView } from '../p2p/p2p.ts'

export const SELF = '12D3KooWRm8J3iL796zPFi2EtGGtUJn58AG67gcRGJWBc3hzBpcX'
export const OTHER = '12D3KooWAbYjd3DVvyvTpvbFUtG7UJmTNn4wnHYY2XvvzcPFkxYu'
export const JOB = 'j-00112233445566aa'

export const GPU = {
  unit: 'claimed:0',
  model: 'a100',
  vramMib: 81_920,
  memoryGb: 80,
  claimed: true,
  cpus: 8,
  memoryMib: 32_768
}

export function statusOf(change: Partial<NodeStatus> = {}): NodeStatus {
  const settings = {
    offering: true,
    units: [GPU],
    region: 'eu',
    name: 'alice',
    priceMicroPerGpuHour: 250_000,
    allow: [],
    maxTermMs: 1,
    maxArchiveBytes: 1,
    diskMib: 1,
    versions: { swarm: '0.1.0', ray: '2.60.0', python: '3.11', arch: 'x64' },
    addrs: [],
    runtimeMissing: '',
    notes: {}
  }
  return {
    peer: SELF,
    name: 'alice',
    network: 'test',
    version: '0.1.0',
    pid: process.pid,
    dataDir: '/tmp/x',
    // Long enough ago that nobody waits for a young node to meet others.
    startedAt: Date.now() - 60_000,
    addrs: [`/ip4/127.0.0.1/tcp/4101/p2p/${SELF}`],
    joinLine: `SWARM_BOOTSTRAP=/ip4/127.0.0.1/tcp/4101/p2p/${SELF} npm start`,
    reachability: { reachable: 'yes', evidence: ['bob dialled /ip4/127.0.0.1/tcp/4101'] },
    joinFailures: [],
    connectedPeers: 1,
    provider: { settings, leases: [], draining: false },
    activeJobs: [],
    warnings: [],
    ...change
  }
}

export function jobOf(change: Partial<JobView> = {}): JobView {
  return {
    job: JOB,
    name: 'train',
    attempt: 1,
    phase: 'offered',
    trace: 't',
    submittedAt: Date.now(),
    startedAt: undefined,
    endedAt: undefined,
    nodes: 2,
    command: ['python', 'train.py'],
    output: '/tmp/out',
    members: [],
    funnel: { seen: 0, matched: 0, asked: 0, answered: 0, bids: 0, refusals: [] },
    outcome: undefined,
    ...change
  }
}

/** The double with handles for the test. */
export interface NodeDouble extends SwarmNode {
  state: {
    status: NodeStatus
    jobs: Map<string, JobView>
    peers: PeerView[]
    found: ProviderQueryResult
    receipts: ReceiptView[]
    spans: Span[]
    data: JobDataView[]
    sets: DataView[]
    events: LogEvent[]
    log: Uint8Array
    logDone: boolean
    result: JobResult | undefined
  }
  calls: Array<[string, ...unknown[]]>
  /** Notes an event and hands it to all who listen. */
  push: (event: Omit<LogEvent, 't' | 'mono' | 'node'>) => void
  /** Changes a job, and wakes those who wait. */
  change: (change: Partial<JobView>, job?: string) => void
  say: (text: string, done?: boolean) => void
  /** Called at submit; the test plays the job from there. */
  onSubmit: (job: JobSubmission) => void | Promise<void>
  onConfirm: (accept: boolean) => void
  dashboardSide: (socket: Duplex) => void
  onDashboardClosed: () => void
}

export function createNodeDouble(): NodeDouble {
  const wakers = new Set<() => void>()
  const wake = () => {
    for (const waker of [...wakers]) waker()
  }
  const changed = (signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const done = () => {
        wakers.delete(done)
        resolve()
      }
      wakers.add(done)
      signal?.addEventListener(
        'abort',
        () => {
          wakers.delete(done)
          reject(signal.reason as Error)
        },
        { once: true }
      )
    })
  const view = (job: string): JobView => {
    const found = node.state.jobs.get(job)
    if (found === undefined) throw new NodeError(NodeErrorCode.jobUnknown, `no job ${job}`)
    return found
  }
  const node: NodeDouble = {
    peer: SELF,
    state: {
      status: statusOf(),
      jobs: new Map(),
      peers: [],
      found: { providers: [], seen: 0, matched: 0, unfit: [], failed: [] },
      receipts: [],
      spans: [],
      data: [],
      sets: [],
      events: [],
      log: new Uint8Array(),
      logDone: false,
      result: undefined
    },
    calls: [],
    onSubmit: () => {},
    onConfirm: () => {},
    dashboardSide: (socket) => socket.end(),
    onDashboardClosed: () => {},
    push(event) {
      node.state.events.push({
        t: Date.now(),
        mono: performance.now(),
        node: SELF,
        job: JOB,
        attempt: 1,
        ...event
      } as LogEvent)
      wake()
    },
    change(change, job = JOB) {
      node.state.jobs.set(job, { ...jobOf(), ...node.state.jobs.get(job), ...change })
      wake()
    },
    say(text, done = false) {
      node.state.log = Buffer.concat([node.state.log, Buffer.from(text)])
      node.state.logDone = done
      wake()
    },
    status: async () => node.state.status,
    peers: () => node.state.peers,
    async providers(needs, options) {
      node.calls.push(['providers', needs, options?.limit])
      return node.state.found
    },
    async submit(job) {
      node.calls.push(['submit', job])
      node.change({ output: job.output, name: job.name, nodes: job.needs.nodes, submittedAt: Date.now() })
      setImmediate(() => void node.onSubmit(job))
      return { job: JOB, archive: { sha256: 'a'.repeat(64), sizeBytes: 1234, files: 3 } }
    },
    jobs: () => [...node.state.jobs.values()],
    job: view,
    story: async (job) => ({
      view: view(job),
      events: node.state.events,
      spans: node.state.spans,
      receipts: node.state.receipts,
      data: node.state.data
    }),
    async *logs(job, { follow = false, offset = 0, signal } = {}) {
      view(job)
      for (let at = offset; ; ) {
        const { log, logDone } = node.state
        if (at < log.length) yield { offset: at, bytes: log.subarray(at) }
        at = log.length
        if (!follow || logDone) return
        await changed(signal)
      }
    },
    async stop(job) {
      node.calls.push(['stop', job])
      node.change(
        { phase: 'ended', outcome: { cause: 'stopped', exitCode: 0, signal: '', peer: '', detail: '', lastLines: [] } },
        job
      )
    },
    async confirm(job, accept) {
      node.calls.push(['confirm', job, accept])
      node.onConfirm(accept)
    },
    async wait(job, { signal } = {}) {
      while (view(job).phase !== 'ended') await changed(signal)
      return view(job)
    },
    async result() {
      if (node.state.result === undefined) throw new NodeError(NodeErrorCode.jobNotEnded, 'the job has not ended')
      return node.state.result
    },
    async dashboard() {
      return {
        headers: { authorization: 'Bearer ray-token' },
        close: async () => node.onDashboardClosed(),
        async connect() {
          const [near, far] = duplexPair()
          node.dashboardSide(far)
          return near
        }
      }
    },
    data: {
      list: async () => ({ sets: node.state.sets, cache: { usedBytes: 0, maxBytes: 1 } }),
      async add(name, path) {
        node.calls.push(['addData', name, path])
        const set: DataView = { name, path, addedAt: 1, sizeBytes: 12, files: 1, state: 'ready', problem: '' }
        node.state.sets.push(set)
        return set
      },
      async remove(name) {
        node.calls.push(['removeData', name])
        if (!node.state.sets.some((set) => set.name === name))
          throw new DataError(DataErrorCode.unknown, `no data set is called ${name}`)
        node.state.sets = node.state.sets.filter((set) => set.name !== name)
      }
    },
    receipts: async (query) => {
      node.calls.push(['receipts', query])
      return node.state.receipts
    },
    verifyReceipt: (bytes) => ({
      valid: bytes.length > 3,
      problems: bytes.length > 3 ? [] : ['too short'],
      receipt: node.state.receipts[0]
    }),
    provider: () => node.state.status.provider,
    async setProvider(patch) {
      node.calls.push(['setProvider', patch])
      node.state.status.provider.settings = { ...node.state.status.provider.settings, ...patch }
      return node.state.status.provider
    },
    drain: async () => {},
    endLeases: async () => {
      node.calls.push(['endLeases'])
      node.state.status.provider.leases = []
    },
    async *events({ job, sinceAt = Date.now(), signal } = {}) {
      for (let at = 0; ; ) {
        const event = node.state.events[at]
        if (event === undefined) {
          await changed(signal).catch(() => {})
          if (signal?.aborted === true) return
          continue
        }
        at++
        if (event.t >= sinceAt && (job === undefined || event.job === job)) yield event
      }
    },
    metrics: async () => '# HELP swarm_lease_active\n',
    close: async () => {},
    closed: new Promise(() => {})
  }
  return node
}

function duplexPair(): [Duplex, Duplex] {
  const make = (peer: () => Duplex): Duplex =>
    new Duplex({
      read() {},
      write(chunk, _encoding, done) {
        peer().push(chunk)
        done()
      },
      final(done) {
        peer().push(null)
        done()
      },
      destroy(error, done) {
        if (!peer().readableEnded) peer().push(null)
        done(error)
      }
    })
  const near: Duplex = make(() => far)
  const far: Duplex = make(() => near)
  return [near, far]
}
