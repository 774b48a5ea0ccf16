import type { JobSpec, ProviderSettings } from '../machine.ts'
import type { PeerId, UnitOffer } from '../messages.ts'
import { plainProgram } from '../messages.ts'
import type { Rng } from '../rng.ts'
import type { Faults } from './network.ts'

/** A node of a run: what it offers (nothing: a mere requester), and how its clocks go. */
export interface NodePlan {
  self: PeerId
  settings: ProviderSettings
  skewMs: number
  driftPpm: number
}

/** A job of a run, in ms from its beginning. */
export interface JobPlan {
  atMs: number
  requester: PeerId
  job: string
  spec: JobSpec
  stopAtMs: number | undefined
}

/** Something bad, in ms from the run's beginning. */
export type FaultPlan =
  | { type: 'crash'; atMs: number; peer: PeerId; downMs: number }
  | { type: 'crashAtEffect'; peer: PeerId; effect: number; downMs: number }
  | { type: 'cut'; atMs: number; from: PeerId[]; to: PeerId[]; forMs: number }
  | { type: 'endLeases'; atMs: number; peer: PeerId }
  /** A member of a job's running attempt dies or is cut off from all others, so long after the `start`-th start of its program (from 1). */
  | {
      type: 'loseMember'
      job: string
      start: number
      role: 'driver' | 'other'
      how: 'crash' | 'cut'
      afterMs: number
      downMs: number
    }

/** Everything that a seed stands for. */
export interface Scenario {
  seed: number
  nodes: NodePlan[]
  jobs: JobPlan[]
  network: Faults
  faults: FaultPlan[]
  /** When the network and the nodes are whole again. */
  healAtMs: number
}

/** Term of every lease in a run: no job can be alive for longer. */
export const TERM_MS = 300_000

/** Draws a scenario. `faulty` false: nothing fails, and there is room for every job. */
export function drawScenario(seed: number, rng: Rng, faulty: boolean): Scenario {
  const providers = 2 + rng.below(4)
  const nodes = Array.from({ length: providers + 1 + rng.below(2) }, (_, at) => drawNode(rng, at, at < providers))
  const long = rng.below(6) === 0
  const requesters = faulty ? nodes : nodes.slice(providers)
  const count = faulty ? 1 + rng.below(4) : 1 + rng.below(2)
  const jobs = Array.from({ length: count }, (_, at) =>
    drawJob(rng, at, pick(rng, requesters).self, providers, { faulty, long })
  )
  const healAtMs = (long ? 100_000 : 20_000) + rng.below(60_000)
  const calm = { dropPerMille: 0, duplicatePerMille: 0, slowPerMille: 0, slowMs: 0 }
  const network = faulty ? drawNetwork(rng) : calm
  const faults = faulty ? drawFaults(rng, nodes, healAtMs) : []
  // Drawn last, so that what came before these existed is drawn as it was.
  const elastic = drawElastic(rng.fork('elastic'), drawRanks(rng, jobs), faulty)
  if (faulty) faults.push(...elastic.faults)
  return { seed, nodes, jobs: elastic.jobs, network, faults, healAtMs: faulty ? healAtMs : 0 }
}

/** Some jobs run their command on every member; of one that fails, one rank does. */
function drawRanks(rng: Rng, jobs: JobPlan[]): JobPlan[] {
  return jobs.map((job) => {
    const [perNode, failing] = [rng.below(3) === 0, rng.below(job.spec.needs.nodes)]
    if (!perNode) return job
    const command = [...job.spec.command, String(failing)]
    return { ...job, spec: { ...job.spec, command, needs: { ...job.spec.needs, perNode } } }
  })
}

/** A third of the jobs goes on with fewer members, or anew; members of those go away while the program runs. */
function drawElastic(rng: Rng, plain: JobPlan[], faulty: boolean): { jobs: JobPlan[]; faults: FaultPlan[] } {
  const faults: FaultPlan[] = []
  const jobs = plain.map((job) => {
    const { nodes } = job.spec.needs
    if (rng.below(3) > 0) return job
    for (let start = 1, deaths = 1 + rng.below(3); start <= deaths; start++) {
      const role = rng.below(3) === 0 ? 'driver' : 'other'
      const how = rng.below(2) === 0 ? 'crash' : 'cut'
      const downMs = 500 + rng.below(rng.below(2) === 0 ? 60_000 : 8_000)
      faults.push({ type: 'loseMember', job: job.job, start, role, how, afterMs: rng.below(8_000), downMs })
    }
    const minNodes = rng.below(2) === 0 ? 1 : 1 + rng.below(nodes)
    // Long enough for a loss to be noticed while it runs.
    const [runMs = '0', ...rest] = job.spec.command
    const command = [String(Number(runMs) + (faulty ? 20_000 : 0)), ...rest]
    return { ...job, spec: { ...job.spec, command, needs: { ...job.spec.needs, minNodes } } }
  })
  return { jobs, faults }
}

