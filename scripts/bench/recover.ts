/**
 * `recover_10k_ms`: a journal of 10,000 records to a peer that goes on: open the store, replay and fold with the machine
 * that nodes run, and its `restarted` turn. The records are those of jobs that a real requester's machine went through,
 * each an entry of its own; each run is a fresh process, so that nothing is warm but the disk cache and compiled code.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openStore, type Store } from '../../node/store/store.ts'
import { createPeer, type PeerRecord, type PeerState } from '../../protocol/peer.ts'
import { createRng } from '../../protocol/rng.ts'
import { JOB, Script } from '../../protocol/requester/_script.ts'
import type { Bench } from './bench.ts'
import { scratch } from './node-process.ts'
import { ROOT } from '../suite.ts'

const RECORDS = 10_000
const RUNS = 9

/** Durable records of one job of two members: all of its road, renewals, and the loss of its driver's member. */
function lifeOfJob(): PeerRecord[] {
  const script = new Script().running(['p1', 'p2'])
  while (script.job().state !== 'ended') script.pass(20_000)
  return script.journal
}

/** Fills a store's journal with lives of jobs, each under its own id. */
async function fill(dir: string): Promise<void> {
  const life = lifeOfJob()
  const store = await openStore({ dir, snapshotEvery: 10 * RECORDS })
  await store.recover({ initial: () => undefined, apply: () => undefined })
  for (let index = 0; index < RECORDS; index++) {
    const id = `j-${Math.floor(index / life.length)
      .toString(16)
      .padStart(16, '0')}`
    await store.journal.append([withJob(life[index % life.length], id)])
  }
  await store.close()
}

/** The same record of another job; ids stand in several of its fields. */
function withJob(value: unknown, id: string): unknown {
  if (value === JOB) return id
  if (Array.isArray(value)) return value.map((item) => withJob(item, id))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withJob(field, id)]))
}

/** What a node does between opening its store and its first turn, in milliseconds. */
async function recover(dir: string): Promise<number> {
  const hash = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest()
  const machine = createPeer({ self: 'me', hash, commitDigest: () => 'digest' })
  const fold = {
    initial: machine.initial,
    apply: (state: PeerState, record: unknown): PeerState => machine.apply(state, record as PeerRecord),
    applyAll: (state: PeerState, records: readonly unknown[]): PeerState =>
      machine.applyAll(state, records as PeerRecord[])
  }
  const started = performance.now()
  const store: Store = await openStore({ dir, snapshotEvery: 10 * RECORDS })
  const { state, replay } = await store.recover(fold)
  machine.decide(state, { type: 'restarted' }, { monoMs: 0, wallMs: Date.now(), rng: createRng(1) })
  const ms = performance.now() - started
  await store.close()
  if (replay.records !== RECORDS) throw new Error(`${replay.records} records came back of ${RECORDS}`)
  return ms
}

export const bench: Bench = {
  figures: [{ name: 'recover_10k_ms', unit: 'ms', goal: 1000, better: 'less' }],
  run: async (say) => {
    const { folder, remove } = scratch()
    const runs: number[] = []
    try {
      await fill(folder('node'))
      for (let run = 0; run <= RUNS; run++) {
        const args = [join(ROOT, 'scripts', 'bench', 'recover.ts'), folder('node')]
        const { stdout } = await promisify(execFile)(process.execPath, args)
        // The first process compiles.
        if (run > 0) runs.push(Number(stdout))
        say(`${run === 0 ? 'warm-up' : `run ${run} of ${RUNS}`}: ${Math.round(Number(stdout))} ms`)
      }
    } finally {
      remove()
    }
    return { recover_10k_ms: runs }
  }
}

if (import.meta.main) console.log(await recover(process.argv[2] ?? ''))
