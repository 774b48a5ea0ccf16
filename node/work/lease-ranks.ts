/** With `--per-node` the command runs on every member: what each process is told of its place, and all their logs as one. */
import { appendFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { JobId, PeerId } from '../../protocol/messages.ts'
import type { TransferClient } from '../transfer/client.ts'
import { LiveLog } from '../transfer/live-log.ts'
import { LineSplitter } from './line-splitter.ts'

/** Where rank 0's process may listen for the others, on its mesh address: beside Ray's ports, below its workers'. */
export const MASTER_PORT = 20_050

/** A member as a rank: its place in the list and its address in the job's mesh. */
export interface RankMember {
  peer: PeerId
  rank: number
  address: string
}

/**
 * What a rank's process has in its environment. `PET_*` is what torchrun reads in the place of its flags, so that
 * `torchrun train.py` needs none; where there is no GPU it starts one process a node.
 * @param addresses mesh addresses by rank
 * @param gpus leased units of this node that are GPUs
 */
export function rankVariables(rank: number, addresses: readonly string[], gpus: number): Record<string, string> {
  const [master = '127.0.0.1'] = addresses
  return {
    SWARM_NODE_RANK: String(rank),
    SWARM_NUM_NODES: String(addresses.length),
    SWARM_NODE_IPS: addresses.join(','),
    SWARM_GPUS_PER_NODE: String(gpus),
    MASTER_ADDR: master,
    MASTER_PORT: String(MASTER_PORT),
    PET_NNODES: String(addresses.length),
    PET_NODE_RANK: String(rank),
    PET_MASTER_ADDR: master,
    PET_MASTER_PORT: String(MASTER_PORT),
    PET_NPROC_PER_NODE: String(Math.max(1, gpus))
  }
}

/** How a line of a rank begins in the merged log: `(rank 1, ip=100.64.0.2) `; the CLI makes a provider's label of it. */
export function rankPrefix({ rank, address }: Pick<RankMember, 'rank' | 'address'>): string {
  return `(rank ${rank}, ip=${address}) `
}

/** The merged log may grow to this, as a program's own may; the job ends beyond. */
const MAX_LOG_BYTES = 64 * 1024 * 1024
/** Between two tries to reach a member's log; doubles up to 1 s. */
const RETRY_MS = 50
const MAX_RETRY_MS = 1000
/** How often other members' newest lines are told, where there are new ones. */
const TELL_EVERY_MS = 1000
/** What is told of them. */
const LAST_LINES = 20
/** Once all processes are told to end, their last lines are waited for at most so long: SIGTERM's 1.5 s and the way. */
const DRAIN_MS = 4000

/** What the logs of ranks are merged from and to. */
export interface RankLogsOptions {
  self: PeerId
  job: JobId
  attempt: number
  members: readonly RankMember[]
  /** Log of this member's own process. */
  own: LiveLog
  /** Host file that the merged log goes to; it exists. */
  file: string
  client: Pick<TransferClient, 'followLog'>
  /** Newest lines of another member: all that is left of it if it is lost. */
  onSaid: (peer: PeerId, lastLines: string[]) => void
  /** The merged log is as long as a log may be; nothing more is written to it. */
  onFull: (message: string) => void
  /** Default 64 MiB. */
  maxBytes?: number
}

/** Collects the logs of all members at the driver's member, complete lines, each behind its rank's prefix. */
export class RankLogs {
  /** What the requester follows. */
  readonly merged: LiveLog
  #options: RankLogsOptions
  #stop = new AbortController()
  /** All processes are told to end: a log that cannot be reached then is tried once more, and no longer waited for. */
  #draining = new AbortController()
  #followers: Array<Promise<void>>
  #writing: Promise<void> = Promise.resolve()
  #bytes = 0
  #said = new Map<PeerId, { lines: string[]; told: boolean }>()
  #timer: NodeJS.Timeout

  constructor(options: RankLogsOptions) {
    this.#options = options
    this.merged = new LiveLog(options.file)
    this.#timer = setInterval(() => this.#tell(), TELL_EVERY_MS).unref()
    this.#followers = options.members.map(async (member) => await this.#follow(member).catch(() => {}))
  }

  /** Waits for the last lines of processes that were told to end, for a bounded time; the merged log is then complete. */
  async drain(atMostMs: number = DRAIN_MS): Promise<void> {
    const timer = setTimeout(() => this.#stop.abort(), atMostMs)
    this.#draining.abort()
    await Promise.all(this.#followers)
    clearTimeout(timer)
    clearInterval(this.#timer)
    this.#stop.abort()
    await this.#writing
    this.merged.complete()
  }

  async #follow(member: RankMember): Promise<void> {
    const prefix = Buffer.from(rankPrefix(member))
    const splitter = new LineSplitter((lines) => this.#take(member.peer, prefix, lines))
    try {
      if (member.peer !== this.#options.self) return await this.#followOther(member.peer, splitter)
      for await (const piece of this.#options.own.read(0, this.#stop.signal)) splitter.write(piece)
    } finally {
      splitter.end()
    }
  }

  /** A member that has not started yet has no log yet; a cut connection is taken up at the next byte. */
  async #followOther(peer: PeerId, splitter: LineSplitter): Promise<void> {
    const { client, job, attempt } = this.#options
    const { signal } = this.#stop
    let offset = 0
    for (let tries = 0; !signal.aborted; tries++) {
      const [last, before] = [this.#draining.signal.aborted, offset]
      try {
        for await (const piece of client.followLog(peer, job, attempt, offset, signal)) {
          offset += piece.length
          splitter.write(piece)
          tries = 0
        }
        return
      } catch {
        if (last && offset === before) return
        await this.#pause(Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** Math.min(tries, 6)))
      }
    }
  }

  async #pause(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.#draining.signal }).catch(() => {})
  }

  #take(peer: PeerId, prefix: Buffer, lines: Buffer[]): void {
    const { self, file, onFull, maxBytes = MAX_LOG_BYTES } = this.#options
    if (peer !== self) this.#note(peer, lines)
    if (this.#bytes > maxBytes) return
    const text = Buffer.concat(lines.flatMap((line) => [prefix, line, NEW_LINE]))
    this.#bytes += text.length
    if (this.#bytes > maxBytes)
      onFull(`the logs of all ranks together grew beyond ${Math.floor(maxBytes / 1024 / 1024)} MiB`)
    // The folder may be gone already where a lease ends while a line is on its way.
    this.#writing = this.#writing
      .then(async () => await appendFile(file, text))
      .then(
        () => this.merged.wake(),
        () => {}
      )
  }

  #note(peer: PeerId, lines: Buffer[]): void {
    const before = this.#said.get(peer)?.lines ?? []
    const newest = lines.slice(-LAST_LINES).map((line) => line.toString('utf8'))
    this.#said.set(peer, { lines: [...before, ...newest].slice(-LAST_LINES), told: false })
  }

  #tell(): void {
    for (const [peer, said] of this.#said) {
      if (said.told) continue
      said.told = true
      this.#options.onSaid(peer, said.lines)
    }
  }
}

const NEW_LINE = Buffer.from('\n')
