/** The provider of a running node: what it offers, and how it stops offering. */
import { subscriptionTopics } from '../../protocol/advert/keys.ts'
import { isLive, LeasePhase, takesUnits } from '../../protocol/lease/table.ts'
import type { ProviderSettings } from '../../protocol/machine.ts'
import { EndCause } from '../../protocol/messages.ts'
import type { PeerState } from '../../protocol/peer.ts'
import type { ProviderPatch, ProviderView } from '../node.ts'
import type { NodeParts } from './parts.ts'
import { leaseViews } from './views.ts'

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
    const { interpreter, p2p } = this.#parts
    this.#settings = { ...settings, addrs: p2p.addrs() }
    interpreter.input({ type: 'command', command: { type: 'setProvider', settings: this.#settings } })
    p2p.subscribe(this.#settings.offering ? subscriptionTopics(this.#settings) : [])
  }

  refreshAddresses(): void {
    if (this.#parts.p2p.addrs().join() !== this.#settings.addrs.join()) this.#apply(this.#settings)
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
