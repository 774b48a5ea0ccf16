/**
 * One study that is worked on: the pure part decides, this carries it out. What is decided is on disk before it is done,
 * and `toDo` follows from the state alone, so that a study which was killed at any point goes on from its journal.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { JobPhase, type JobView } from '../node.ts'
import type { JobId } from '../../protocol/messages.ts'
import { decideStudy, type StudyInput } from '../../protocol/tune/decide.ts'
import { applyStudy, noStudy, type Study, type StudyRecord, toDo, type Trial } from '../../protocol/tune/study.ts'
import { hasJob, isOver } from '../../protocol/tune/trial-phases.ts'
import { hopeless, nobody, Placement } from './placement.ts'
import { createSearcher, type Searcher } from './searcher.ts'
import { Silence } from './silence.ts'
import type { StudyFolder, StudySetup, StudyTurn } from './study-store.ts'
import { type StudyNode, TrialJobs } from './trial-jobs.ts'
import { studyView, type StudyView, type TrialTimes } from './view.ts'

/** What a run is made from. */
export interface StudyRunOptions {
  node: StudyNode
  folder: StudyFolder
  setup: StudySetup
  turns: readonly StudyTurn[]
  /** Python for the searcher; default the first suitable one. */
  python?: string | undefined
  /** Called when the view has changed. */
  onChange: () => void
  /** Called when a trial has ended, and when the study has: table and picture are written then. */
  onTrialEnd: (view: StudyView) => Promise<void>
  /** In the place of the searcher that the plan names. */
  searcher?: (study: Study) => Promise<Searcher>
}

/** The word to stop is given again after this. */
const STOP_AGAIN_MS = 30_000

/** See above. */
export class StudyRun {
  readonly setup: StudySetup
  /** Resolves when nobody works on it any more. */
  readonly left: Promise<void>
  #options: StudyRunOptions
  #jobs: TrialJobs
  #silence: Silence
  #study: Study = noStudy
  #times = new Map<number, TrialTimes>()
  #searcher: Searcher | undefined
  #asked: Promise<unknown> = Promise.resolve()
  #busy = new Set<string>()
  #submitting = new Set<Promise<void>>()
  #note = ''
  /** Grows across restarts too. */
  #version = Date.now()
  #working = false
  #endedAt: number | undefined
  #placement = new Placement(Date.now())
  #leaving = new AbortController()
  #left = Promise.withResolvers<void>()

  constructor(options: StudyRunOptions) {
    this.#options = options
    const { setup, turns, node, folder } = options
    this.setup = setup
    this.left = this.#left.promise
    this.#silence = new Silence(setup.reportTimeoutMs, (job, forMs) => this.#input({ type: 'silent', job, forMs }))
    const listener = {
      onPlaced: (job: JobId, providers: string[]) => this.#placed(job, providers),
      onReport: (report: StudyInput) => this.#input(report),
      onEnded: (ended: Extract<StudyInput, { type: 'jobEnded' }>, view: JobView | undefined) => {
        if (ended.end === 'unplaced') this.#backOff(ended.detail, view)
        this.#input(ended)
      },
      onMoved: () => this.#look()
    }
    this.#jobs = new TrialJobs({ node, folder, setup, listener, signal: this.#leaving.signal })
    for (const { at, records } of turns) this.#fold(at, records)
  }

  /** `running` until the last result is written. */
  get view(): StudyView {
    return this.#viewOf(this.#working && !this.#leaving.signal.aborted)
  }

