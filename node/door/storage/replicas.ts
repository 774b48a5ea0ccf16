/**
 * The second copy of a run's storage: every change goes to one other member before it counts. One that falls silent for
 * as long as the protocol waits for a member is given up, and the next one gets a whole copy; with nobody left the
 * first copy goes on alone.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { PeerId } from '../../../protocol/messages.ts'
import type { Clock } from '../../clock.ts'
import type { MeshAgent } from '../mesh-agent.ts'
import { compareVersions, isVersion } from './entry.ts'
import type { StorageOp } from './entry.ts'
import type { StorageStore } from './store.ts'

/** As long as a member's heartbeats may be missing before it is lost (protocol/README.md, section 9). */
const GONE_MS = 10_000
/** Members are asked whether they are there this often, once there is something to keep. */
const PING_MS = 1_000
const RETRY_MS = 250
/** One that was given up is tried again after this. */
const FORGIVE_MS = 30_000
/** One that answers and does not take a change, so many times in a row, is given up too. */
const MAX_TRIES = 8
const MAX_ANSWER_BYTES = 8 * 1024 * 1024

/** A member that may keep the copy. */
export interface ReplicaMember {
  peer: PeerId
  /** In the job's mesh. */
  address: string
}

/** What it works with. */
export interface ReplicasOptions {
  store: StorageStore
  agent: Pick<MeshAgent, 'ask'>
  /** In the order in which they are taken. */
  members: readonly ReplicaMember[]
  clock: Clock
  /** Silence after which a member is given up; default 10 s. */
  goneMs?: number
  signal: AbortSignal
  emit: (event: string, fields: Record<string, unknown>) => void
}

interface Candidate extends ReplicaMember {
  heardMono: number
  isSynced: boolean
  goneMono: number | undefined
}

/** See above. */
export class Replicas {
  readonly #options: ReplicasOptions
  readonly #candidates: Candidate[]
  #holder: PeerId | undefined
  #pinging = false

