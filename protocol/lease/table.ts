/** The phases of one lease on its provider, as a frozen table: what is not in it does not happen. */

/** `over`: a hold that ended without a Commit. `ended`: LeaseEnd is journalled and repeated until acknowledged. */
export const LeasePhase = {
  held: 'held',
  leased: 'leased',
  withdrawing: 'withdrawing',
  running: 'running',
  lapsed: 'lapsed',
  stopping: 'stopping',
  ended: 'ended',
  over: 'over',
  forgotten: 'forgotten'
} as const
export type LeasePhase = (typeof LeasePhase)[keyof typeof LeasePhase]

/** What moves a lease from phase to phase. */
export const LeaseEvent = {
  commit: 'commit',
  drop: 'drop',
  withdraw: 'withdraw',
  start: 'start',
  renew: 'renew',
  lapse: 'lapse',
  end: 'end',
  stopped: 'stopped',
  forget: 'forget'
} as const
export type LeaseEvent = (typeof LeaseEvent)[keyof typeof LeaseEvent]

/** Next phase by phase and event. A stop overtakes a start: nothing leads from `stopping` but `stopped`. */
export const leaseTable: Readonly<Record<LeasePhase, Readonly<Partial<Record<LeaseEvent, LeasePhase>>>>> =
  Object.freeze({
    held: Object.freeze({ commit: LeasePhase.leased, drop: LeasePhase.over }),
    leased: Object.freeze({
      start: LeasePhase.running,
      withdraw: LeasePhase.withdrawing,
      end: LeasePhase.stopping
    }),
    withdrawing: Object.freeze({ start: LeasePhase.running, end: LeasePhase.stopping }),
    running: Object.freeze({ renew: LeasePhase.running, lapse: LeasePhase.lapsed, end: LeasePhase.stopping }),
    lapsed: Object.freeze({ renew: LeasePhase.running, end: LeasePhase.stopping }),
    stopping: Object.freeze({ stopped: LeasePhase.ended }),
    ended: Object.freeze({ forget: LeasePhase.forgotten }),
    over: Object.freeze({ forget: LeasePhase.forgotten }),
    forgotten: Object.freeze({})
  })

/** What a phase's exit timer does when it fires: every phase that has a row has one. */
export const leaseExits: Readonly<Record<Exclude<LeasePhase, 'forgotten'>, string>> = Object.freeze({
  held: 'the hold is over after holdTtlMs',
  leased: 'withdraws (or, at the driver’s member, ends the attempt) after phaseTimeoutMs',
  withdrawing: 'ends, unbilled, 10 s after the first Withdraw',
  running: 'ends after termMs',
  lapsed: 'ends after termMs',
  stopping: 'asks again for the stop every 30 s',
  ended: 'is forgotten 10 min after the acknowledgement, or after retentionMs',
  over: 'is forgotten after 10 min'
})

/** The next phase, or undefined where the event means nothing in this phase. */
export function nextPhase(phase: LeasePhase, event: LeaseEvent): LeasePhase | undefined {
  return leaseTable[phase][event]
}

/** Phases in which the lease's units cannot be granted to another (a hold's can be taken by a larger hash). */
export function takesUnits(phase: LeasePhase): boolean {
  return phase !== LeasePhase.ended && phase !== LeasePhase.over && phase !== LeasePhase.forgotten
}

/** A committed lease that has not begun to end. */
export function isLive(phase: LeasePhase): boolean {
  return nextPhase(phase, LeaseEvent.end) !== undefined
}

/** Started and not ending. */
export function isRunning(phase: LeasePhase): boolean {
  return phase === LeasePhase.running || phase === LeasePhase.lapsed
}
