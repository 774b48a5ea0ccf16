/**
 * The GPU grammar, everywhere the same: `[NAME[,NAME…]][:MEMORY][:COUNT]` with at least one part. `A100`, `A100,H100`,
 * `A100:40GB`, `24GB..`, `A100:40GB..80GB:2`, `2`. Memory is per GPU in marketed GB; a size alone is exact, `24GB..` is at
 * least, `..48GB` at most. The count is per node and defaults to 1.
 */
import type { GpuRequest, UnitId } from '../messages.ts'
import { gpuClass, marketedGb, marketedSizes, reportedMib } from './gpu-models.ts'

export { gpuClass, marketedGb }

/** Most GPUs that can be asked for on one node (DGX-2 has 16); so low that `A100:40` is seen to lack its GB. */
export const maxGpusPerNode = 16
/** Most GPUs that one node may claim. */
export const maxClaimedGpus = 64
/** Most names in one request: an offer must stay within 1 KiB. */
export const maxGpuNames = 16
/** Largest memory that can be asked for, in GB. */
const maxMemoryGb = 4096

const grammar =
  "NAME[,NAME]:MEMORY:COUNT with any part left out, like A100, 'A100,H100', A100:40GB, 24GB.., A100:40GB..80GB:2"

/** Text that is not a GPU request or claim. The message names the field, the value and what is accepted. */
export class GpuGrammarError extends Error {
  override readonly name = 'GpuGrammarError'
  readonly code = 'ERR_GPU_GRAMMAR'
  /** What was wrong: `gpus`, `gpus.model`, `gpus.memory` or `gpus.count`. */
  readonly field: string
  readonly value: string
  readonly accepted: string

  constructor(field: string, value: string, accepted: string) {
    super(`${field}: '${value}' is not accepted; use ${accepted}`)
    this.field = field
    this.value = value
    this.accepted = accepted
  }
}

/** One declared GPU of `SWARM_CLAIM_GPUS`. `unit` is `claimed:n`, numbered from 0 over the whole text. */
export interface ClaimedGpu {
  unit: UnitId
  model: string
  vramMib: number
  memoryGb: number
}

interface MemoryRange {
  min: number
  max: number
}

/** `40GB` → 40; anything else throws. */
function parseSize(text: string): number {
  const digits = /^(\d{1,4})gb$/i.exec(text)?.[1]
  const gb = Number(digits)
  if (digits === undefined || gb < 1 || gb > maxMemoryGb) {
    throw new GpuGrammarError(
      'gpus.memory',
      text,
      `whole GB from 1GB to ${maxMemoryGb}GB (10^9 bytes, the marketed size), like 40GB, 24GB.. or 40GB..80GB`
    )
  }
  return gb
}

/** `40GB`, `24GB..`, `..48GB`, `40GB..80GB`. An open end is 0. */
function parseMemory(text: string): MemoryRange {
  const [low, high, extra] = text.split('..')
  if (low === undefined || extra !== undefined || text === '..')
    throw new GpuGrammarError('gpus.memory', text, '40GB, 24GB.., ..48GB or 40GB..80GB')
  if (high === undefined) return { min: parseSize(low), max: parseSize(low) }
  const range = { min: low === '' ? 0 : parseSize(low), max: high === '' ? 0 : parseSize(high) }
  if (range.max !== 0 && range.max < range.min)
    throw new GpuGrammarError('gpus.memory', text, `the smaller size first: ${high}..${low}`)
  return range
}

/** A whole number of GPUs, 1 to `max`. */
function parseCount(text: string, max: number): number {
  const count = Number(text)
  if (!/^\d+$/.test(text) || count < 1 || count > max) {
    const hint = /^\d{4}$/.test(text)
      ? ` (a model is written with its line: RTX${text})`
      : /^\d{2,3}$/.test(text)
        ? ` (memory is written ${text}GB)`
        : ''
    throw new GpuGrammarError('gpus.count', text, `a whole number from 1 to ${max}${hint}`)
  }
  return count
}

/** One name as typed → its class. A size inside the name is refused: it would be lost without a word. */
function parseName(text: string): string {
  const size = /(\d+)\s*gi?b/i.exec(text)
  if (size !== null)
    throw new GpuGrammarError(
      'gpus.model',
      text,
      `the memory after a colon: ${text.slice(0, size.index).replace(/[\s_-]+$/, '') || 'A100'}:${size[1]}GB`
    )
  const name = gpuClass(text)
  if (!/^[\w .-]+$/.test(text) || !/^(?=.*[a-z])[a-z0-9]{2,32}$/.test(name)) {
    throw new GpuGrammarError('gpus.model', text, 'a model name of letters and digits, like A100, H100, RTX4090')
  }
  return name
}

