/** Whole nodes in one process for tests: real libp2p, real level, real transfers; only the work on the host is a double. */
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExecutionContext } from 'ava'
import { EndCause } from '../../protocol/messages.ts'
import { plainProgram } from '../../protocol/messages.ts'
import type { Requirements, UnitOffer } from '../../protocol/messages.ts'
import { packDirectory, unpackArchive } from '../archive/index.ts'
import { resolveConfig } from '../config/index.ts'
import { createNode } from '../create.ts'
import type { NodeOverrides } from '../create.ts'
import type { WorkEffect } from '../interpreter/world.ts'
import type { JobSubmission, SwarmNode } from '../node.ts'
import { attemptOwner } from '../transfer/keeper.ts'
import { LiveLog } from '../transfer/live-log.ts'
import type { WorkRuntime } from '../work/work.ts'
import type { WorkContext } from './work.ts'

/** Waits for the program of a double; the test decides when and how it ends. */
export interface Stage {
  /** Lines for the program's log, then its end; called on the driver's member. */
  program: (say: (line: string) => Promise<void>, env: Record<string, string>) => Promise<number>
}

interface Act {
  effect: Extract<WorkEffect, { type: 'prepareWork' }>
  dir: string
  archive: Promise<void>
  log?: LiveLog
  stopped: AbortController
}

/** Work that needs neither root nor Ray: says what the real one says, and moves real files. */
export function doubleWork(stage: Stage): (context: WorkContext) => WorkRuntime {
  return ({ self, client, blobs, clock, report, emit, config }) => {
    const acts = new Map<string, Act>()
    const prepare = async (effect: Act['effect']): Promise<void> => {
      const { lease, epoch, requester, job, attempt, archive: blob } = effect
      const dir = await mkdtemp(join(config.dataDir, 'double-'))
      const stopped = new AbortController()
      const archive = client
        .fetchBlob({ kind: 'work', job, attempt, blob }, [requester], join(dir, 'archive'), stopped.signal)
        .then(async () => {
          await unpackArchive(join(dir, 'archive'), join(dir, 'work'), { sha256: blob.sha256 })
        })
      archive.catch((error: unknown) => {
        if (!stopped.signal.aborted)
          report({
            type: 'workFailed',
            lease,
            epoch,
            cause: EndCause.preparing,
            detail: (error as Error).message,
            lastLines: []
          })
      })
      acts.set(lease, { effect, dir, archive, stopped })
      report({
        type: 'prepared',
        lease,
        epoch,
        publicKey: new Uint8Array(32).fill(7),
        endpoints: [{ address: '127.0.0.1', port: 51820 }]
      })
    }
    const run = async (effect: Extract<WorkEffect, { type: 'startProgram' }>, act: Act): Promise<void> => {
      const { lease, epoch, requester } = effect
      const { job, attempt } = act.effect
      const env = await client.fetchEnv(requester, job, attempt, act.stopped.signal)
      const file = join(act.dir, 'program.log')
      await writeFile(file, '')
      const log = new LiveLog(file)
      act.log = log
      emit({ event: 'program:running', job, attempt, epoch })
      const say = async (line: string): Promise<void> => {
        if (act.stopped.signal.aborted) return
        await appendFile(file, `${line}\n`)
        log.wake()
      }
      const code = await stage.program(say, env)
      log.complete()
      emit({ event: 'program:ended', job, attempt, epoch, exitCode: code })
      if (act.stopped.signal.aborted) return
      const cause = code === 0 ? EndCause.succeeded : EndCause.failed
      report({
        type: 'programExited',
        lease,
        epoch,
        outcome: { cause, exitCode: code, signal: '', peer: self, detail: '', lastLines: [] }
      })
    }
    const stop = async ({ lease, epoch, pack }: Extract<WorkEffect, { type: 'stopWork' }>): Promise<void> => {
      const act = acts.get(lease)
      acts.delete(lease)
      act?.stopped.abort()
      await act?.archive.catch(() => {})
      if (act === undefined || !pack)
        return report({ type: 'stopped', lease, epoch, output: undefined, log: undefined })
      const owner = attemptOwner(act.effect.job, act.effect.attempt)
      const from = join(act.dir, 'output')
      await mkdir(from)
      await writeFile(join(from, 'made-by.txt'), config.name)
      const { file, sha256, sizeBytes } = await packDirectory(from, { into: act.dir })
      const output = { sha256, sizeBytes }
      await blobs.adopt(file, output, owner, clock.wallMs())
      act.log?.complete()
      const log = act.log === undefined ? undefined : await blobs.copyIn(act.log.file, owner, clock.wallMs())
      await rm(act.dir, { recursive: true })
      report({ type: 'stopped', lease, epoch, output, log })
    }
    return {
      handle(effect) {
        const { lease, epoch } = effect
        const act = acts.get(lease)
        switch (effect.type) {
          case 'prepareWork':
            return void prepare(effect)
          case 'stopWork':
            return void stop(effect)
          case 'openTunnel':
            report({ type: 'tunnelOpen', lease, epoch, peer: effect.peer.peer })
            return report({ type: 'tunnelUp', lease, epoch, peer: effect.peer.peer })
          case 'startWork':
            if (effect.role === 'head') report({ type: 'headListening', lease, epoch })
            return void act?.archive.then(
              () => report({ type: 'workReady', lease, epoch }),
              () => {}
            )
          case 'startProgram':
            return void (act && run(effect, act))
          case 'joinMesh':
          case 'closeTunnel':
            return undefined
        }
      },
      liveLog: (job, attempt) => acts.get(`${job}/${attempt}`)?.log,
      dashboard: async () => {
        throw new Error('a double has no dashboard')
      },
      close: async () => {
        for (const act of acts.values()) act.stopped.abort()
        await Promise.all(
          [...acts.values()].map(async (act) => {
            await act.archive.catch(() => {})
          })
        )
      }
    }
  }
}