function drawNode(rng: Rng, at: number, offering: boolean): NodePlan {
  const self = `${offering ? 'p' : 'r'}${at}`
  const units = Array.from({ length: 1 + rng.below(2) }, (_, unit) => unitOf(`${self}:${unit}`))
  return {
    self,
    settings: settingsOf(self, offering, units),
    skewMs: rng.below(20_000) - 10_000,
    driftPpm: rng.below(400) - 200
  }
}

function unitOf(unit: string): UnitOffer {
  return { unit, model: 'a100', vramMib: 40_960, memoryGb: 40, claimed: false, cpus: 4, memoryMib: 8_192 }
}

function settingsOf(name: string, offering: boolean, units: UnitOffer[]): ProviderSettings {
  return {
    offering,
    units,
    region: 'eu',
    name,
    priceMicroPerGpuHour: 1_000_000,
    allow: ['*'],
    maxTermMs: 86_400_000,
    maxArchiveBytes: 1_000_000_000,
    diskMib: 100_000,
    versions: { swarm: '0.1.0', ray: '2.60.0', python: '3.11.2', arch: 'x64' },
    addrs: [`/ip4/10.0.0.1/tcp/4001/p2p/${name}`],
    runtimeMissing: '',
    notes: {}
  }
}

function drawJob(
  rng: Rng,
  at: number,
  requester: PeerId,
  providers: number,
  { faulty, long }: { faulty: boolean; long: boolean }
): JobPlan {
  const nodes = 1 + rng.below(Math.min(3, providers))
  const runMs = 500 + rng.below(long ? 150_000 : 30_000)
  const exitCode = rng.below(5) === 0 ? 3 : 0
  const atMs = 100 + rng.below(15_000)
  const stops = faulty && rng.below(6) === 0
  return {
    atMs,
    requester,
    job: `j-${(0xabc000 + at).toString(16).padStart(16, '0')}`,
    spec: {
      name: `job ${at}`,
      needs: {
        nodes,
        gpus: { models: ['a100'], minMemoryGb: 0, maxMemoryGb: 0, count: 1 },
        cpus: 1,
        memoryMib: 512,
        region: '',
        maxPriceMicroPerGpuHour: 0,
        acceptClaimed: false,
        archiveBytes: 10_000,
        durationMs: 0,
        termMs: TERM_MS,
        ...plainProgram,
        ray: '',
        python: ''
      },
      command: [String(runMs), String(exitCode)],
      archive: { sha256: 'a'.repeat(64), sizeBytes: 10_000 },
      waitMs: faulty && rng.below(2) === 0 ? 0 : 600_000,
      dryRun: rng.below(20) === 0,
      confirm: false
    },
    stopAtMs: stops ? atMs + rng.below(20_000) : undefined
  }
}

function drawNetwork(rng: Rng): Faults {
  const heavy = rng.below(3) === 0
  return {
    dropPerMille: rng.below(heavy ? 250 : 30),
    duplicatePerMille: rng.below(heavy ? 300 : 50),
    slowPerMille: rng.below(heavy ? 300 : 50),
    slowMs: 100 + rng.below(heavy ? 8_000 : 1_000)
  }
}

function drawFaults(rng: Rng, nodes: NodePlan[], healAtMs: number): FaultPlan[] {
  const faults: FaultPlan[] = []
  const peers = nodes.map((node) => node.self)
  for (let left = rng.below(4); left > 0; left--) {
    const peer = pick(rng, peers)
    const downMs = 50 + rng.below(rng.below(3) === 0 ? 20_000 : 2_000)
    if (rng.below(2) === 0) faults.push({ type: 'crash', atMs: rng.below(healAtMs), peer, downMs })
    else faults.push({ type: 'crashAtEffect', peer, effect: 1 + rng.below(400), downMs })
  }
  for (let left = rng.below(3); left > 0; left--) {
    const side = peers.filter(() => rng.below(2) === 0)
    const rest = peers.filter((peer) => !side.includes(peer))
    const [atMs, forMs] = [rng.below(healAtMs), 500 + rng.below(rng.below(3) === 0 ? healAtMs : 6_000)]
    faults.push({ type: 'cut', atMs, from: side, to: rest, forMs })
    if (rng.below(3) > 0) faults.push({ type: 'cut', atMs, from: rest, to: side, forMs })
  }
  if (rng.below(8) === 0) faults.push({ type: 'endLeases', atMs: rng.below(healAtMs), peer: pick(rng, peers) })
  return faults
}

function pick<T>(rng: Rng, list: T[]): T {
  return list[rng.below(list.length)] as T
}
