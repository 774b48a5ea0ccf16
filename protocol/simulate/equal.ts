/** Where two values differ, as a path like `.jobs.j-1.state`, or undefined where they are equal in every part. */
export function difference(a: unknown, b: unknown, path = ''): string | undefined {
  if (Object.is(a, b)) return undefined
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return `${path}: ${show(a)} and ${show(b)}`
  if (a instanceof Uint8Array || b instanceof Uint8Array) return sameBytes(a, b) ? undefined : `${path}: bytes differ`
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    if (key in left !== key in right) return `${path}.${key}: only in one`
    const found = difference(left[key], right[key], `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** Where the parts that a turn has changed differ from the fold; the others were compared before. */
export function changedParts(
  was: Readonly<Record<string, unknown>>,
  is: Readonly<Record<string, unknown>>,
  folded: Readonly<Record<string, unknown>>
): string | undefined {
  if (was === is) return undefined
  const keys = Object.keys(is)
  if (keys.length !== Object.keys(folded).length) return `${keys.length} parts and ${Object.keys(folded).length}`
  for (const key of keys) {
    const found = was[key] === is[key] ? undefined : difference(is[key], folded[key], `.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** Freezes a value and all that it holds, so that a machine that writes to its input is found out. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || value instanceof Uint8Array) return value
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
  return value
}

function sameBytes(a: object, b: object): boolean {
  if (!(a instanceof Uint8Array) || !(b instanceof Uint8Array) || a.length !== b.length) return false
  return a.every((byte, at) => byte === b[at])
}

function show(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 80) ?? String(value)
}
