/** A query for providers, and what the holders answered. */
import { z } from 'zod'
import type { ResourceAdvert } from '../../../protocol/messages.ts'
import type { ProviderListing, ProviderQueryResult } from '../../node.ts'
import { Count, Needs, Unit } from './common.ts'

export const ProviderQuerySchema = z.object({
  needs: Needs,
  limit: z.number().int().positive().max(1024).optional()
})

const AdvertSchema: z.ZodType<ResourceAdvert> = z.object({
  type: z.literal('resourceAdvert'),
  seq: Count,
  name: z.string(),
  region: z.string(),
  units: z.array(Unit),
  freeUnits: Count,
  diskMib: Count,
  priceMicroPerGpuHour: Count,
  versions: z.object({ swarm: z.string(), ray: z.string(), python: z.string(), arch: z.string() }),
  addrs: z.array(z.string()),
  ttlMs: Count,
  notes: z.record(z.string(), z.string())
})

const ListingSchema: z.ZodType<ProviderListing> = z.object({
  peer: z.string(),
  advert: AdvertSchema,
  issuedAt: Count,
  self: z.boolean()
})

export const ProvidersSchema: z.ZodType<ProviderQueryResult> = z.object({
  providers: z.array(ListingSchema),
  seen: Count,
  matched: Count,
  unfit: z.array(z.object({ code: z.string(), count: Count, example: z.string() })),
  failed: z.array(z.string())
})
