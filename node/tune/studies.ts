/** All studies of this node: begun, gone on with after a restart, looked at, stopped. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NodeError, NodeErrorCode, type SwarmNode } from '../node.ts'
import { StudyError, StudyErrorCode } from './errors.ts'
import { studyPicture } from './picture.ts'
import { StudyFolder, studyNames, type StudySetup } from './study-store.ts'
import { StudyRun, type StudyRunOptions } from './study-run.ts'
import { studyCsv, studyMarkdown } from './tables.ts'
import type { StudyView } from './view.ts'

/** A study as it is handed in. */
export interface StudySubmission extends Omit<StudySetup, 'openedAt'> {
  /** The working directory of the program, absolute. */
  dir: string
  /** Variables of the program besides SWARM_TRIAL. */
  env: Record<string, string>
}

/** What `Studies` is made from. */
export interface StudiesOptions {
  node: SwarmNode
  dataDir: string
  python?: string | undefined
  maxArchiveBytes: number
  /** In the place of the searcher that a plan names. */
  searcher?: StudyRunOptions['searcher']
}

/** See above. */
export class Studies {
  readonly #options: StudiesOptions
  readonly #root: string
  /** Those that are worked on; the others are read from their folders. */
  readonly #runs = new Map<string, StudyRun>()
  #changed = Promise.withResolvers<void>()
  #writing: Promise<void> = Promise.resolve()
  #closed = false

  constructor(options: StudiesOptions) {
    this.#options = options
    this.#root = join(options.dataDir, 'studies')
  }

