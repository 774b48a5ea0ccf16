/** What this machine can offer: GPUs by nvidia-smi, cores, memory and disk by systeminformation. */
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { cpu, fsSize, mem } from 'systeminformation'
import { detectNvidia } from './nvidia.ts'
import type { NvidiaGpu } from './nvidia.ts'
import { makeUnits } from './units.ts'
import type { Units, UnitSettings } from './units.ts'

const MIB = 1024 * 1024

/** Everything that a provider's advert says of its machine. */
export interface Resources extends Units {
  /** Cores that this process may use (its affinity and cgroup count). */
  cores: number
  /** Memory of the machine, MiB. */
  memoryMib: number
  /** Free space of the file system that holds the data folder, MiB. */
  diskMib: number
  /** GPUs as the driver describes them, offered or not. */
  gpus: NvidiaGpu[]
  /** For people: `cpu`, and with GPUs `gpu`, `driver`, `compute`, `utilisation`. */
  notes: Record<string, string>
}

/**
 * Looks at the machine; takes about 60 ms without GPUs, up to a second with. Whatever cannot be found out counts as
 * absent, with a sentence in `problems`.
 * @param dataDir where archives and results will lie; it need not exist
 * @throws GpuGrammarError for claimed GPUs that make no sense
 */
export async function detectResources(dataDir: string, settings: UnitSettings = {}): Promise<Resources> {
  const [nvidia, processor, memory, mounts] = await Promise.all([detectNvidia(), cpu(), mem(), fsSize()])
  const cores = availableParallelism()
  const memoryMib = Math.floor(memory.total / MIB)
  const made = makeUnits({ cores, memoryMib, gpus: nvidia.gpus }, settings)
  return {
    units: made.units,
    devices: made.devices,
    problems: [...(nvidia.problem === '' ? [] : [nvidia.problem]), ...made.problems],
    cores,
    memoryMib,
    diskMib: freeMib(mounts, resolve(dataDir)),
    gpus: nvidia.gpus,
    notes: { cpu: `${processor.manufacturer} ${processor.brand}`.trim(), ...gpuNotes(nvidia.gpus) }
  }
}

/** Free MiB of the mount that holds `path`: the one with the longest fitting mount point; 0 if none fits. */
export function freeMib(mounts: readonly { mount: string; available: number }[], path: string): number {
  const fitting = mounts.filter(
    ({ mount }) => path === mount || path.startsWith(mount.endsWith('/') ? mount : `${mount}/`)
  )
  const nearest = fitting.toSorted((a, b) => b.mount.length - a.mount.length)[0]
  return Math.floor((nearest?.available ?? 0) / MIB)
}

/** What an advert says of the GPUs for people: product, driver and compute capability, each once; how busy each is. */
export function gpuNotes(gpus: readonly NvidiaGpu[]): Record<string, string> {
  const once = (values: string[]): string => [...new Set(values.filter((value) => value !== ''))].join(', ')
  const notes = {
    gpu: once(gpus.map((gpu) => gpu.name)),
    driver: once(gpus.map((gpu) => gpu.driver)),
    compute: once(gpus.map((gpu) => gpu.computeCapability)),
    utilisation: gpus.map(({ utilisationPct: pct }) => (pct === undefined ? 'unknown' : `${pct} %`)).join(', ')
  }
  return Object.fromEntries(Object.entries(notes).filter(([, value]) => value !== ''))
}
