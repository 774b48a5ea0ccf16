/** A node's disk in a run: durable records, folded into a snapshot now and then, as the real store does. */
import type { PeerMachine, PeerRecord, PeerState } from '../../../protocol/peer.ts'

/** Records kept beside the snapshot. */
const SNAPSHOT_EVERY = 256

/** What a crash leaves of a peer. */
export class Journal {
  #machine: PeerMachine
  #snapshot: PeerState
  #records: PeerRecord[] = []

  constructor(machine: PeerMachine) {
    this.#machine = machine
    this.#snapshot = machine.initial()
  }

  /** Durable records of one turn that are on disk now. */
  write(records: readonly PeerRecord[]): void {
    this.#records.push(...records)
    if (this.#records.length < SNAPSHOT_EVERY) return
    this.#snapshot = this.fold()
    this.#records = []
  }

  /** The state of a process that starts now. */
  fold(): PeerState {
    return this.#machine.applyAll(this.#snapshot, this.#records)
  }
}
