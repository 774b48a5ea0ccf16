import type { GpuRequest, PeerId, Requirements, ResourceAdvert, Signed, UnitOffer } from '../messages.ts'
import { plainProgram } from '../messages.ts'

/** A unit of a test's provider. */
export function unit(model = 'a100', memoryGb = 80, claimed = false, index = 0): UnitOffer {
  return { unit: `GPU-${index}`, model, vramMib: memoryGb * 1024, memoryGb, claimed, cpus: 8, memoryMib: 32768 }
}

/** The CPU of a provider without GPUs. */
export const cpuUnit: UnitOffer = {
  unit: 'cpu:0',
  model: 'cpu',
  vramMib: 0,
  memoryGb: 0,
  claimed: false,
  cpus: 16,
  memoryMib: 65536
}

/** A test's advert body. */
export function advertBody(changes: Partial<ResourceAdvert> = {}): ResourceAdvert {
  return {
    type: 'resourceAdvert',
    seq: 1,
    name: 'p',
    region: 'eu',
    units: [unit()],
    freeUnits: 1,
    diskMib: 100_000,
    priceMicroPerGpuHour: 1000,
    versions: { swarm: '0.1.0', ray: '2.60.0', python: '3.11.2', arch: 'x64' },
    addrs: [],
    ttlMs: 600_000,
    notes: {},
    ...changes
  }
}

/** A signed advert as a store sees it; `bytes` stand for the envelope. */
export function signedAdvert(
  from: PeerId,
  changes: Partial<ResourceAdvert> = {},
  issuedAt = 1_000_000
): Signed<ResourceAdvert> {
  const body = advertBody(changes)
  return {
    from,
    issuedAt,
    expiresAt: issuedAt + 600_000,
    body,
    bytes: new TextEncoder().encode(JSON.stringify([from, issuedAt, body]))
  }
}

/** What a test asks; any GPU unless said, null for none. */
export function needs(gpus: Partial<GpuRequest> | null = {}, changes: Partial<Requirements> = {}): Requirements {
  return {
    nodes: 1,
    gpus: gpus === null ? undefined : { models: [], minMemoryGb: 0, maxMemoryGb: 0, count: 1, ...gpus },
    cpus: 0,
    memoryMib: 0,
    region: '',
    maxPriceMicroPerGpuHour: 0,
    acceptClaimed: true,
    archiveBytes: 0,
    durationMs: 0,
    termMs: 0,
    ...plainProgram,
    ray: '',
    python: '',
    ...changes
  }
}
