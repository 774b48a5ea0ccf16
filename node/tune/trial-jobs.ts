/** The jobs of a study's trials, as the node has them: handed in, followed, stopped, found again. */
import { join } from 'node:path'
import type { LogEvent } from '../events/events.ts'
import { JobPhase, type JobView, type SwarmNode } from '../node.ts'
import type { JobId } from '../../protocol/messages.ts'
import { rungsOf } from '../../protocol/tune/asha.ts'
import type { StudyInput } from '../../protocol/tune/decide.ts'
import type { Study, Trial } from '../../protocol/tune/study.ts'
import { hasJob } from '../../protocol/tune/trial-phases.ts'
import { endDetail, jobEnd } from './job-end.ts'
import type { StudyFolder, StudySetup } from './study-store.ts'

/** What of a node a study needs. */
export type StudyNode = Pick<SwarmNode, 'submit' | 'jobs' | 'job' | 'stop' | 'events' | 'story' | 'providers'>

/** What the jobs tell. */
export interface TrialJobsListener {
  /** A program runs on these providers. */
  onPlaced: (job: JobId, providers: string[]) => void
  onReport: (report: Extract<StudyInput, { type: 'reported' }>) => void
  /** `view` is undefined where the node has forgotten the job. */
  onEnded: (ended: Extract<StudyInput, { type: 'jobEnded' }>, view: JobView | undefined) => void
  /** Anything else that may change how many can be handed in. */
  onMoved: () => void
}

/** A trial's job itself goes on asking for so long while all providers are busy. */
const WAIT_MS = 5 * 60_000

/** Events after which a job looks for a provider, or has found one. */
const MOVES = new Set(['job:offered', 'job:attempt-failed', 'job:planned', 'job:driver-lost'])

/** See above. */
export class TrialJobs {
  readonly #node: StudyNode
  readonly #folder: StudyFolder
  readonly #setup: StudySetup
  readonly #listener: TrialJobsListener
  readonly #signal: AbortSignal
  readonly #looking = new Set<JobId>()

  constructor(options: {
    node: StudyNode
    folder: StudyFolder
    setup: StudySetup
    listener: TrialJobsListener
    signal: AbortSignal
  }) {
    this.#node = options.node
    this.#folder = options.folder
    this.#setup = options.setup
    this.#listener = options.listener
    this.#signal = options.signal
  }

  /** Undefined where the node does not know the job. */
  view(job: JobId | undefined): JobView | undefined {
    try {
      return job === undefined ? undefined : this.#node.job(job)
    } catch {
      return undefined
    }
  }

  /** Those of the jobs that found all providers busy and look again. */
  looking(jobs: readonly JobId[]): JobId[] {
    for (const job of jobs) {
      const phase = this.view(job)?.phase
      if (phase === JobPhase.waiting) this.#looking.add(job)
      else if (phase !== JobPhase.offered) this.#looking.delete(job)
    }
    return jobs.filter((job) => this.#looking.has(job))
  }

  /** Hands a trial in. A job of its name that a killed run has handed in and not written down is taken over. */
  async submit(study: Study, trial: Trial): Promise<JobId> {
    const name = `${this.#setup.name}-${trial.number}`
    const known = new Set(study.trials.map(({ job }) => job))
    const orphan = this.#node
      .jobs()
      .find(
        (one) =>
          one.name === name &&
          one.submittedAt >= this.#setup.openedAt &&
          one.phase !== JobPhase.ended &&
          !known.has(one.job)
      )
    if (orphan !== undefined) return orphan.job
    const env = { ...(await this.#folder.env()), SWARM_TRIAL: JSON.stringify(this.#handedOver(trial)) }
    const output = join(this.#setup.output, 'trials', String(trial.number).padStart(3, '0'))
    const { job } = await this.#node.submit({
      ...this.#setup.job,
      name,
      env,
      output,
      source: { archive: this.#folder.archive },
      waitMs: WAIT_MS,
      dryRun: false,
      confirm: false
    })
    return job
  }

  /** What the program reads with `swarm.trial`. */
  #handedOver({ number, params }: Trial): object {
    const { name, plan } = this.#setup
    const { metric, mode, asha } = plan
    const steps = asha === undefined ? {} : { maxStep: asha.max, rungs: rungsOf(asha) }
    return { study: name, number, params, metric, mode, ...steps }
  }

  /** Asks for the end of a trial's job; it is told by `onEnded`. */
  async stop(job: JobId): Promise<void> {
    const view = this.view(job)
    if (view === undefined || view.phase === JobPhase.ended) return this.#ended(job)
    // It may end in this moment by itself.
    await this.#node.stop(job).catch(() => {})
  }

  /** Everything that the node tells of the study's jobs, in its order, until the signal. @param study the state of the moment */
  async follow(study: () => Study): Promise<void> {
    try {
      for await (const event of this.#node.events({ signal: this.#signal })) {
        const mine = study().trials.some(({ job, phase }) => job !== undefined && job === event.job && hasJob(phase))
        if (mine) this.#onEvent(event.job ?? '', event)
      }
    } catch (error) {
      // A node that closes ends its events; the study is left with it.
      if (!this.#signal.aborted) throw error
    }
  }

  #onEvent(job: JobId, event: LogEvent): void {
    if (event.event === 'job:started') this.#started(job)
    if (event.event === 'job:progress') this.#reported(job, event)
    if (event.event === 'job:ended') this.#ended(job)
    if (MOVES.has(event.event)) this.#listener.onMoved()
  }

  #started(job: JobId): void {
    this.#listener.onPlaced(job, this.view(job)?.members.map(({ name }) => name) ?? [])
  }

  /** A metric that JSON could not hold comes as null: it is no number, and was reported. */
  #reported(job: JobId, { attempt = 1, step, metrics }: LogEvent): void {
    const { metric } = this.#setup.plan
    const all = (metrics ?? {}) as Record<string, number | null>
    const value = Object.hasOwn(all, metric) ? (all[metric] ?? Number.NaN) : undefined
    this.#listener.onReport({ type: 'reported', job, attempt, step: Number(step ?? 0), value, names: Object.keys(all) })
  }

  #ended(job: JobId): void {
    const view = this.view(job)
    const { outcome } = view ?? {}
    const end = outcome === undefined ? 'lost' : jobEnd(outcome)
    const detail = outcome === undefined ? 'the node does not know its job any more' : endDetail(outcome)
    this.#listener.onEnded({ type: 'jobEnded', job, end, detail }, view)
  }

  /** What the jobs of a journal did while nobody worked on the study: their reports, and their ends. */
  async rejoin(study: Study): Promise<void> {
    for (const { job, phase } of study.trials) {
      if (job === undefined || !hasJob(phase)) continue
      const story = await this.#node.story(job).catch(() => undefined)
      for (const event of story?.events ?? []) if (event.event === 'job:progress') this.#reported(job, event)
      if (story?.view.startedAt !== undefined) this.#started(job)
      if (story === undefined || this.view(job)?.phase === JobPhase.ended) this.#ended(job)
    }
  }
}
