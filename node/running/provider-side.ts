/** The provider of a running node: what it offers, and how it stops offering. */
import { isDeepStrictEqual } from 'node:util'
import { subscriptionTopics } from '../../protocol/advert/keys.ts'
import { isLive, LeasePhase, takesUnits } from '../../protocol/lease/table.ts'
import type { ProviderSettings } from '../../protocol/machine.ts'
import { EndCause } from '../../protocol/messages.ts'
import type { PeerState } from '../../protocol/peer.ts'
import type { ProviderPatch, ProviderView } from '../node.ts'
import type { NodeParts } from './parts.ts'
import { dataRoomMib } from './settings.ts'
import { leaseViews } from './views.ts'

/** A change of the free disk that is worth an advert. */
const DISK_NEWS_SHARE = 0.1

/** See above. */
export class ProviderSide {
  #parts: NodeParts
  #settings: ProviderSettings
  #draining = false

  constructor(parts: NodeParts) {
    this.#parts = parts
    this.#settings = parts.settings
    this.#apply(parts.settings)
  }

  view(): ProviderView {
    const { state } = this.#parts.interpreter
    return { settings: this.#settings, leases: leaseViews(state), draining: this.#draining }
  }

  /** A host that can run nothing goes on offering nothing. */
  set(patch: ProviderPatch): ProviderView {
    const offering = (patch.offering ?? this.#settings.offering) && this.#settings.runtimeMissing === ''
    if (offering) this.#draining = false
    this.#apply({ ...this.#settings, ...patch, offering })
    return this.view()
  }

  #apply(settings: ProviderSettings): void {
    const { interpreter, p2p, cache } = this.#parts
    const dataMib = dataRoomMib(settings.diskMib, cache)
    this.#settings = { ...settings, dataMib, addrs: p2p.addrs() }
    interpreter.input({ type: 'command', command: { type: 'setProvider', settings: this.#settings } })
    p2p.subscribe(this.#settings.offering ? subscriptionTopics(this.#settings) : [])
  }

  refreshAddresses(): void {
    if (this.#parts.p2p.addrs().join() !== this.#settings.addrs.join()) this.#apply(this.#settings)
  }

  /** Takes what was found anew. An advert goes out only for what matters to others: one per cent of a disk does not. */
  refreshMachine({ diskMib, notes }: Pick<ProviderSettings, 'diskMib' | 'notes'>): void {
    const { diskMib: before, notes: said } = this.#settings
    const isNews = Math.abs(diskMib - before) > before * DISK_NEWS_SHARE || !isDeepStrictEqual(notes, said)
    if (isNews) this.#apply({ ...this.#settings, diskMib, notes })
  }

  /** Takes what is built here now; a bid says so from the next offer on. */
  refreshEnvironments(found: Pick<ProviderSettings, 'builds' | 'environments' | 'buildMs'>): void {
    const { builds, environments, buildMs } = this.#settings
    if (!isDeepStrictEqual({ builds, environments, buildMs }, { buildMs: undefined, ...found }))
      this.#apply({ ...this.#settings, ...found })
  }

  /** Resolves when no unit is held or leased any more. */
  async drain(signal?: AbortSignal): Promise<void> {
    this.#draining = true
    this.set({ offering: false })
    await this.#parts.waiters.until((state) => (hasLease(state, takesUnits) ? undefined : true), signal)
  }

  /** Ends the leases here and resolves when their work is dead and packed. */
  async endLeases(): Promise<void> {
    this.#draining = true
    this.set({ offering: false })
    const { interpreter, waiters } = this.#parts
    interpreter.input({ type: 'command', command: { type: 'endLeases', cause: EndCause.withdrawn } })
    const isEnding = (phase: LeasePhase): boolean => isLive(phase) || phase === LeasePhase.stopping
    await waiters.until((state) => (hasLease(state, isEnding) ? undefined : true))
  }
}

function hasLease({ provider }: PeerState, is: (phase: LeasePhase) => boolean): boolean {
  return Object.values(provider.table.leases).some(({ phase }) => is(phase))
}
