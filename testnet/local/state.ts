/** What a testnet has made, on disk before it is made, so that `down` also works after a crash. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProcessId } from '../../node/privileged/process-table.ts'
import { TestnetError } from './command.ts'
import type { TestnetPlan } from './plan.ts'

/** A plan and the processes that run for it, by node index. */
export interface TestnetState {
  plan: TestnetPlan
  processes: Record<number, ProcessId>
}

const fileOf = (dir: string): string => join(dir, 'testnet.json')

/** Reads a testnet's state; undefined where there is none. Throws `TestnetError` (ERR_TESTNET_STATE) for a damaged one. */
export function readState(dir: string): TestnetState | undefined {
  let text: string
  try {
    text = readFileSync(fileOf(dir), 'utf8')
  } catch {
    return undefined
  }
  try {
    return JSON.parse(text) as TestnetState
  } catch (cause) {
    throw new TestnetError(
      'ERR_TESTNET_STATE',
      `${fileOf(dir)} is damaged; look at it, then remove the folder ${dir}`,
      { cause }
    )
  }
}

/** Writes it whole: a reader sees the old one or the new one. */
export function writeState(dir: string, state: TestnetState): void {
  mkdirSync(dir, { recursive: true, mode: 0o755 })
  const fresh = `${fileOf(dir)}.${process.pid}`
  writeFileSync(fresh, `${JSON.stringify(state, null, 2)}\n`)
  renameSync(fresh, fileOf(dir))
}

/** Forgets a testnet that is gone, and its folder with it. */
export function dropState(dir: string): void {
  rmSync(dir, { recursive: true, force: true })
}
