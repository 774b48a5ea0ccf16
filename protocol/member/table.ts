/** The phases of a pair's tunnel, of a gang at its driver's member and of a kept copy, as frozen tables. */

/** `waiting`: the responder has no offer yet. `open`: this device has the peer. `up`: the first authenticated packet. */
export const TunnelPhase = {
  waiting: 'waiting',
  offering: 'offering',
  opening: 'opening',
  open: 'open',
  up: 'up'
} as const
export type TunnelPhase = (typeof TunnelPhase)[keyof typeof TunnelPhase]
/** `opened`: the device has the peer; `packet`: the first authenticated one. */
export type TunnelEvent = 'offered' | 'answered' | 'opened' | 'packet'

/** Their exit is the lease's phase timer: a mesh that does not come up in time is a lease that withdraws. */
export const tunnelTable: Readonly<Record<TunnelPhase, Readonly<Partial<Record<TunnelEvent, TunnelPhase>>>>> =
  Object.freeze({
    waiting: Object.freeze({ offered: TunnelPhase.opening }),
    offering: Object.freeze({ answered: TunnelPhase.opening }),
    opening: Object.freeze({ opened: TunnelPhase.open, packet: TunnelPhase.up }),
    open: Object.freeze({ packet: TunnelPhase.up }),
    up: Object.freeze({})
  })

/** A gang as its driver's member keeps it. `serving`: the Result is out and its blobs can be fetched. */
export const GangPhase = {
  forming: 'forming',
  running: 'running',
  finishing: 'finishing',
  keeping: 'keeping',
  serving: 'serving',
  closed: 'closed',
  forgotten: 'forgotten'
} as const
export type GangPhase = (typeof GangPhase)[keyof typeof GangPhase]
/** What moves a gang from phase to phase. */
export type GangEvent = 'start' | 'outcome' | 'collected' | 'close' | 'kept' | 'forget'

/** Nothing leads back to `running`: the program is started at most once per attempt (I7). */
export const gangTable: Readonly<Record<GangPhase, Readonly<Partial<Record<GangEvent, GangPhase>>>>> = Object.freeze({
  forming: Object.freeze({ start: GangPhase.running, outcome: GangPhase.finishing }),
  running: Object.freeze({ outcome: GangPhase.finishing }),
  finishing: Object.freeze({ collected: GangPhase.keeping, close: GangPhase.closed }),
  keeping: Object.freeze({ kept: GangPhase.serving, close: GangPhase.closed }),
  serving: Object.freeze({ close: GangPhase.closed }),
  closed: Object.freeze({ forget: GangPhase.forgotten }),
  forgotten: Object.freeze({})
})

/** How each phase of a gang ends when nothing else happens. */
export const gangExits: Readonly<Record<Exclude<GangPhase, 'forgotten'>, string>> = Object.freeze({
  forming: 'the phase timer of the driver’s own lease ends the attempt',
  running: 'the term of the driver’s own lease ends the attempt',
  finishing: 'stragglers are given up after 60 s; what was never started closes after retentionMs',
  keeping: 'asks again every 60 s, closes after retentionMs',
  serving: 'closes after retentionMs',
  closed: 'is forgotten after 10 min'
})

/** The copy of a result on the next delegate; its exit is the end of retentionMs. */
export const CopyPhase = { fetching: 'fetching', kept: 'kept', dropped: 'dropped' } as const
export type CopyPhase = (typeof CopyPhase)[keyof typeof CopyPhase]
/** What moves a copy from phase to phase. */
export type CopyEvent = 'kept' | 'drop'

/** A dropped copy is not kept again. */
export const copyTable: Readonly<Record<CopyPhase, Readonly<Partial<Record<CopyEvent, CopyPhase>>>>> = Object.freeze({
  fetching: Object.freeze({ kept: CopyPhase.kept, drop: CopyPhase.dropped }),
  kept: Object.freeze({ drop: CopyPhase.dropped }),
  dropped: Object.freeze({})
})
