/**
 * Under which keys an advert is stored and looked for, and on which topics an offer is published. A key's place in the
 * DHT is the SHA-256 of its text; hashing is the caller's.
 */
import { isGpu } from '../lease/match.ts'
import type { Requirements, ResourceAdvert, UnitOffer } from '../messages.ts'
import { gpuClass } from './gpu-models.ts'

/** Class of every GPU, whatever its model. */
export const anyGpuClass = 'gpu'
/** Class of providers without GPUs. */
export const cpuClass = 'cpu'
/** The region that stands for all. */
export const anyRegion = 'any'
/** Most keys of one advert: a holder refuses more from one peer (design: 16). */
export const maxKeysPerAdvert = 16

const keyPrefix = '/swarm/cap/v1/'
const topicPrefix = '/swarm/1/offers/'
const name = '[a-z0-9-]{1,32}'
const keyShape = new RegExp(`^${keyPrefix}${name}/${name}$`)
const topicShape = new RegExp(`^${topicPrefix}${name}/${name}$`)

/** A region as keys and topics write it: lower case, anything but letters and digits a dash; '' is `any`. */
export function regionName(region: string): string {
  return (
    region
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 32) || anyRegion
  )
}

/** Key of one cell, `/swarm/cap/v1/a100/eu`. */
export function capabilityKey(gpu: string, region: string): string {
  return `${keyPrefix}${gpu}/${regionName(region)}`
}

/** Offer topic of one cell, `/swarm/1/offers/a100/eu`. */
export function offerTopic(gpu: string, region: string): string {
  return `${topicPrefix}${gpu}/${regionName(region)}`
}

/** The cell's key of an offer topic: who listens to the topic stands under it. */
export function keyOfTopic(topic: string): string {
  return keyPrefix + topic.slice(topicPrefix.length)
}

/** Whether text is a capability key; a stranger's key is kept only if it is. */
export function isCapabilityKey(key: string): boolean {
  return keyShape.test(key)
}

/** Whether text is an offer topic. */
export function isOfferTopic(topic: string): boolean {
  return topicShape.test(topic)
}

/** Classes that units are found under: each GPU model and `gpu`, or `cpu`. At most 7 models, so that keys stay within 16. */
export function unitClasses(units: readonly UnitOffer[]): string[] {
  const gpus = units.filter(isGpu)
  if (gpus.length === 0) return [cpuClass]
  const models = [...new Set(gpus.map((unit) => gpuClass(unit.model)))].filter((model) =>
    new RegExp(`^${name}$`).test(model)
  )
  return [...models.slice(0, maxKeysPerAdvert / 2 - 1), anyGpuClass]
}

/** Classes that a request is looked for under: each named, `gpu` where none is, and for a job without GPUs whatever there is. */
export function requestClasses(needs: Pick<Requirements, 'gpus'>): string[] {
  if (needs.gpus === undefined) return [cpuClass, anyGpuClass]
  const models = [...new Set(needs.gpus.models.map(gpuClass))].filter((model) => model !== '')
  return models.length === 0 ? [anyGpuClass] : models
}

/** Keys of an advert: its classes in its region and in `any`. */
export function advertKeys(advert: Pick<ResourceAdvert, 'units' | 'region'>): string[] {
  return cells(unitClasses(advert.units), advert.region).map(([gpu, region]) => capabilityKey(gpu, region))
}

/** Offer topics that a provider listens to: the same cells. */
export function subscriptionTopics(provider: Pick<ResourceAdvert, 'units' | 'region'>): string[] {
  return cells(unitClasses(provider.units), provider.region).map(([gpu, region]) => offerTopic(gpu, region))
}

/** Keys that a request asks: one per class, in its region or in `any`. */
export function lookupKeys(needs: Pick<Requirements, 'gpus' | 'region'>): string[] {
  return requestClasses(needs).map((gpu) => capabilityKey(gpu, needs.region))
}

/** Topics that an offer is published on. */
export function offerTopics(needs: Pick<Requirements, 'gpus' | 'region'>): string[] {
  return requestClasses(needs).map((gpu) => offerTopic(gpu, needs.region))
}

function cells(classes: string[], region: string): Array<[string, string]> {
  const regions = [...new Set([regionName(region), anyRegion])]
  return classes.flatMap((gpu) => regions.map((region) => [gpu, region] as [string, string]))
}
