import { advertHasEgress } from '../lease/egress.ts'
import { type Mismatch, unitMismatch } from '../lease/match.ts'
import type { Unfit } from '../market/funnel.ts'
import { RefusalCode, type Requirements, type ResourceAdvert } from '../messages.ts'
import { regionName } from './keys.ts'

/** `needs.ray` of a program that needs no Ray: none is started, and any provider's version will do. */
export const NO_RAY = 'none'

/** `2.60.0` → `2.60`: what must be equal within a gang. */
export function minorVersion(version: string): string {
  return version.split('.').slice(0, 2).join('.')
}

/**
 * Why a provider as advertised cannot carry one node of `needs`, or undefined. The holder asks this before it answers,
 * the asker asks it again. All units count, busy ones too: load changes too fast for an advert, and a provider that is
 * busy now is one to wait for.
 */
export function advertMismatch(needs: Requirements, advert: ResourceAdvert): Mismatch | undefined {
  if (needs.region !== '' && regionName(needs.region) !== regionName(advert.region)) {
    return { code: RefusalCode.region, field: 'region', asked: needs.region, have: advert.region || 'none' }
  }
  if (needs.maxPriceMicroPerGpuHour !== 0 && advert.priceMicroPerGpuHour > needs.maxPriceMicroPerGpuHour) {
    return {
      code: RefusalCode.price,
      field: 'maxPriceMicroPerGpuHour',
      asked: String(needs.maxPriceMicroPerGpuHour),
      have: String(advert.priceMicroPerGpuHour)
    }
  }
  if (!advertHasEgress(needs, advert))
    return { code: RefusalCode.egress, field: 'egress', asked: needs.egress, have: 'none' }
  return versionMismatch(needs, advert) ?? diskMismatch(needs, advert) ?? unitMismatch(needs, advert.units)
}

/** Why adverts do not fit: how many for each reason, the most frequent first, with one of them as the example. */
export function misfits(needs: Requirements, adverts: readonly ResourceAdvert[]): Unfit[] {
  const found = new Map<RefusalCode, Unfit>()
  for (const advert of adverts) {
    const mismatch = advertMismatch(needs, advert)
    if (mismatch === undefined) continue
    const { code, field, asked, have } = mismatch
    const before = found.get(code) ?? { code, count: 0, example: `${field}: asked ${asked}, have ${have}` }
    found.set(code, { ...before, count: before.count + 1 })
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}

function versionMismatch(needs: Requirements, { versions }: ResourceAdvert): Mismatch | undefined {
  for (const field of ['ray', 'python'] as const) {
    if (versions[field] === '')
      return { code: RefusalCode.noRuntime, field, asked: needs[field] || 'any', have: 'none' }
    if (
      needs[field] !== '' &&
      needs[field] !== NO_RAY &&
      minorVersion(needs[field]) !== minorVersion(versions[field])
    ) {
      return { code: RefusalCode.versions, field, asked: needs[field], have: versions[field] }
    }
  }
  return undefined
}

function diskMismatch(needs: Requirements, advert: ResourceAdvert): Mismatch | undefined {
  if (needs.archiveBytes <= advert.diskMib * 2 ** 20) return undefined
  return {
    code: RefusalCode.archive,
    field: 'archiveBytes',
    asked: `${needs.archiveBytes} bytes`,
    have: `${advert.diskMib}MiB of disk`
  }
}