  constructor(options: ReplicasOptions) {
    this.#options = options
    const heardMono = options.clock.monoMs()
    this.#candidates = options.members.map((member) => ({
      ...member,
      heardMono,
      isSynced: false,
      goneMono: undefined
    }))
  }

  /** The member that has the second copy now. */
  get holder(): PeerId | undefined {
    return this.#holder
  }

  /** That member is lost: nobody waits for it any more. */
  lost(peer: PeerId): void {
    const candidate = this.#candidates.find((each) => each.peer === peer)
    if (candidate !== undefined) this.#giveUp(candidate)
  }

  /** Has a change, which is not in the store yet, kept by another member. Resolves with whether one has it. */
  async keep(op: StorageOp): Promise<boolean> {
    if (!this.#pinging) void this.#ping()
    for (;;) {
      const candidate = this.#next()
      if (candidate === undefined) return false
      if (await this.#keepAt(candidate, op)) return true
    }
  }

  /** Bytes that were missing are here now: the holder gets them too. Never rejects; one that does not take them lacks them. */
  async give(sha256: string): Promise<void> {
    const candidate = this.#candidates.find(({ peer, isSynced }) => peer === this.#holder && isSynced)
    if (candidate !== undefined) await this.#sendObject(candidate, sha256).catch(() => {})
  }

  /** The first that is not given up, or was long enough ago. */
  #next(): Candidate | undefined {
    const now = this.#options.clock.monoMs()
    const usable = this.#candidates.filter(({ goneMono }) => goneMono === undefined || now - goneMono > FORGIVE_MS)
    return usable.find(({ peer }) => peer === this.#holder) ?? usable[0]
  }

  /** False once it is given up. */
  async #keepAt(candidate: Candidate, op: StorageOp): Promise<boolean> {
    const { clock, signal } = this.#options
    // Of one that was given up before, one try is enough to see that it is still gone.
    const isSecondTry = candidate.goneMono !== undefined
    for (let tries = 1; ; tries++) {
      signal.throwIfAborted()
      try {
        await this.#send(candidate, op)
        candidate.heardMono = clock.monoMs()
        candidate.goneMono = undefined
        if (this.#holder !== candidate.peer) this.#options.emit('storage:replica', { peer: candidate.peer })
        this.#holder = candidate.peer
        return true
      } catch (error) {
        signal.throwIfAborted()
        candidate.isSynced = false
        const silentMs = clock.monoMs() - candidate.heardMono
        const isFull = error instanceof ReplicaRefusal && error.status === 507
        const isOver = isSecondTry || isFull || tries >= MAX_TRIES * (error instanceof ReplicaRefusal ? 1 : 5)
        if (isOver || silentMs > (this.#options.goneMs ?? GONE_MS) || candidate.goneMono !== undefined) {
          this.#giveUp(candidate, (error as Error).message)
          return false
        }
        await delay(RETRY_MS, undefined, { signal })
      }
    }
  }

  #giveUp(candidate: Candidate, reason = 'lost'): void {
    candidate.isSynced = false
    candidate.goneMono = this.#options.clock.monoMs()
    if (this.#holder !== candidate.peer) return
    this.#holder = undefined
    this.#options.emit('storage:replica-lost', { peer: candidate.peer, reason })
  }

  async #send(candidate: Candidate, op: StorageOp): Promise<void> {
    if (!candidate.isSynced) await this.#sync(candidate)
    if (op.op === 'put' && op.entry.sha256 !== '') await this.#sendObject(candidate, op.entry.sha256)
    const { attempt, seq } = this.#options.store.version
    await this.#post(candidate, '/replica/op', { version: { attempt, seq: seq + 1 }, op })
  }

  /** A whole copy: what the member lacks, and then the index. */
  async #sync(candidate: Candidate): Promise<void> {
    const { store } = this.#options
    const [version, entries] = [store.version, store.entries()]
    const theirs: unknown = await this.#post(candidate, '/replica/version', {})
    if (!isVersion(theirs)) throw new Error('its version is none')
    if (compareVersions(theirs, version) !== 0 || version.seq > 0) {
      const { missing } = (await this.#post(candidate, '/replica/missing', { entries })) as { missing: unknown }
      // The other member's word: it gets what this storage has, and nothing else of this host.
      const ours = new Set(entries.map(({ sha256 }) => sha256).filter((sha256) => store.has(sha256)))
      const wanted = Array.isArray(missing) ? missing.filter((each) => ours.has(each as string)) : []
      for (const sha256 of new Set(wanted as string[])) await this.#sendObject(candidate, sha256)
      const lacking = store.missing().map(({ sha256 }) => sha256)
      await this.#post(candidate, '/replica/reset', { version, entries, missing: lacking })
    }
    candidate.isSynced = true
  }

  async #sendObject({ address }: Candidate, sha256: string): Promise<void> {
    const { agent, store, signal } = this.#options
    const { size } = await stat(store.path(sha256))
    const headers = { 'content-length': String(size) }
    const body = createReadStream(store.path(sha256), { highWaterMark: 256 * 1024 })
    const path = `/replica/object/${sha256}`
    const answer = await agent.ask(address, { method: 'PUT', path, headers, body, signal })
    await readAnswer(answer)
  }

  async #post({ address }: Candidate, path: string, value: unknown): Promise<unknown> {
    const { agent, signal } = this.#options
    const body = Buffer.from(JSON.stringify(value))
    return await readAnswer(await agent.ask(address, { method: 'POST', path, body, signal }))
  }

  /** So that a change that comes minutes after a member's end does not wait for it. */
  async #ping(): Promise<void> {
    const { clock, signal, agent } = this.#options
    this.#pinging = true
    while (!signal.aborted) {
      const alive = this.#candidates.filter(({ goneMono }) => goneMono === undefined)
      await Promise.all(
        alive.map(async (candidate) => {
          const path = '/replica/version'
          const asked = agent.ask(candidate.address, { method: 'POST', path, signal, silenceMs: 2 * PING_MS })
          const version = await asked.then(readAnswer).catch(() => undefined)
          if (isVersion(version)) candidate.heardMono = clock.monoMs()
        })
      )
      await delay(PING_MS, undefined, { signal, ref: false }).catch(() => {})
    }
  }
}

/** The member is there and says no. */
class ReplicaRefusal extends Error {
  override readonly name = 'ReplicaRefusal'
  readonly status: number

  constructor(status: number, text: string) {
    super(`it answers ${status}: ${text.slice(0, 200)}`)
    this.status = status
  }
}

/** The JSON of an answer; rejects for one that is a no. */
async function readAnswer(answer: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_ANSWER_BYTES) throw new Error('its answer is too large')
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  const { statusCode = 0 } = answer
  if (statusCode < 200 || statusCode > 299) throw new ReplicaRefusal(statusCode, text)
  return text === '' ? undefined : (JSON.parse(text) as unknown)
}
