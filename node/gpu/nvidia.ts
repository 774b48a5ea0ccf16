/** NVIDIA GPUs as `nvidia-smi` and the driver's files describe them. Parsers are pure; only `detectNvidia` runs anything. */
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseMigDevices, parseMigIds, parseMigMinors } from './mig.ts'
import type { MigDevice } from './mig.ts'

const run = promisify(execFile)

/** One GPU of the machine. */
export interface NvidiaGpu {
  /** Number that `nvidia-smi` lists it under. */
  index: number
  uuid: string
  /** Product name, e.g. `NVIDIA A100-SXM4-80GB`. */
  name: string
  vramMib: number
  driver: string
  /** e.g. `8.0`; empty where the driver is too old to say. */
  computeCapability: string
  /** 0-100; undefined where the driver does not say (MIG mode). */
  utilisationPct: number | undefined
  migEnabled: boolean
  /** Number of its device node, `/dev/nvidia<minor>`; not always its index. */
  minor: number
  /** Its slices when MIG is enabled. */
  mig: MigDevice[]
}

/** What was found; `problem` is one sentence for a person when something is wrong with what there is. */
export interface NvidiaReport {
  gpus: NvidiaGpu[]
  problem: string
}

const FIELDS = [
  'index',
  'uuid',
  'name',
  'memory.total',
  'driver_version',
  'pci.bus_id',
  'utilization.gpu',
  'mig.mode.current'
]
/** Unknown to drivers before R510, which then refuse the whole query. */
const NEWER_FIELDS = ['compute_cap']
const TIMEOUT_MS = 10_000
const DRIVER_FOLDER = '/proc/driver/nvidia/gpus'

/** Asks the driver. A machine without `nvidia-smi` has no GPUs and no problem. */
export async function detectNvidia(): Promise<NvidiaReport> {
  try {
    const rows = parseGpuQuery(await query([...FIELDS, ...NEWER_FIELDS]).catch(refuseUnlessOldDriver))
    const minors = parseMinors(await driverInformation())
    const found = rows.map((row) => ({ ...row, minor: minors.get(row.uuid) ?? row.index, mig: [] }))
    return { gpus: await withMig(found), problem: '' }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { gpus: [], problem: '' }
    const said = stdoutOf(error).trim() || (error as Error).message
    return { gpus: [], problem: `nvidia-smi does not answer, so no GPU is offered: ${said.split('\n')[0]}` }
  }
}

async function query(fields: string[]): Promise<string> {
  const { stdout } = await run('nvidia-smi', [`--query-gpu=${fields.join(',')}`, '--format=csv,noheader,nounits'], {
    timeout: TIMEOUT_MS
  })
  return stdout
}

async function refuseUnlessOldDriver(error: unknown): Promise<string> {
  if (!stdoutOf(error).includes('not a valid field')) throw error
  return await query(FIELDS)
}

/** What a program that failed had said: nvidia-smi complains on its standard output. */
function stdoutOf(error: unknown): string {
  return (error as { stdout?: string }).stdout ?? ''
}

async function driverInformation(): Promise<string[]> {
  const names = await readdir(DRIVER_FOLDER).catch(() => [])
  return await Promise.all(
    names.map((name) => readFile(join(DRIVER_FOLDER, name, 'information'), 'utf8').catch(() => ''))
  )
}

async function withMig(gpus: NvidiaGpu[]): Promise<NvidiaGpu[]> {
  if (!gpus.some((gpu) => gpu.migEnabled)) return gpus
  const [list, xml, minors] = await Promise.all([
    run('nvidia-smi', ['-L'], { timeout: TIMEOUT_MS }).then(({ stdout }) => stdout),
    run('nvidia-smi', ['-q', '-x'], { timeout: TIMEOUT_MS, maxBuffer: 16 * 1024 * 1024 }).then(({ stdout }) => stdout),
    readFile('/proc/driver/nvidia-caps/mig-minors', 'utf8').catch(() => '')
  ])
  const devices = parseMigDevices(list, parseMigIds(xml))
  const capabilities = parseMigMinors(minors)
  return gpus.map((gpu) => ({
    ...gpu,
    mig: devices
      .filter((device) => device.parent === gpu.uuid)
      .map((device) => ({
        ...device,
        capabilityPaths: capabilities(gpu.minor, device.gpuInstance, device.computeInstance)
      }))
  }))
}

/** Rows of `nvidia-smi --query-gpu=… --format=csv,noheader,nounits`, without minor and MIG devices. */
export function parseGpuQuery(text: string): Omit<NvidiaGpu, 'minor' | 'mig'>[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [index, uuid, name, vramMib, driver, , utilisation, mig, capability] = line
        .split(',')
        .map((part) => part.trim())
      if (uuid === undefined || !/^GPU-[0-9a-f-]+$/i.test(uuid) || !(Number(vramMib) > 0)) return []
      const utilisationPct = /^\d+$/.test(utilisation ?? '') ? Number(utilisation) : undefined
      const computeCapability = /^\d+\.\d+$/.test(capability ?? '') ? (capability ?? '') : ''
      return [
        {
          index: Number(index),
          uuid,
          name: name ?? '',
          vramMib: Number(vramMib),
          driver: driver ?? '',
          computeCapability,
          utilisationPct,
          migEnabled: mig === 'Enabled'
        }
      ]
    })
}

/** UUID to device minor, from the texts of `/proc/driver/nvidia/gpus/<bus id>/information`. */
export function parseMinors(texts: readonly string[]): Map<string, number> {
  const minors = new Map<string, number>()
  for (const text of texts) {
    const uuid = /^GPU UUID:\s*(GPU-[0-9a-f-]+)/im.exec(text)?.[1]
    const minor = /^Device Minor:\s*(\d+)/im.exec(text)?.[1]
    if (uuid !== undefined && minor !== undefined) minors.set(uuid, Number(minor))
  }
  return minors
}
