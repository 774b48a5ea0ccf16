/** A node whose jobs are pretended: each runs its steps one tick after the other, on one of so many providers. */
import { systemClock } from '../clock.ts'
import { EventLog } from '../events/events.ts'
import type { JobStory, JobSubmission, JobView } from '../node.ts'
import type { StudyNode } from './trial-jobs.ts'

/** What a program reports at a step; undefined: nothing. A throw fails it. */
export type FakeProgram = (params: Record<string, number>, step: number) => number | undefined

/** How it behaves. */
export interface FakeOptions {
  providers: number
  steps: number
  program: FakeProgram
}

/** See above. `StudyNode` and what a test sees and does. */
export class FakeNode implements StudyNode {
  readonly log = new EventLog({ file: undefined, node: 'me', clock: systemClock, ring: 100_000 })
  readonly views = new Map<string, JobView>()
  readonly submitted: JobSubmission[] = []
  readonly stopped: string[] = []
  most = 0
  #options: FakeOptions
  #count = 0
  #gone = new Set<string>()

  constructor(options: FakeOptions) {
    this.#options = options
  }

  get running(): string[] {
    return [...this.views.values()].filter(({ phase }) => phase === 'running').map(({ job }) => job)
  }

  async submit(submission: JobSubmission) {
    const job = `j-${String(this.#count++).padStart(16, '0')}`
    this.submitted.push(submission)
    this.views.set(job, viewOf(job, submission))
    setImmediate(() => this.#begin(job, submission))
    return { job, archive: { sha256: '', sizeBytes: 0, files: 1 } }
  }

  /** Its provider is gone. */
  lose(job: string): void {
    this.#gone.add(job)
  }

  jobs(): JobView[] {
    return [...this.views.values()]
  }

  job(job: string): JobView {
    const view = this.views.get(job)
    if (view === undefined) throw new Error(`no job ${job}`)
    return view
  }

  async stop(job: string): Promise<void> {
    this.stopped.push(job)
    setImmediate(() => this.#end(job, 'stopped'))
  }

  events(options: { signal?: AbortSignal } = {}) {
    return this.log.stream({}, options.signal)
  }

  async story(job: string): Promise<JobStory> {
    const events = this.log.recent({ job })
    return { view: this.job(job), events, spans: [], receipts: [] } as unknown as JobStory
  }

  async providers() {
    const listing = { peer: 'p', issuedAt: 0, self: false, advert: { units: [{}] } }
    const providers = Array.from({ length: this.#options.providers }, () => listing)
    return { providers, seen: providers.length, matched: providers.length, unfit: [], failed: [] } as never
  }

  #change(job: string, change: Partial<JobView>, event: string, fields: object = {}): void {
    this.views.set(job, { ...this.job(job), ...change })
    this.log.emit({ event, job, attempt: 1, ...fields })
  }

  #begin(job: string, submission: JobSubmission): void {
    if (this.job(job).phase === 'ended') return
    const busy = new Set(this.running.flatMap((one) => this.job(one).members.map(({ name }) => name)))
    const free = Array.from({ length: this.#options.providers }, (_, at) => `provider-${at}`).find(
      (name) => !busy.has(name)
    )
    if (free === undefined) return void setImmediate(() => this.#begin(job, submission))
    this.#change(job, { phase: 'running', startedAt: Date.now(), members: [{ name: free }] as never }, 'job:started')
    this.most = Math.max(this.most, this.running.length)
    const { params } = JSON.parse(submission.env['SWARM_TRIAL'] ?? '{}') as { params: Record<string, number> }
    this.#step(job, params, 1)
  }

  #step(job: string, params: Record<string, number>, step: number): void {
    setImmediate(() => {
      if (this.job(job).phase !== 'running') return
      if (this.#gone.has(job)) return this.#end(job, 'provider-lost')
      if (step > this.#options.steps) return this.#end(job, 'succeeded')
      try {
        const loss = this.#options.program(params, step)
        if (loss !== undefined) this.log.emit({ event: 'job:progress', job, attempt: 1, step, metrics: { loss } })
      } catch (error) {
        return this.#end(job, 'failed', (error as Error).message)
      }
      this.#step(job, params, step + 1)
    })
  }

  #end(job: string, cause: string, said = ''): void {
    if (this.job(job).phase === 'ended') return
    const outcome = { cause, exitCode: cause === 'failed' ? 1 : 0, signal: '', peer: '', detail: '', lastLines: [said] }
    this.#change(job, { phase: 'ended', endedAt: Date.now(), outcome: outcome as never }, 'job:ended')
  }
}

function viewOf(job: string, { name, output }: JobSubmission): JobView {
  const funnel = { seen: 0, matched: 0, asked: 0, answered: 0, bids: 0, refusals: [] }
  const about = { attempt: 1, phase: 'offered' as const, trace: '', submittedAt: Date.now(), nodes: 1, command: [] }
  return {
    job,
    name,
    output,
    ...about,
    startedAt: undefined,
    endedAt: undefined,
    members: [],
    funnel,
    outcome: undefined
  }
}
