/**
 * A leased GPU as device nodes: its own, the control and memory nodes, its MIG capabilities, the driver's libraries
 * that lie outside /usr, and the little of /sys that cuInit reads. A GPU that is not leased has no node in the sandbox,
 * no job can make one (no CAP_MKNOD), and where cgroup v1 has a devices controller it could not be opened either.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { findTool, run } from './command.ts'
import { PrivilegedError } from './error.ts'
import { bindArguments } from './system-files.ts'
import type { GpuDevice } from './verbs.ts'

/** Nodes that every CUDA process opens besides the GPU's own. */
const SHARED_NODES = ['/dev/nvidiactl', '/dev/nvidia-uvm', '/dev/nvidia-uvm-tools']

/** What cuInit and NVML read of /sys: the GPUs' PCI entries, NUMA nodes and the driver's version. */
const SYS = [
  '/sys/bus/pci/devices',
  '/sys/devices/system/cpu',
  '/sys/devices/system/node',
  '/sys/module/nvidia',
  '/sys/module/nvidia_uvm'
]

/** What a sandbox gets for its GPUs. */
export interface GpuAccess {
  /** bwrap arguments: device nodes, libraries, /sys. */
  args: string[]
  /** `c MAJOR:MINOR` for the devices cgroup. */
  devices: string[]
}

/** Works out what leased GPUs need. Rejects with `gpu-missing` when a leased GPU has no device node. */
export async function gpuAccess(gpus: GpuDevice[]): Promise<GpuAccess> {
  if (gpus.length === 0) return { args: [], devices: [] }
  const nodes = [...SHARED_NODES.filter((node) => existsSync(node)), ...gpus.flatMap(nodesOf)]
  const seen = [
    ...(await driverLibraries()),
    ...[...SYS, ...gpus.flatMap(pciFolder)].filter((path) => existsSync(path))
  ]
  const args = [...bindArguments('--dev-bind', nodes), ...bindArguments('--ro-bind', seen)]
  return { args, devices: nodes.map(deviceNumber) }
}

function nodesOf(gpu: GpuDevice): string[] {
  const nodes = [`/dev/nvidia${gpu.minor}`, ...(gpu.migCapabilityPaths ?? [])]
  for (const node of nodes) {
    if (!/^\/dev\/nvidia[0-9a-z/-]+$/.test(node) || !existsSync(node)) {
      throw new PrivilegedError(
        'gpu-missing',
        `GPU ${gpu.uuid} has no device node ${node}: load the driver, or leave this GPU out with --gpu-ids`
      )
    }
  }
  return nodes
}

/** The real PCI folder behind /sys/bus/pci/devices, found through the driver's list of GPUs. */
function pciFolder(gpu: GpuDevice): string[] {
  const address = pciAddress(gpu.minor)
  if (address === undefined) return []
  try {
    return [realpathSync(`/sys/bus/pci/devices/${address}`)]
  } catch {
    return []
  }
}

function pciAddress(minor: number): string | undefined {
  const folder = '/proc/driver/nvidia/gpus'
  try {
    return readdirSync(folder).find((address) => {
      return parseInformation(readFileSync(join(folder, address, 'information'), 'utf8'))?.minor === minor
    })
  } catch {
    return undefined
  }
}

/** The driver's libraries that the dynamic linker finds outside /usr, by `ldconfig -p`; those in /usr are seen anyway. */
async function driverLibraries(): Promise<string[]> {
  if (findTool('ldconfig') === undefined) return []
  return parseLibraries(await run(['ldconfig', '-p'])).filter(
    (path) => !path.startsWith('/usr/') && !path.startsWith('/lib')
  )
}

/** Picks libcuda and libnvidia-* from the output of `ldconfig -p`. */
export function parseLibraries(text: string): string[] {
  const paths = [...text.matchAll(/^\s+lib(?:cuda|cudadebugger|nvidia-[a-z0-9-]+|nvcuvid)\.so\S* .*=> (\/\S+)$/gm)]
  return [...new Set(paths.map((match) => match[1] ?? ''))]
}

/** Parses one /proc/driver/nvidia/gpus/ADDRESS/information. */
export function parseInformation(text: string): { minor: number } | undefined {
  const match = /^Device Minor:\s+([0-9]+)$/m.exec(text)
  return match === null ? undefined : { minor: Number(match[1]) }
}

function deviceNumber(node: string): string {
  const { rdev } = statSync(node)
  return `c ${major(rdev)}:${minor(rdev)}`
}

/** Linux's encoding of device numbers in stat (glibc's gnu_dev_major). */
function major(rdev: number): number {
  return Number((BigInt(rdev) >> 8n) & 0xfffn)
}

function minor(rdev: number): number {
  return Number((BigInt(rdev) & 0xffn) | ((BigInt(rdev) >> 12n) & 0xfff00n))
}
