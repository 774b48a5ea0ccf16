/** The program of a lease: its variables, its process here, its log; with ranks, the log of all their processes too. */
import type { Effect } from '../../protocol/machine.ts'
import type { Outcome, PeerId } from '../../protocol/messages.ts'
import type { Driver } from '../ray/driver.ts'
import type { RayRuntime } from '../ray/runtime.ts'
import type { TransferClient } from '../transfer/client.ts'
import { LiveLog } from '../transfer/live-log.ts'
import { HEAD_ADDRESS } from '../wireguard/mesh.ts'
import type { LeaseFiles } from './lease-files.ts'
import { RankLogs, type RankMember, rankVariables } from './lease-ranks.ts'
import { outcomeOf } from './outcome.ts'

type PrepareWork = Extract<Effect, { type: 'prepareWork' }>
type StartProgram = Extract<Effect, { type: 'startProgram' }>

/** What it needs, and whom it tells. */
export interface LeaseProgramOptions {
  self: PeerId
  effect: PrepareWork
  ray: Pick<RayRuntime, 'startDriver'>
  client: Pick<TransferClient, 'fetchEnv' | 'followLog'>
  files: LeaseFiles
  /** The members in the order of their list, once it is known. */
  members: () => readonly RankMember[]
  /** Whether this is the driver's member. */
  isDriver: () => boolean
  /** What every process of the job is told of itself. */
  identity: { SWARM_JOB: string; SWARM_TRACE: string }
  /** Aborted when the lease's work is to stop. */
  signal: AbortSignal
  emit: (event: string, fields?: Record<string, unknown>) => void
  spanned: <T>(step: string, work: () => Promise<T>) => Promise<T>
  /** Newest lines of another member's process. */
  onSaid: (peer: PeerId, lastLines: string[]) => void
}

/** See above. `run` once. */
export class LeaseProgram {
  #options: LeaseProgramOptions
  #env: Promise<Record<string, string>> | undefined
  #driver: Driver | undefined
  /** What others may read of it: of ranks the merged log at the driver's member, and their own elsewhere. */
  #log: LiveLog | undefined
  #own: LiveLog | undefined
  #ranks: RankLogs | undefined
  /** Why this member ended its process itself. */
  #cut = ''

  constructor(options: LeaseProgramOptions) {
    this.#options = options
  }

  get log(): LiveLog | undefined {
    return this.#log
  }

  /** Whether this member has the program's log, and not only that of its own rank. */
  get hasWholeLog(): boolean {
    return this.#log !== undefined && (this.#log !== this.#own || this.#own.file === this.#options.files.programLog)
  }

  /** The program's variables, in memory alone; a failure is tried again when they are needed. */
  fetchEnv(): Promise<Record<string, string>> {
    const { client, effect, signal } = this.#options
    this.#env ??= client.fetchEnv(effect.requester, effect.job, effect.attempt, signal)
    this.#env.catch(() => {
      this.#env = undefined
    })
    return this.#env
  }

  /** Starts it and resolves with how it ended. */
  async run(start: StartProgram): Promise<Outcome> {
    const { self, emit, spanned } = this.#options
    const rank = start.rank === undefined ? {} : { rank: start.rank }
    this.#driver = await spanned('program start', async () => await this.#start(start))
    emit('program:running', rank)
    const exit = await this.#driver.exited
    this.#own?.complete()
    const outcome = outcomeOf(this.#cut === '' ? exit : { ...exit, logLimitHit: true, summary: this.#cut }, self)
    emit('program:ended', { exitCode: outcome.exitCode, cause: outcome.cause, ...rank })
    return outcome
  }

  async #start({ command, rank }: StartProgram): Promise<Driver> {
    const { ray, files, effect, identity, signal } = this.#options
    const env = await this.fetchEnv().catch(async () => await this.fetchEnv())
    const logFile = rank === undefined ? files.programLog : files.rankLog
    await files.beginLog(logFile)
    this.#own = new LiveLog(logFile)
    // Whoever asks before there is a log asks again; one who got this member's own would go on in the middle of all ranks'.
    if (rank !== undefined && this.#options.isDriver()) await this.#collect(this.#own)
    else this.#log = this.#own
    signal.throwIfAborted()
    return await ray.startDriver(effect.lease, {
      argv: command,
      env: { ...env, ...identity },
      headAddress: HEAD_ADDRESS,
      logFile,
      metadata: { swarm_job: identity.SWARM_JOB, swarm_trace: identity.SWARM_TRACE },
      ...(rank === undefined ? {} : { own: this.#placeOf(rank) })
    })
  }

  #placeOf(rank: number): Record<string, string> {
    const { members, effect } = this.#options
    const gpus = effect.units.filter(({ model }) => model !== 'cpu').length
    return rankVariables(
      rank,
      members().map(({ address }) => address),
      gpus
    )
  }

  /** All ranks' logs become the program's. */
  async #collect(own: LiveLog): Promise<void> {
    const { self, effect, files, members, client, onSaid } = this.#options
    const { job, attempt } = effect
    await files.beginLog(files.programLog)
    const onFull = (message: string): void => {
      this.#cut = message
      void this.#driver?.stop(0)
    }
    const file = files.programLog
    this.#ranks = new RankLogs({ self, job, attempt, members: members(), own, file, client, onSaid, onFull })
    this.#log = this.#ranks.merged
  }

  /** Ends its process; of ranks, the last lines of all are then waited for. */
  async stop(): Promise<void> {
    await this.#driver?.stop()
  }

  /** Nothing more is written: whoever follows the log comes to its end. */
  async complete(): Promise<void> {
    this.#own?.complete()
    await this.#ranks?.drain()
    this.#log?.complete()
  }
}
