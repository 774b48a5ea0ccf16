/** What a node says about itself, its peers and its provider. */
import { z } from 'zod'
import type { ProviderSettings } from '../../../protocol/machine.ts'
import { Egress } from '../../../protocol/messages.ts'
import type { LeaseView, NodeStatus, ProviderView } from '../../node.ts'
import type { PeerView } from '../../p2p/p2p.ts'
import { Count, Unit } from './common.ts'

const Settings: z.ZodType<ProviderSettings> = z.object({
  offering: z.boolean(),
  units: z.array(Unit),
  region: z.string(),
  name: z.string(),
  priceMicroPerGpuHour: Count,
  allow: z.array(z.string()),
  maxTermMs: Count,
  maxArchiveBytes: Count,
  diskMib: Count,
  versions: z.object({ swarm: z.string(), ray: z.string(), python: z.string(), arch: z.string() }),
  addrs: z.array(z.string()),
  runtimeMissing: z.string(),
  notes: z.record(z.string(), z.string()),
  egress: z.enum(Egress).optional(),
  dataMib: Count.optional(),
  builds: z.boolean().optional(),
  environments: z.array(z.string()).optional(),
  buildMs: Count.optional()
})

const LeaseSchema: z.ZodType<LeaseView> = z.object({
  job: z.string(),
  attempt: Count,
  epoch: Count,
  requester: z.string(),
  phase: z.enum(['held', 'leased', 'started', 'ending']),
  units: z.array(Unit),
  priceMicroPerGpuHour: Count,
  name: z.string()
})

export const ProviderSchema: z.ZodType<ProviderView> = z.object({
  settings: Settings,
  leases: z.array(LeaseSchema),
  draining: z.boolean()
})

export const StatusSchema: z.ZodType<NodeStatus> = z.object({
  peer: z.string(),
  name: z.string(),
  network: z.string(),
  version: z.string(),
  pid: Count,
  dataDir: z.string(),
  startedAt: Count,
  addrs: z.array(z.string()),
  joinLine: z.string(),
  reachability: z.object({ reachable: z.enum(['yes', 'no', 'unknown']), evidence: z.array(z.string()) }),
  joinFailures: z.array(z.object({ address: z.string(), reason: z.string() })),
  connectedPeers: Count,
  provider: ProviderSchema,
  activeJobs: z.array(z.string()),
  warnings: z.array(z.string())
})

const PeerSchema: z.ZodType<PeerView> = z.object({
  peer: z.string(),
  addrs: z.array(z.string()),
  connected: z.boolean(),
  direction: z.enum(['inbound', 'outbound']).optional(),
  rttMs: z.number().optional(),
  agent: z.string().optional(),
  lastSeenAt: Count.optional()
})

export const PeersSchema = z.object({ peers: z.array(PeerSchema) })

/** Peer ids in text form (Ed25519 ones begin so), or `*` for everybody. */
const Allowed = z.string().regex(/^(\*|[1-9A-HJ-NP-Za-km-z]{20,80})$/, "must be a peer id or '*'")

/** What `swarm provider set` may change; what is left out stays as it is. */
export const ProviderPatchSchema = z
  .object({
    offering: z.boolean(),
    region: z.string().max(64),
    name: z.string().min(1).max(64),
    priceMicroPerGpuHour: Count,
    allow: z.array(Allowed).max(1024),
    maxTermMs: z.number().int().positive(),
    maxArchiveBytes: z.number().int().positive()
  })
  .partial()
  .strict()

/** `force`: also when leases of others run here; they are ended first. */
export const ShutdownSchema = z.object({ force: z.boolean() })
