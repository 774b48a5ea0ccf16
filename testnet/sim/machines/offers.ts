/** What the nodes of a scenario offer: one description for all of a class in a region, and a provider's own settings from it. */
import { advertKeys, lookupKeys, subscriptionTopics } from '../../../protocol/advert/keys.ts'
import { advertMismatch } from '../../../protocol/advert/match.ts'
import { needsProblem } from '../../../protocol/lease/offer.ts'
import type { ProviderSettings } from '../../../protocol/machine.ts'
import type { Requirements, ResourceAdvert, UnitOffer } from '../../../protocol/messages.ts'
import { REGIONS } from '../net/latency.ts'
import type { World } from '../part.ts'
import type { NodeClass } from '../scenario/scenario.ts'
import { MAX_TERM_MS } from '../workload/jobs.ts'

/** Nodes that offer the same in the same region. */
export interface Kind {
  settings: ProviderSettings
  advert: ResourceAdvert
  keys: readonly string[]
  topics: readonly string[]
}

const VERSIONS = { swarm: '0.1.0', ray: '2.60.0', python: '3.11.2', arch: 'x64' }
const CPUS_PER_UNIT = 8
const MEMORY_PER_UNIT_MIB = 65_536

/** Kinds of all nodes. A class without GPUs offers nothing. */
export class Offers {
  #world: Pick<World, 'scenario' | 'classOf' | 'region'>
  #kinds = new Map<number, Kind>()
  /** Class whose offer a node makes in place of its own. */
  #claims = new Map<number, number>()

  constructor(world: Pick<World, 'scenario' | 'classOf' | 'region'>) {
    this.#world = world
  }

  /** Lets a node offer what another class has. */
  claim(node: number, classIndex: number): void {
    this.#claims.set(node, classIndex)
  }

  /** Undefined for a node that offers nothing. */
  kindOf(node: number): Kind | undefined {
    const { classOf, region, scenario } = this.#world
    const index = this.#claims.get(node) ?? (classOf[node] as number)
    const known = this.#kinds.get(index * 65_536 + (region[node] as number))
    if (known !== undefined) return known
    const own = scenario.population[index]
    if (own?.gpu === undefined) return undefined
    const kind = kindOf(own, REGIONS[region[node] as number] ?? `region-${region[node]}`)
    this.#kinds.set(index * 65_536 + (region[node] as number), kind)
    return kind
  }

  keysOf(node: number): readonly string[] {
    return this.kindOf(node)?.keys ?? []
  }

  /** A node's own settings; one that offers nothing says so. */
  settingsOf(node: number, self: string): ProviderSettings {
    const addrs = [`/ip4/10.${(node >> 16) & 255}.${(node >> 8) & 255}.${node & 255}/tcp/4001/p2p/${self}`]
    const kind = this.kindOf(node)
    if (kind === undefined) return { ...nothing, name: self, addrs }
    const units = kind.settings.units.map((unit, at) => ({ ...unit, unit: `GPU-${node}-${at}` }))
    return { ...kind.settings, units, name: self, addrs }
  }

  lookupKeys(needs: Requirements): string[] {
    return lookupKeys(needs)
  }

  /** Whether adverts fit, asked once for each kind. */
  fits(needs: Requirements): (node: number) => boolean {
    const asked = new Map<Kind, boolean>()
    return (node) => {
      const kind = this.kindOf(node)
      if (kind === undefined) return false
      const known = asked.get(kind)
      if (known !== undefined) return known
      const fits = advertMismatch(needs, kind.advert) === undefined
      asked.set(kind, fits)
      return fits
    }
  }

  /** Whether a provider that has never leased anything would answer an offer that came by gossip, and not with silence. */
  wouldBid(needs: Requirements): (node: number) => boolean {
    const asked = new Map<Kind, boolean>()
    return (node) => {
      const kind = this.kindOf(node)
      if (kind === undefined) return false
      const known = asked.get(kind)
      if (known !== undefined) return known
      const would = needsProblem(kind.settings, needs) === undefined
      asked.set(kind, would)
      return would
    }
  }
}

const nothing: ProviderSettings = {
  offering: false,
  units: [],
  region: '',
  name: '',
  priceMicroPerGpuHour: 0,
  allow: ['*'],
  maxTermMs: MAX_TERM_MS,
  maxArchiveBytes: 1_000_000_000,
  diskMib: 100_000,
  versions: VERSIONS,
  addrs: [],
  runtimeMissing: '',
  notes: {}
}

function kindOf({ gpu }: NodeClass, region: string): Kind {
  const { model = '', vramMib = 0, units: count = 0, microPerGpuHour = 0 } = gpu ?? {}
  const units: UnitOffer[] = Array.from({ length: count }, (_, at) => ({
    unit: `GPU-${at}`,
    model: model.toLowerCase(),
    vramMib,
    memoryGb: Math.round(vramMib / 1024),
    claimed: false,
    cpus: CPUS_PER_UNIT,
    memoryMib: MEMORY_PER_UNIT_MIB
  }))
  const settings = { ...nothing, offering: true, units, region, priceMicroPerGpuHour: microPerGpuHour }
  const { diskMib, versions } = settings
  const described = { name: '', region, units, diskMib, priceMicroPerGpuHour: microPerGpuHour, versions }
  const advert: ResourceAdvert = {
    type: 'resourceAdvert',
    seq: 1,
    ...described,
    freeUnits: count,
    addrs: [],
    ttlMs: 600_000,
    notes: {}
  }
  return { settings, advert, keys: advertKeys(advert), topics: subscriptionTopics(advert) }
}
