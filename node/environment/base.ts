/** What the managed environment holds: every environment of a job is made to fit it. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { PythonEnvironment } from './environment.ts'
import { LayerError, LayerErrorCode } from './errors.ts'
import { type LockEntry, normalName } from './requirements.ts'

const run = promisify(execFile)

/** Not held to the base's versions: a venv brings old ones, and packages ask for newer (torch 2.13: setuptools 77). */
const FREE = new Set(['pip', 'setuptools', 'wheel'])

const LIST = `
import json
from importlib.metadata import distributions
print(json.dumps({d.metadata["Name"]: d.version for d in distributions() if d.metadata["Name"]}))`

/** Versions by normalised name, without those that may differ. */
export type Base = ReadonlyMap<string, string>

/** Asks the environment's Python; about 0.1 s. */
export async function readBase(environment: PythonEnvironment): Promise<Base> {
  const { stdout } = await run(environment.python, ['-I', '-c', LIST], { timeout: 30_000 })
  const found = Object.entries(JSON.parse(stdout) as Record<string, string>)
  return new Map(
    found.map(([name, version]) => [normalName(name), version] as const).filter(([name]) => !FREE.has(name))
  )
}

/** For pip's `-c`. */
export function constraintsOf(base: Base): string {
  return [...base].map(([name, version]) => `${name}==${version}\n`).join('')
}

/**
 * What of a lock is not in the base already. A file that is its own lock was never held against the base, and the bases of two
 * providers may differ in what Ray only brings along: that is looked at here.
 * @param ofOther the lock came from another provider: a clash is this host's
 * @throws LayerError clash
 */
export function beyondBase(lock: readonly LockEntry[], base: Base, ofOther = false): LockEntry[] {
  for (const { name, version } of lock) {
    const have = base.get(name)
    if (have !== undefined && have !== version)
      throw new LayerError(
        LayerErrorCode.clash,
        `requirements: ${name}==${version} clashes with ${name}==${have}, which Ray's own environment has; leave it out or pin ${have}`,
        { isFinal: !ofOther }
      )
  }
  return lock.filter(({ name }) => !base.has(name))
}
