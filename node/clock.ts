/** The two clocks of a node (protocol/README.md, section 2). Both give whole milliseconds. */
export interface Clock {
  /** Only grows while the process lives; its zero means nothing. */
  monoMs(): number
  /** Wall clock; may jump. */
  wallMs(): number
}

/** The real clocks. */
export const systemClock: Clock = {
  monoMs: () => Math.floor(performance.now()),
  wallMs: () => Date.now()
}
