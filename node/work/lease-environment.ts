/**
 * A lease's environment: the requirements file from the requester, its lock (from the file itself, resolved here by the
 * driver's member, or asked from it), the environment that the lock names, built or found, and its place in the sandbox.
 * Begins with the Commit, beside the mesh and Ray's start.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Effect, LeaseKey } from '../../protocol/machine.ts'
import { type Blob, EndCause, type PeerId } from '../../protocol/messages.ts'
import { LayerError, LayerErrorCode } from '../environment/errors.ts'
import { LAYER_INSIDE } from '../environment/layer-inside.ts'
import type { Layers, UsedLayer } from '../environment/layers.ts'
import type { JobName, Privileged } from '../privileged/verbs.ts'
import type { TransferClient } from '../transfer/client.ts'
import type { LeaseFacts } from './work.ts'

/** What it needs, and whom it tells. */
export interface LeaseEnvironmentOptions {
  self: PeerId
  name: JobName
  effect: Pick<Extract<Effect, { type: 'prepareWork' }>, 'lease' | 'job' | 'attempt' | 'requester'>
  /** The lease's own folder. */
  folder: string
  /** Absent where this host builds none. */
  layers: Layers | undefined
  client: Pick<TransferClient, 'fetchBlob' | 'fetchLock'>
  privileged: Pick<Privileged, 'attach'>
  facts: (lease: LeaseKey) => LeaseFacts | undefined
  /** The sandbox stands. */
  sandbox: () => Promise<void>
  signal: AbortSignal
  emit: (event: string, fields?: Record<string, unknown>) => void
  spanned: <T>(step: string, work: () => Promise<T>) => Promise<T>
}

/** See above. */
export class LeaseEnvironment {
  readonly #options: LeaseEnvironmentOptions
  #ready: Promise<void> | undefined
  #lock = Promise.withResolvers<string>()
  #used: UsedLayer | undefined

  constructor(options: LeaseEnvironmentOptions) {
    this.#options = options
    this.#lock.promise.catch(() => {})
  }

  /** Begins once the Commit is known; what it rejects with is told by `causeOf`. */
  begin(): Promise<void> {
    this.#ready ??= this.#make().catch((error: unknown) => {
      this.#lock.reject(error)
      throw error
    })
    return this.#ready
  }

  /** Everything is in place, or nothing was asked for. */
  get ready(): Promise<void> {
    return this.#ready ?? Promise.resolve()
  }

  /** For the other members, at the driver's: the lock, once it is known. */
  get lock(): Promise<string> {
    return this.#lock.promise
  }

  /** Nothing of the sandbox is left: the environment may be removed. */
  async release(): Promise<void> {
    this.#lock.reject(new Error('the lease is over'))
    await this.#ready?.catch(() => {})
    await this.#used?.release()
    this.#used = undefined
  }

  async #make(): Promise<void> {
    const { facts, effect, layers, emit, signal } = this.#options
    const { requirements, driver } = facts(effect.lease) ?? {}
    if (requirements === undefined) return this.#lock.resolve('')
    if (layers === undefined) throw new LayerError(LayerErrorCode.failed, 'this host builds no environments')
    const { lock, text, ofOther } = await this.#findLock(layers, requirements, driver)
    this.#lock.resolve(lock)
    const want = { lock, requirements: requirements.sha256, text, lease: this.#options.name, ofOther }
    const used = await this.#options.spanned('environment', async () => {
      const found = await layers.use(want, emit, signal)
      this.#used = found
      await this.#attach(found)
      return found
    })
    emit('environment:ready', { wasBuilt: used.wasBuilt })
  }

  /** `text`: the file, where it had to be read. */
  async #findLock(
    layers: Layers,
    requirements: Blob,
    driver: PeerId | undefined
  ): Promise<{ lock: string; text: string; ofOther: boolean }> {
    const { self, client, effect, signal, emit, spanned } = this.#options
    const { sha256: digest } = requirements
    const known = driver === self ? await layers.knownLock(digest) : undefined
    if (known !== undefined) return { lock: known, text: '', ofOther: false }
    const isOther = driver !== undefined && driver !== self
    const asked = isOther
      ? spanned('environment lock', async () => await this.#askLock(client, effect, driver, signal))
      : undefined
    asked?.catch(() => {})
    const text = await this.#fetchFile(requirements)
    const own = layers.ownLockOf(text)
    if (own === undefined && asked !== undefined) return { lock: await asked, text, ofOther: true }
    const lock = await spanned('environment lock', async () => await layers.lockFor({ digest, text }, emit, signal))
    return { lock, text, ofOther: false }
  }

  /** A driver's member that cannot make the lock says so to the requester itself: here that is no failure, and the end comes. */
  async #askLock(
    client: LeaseEnvironmentOptions['client'],
    { job, attempt }: LeaseEnvironmentOptions['effect'],
    driver: PeerId,
    signal: AbortSignal
  ): Promise<string> {
    return await client.fetchLock(driver, job, attempt, signal).catch(async (error: unknown) => {
      if (!signal.aborted)
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
      throw error
    })
  }

  async #fetchFile(blob: Blob): Promise<string> {
    const { effect, client, folder, signal } = this.#options
    const { requester, job, attempt } = effect
    const file = join(folder, 'requirements.txt')
    await client.fetchBlob({ kind: 'work', job, attempt, blob }, [requester], file, signal)
    return await readFile(file, 'utf8')
  }

  async #attach({ path }: UsedLayer): Promise<void> {
    const { privileged, name, sandbox, signal } = this.#options
    if (path === undefined) return
    await sandbox()
    signal.throwIfAborted()
    if (privileged.attach === undefined)
      throw new LayerError(LayerErrorCode.failed, 'this host cannot attach an environment to a sandbox')
    await privileged.attach(name, path, LAYER_INSIDE)
  }
}

/** What a failure of it means for the attempt: what the job brought is wrong, or this host is. */
export function environmentCause(error: unknown): EndCause {
  return error instanceof LayerError && error.isFinal ? EndCause.environmentFailed : EndCause.preparing
}
