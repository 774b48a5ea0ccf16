import { pathToFileURL } from 'node:url'

/** A module that cannot be loaded, does not export what its role needs, or threw: the message names file and line. */
export class ModuleError extends Error {
  override readonly name = 'ModuleError'
  readonly code = 'module-failed'
}

/** Says what a module threw, where. */
export function moduleError(path: string, role: string, cause: unknown): ModuleError {
  if (cause instanceof ModuleError) return cause
  const line = lineOf(path, cause)
  const what = cause instanceof Error ? `${cause.name}: ${cause.message.split('\n')[0] ?? ''}` : String(cause)
  return new ModuleError(`${path}${line === undefined ? '' : `, line ${line}`}: the ${role} module failed: ${what}`, {
    cause
  })
}

/** Line of the module in a stack, or of the syntax error in front of it. */
export function lineOf(path: string, cause: unknown): number | undefined {
  const stack = cause instanceof Error ? (cause.stack ?? '') : ''
  for (const name of [pathToFileURL(path).href, path]) {
    const at = stack.indexOf(`${name}:`)
    const line = at === -1 ? Number.NaN : Number.parseInt(stack.slice(at + name.length + 1), 10)
    if (!Number.isNaN(line)) return line
  }
  return undefined
}
