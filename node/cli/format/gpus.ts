/** Units as people read them. */
import type { UnitOffer } from '../../../protocol/messages.ts'
import { count } from './units.ts'

/** `2 × A100 80GB`, `RTX4090 24GB (claimed)`, `CPU`: equal units are counted. */
export function units(offers: readonly UnitOffer[]): string {
  const counts = new Map<string, number>()
  for (const offer of offers) counts.set(unit(offer), (counts.get(unit(offer)) ?? 0) + 1)
  return [...counts].map(([name, amount]) => (amount === 1 ? name : `${amount} × ${name}`)).join(', ')
}

/** One unit, without its cores and memory. */
export function unit({ unit, model, memoryGb, claimed }: UnitOffer): string {
  if (unit.startsWith('cpu:')) return 'CPU'
  return `${model.toUpperCase()}${memoryGb === 0 ? '' : ` ${memoryGb}GB`}${claimed ? ' (claimed)' : ''}`
}

/** `8 cores, 32 GB` over all units. */
export function coresAndMemory(offers: readonly UnitOffer[]): string {
  const cpus = offers.reduce((sum, offer) => sum + offer.cpus, 0)
  const memoryMib = offers.reduce((sum, offer) => sum + offer.memoryMib, 0)
  return `${count(Number(cpus.toFixed(1)), 'core')}, ${memory(memoryMib)}`
}

/** MiB as GB of 10^9 bytes, one digit below 10. */
export function memory(mib: number): string {
  const gb = (mib * 1_048_576) / 1e9
  return `${gb < 10 ? gb.toFixed(1) : Math.round(gb)} GB`
}
