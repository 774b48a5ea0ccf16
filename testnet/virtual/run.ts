/** Runs real libp2p in virtual time in a fresh child process, since clocks and randomness are replaced in all of it. */
import { spawn } from 'node:child_process'
import { availableMemory } from 'node:process'
import { createInterface } from 'node:readline'
import { nodeCount, type Scenario } from '../sim/scenario/scenario.ts'
import { toPlain } from './plain.ts'
import { VirtualError, type VirtualOptions, type VirtualResult } from './result.ts'

/** Measured with 10, 25 and 60 nodes: 14 to 17 MB a node, and Node itself. */
const NODE_BYTES = 20e6
const PROCESS_BYTES = 150e6

/** What the child is told. */
export interface VirtualJob {
  scenario: Scenario
  seed: number
  options: Omit<VirtualOptions, 'onProgress'>
}

/** What the child says, line by line. */
export type VirtualLine = { nowMs: number; endMs: number; cpuMs: number } | { result: VirtualResult }

/**
 * Runs a scenario of 2 to about 150 nodes; 60 take about half a minute to start. The same scenario and seed give the same
 * result, whatever runs beside it.
 * @throws VirtualError where it would not fit into memory, or with what the child said last
 */
export async function runVirtual(
  scenario: Scenario,
  seed: number,
  options: VirtualOptions = {}
): Promise<VirtualResult> {
  checkMemory(nodeCount(scenario))
  const { onProgress, ...rest } = options
  const flags = ['--no-warnings', '--max-old-space-size=6144']
  const child = spawn(process.execPath, [...flags, new URL('main.ts', import.meta.url).pathname], {
    stdio: ['pipe', 'pipe', 'pipe']
  })
  const job: VirtualJob = { scenario, seed, options: rest }
  child.stdin.end(toPlain(job))
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said = `${said}${chunk}`.slice(-4_000)))
  const ended = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
  let result: VirtualResult | undefined
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as VirtualLine
    if ('result' in line) ({ result } = line)
    else onProgress?.(line.nowMs, line.endMs, line.cpuMs)
  }
  const code = await ended
  if (result !== undefined) return result
  throw new VirtualError(`libp2p in virtual time ended with code ${code} and no result: ${said.trim()}`)
}

function checkMemory(nodes: number): void {
  const needed = PROCESS_BYTES + nodes * NODE_BYTES
  const free = availableMemory()
  if (needed <= free) return
  const gb = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`
  throw new VirtualError(
    `${nodes} real nodes take about ${gb(needed)} of memory and ${gb(free)} are free; take fewer, or level S for many`
  )
}
