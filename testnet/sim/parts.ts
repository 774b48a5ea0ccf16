/** Which parts a scenario asks for by its workload and its adversaries. */
import { GOSSIPSUB, SWARM_GOSSIPSUB } from './gossip/options.ts'
import { GossipPart } from './gossip/part.ts'
import { KadPart } from './kad/part.ts'
import { MachinesPart } from './machines/part.ts'
import { GossipOffers } from './offers-over-gossip.ts'
import type { Part } from './part.ts'
import type { Scenario } from './scenario/scenario.ts'

/** New ones for one run, in the order in which they start: the machines publish over the gossip part, so it stands before. */
export function createParts({ workload, adversaries, modules }: Scenario): Part[] {
  const isAttacked = (kinds: readonly string[]): boolean => adversaries.some(({ kind }) => kinds.includes(kind))
  const isAsked = modules.workload !== undefined
  const parts: Part[] = []
  if (workload.lookups !== undefined || workload.records !== undefined || isAsked || isAttacked(['sybil', 'eclipse']))
    parts.push(new KadPart())
  if (workload.gossip === undefined && workload.jobs === undefined && !isAsked && !isAttacked(['silent-mesh']))
    return parts
  // Machines talk over the GossipSub that this project's nodes run; gossip alone is the package as it comes.
  const gossip = new GossipPart(workload.jobs === undefined ? GOSSIPSUB : SWARM_GOSSIPSUB)
  parts.push(gossip)
  if (workload.jobs !== undefined)
    parts.push(new MachinesPart({ pubsub: (_world, heard) => new GossipOffers(gossip, heard) }))
  return parts
}
