/** What this machine can offer: GPUs by nvidia-smi; cores, memory and disk by Node itself. */
import { statfs } from 'node:fs/promises'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { dirname, resolve } from 'node:path'
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
 * Looks at the machine; takes a few milliseconds without GPUs, up to a second with. Whatever cannot be found out counts as
 * absent, with a sentence in `problems`.
 * @param dataDir where archives and results will lie; it need not exist
 * @throws GpuGrammarError for claimed GPUs that make no sense
 */
export async function detectResources(dataDir: string, settings: UnitSettings = {}): Promise<Resources> {
  const [nvidia, diskMib] = await Promise.all([detectNvidia(), freeMib(resolve(dataDir))])
  const cores = availableParallelism()
  const memoryMib = Math.floor(totalmem() / MIB)
  const made = makeUnits({ cores, memoryMib, gpus: nvidia.gpus }, settings)
  return {
    units: made.units,
    devices: made.devices,
    problems: [...(nvidia.problem === '' ? [] : [nvidia.problem]), ...made.problems],
    cores,
    memoryMib,
    diskMib,
    gpus: nvidia.gpus,
    notes: { cpu: cpus()[0]?.model.trim() ?? '', ...gpuNotes(nvidia.gpus) }
  }
}

/** MiB that an ordinary user may still write where `path` lies, or will lie: its nearest folder that exists is asked. */
export async function freeMib(path: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(path)
    return Math.floor((bavail * bsize) / MIB)
  } catch (error) {
    const parent = dirname(path)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) return 0
    return await freeMib(parent)
  }
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
