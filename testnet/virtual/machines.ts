/**
 * Swarm's own machines on real nodes in virtual time: each node's interpreter over its libp2p, with a journal that outlives
 * its crashes, a sandbox of assumed times, and the checker over all event logs. Jobs are measured under the names that the
 * simulator uses.
 */
import { createHash } from 'node:crypto'
import { EventLog, type LogEvent } from '../../node/events/events.ts'
import { createMetrics } from '../../node/events/metrics.ts'
import { Interpreter, type JournalPort } from '../../node/interpreter.ts'
import { createVerify } from '../../node/p2p/identity.ts'
import { subscriptionTopics } from '../../protocol/advert/keys.ts'
import { createChecker, type Violation } from '../../protocol/checker.ts'
import { bodyDigest, sealEnvelope } from '../../protocol/envelope.ts'
import type { JournalRecord, ProviderSettings } from '../../protocol/machine.ts'
import type { Message, Signed } from '../../protocol/messages.ts'
import { createPeer, type PeerRecord, type PeerState } from '../../protocol/peer.ts'
import { JOURNAL_MS } from '../sim/machines/times.ts'
import type { Recorder } from '../sim/metrics/recorder.ts'
import type { Stream } from '../sim/random.ts'
import { drawPlan, type JobsSpec, specOf } from '../sim/workload/jobs.ts'
import { NETWORK, type VirtualNode } from './network.ts'
import { VirtualSandbox } from './sandbox.ts'

/** What machines are made with. */
export interface VirtualMachinesOptions {
  metrics: Recorder
  /** Virtual ms. */
  now: () => number
  jobs: JobsSpec
  /** What a node offers; `offering` false for one that only asks. */
  settingsOf: (node: VirtualNode) => ProviderSettings
}

/** Records on a disk that takes a moment; in order. */
class Journal implements JournalPort {
  seq = 0
  readonly records: PeerRecord[] = []

  append(records: readonly JournalRecord[]): Promise<void> {
    this.seq++
    return new Promise((resolve) => {
      setTimeout(() => {
        this.records.push(...(records as readonly PeerRecord[]))
        resolve()
      }, JOURNAL_MS)
    })
  }
}

type PeerInterpreter = Interpreter<PeerState, PeerRecord>

interface Life {
  interpreter: PeerInterpreter
  offering: boolean
}

/** See above. */
export class VirtualMachines {
  #options: VirtualMachinesOptions
  #lives = new Map<VirtualNode, Life>()
  /** By peer: also of those that are away. */
  #journals = new Map<string, Journal>()
  #submittedAt = new Map<string, number>()
  #durationMs = new Map<string, number>()
  /** Facts of a job that count once: its first gang and its first start. */
  #counted = new Set<string>()
  #checker = createChecker()
  #verify = createVerify()
  #number = 0

  constructor(options: VirtualMachinesOptions) {
    this.#options = options
  }

  /** A node has started: replays its journal, offers what it has, and takes messages. */
  start(node: VirtualNode): void {
    const { now, settingsOf } = this.#options
    const { p2p, keys } = node
    const self = keys.peer
    const hash = (data: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(data).digest())
    const seal = (nested: Signed<Message>): Uint8Array => sealEnvelope(nested, { network: NETWORK, sign: keys.sign })
    const machine = createPeer({
      self,
      hash,
      commitDigest: (commit) => Buffer.from(bodyDigest(commit, hash, seal)).toString('hex')
    })
    const journal = this.#journals.get(self) ?? new Journal()
    this.#journals.set(self, journal)
    const clock = { monoMs: now, wallMs: Date.now }
    const events = new EventLog({ file: undefined, node: self, clock })
    events.subscribe((event) => this.#see(event))
    const sandbox = new VirtualSandbox({
      self,
      report: (report) => interpreter.report(report),
      durationMs: (lease) => this.#durationMs.get(lease.split('/')[0] ?? '') ?? 0
    })
    const interpreter: PeerInterpreter = new Interpreter({
      machine,
      state: machine.applyAll(machine.initial(), journal.records),
      journal,
      network: p2p,
      work: sandbox,
      transfer: sandbox,
      events,
      metrics: createMetrics(),
      clock,
      networkName: NETWORK,
      sign: keys.sign,
      verify: this.#verify,
      onFatal: (error) => {
        throw error
      }
    })
    interpreter.input({ type: 'restarted' })
    p2p.onEnvelope((bytes, from, via) => interpreter.receive(bytes, from, via))
    p2p.onPeerDown((peer) => interpreter.input({ type: 'peerDown', peer }))
    const settings = { ...settingsOf(node), name: self, addrs: p2p.addrs() }
    p2p.subscribe(settings.offering ? subscriptionTopics(settings) : [])
    interpreter.input({ type: 'command', command: { type: 'setProvider', settings } })
    this.#lives.set(node, { interpreter, offering: settings.offering })
  }

  /** A node is gone; what is on its disk stays. */
  stop(node: VirtualNode): void {
    this.#lives.get(node)?.interpreter.stop()
    this.#lives.delete(node)
  }

  /** Hands a job in at one of the nodes that are there: one without an offer, where there is any. */
  submit(there: readonly VirtualNode[], stream: Stream): void {
    const asking = there.filter((node) => this.#lives.get(node)?.offering === false)
    const from = asking.length > 0 ? asking : there
    const node = from[stream.below(Math.max(1, from.length))]
    const plan = drawPlan(this.#options.jobs, this.#number++, stream)
    const life = node === undefined ? undefined : this.#lives.get(node)
    if (life === undefined) return
    this.#durationMs.set(plan.job, plan.durationMs)
    const command = { type: 'submitJob', job: plan.job, spec: specOf(plan, []) } as const
    life.interpreter.input({ type: 'command', command })
  }

  /** Invariants that the event logs break. Call it once. */
  end(): Violation[] {
    return this.#checker.end()
  }

  #see(event: LogEvent): void {
    const { metrics, now } = this.#options
    this.#checker.see(event)
    const { job } = event
    if (job === undefined) return
    const sinceMs = now() - (this.#submittedAt.get(job) ?? now())
    const isFirst = (what: string): boolean => {
      const isNew = this.#submittedAt.has(job) && !this.#counted.has(`${what} ${job}`)
      this.#counted.add(`${what} ${job}`)
      return isNew
    }
    if (event.event === 'job:submitted') {
      this.#submittedAt.set(job, now())
      metrics.count('offers')
    }
    if (event.event === 'job:leased' && isFirst('leased')) {
      metrics.count('offers_matched')
      metrics.sample('match_time', sinceMs)
    }
    if (event.event === 'job:started' && isFirst('started')) metrics.sample('start_time', sinceMs)
    if (event.event !== 'job:ended' || !isFirst('ended')) return
    metrics.count('jobs_ended')
    if (event['cause'] !== 'succeeded') return
    metrics.count('jobs_completed')
    metrics.sample('job_time', sinceMs)
  }
}
