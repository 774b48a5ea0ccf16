import { type GpuRequest, RefusalCode, type Requirements, type UnitOffer } from '../messages.ts'

/** Why units do not fit: the fields of a Refusal that say it. `asked` and `have` are for people, e.g. `40GB..80GB` and `24GB`. */
export interface Mismatch {
  code: RefusalCode
  field: string
  asked: string
  have: string
}

/** The part of Requirements that units answer; the rest (region, price, term, versions) is the provider's as a whole. */
export type UnitNeeds = Pick<Requirements, 'gpus' | 'cpus' | 'memoryMib' | 'acceptClaimed'>

/** Whether a unit is a GPU: the CPU unit of a provider without GPUs is `cpu:0`. */
export function isGpu(unit: UnitOffer): boolean {
  return !unit.unit.startsWith('cpu:')
}

/** Memory asked for as the GPU grammar writes it: `40GB`, `24GB..`, `40GB..80GB`, or `any`. 0 means no bound. */
export function memoryRange({ minMemoryGb: min, maxMemoryGb: max }: GpuRequest): string {
  if (min === 0 && max === 0) return 'any'
  if (max === 0) return `${min}GB..`
  return min === max ? `${min}GB` : `${min}GB..${max}GB`
}

/**
 * Why `units` cannot carry one node of `needs`, or undefined when they can. Reasons come in a fixed order: model,
 * claimed, memory of the GPU, count, CPU cores, memory. Call it with all units of a provider for a reason that is final
 * and with its free ones for `busy`.
 */
export function unitMismatch(needs: UnitNeeds, units: UnitOffer[]): Mismatch | undefined {
  const { gpus } = needs
  if (gpus === undefined) return sharesMismatch(needs, units, 1)
  const named = units.filter((unit) => isGpu(unit) && fitsModel(gpus, unit))
  if (named.length === 0) return gpuMismatch(RefusalCode.gpuModel, gpus.models.join(',') || 'any GPU', models(units))
  const honest = named.filter((unit) => needs.acceptClaimed || !unit.claimed)
  if (honest.length === 0) return gpuMismatch(RefusalCode.claimed, 'GPUs that are not claimed', 'claimed GPUs only')
  const fitting = honest.filter((unit) => fitsMemory(gpus, unit))
  if (fitting.length === 0) return gpuMismatch(RefusalCode.gpuMemory, memoryRange(gpus), memories(honest))
  if (fitting.length < gpus.count) return gpuMismatch(RefusalCode.gpuCount, String(gpus.count), String(fitting.length))
  return sharesMismatch(needs, fitting, gpus.count)
}

/**
 * The units of `free` that one node of `needs` would lease, or undefined when they do not fit. A GPU job gets `count`
 * units, the smallest memory first; a job without GPUs gets one unit whatever it is, the CPU before a GPU. Ties go by
 * unit id, so that the same question gets the same answer.
 */
export function selectUnits(needs: UnitNeeds, free: UnitOffer[]): UnitOffer[] | undefined {
  const { gpus } = needs
  const count = gpus?.count ?? 1
  const fitting = gpus === undefined ? free : free.filter((unit) => fitsGpu(needs, gpus, unit))
  if (count < 1 || fitting.length < count) return undefined
  for (const order of orders) {
    const units = [...fitting].sort(order).slice(0, count)
    if (total(units, 'cpus') >= needs.cpus && total(units, 'memoryMib') >= needs.memoryMib) return units
  }
  return undefined
}

/** Best fit first; where its CPU cores or memory are short, the units that have the most of them. */
const orders: Array<(a: UnitOffer, b: UnitOffer) => number> = [
  (a, b) => rank(a) - rank(b) || byId(a, b),
  (a, b) => b.cpus - a.cpus || b.memoryMib - a.memoryMib || byId(a, b),
  (a, b) => b.memoryMib - a.memoryMib || b.cpus - a.cpus || byId(a, b)
]

function rank(unit: UnitOffer): number {
  return isGpu(unit) ? 1 + unit.memoryGb : 0
}

function byId(a: UnitOffer, b: UnitOffer): number {
  if (a.unit === b.unit) return 0
  return a.unit < b.unit ? -1 : 1
}

function fitsGpu(needs: UnitNeeds, gpus: GpuRequest, unit: UnitOffer): boolean {
  return isGpu(unit) && fitsModel(gpus, unit) && fitsMemory(gpus, unit) && (needs.acceptClaimed || !unit.claimed)
}

function fitsModel(gpus: GpuRequest, unit: UnitOffer): boolean {
  return gpus.models.length === 0 || gpus.models.includes(unit.model.toLowerCase())
}

function fitsMemory(gpus: GpuRequest, unit: UnitOffer): boolean {
  return unit.memoryGb >= gpus.minMemoryGb && (gpus.maxMemoryGb === 0 || unit.memoryGb <= gpus.maxMemoryGb)
}

function sharesMismatch(needs: UnitNeeds, fitting: UnitOffer[], count: number): Mismatch | undefined {
  if (selectUnits(needs, fitting) !== undefined) return undefined
  const cpus = most(fitting, 'cpus', count)
  if (cpus < needs.cpus) return { code: RefusalCode.cpus, field: 'cpus', asked: String(needs.cpus), have: String(cpus) }
  const have = most(fitting, 'memoryMib', count)
  return { code: RefusalCode.memory, field: 'memoryMib', asked: `${needs.memoryMib}MiB`, have: `${have}MiB` }
}

function gpuMismatch(code: RefusalCode, asked: string, have: string): Mismatch {
  return { code, field: 'gpus', asked, have }
}

function most(units: UnitOffer[], field: 'cpus' | 'memoryMib', count: number): number {
  return total([...units].sort((a, b) => b[field] - a[field]).slice(0, count), field)
}

function total(units: UnitOffer[], field: 'cpus' | 'memoryMib'): number {
  return units.reduce((sum, unit) => sum + unit[field], 0)
}

function models(units: UnitOffer[]): string {
  return [...new Set(units.filter(isGpu).map((unit) => unit.model))].join(',') || 'no GPU'
}

function memories(units: UnitOffer[]): string {
  return [...new Set(units.map((unit) => `${unit.memoryGb}GB`))].join(',')
}
