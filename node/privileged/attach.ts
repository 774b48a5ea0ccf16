/**
 * A host folder that appears, read-only, in a sandbox that runs already: a lease's environment is known only after its
 * sandbox was made. Linux 5.12 or newer (mount_setattr); Node cannot make these calls, so a small Python program does.
 */
import { readFileSync, statSync } from 'node:fs'

import { findTool, runAny } from './command.ts'
import { PrivilegedError } from './error.ts'
import type { ProcessId } from './process-table.ts'

/** Folders of every sandbox, empty until something is attached there. */
export const ATTACHABLE: readonly string[] = ['/env']

const PROGRAM = new URL('./attach.py', import.meta.url)

/** Attaches. Rejects with `attach-failed` where the sandbox has ended or the kernel refuses. */
export async function attachFolder(init: ProcessId, hostDir: string, inside: string): Promise<void> {
  if (!ATTACHABLE.includes(inside))
    throw new PrivilegedError('bad-argument', `${JSON.stringify(inside)} is no folder that can be attached to`)
  if (!hostDir.startsWith('/') || statSync(hostDir, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new PrivilegedError('bad-argument', `${JSON.stringify(hostDir)} is not the absolute path of a folder`)
  await runProgram({ ...init, source: hostDir, target: inside })
}

/** What stands against it here, in words, or undefined. */
export async function whyNotAttach(): Promise<string | undefined> {
  if (findTool('python3') === undefined) return 'python3: apt-get install python3'
  try {
    await runProgram({})
    return undefined
  } catch (error) {
    return `environments need Linux 5.12 or newer: ${(error as Error).message}`
  }
}

async function runProgram(word: object): Promise<void> {
  const argv: [string, ...string[]] = ['python3', '-I', '-S', '-c', readFileSync(PROGRAM, 'utf8')]
  const { code, stderr } = await runAny(argv, `${JSON.stringify(word)}\n`)
  if (code !== 0)
    throw new PrivilegedError('attach-failed', `cannot attach a folder: ${stderr.trim() || `exit ${code}`}`)
}