  /** Goes on with what was under way when the node ended. What cannot be read is left alone and told when it is asked for. */
  async open(): Promise<void> {
    for (const name of await studyNames(this.#root)) {
      const run = await this.#read(name).catch(() => undefined)
      if (run?.view.state === 'interrupted') this.#work(run)
    }
  }

  /** Begins a study, goes on with one that asks for the same, or for more trials. @throws StudyError differs; ArchiveError */
  async begin(submission: StudySubmission): Promise<StudyView> {
    const { dir, env, ...asked } = submission
    const folder = new StudyFolder(this.#root, asked.name)
    const known = await folder.setup()
    if (known !== undefined) {
      const other = difference(known, asked)
      if (other !== undefined) throw differs(asked.name, other)
      const more = { ...known, plan: { ...asked.plan }, job: { ...known.job, needs: asked.job.needs } }
      return await this.#goOn(more)
    }
    await folder.create(env)
    try {
      await this.#pack(folder, dir)
      await mkdir(asked.output, { recursive: true })
      const setup = { ...asked, openedAt: Date.now() }
      await folder.saveSetup(setup)
      return this.#work(await this.#read(setup.name)).view
    } catch (error) {
      await folder.remove()
      throw error
    }
  }

  /** Goes on with a study that stopped. @throws StudyError unknown, over */
  async resume(name: string): Promise<StudyView> {
    const setup = await new StudyFolder(this.#root, name).setup()
    if (setup === undefined) throw unknown(name)
    return await this.#goOn(setup)
  }

  async #goOn(setup: StudySetup): Promise<StudyView> {
    const working = this.#runs.get(setup.name)
    const folder = new StudyFolder(this.#root, setup.name)
    if (working !== undefined) {
      const same = JSON.stringify(working.setup.plan) === JSON.stringify(setup.plan)
      if (same && JSON.stringify(working.setup.job) === JSON.stringify(setup.job)) return working.view
      await working.leave()
    }
    await folder.saveSetup(setup)
    const run = await this.#read(setup.name)
    const { state, trials } = run.view
    if (state === 'completed' && trials.length >= setup.plan.trials) return run.view
    return this.#work(run).view
  }

  /** All of them, the latest first. */
  async list(): Promise<StudyView[]> {
    const names = await studyNames(this.#root)
    const views = await Promise.all(names.map(async (name) => await this.view(name).catch(() => undefined)))
    return views.filter((view) => view !== undefined).sort((a, b) => b.openedAt - a.openedAt)
  }

  /** @throws StudyError unknown, damaged */
  async view(name: string): Promise<StudyView> {
    return this.#runs.get(name)?.view ?? (await this.#read(name)).view
  }

  /** Resolves with the view once it is newer than `since`, or when nobody works on the study. */
  async wait(name: string, since: number, signal: AbortSignal): Promise<StudyView> {
    for (;;) {
      const changed = this.#changed.promise
      const view = await this.view(name)
      if (view.version > since || view.state !== 'running' || signal.aborted) return view
      const aborted = Promise.withResolvers<void>()
      signal.addEventListener('abort', () => aborted.resolve(), { once: true })
      await Promise.race([changed, aborted.promise])
    }
  }

  /** Its trials are stopped, what they wrote comes back. @throws StudyError unknown, over */
  async stop(name: string): Promise<StudyView> {
    const run = this.#runs.get(name)
    if (run?.view.state !== 'running') {
      const { state } = await this.view(name)
      throw new StudyError(StudyErrorCode.over, `nobody works on the study ${name}: it is ${state}`)
    }
    run.stop('asked for')
    return run.view
  }

  /** Forgets a study that is over; its output stays. @throws StudyError unknown, running */
  async remove(name: string): Promise<void> {
    if (this.#runs.get(name)?.view.state === 'running')
      throw new StudyError(
        StudyErrorCode.running,
        `the study ${name} is under way: \`swarm tune stop ${name}\` ends it first`
      )
    await this.view(name)
    await new StudyFolder(this.#root, name).remove()
  }

  /** Leaves all as they are; their jobs go on. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#runs.values()].map(async (run) => await run.leave()))
    this.#notify()
    await this.#writing
  }

  #work(run: StudyRun): StudyRun {
    if (this.#closed) throw new NodeError(NodeErrorCode.stopping, 'this node is stopping')
    const { name } = run.setup
    this.#runs.set(name, run)
    run.start()
    void run.left.then(() => {
      if (this.#runs.get(name) === run) this.#runs.delete(name)
      this.#notify()
    })
    return run
  }

  async #read(name: string): Promise<StudyRun> {
    const folder = new StudyFolder(this.#root, name)
    const setup = await folder.setup()
    if (setup === undefined) throw unknown(name)
    const { node, python, searcher } = this.#options
    return new StudyRun({
      node,
      folder,
      setup,
      turns: await folder.turns(),
      python,
      onChange: () => this.#notify(),
      onTrialEnd: async (view) => await this.#write(view),
      ...(searcher === undefined ? {} : { searcher })
    })
  }

  async #pack(folder: StudyFolder, dir: string): Promise<void> {
    const { packDirectory } = await import('../archive/index.ts')
    const packed = await packDirectory(dir, { into: folder.dir, maxBytes: this.#options.maxArchiveBytes })
    await rename(packed.file, folder.archive)
  }

  /** Table and picture of now, one writing after the other. */
  async #write(view: StudyView): Promise<void> {
    this.#writing = this.#writing.then(async () => await writeResults(view)).catch(() => {})
    await this.#writing
  }

  #notify(): void {
    const changed = this.#changed
    this.#changed = Promise.withResolvers()
    changed.resolve()
  }
}

/** `study.svg`, `trials.csv`, `study.md` and `best.json` in the study's output. */
export async function writeResults(view: StudyView): Promise<void> {
  const best = view.trials.find(({ number }) => number === view.best)
  const files: Array<[string, string]> = [
    ['study.svg', studyPicture(view)],
    ['trials.csv', studyCsv(view)],
    ['study.md', studyMarkdown(view)],
    ['best.json', `${JSON.stringify(best ?? null, undefined, 2)}\n`]
  ]
  await mkdir(view.output, { recursive: true })
  for (const [name, text] of files) {
    const file = join(view.output, name)
    await writeFile(`${file}.new`, text)
    await rename(`${file}.new`, file)
  }
}

function unknown(name: string): StudyError {
  return new StudyError(StudyErrorCode.unknown, `no study ${name} of this node; \`swarm tune list\` shows them`)
}

/** What must stay the same in a study: what decides about its trials. Undefined where it does. */
function difference(
  { plan, reportTimeoutMs: _, ...known }: StudySetup,
  asked: Omit<StudySetup, 'openedAt'>
): string | undefined {
  for (const key of ['space', 'searcher', 'metric', 'mode', 'asha'] as const)
    if (JSON.stringify(plan[key]) !== JSON.stringify(asked.plan[key])) return key
  return JSON.stringify(known.job.command) === JSON.stringify(asked.job.command) ? undefined : 'command'
}

function differs(name: string, what: string): StudyError {
  return new StudyError(
    StudyErrorCode.differs,
    `a study ${name} exists and has another ${what}: choose another name, or \`swarm tune remove ${name}\` first (its output stays)`
  )
}