  #viewOf(working: boolean): StudyView {
    return studyView(this.setup, this.#study, {
      working,
      note: this.#note,
      slots: this.#placement.slots,
      times: this.#times,
      endedAt: this.#endedAt,
      version: this.#version
    })
  }

  /** Begins, or goes on where the journal ends. */
  start(): void {
    this.#working = true
    this.#input({ type: 'open', plan: this.setup.plan })
    const fail = (error: unknown): void => this.#fail(error)
    void this.#jobs.follow(() => this.#study).catch(fail)
    void this.#measure()
    void this.#jobs.rejoin(this.#study).then(() => {
      for (const { job = '', phase } of this.#study.trials) if (hasJob(phase)) this.#silence.heard(job)
      this.#look()
    }, fail)
  }

  /** Ends it: nothing new, and its trials are stopped. */
  stop(reason: string): void {
    this.#input({ type: 'stop', reason })
  }

  /** Leaves it as it is: its jobs go on, a later run finds them. */
  async leave(): Promise<void> {
    this.#leaving.abort()
    this.#silence.close()
    await this.#asked
    await this.#searcher?.close()
    this.#options.folder.close()
    this.#left.resolve()
  }

  #fold(at: number, records: readonly StudyRecord[]): void {
    for (const record of records) {
      this.#study = applyStudy(this.#study, record)
      if (!('trial' in record)) continue
      const times = this.#times.get(record.trial) ?? {}
      this.#times.set(record.trial, times)
      if (record.type === 'trial/started') times.startedAt ??= at
      if (record.type === 'trial/ended') times.endedAt = at
    }
    this.#endedAt = toDo(this.#study, 0).over ? (this.#endedAt ?? at) : undefined
  }

  #input(input: StudyInput): void {
    if (this.#leaving.signal.aborted) return
    const records = decideStudy(this.#study, input)
    if (records.length === 0) return
    const at = Date.now()
    this.#options.folder.append({ at, records })
    const before = this.#study
    this.#fold(at, records)
    this.#changed()
    this.#follow(before, records)
    this.#look()
  }

  #fail(error: unknown): void {
    this.#input({ type: 'fail', reason: (error as Error).message })
  }

  #changed(): void {
    this.#version++
    this.#options.onChange()
  }

  #say(note: string): void {
    if (note === this.#note) return
    this.#note = note
    this.#changed()
  }

  /** The searcher learns of what is over, silence is measured from what was said, results are written. */
  #follow(before: Study, records: readonly StudyRecord[]): void {
    for (const record of records) {
      if (!('trial' in record)) continue
      const was = before.trials[record.trial]
      const trial = this.#study.trials[record.trial]
      if (trial === undefined || was === undefined) continue
      if (record.type === 'trial/reported') this.#silence.heard(trial.job ?? '')
      if (!hasJob(trial.phase) || trial.ends !== undefined) this.#silence.forget(was.job ?? '')
      if (record.type === 'trial/ended' && isOver(trial.phase)) this.#tell(trial)
    }
  }

  #tell(trial: Trial): void {
    const searcher = this.#searcher
    if (searcher !== undefined) this.#queue(async () => await searcher.tell(trial))
    void this.#options.onTrialEnd(this.view).catch(() => {})
  }

  /** Calls of the searcher, one after the other; one that fails ends the study. */
  #queue(work: () => Promise<unknown>): void {
    this.#asked = this.#asked.then(work).catch((error: unknown) => this.#fail(error))
  }

  /** Does what is to be done and is not being done. */
  #look(): void {
    if (this.#leaving.signal.aborted) return
    const { ask, submit, stop, over } = toDo(this.#study, this.#room())
    for (const trial of stop) this.#once(`stop ${trial.job}`, async () => await this.#stop(trial.job ?? ''))
    for (const trial of submit) this.#once(`submit ${trial.number}`, async () => await this.#submitOnce(trial))
    if (ask > 0) this.#once('ask', async () => await this.#ask())
    if (over) this.#once('end', async () => await this.#end())
  }

  /** Slots for `toDo`. */
  #room(): number {
    const jobs = this.#study.trials.flatMap(({ phase, job }) => (hasJob(phase) && job !== undefined ? [job] : []))
    const looking = this.#jobs.looking(jobs)
    return this.#placement.room(jobs.length - looking.length, looking, Date.now())
  }

  /** One work of a kind at a time; what it left is looked at when it is done. */
  #once(key: string, work: () => Promise<void>): void {
    if (this.#busy.has(key)) return
    this.#busy.add(key)
    const done = (): void => {
      this.#busy.delete(key)
      this.#look()
    }
    work().then(done, (error: unknown) => {
      this.#fail(error)
      done()
    })
  }

  async #ask(): Promise<void> {
    const asking = this.#asked.then(async () => {
      this.#searcher ??= await this.#createSearcher()
      if (toDo(this.#study, this.#room()).ask === 0) return
      this.#input({ type: 'proposed', params: await this.#searcher.ask(this.#study.trials.length) })
    })
    this.#asked = asking.catch(() => {})
    await asking
  }

  async #createSearcher(): Promise<Searcher> {
    const { python, searcher } = this.#options
    if (searcher !== undefined) return await searcher(this.#study)
    const onProgress = (line: string): void => this.#say(line)
    const made = await createSearcher({
      plan: this.setup.plan,
      trials: this.#study.trials,
      python,
      onProgress
    })
    this.#say('')
    return made
  }

  /** The study's end waits for it. */
  async #submitOnce(trial: Trial): Promise<void> {
    const work = this.#submit(trial)
    this.#submitting.add(work)
    await work.finally(() => this.#submitting.delete(work))
  }

  async #submit(trial: Trial): Promise<void> {
    const job = await this.#jobs.submit(this.#study, trial)
    this.#input({ type: 'submitted', trial: trial.number, job })
    // The study ended meanwhile: nobody waits for this job.
    if (isOver(this.#study.trials[trial.number]?.phase ?? trial.phase)) await this.#jobs.stop(job)
  }

  /** Once more after a while, where the word was lost. */
  async #stop(job: JobId): Promise<void> {
    await this.#jobs.stop(job)
    if (this.#study.trials.some((trial) => trial.job === job && hasJob(trial.phase))) await this.#pause(STOP_AGAIN_MS)
  }

  #placed(job: JobId, providers: string[]): void {
    this.#placement.placed(Date.now())
    this.#silence.heard(job)
    this.#input({ type: 'placed', job, providers })
    this.#say('')
    this.#look()
  }

  /** Nobody was to be had: again after a while, and not for ever. */
  #backOff(detail: string, view: JobView | undefined): void {
    const ms = this.#placement.missed(Date.now())
    const why = nobody(detail, view)
    this.#say(`nobody takes a trial now (${why}); asking again`)
    const isAlone = this.#study.trials.every(({ job }) => this.#jobs.view(job)?.phase !== JobPhase.running)
    if (isAlone && this.#placement.isHopeless(Date.now())) this.#fail(new Error(hopeless(this.setup.name, why)))
    void this.#pause(ms).then(() => this.#look())
  }

  /** How many leases there may be, again and again: providers come and go. */
  async #measure(): Promise<void> {
    while (!this.#leaving.signal.aborted) {
      const before = this.#placement.slots
      const againMs = await this.#placement.look(this.#options.node, this.setup.job)
      if (this.#placement.slots !== before) this.#changed()
      this.#look()
      await this.#pause(againMs)
    }
  }

  async #pause(ms: number): Promise<void> {
    await delay(ms, undefined, { ref: false, signal: this.#leaving.signal }).catch(() => {})
  }

  async #end(): Promise<void> {
    await this.#asked
    await Promise.all(this.#submitting)
    await this.#options.onTrialEnd(this.#viewOf(false))
    await this.leave()
    this.#changed()
  }
}
