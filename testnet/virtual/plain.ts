/** Scenarios between processes: JSON, in which there is no infinity. */

/** As text; Infinity is the string 'Infinity'. */
export function toPlain(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (each === Infinity ? 'Infinity' : each))
}

/** What `toPlain` was given. */
export function fromPlain(text: string): unknown {
  return JSON.parse(text, (_, each: unknown) => (each === 'Infinity' ? Infinity : each))
}