const isMemory = (text: string): boolean => text.includes('..') || /^[\d.]+\s*[kmgt]i?b?$/i.test(text)
const isNumber = (text: string): boolean => /^-?[\d.]+$/.test(text)

/** Splits into the three parts, in their order; what stands in no place is named. */
function splitParts(text: string): { names: string; memory: string; count: string } {
  const parts = text.split(':').map((part) => part.trim())
  if (parts.some((part) => part === '') || parts.length > 3) throw new GpuGrammarError('gpus', text, grammar)
  const first = parts[0] as string
  const names = isMemory(first) || isNumber(first) ? '' : (parts.shift() as string)
  const memory = parts[0] !== undefined && isMemory(parts[0]) ? (parts.shift() as string) : ''
  const count = parts.shift() ?? ''
  if (parts.length > 0) throw new GpuGrammarError('gpus', text, grammar)
  return { names, memory, count }
}

/** Text → request. An open end of the memory range is 0. Throws GpuGrammarError. */
export function parseGpuRequest(text: string): GpuRequest {
  if (text.trim() === '') throw new GpuGrammarError('gpus', text, grammar)
  const { names, memory, count } = splitParts(text.trim())
  const models = names === '' ? [] : [...new Set(names.split(',').map((name) => parseName(name.trim())))]
  if (models.length > maxGpuNames) throw new GpuGrammarError('gpus.model', names, `at most ${maxGpuNames} names`)
  const range = memory === '' ? { min: 0, max: 0 } : parseMemory(memory)
  return {
    models,
    minMemoryGb: range.min,
    maxMemoryGb: range.max,
    count: count === '' ? 1 : parseCount(count, maxGpusPerNode)
  }
}

/** Request → its shortest text, names in upper case; parsing it gives the request again. */
export function formatGpuRequest(request: GpuRequest): string {
  const { models, minMemoryGb: min, maxMemoryGb: max, count } = request
  const end = (gb: number): string => (gb === 0 ? '' : `${gb}GB`)
  const memory = min === 0 && max === 0 ? '' : min === max ? `${min}GB` : `${end(min)}..${end(max)}`
  const parts = [models.join(',').toUpperCase(), memory].filter((part) => part !== '')
  if (count !== 1 || parts.length === 0) parts.push(String(count))
  return parts.join(':')
}

/** One claim, `A100:80GB:2`; the memory may be left out where the model is sold with one size only. */
function parseClaim(text: string): { model: string; memoryGb: number; count: number } {
  const { names, memory, count } = splitParts(text)
  const accepted = 'MODEL:MEMORY:COUNT, like A100:80GB:2, several with commas'
  if (names === '') throw new GpuGrammarError('gpus', text, accepted)
  const model = parseName(names)
  const sizes = marketedSizes(model)
  if (memory === '' && sizes.length !== 1) {
    throw new GpuGrammarError(
      'gpus.memory',
      text,
      sizes.length === 0 ? accepted : sizes.map((gb) => `${names}:${gb}GB`).join(' or ')
    )
  }
  const memoryGb = memory === '' ? (sizes[0] as number) : parseSize(memory)
  return { model, memoryGb, count: count === '' ? 1 : parseCount(count, maxClaimedGpus) }
}

/** `SWARM_CLAIM_GPUS` → one entry per declared GPU; '' → none. `vramMib` is what a driver would report. Throws GpuGrammarError. */
export function parseClaimedGpus(text: string): ClaimedGpu[] {
  if (text.trim() === '') return []
  const claims = text.split(',').map((claim) => parseClaim(claim.trim()))
  const gpus = claims.flatMap(({ model, memoryGb, count }) =>
    Array.from({ length: count }, () => ({ model, memoryGb, vramMib: reportedMib(model, memoryGb) }))
  )
  if (gpus.length > maxClaimedGpus)
    throw new GpuGrammarError('gpus.count', String(gpus.length), `at most ${maxClaimedGpus} claimed GPUs in all`)
  return gpus.map((gpu, index) => ({ unit: `claimed:${index}`, ...gpu }))
}
