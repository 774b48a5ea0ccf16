/** Event log of a node: one NDJSON line an event (protocol/README.md, section 12), a ring in memory, and live subscriptions. */
import type { SwarmEvent } from '../../protocol/machine.ts'

/** A line of the event log. `t` is wall-clock, `mono` monotonic milliseconds, `node` the peer id. */
export interface LogEvent extends SwarmEvent { t: number, mono: number, node: string }
