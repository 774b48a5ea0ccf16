/** The units that a provider offers, from what its machine has and what its owner says. Pure. */
import { gpuClass, marketedGb, parseClaimedGpus } from '../../protocol/advert/gpu-grammar.ts'
import type { UnitId, UnitOffer } from '../../protocol/messages.ts'
import type { GpuDevice } from '../privileged/verbs.ts'
import type { NvidiaGpu } from './nvidia.ts'

/** Largest share of the machine's memory that is ever offered: the rest keeps the node and the system alive. */
export const MOST_MEMORY_SHARE = 0.9
/** Share that is offered when the owner does not say. */
export const DEFAULT_MEMORY_SHARE = 0.8

/** What the machine has. */
export interface Machine {
  cores: number
  memoryMib: number
  gpus: readonly NvidiaGpu[]
}

/** What its owner says. */
export interface UnitSettings {
  /** Indices or UUIDs of the GPUs that are offered, MIG UUIDs too; undefined: all. */
  gpuIds?: readonly string[]
  /** `SWARM_CLAIM_GPUS`, e.g. `A100:80GB:2`; '' or undefined: none. */
  claimGpus?: string
  /** Cores offered in all; default all. */
  cpus?: number
  /** Memory offered in all, MiB; default 80 % of the machine's, never more than 90 %. */
  memoryMib?: number
}

/** Units, and what a lease of them gives a sandbox. */
export interface Units {
  units: UnitOffer[]
  /** Device nodes of the units that have some; claimed ones and `cpu:0` have none. */
  devices: Map<UnitId, GpuDevice>
  /** One sentence per thing that the owner should know, e.g. a GPU id that is not there. */
  problems: string[]
}

interface Card {
  unit: UnitId
  model: string
  vramMib: number
  memoryGb: number
  claimed: boolean
  device?: GpuDevice
}

/**
 * Divides cores and memory evenly over the units: its GPUs (whole ones, or the slices of those in MIG mode) and the
 * claimed ones, or `cpu:0` where there are none.
 * @throws GpuGrammarError for claimed GPUs that make no sense
 */
export function makeUnits(machine: Machine, settings: UnitSettings): Units {
  const { cards, problems } = selectCards(machine.gpus, settings.gpuIds)
  const claimed = parseClaimedGpus(settings.claimGpus ?? '').map((gpu) => ({ ...gpu, claimed: true }))
  const all: Card[] = [...cards, ...claimed]
  if (all.length === 0) all.push({ unit: 'cpu:0', model: 'cpu', vramMib: 0, memoryGb: 0, claimed: false })
  const cpus = share(Math.min(settings.cpus ?? machine.cores, machine.cores), all.length, 10)
  const memoryMib = share(offeredMemoryMib(machine.memoryMib, settings.memoryMib), all.length, 1)
  return {
    units: all.map(({ unit, model, vramMib, memoryGb, claimed }) => ({
      unit,
      model,
      vramMib,
      memoryGb,
      claimed,
      cpus,
      memoryMib
    })),
    devices: new Map(all.flatMap(({ unit, device }) => (device === undefined ? [] : [[unit, device] as const]))),
    problems
  }
}

/** What is offered of a machine's memory, in MiB. */
export function offeredMemoryMib(machineMib: number, wantedMib?: number): number {
  return Math.floor(Math.min(wantedMib ?? machineMib * DEFAULT_MEMORY_SHARE, machineMib * MOST_MEMORY_SHARE))
}

/** An equal part, rounded down to a fraction of `parts` per one. */
function share(total: number, count: number, parts: number): number {
  return Math.floor((total / count) * parts) / parts
}

function selectCards(
  gpus: readonly NvidiaGpu[],
  gpuIds: readonly string[] | undefined
): { cards: Card[]; problems: string[] } {
  const problems = gpus
    .filter((gpu) => gpu.migEnabled && gpu.mig.length === 0)
    .map(
      (gpu) =>
        `GPU ${gpu.index} is in MIG mode and has no slice, so it is not offered: nvidia-smi mig -cgi … -C makes one`
    )
  const all = gpus.flatMap((gpu) =>
    cardsOf(gpu).map((card) => ({ card, names: [String(gpu.index), gpu.uuid, card.unit] }))
  )
  if (gpuIds === undefined) return { cards: all.map(({ card }) => card), problems }
  const wanted = gpuIds.map((id) => id.toLowerCase())
  const cards = all
    .filter(({ names }) => names.some((name) => wanted.includes(name.toLowerCase())))
    .map(({ card }) => card)
  const known = new Set(
    [...all.flatMap(({ names }) => names), ...gpus.flatMap((gpu) => [String(gpu.index), gpu.uuid])].map((name) =>
      name.toLowerCase()
    )
  )
  const unknown = gpuIds.filter((id) => !known.has(id.toLowerCase()))
  const there = gpus.map((gpu) => `${gpu.index} (${gpu.name})`).join(', ') || 'none'
  return { cards, problems: [...problems, ...unknown.map((id) => `GPU ${id} is not on this machine; it has ${there}`)] }
}

function cardsOf(gpu: NvidiaGpu): Card[] {
  if (!gpu.migEnabled) {
    const device = { uuid: gpu.uuid, minor: gpu.minor }
    return [
      {
        unit: gpu.uuid,
        model: gpuClass(gpu.name),
        vramMib: gpu.vramMib,
        memoryGb: marketedGb(gpu.name, gpu.vramMib),
        claimed: false,
        device
      }
    ]
  }
  return gpu.mig.map((slice) => {
    const name = `${gpu.name} MIG ${slice.profile}`
    const device = { uuid: slice.uuid, minor: gpu.minor, migCapabilityPaths: slice.capabilityPaths }
    return {
      unit: slice.uuid,
      model: gpuClass(name),
      vramMib: slice.vramMib,
      memoryGb: marketedGb(name, slice.vramMib),
      claimed: false,
      device
    }
  })
}