export const unit: UnitOffer = {
  unit: 'cpu:0',
  model: 'cpu',
  vramMib: 0,
  memoryGb: 0,
  claimed: false,
  cpus: 2,
  memoryMib: 2048
}

/** A job of two nodes without GPUs. */
export const needs: Omit<Requirements, 'archiveBytes'> = {
  nodes: 2,
  gpus: undefined,
  cpus: 1,
  memoryMib: 256,
  region: '',
  maxPriceMicroPerGpuHour: 0,
  acceptClaimed: false,
  durationMs: 0,
  termMs: 600_000,
  ...plainProgram,
  ray: '',
  python: ''
}

/** A small network of one test. Nodes are named; one that was killed starts again under its name. */
export class TestNetwork {
  readonly dir: string
  readonly nodes = new Map<string, SwarmNode>()
  #crashes = new Map<string, AbortController>()
  #stage: Stage
  #overrides: NodeOverrides
  #network = `t${process.pid}-${Math.random().toString(36).slice(2, 8)}`

  constructor(dir: string, stage: Stage, overrides: NodeOverrides) {
    this.dir = dir
    this.#stage = stage
    this.#overrides = overrides
  }

  static async create(t: ExecutionContext, stage: Stage, overrides: NodeOverrides = {}): Promise<TestNetwork> {
    const dir = await mkdtemp(join(tmpdir(), 'swarm-network-'))
    const network = new TestNetwork(dir, stage, overrides)
    t.teardown(async () => {
      await Promise.all([...network.nodes.values()].map(async (node) => await node.close().catch(() => {})))
      await rm(dir, { recursive: true, force: true })
    })
    return network
  }

  async start(name: string, role: 'provider' | 'requester'): Promise<SwarmNode> {
    const bootstrap = [...this.nodes.values()].flatMap((node) => node.provider().settings.addrs.slice(0, 1))
    const { config } = resolveConfig({
      flags: {
        dataDir: join(this.dir, name),
        name,
        network: this.#network,
        profile: 'testnet',
        listen: '/ip4/127.0.0.1/tcp/0',
        mdns: false,
        allow: '*',
        ...(bootstrap.length === 0 ? {} : { bootstrap: bootstrap.join(',') })
      }
    })
    const crash = new AbortController()
    this.#crashes.set(name, crash)
    const missing = role === 'provider' ? [] : ["this is a test's requester"]
    const node = await createNode({
      config,
      version: '0.1.0',
      overrides: {
        host: { privileged: undefined, environment: undefined, resources: undefined, missing, swept: [] },
        work: doubleWork(this.#stage),
        settings: {
          units: role === 'provider' ? [unit] : [],
          diskMib: 10_000,
          versions: { swarm: '0.1.0', ray: '2.60.0', python: '3.11', arch: 'x64' }
        },
        failure: crash.signal,
        ...this.#overrides
      }
    })
    this.nodes.set(name, node)
    return node
  }

  /** Ends a node as a failed disk would: it ends nothing and says nothing. Its journal stays. */
  async crash(name: string): Promise<void> {
    const node = this.nodes.get(name)
    this.nodes.delete(name)
    this.#crashes.get(name)?.abort(new Error('crashed by the test'))
    await node?.closed.catch(() => {})
  }

  async submission(
    files: Record<string, string> = { 'main.py': 'print(1)' },
    more: Partial<JobSubmission> = {}
  ): Promise<JobSubmission> {
    const dir = await mkdtemp(join(this.dir, 'work-'))
    for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text)
    return {
      name: 'test',
      needs,
      command: ['python', 'main.py'],
      source: { dir },
      env: { SECRET: 'canary-7f3a' },
      output: join(this.dir, 'results'),
      waitMs: 20_000,
      dryRun: false,
      confirm: false,
      ...more
    }
  }
}
