/** Data sets as the API hands them out, and what it takes to name one. */
import { z } from 'zod'
import type { CacheView, DataView } from '../../data/data-node.ts'
import { type JobDataView, type SetProgress, SetState } from '../../data/progress.ts'
import { AbsolutePath, Count } from './common.ts'

/** Names are checked by the node, whose error says what is accepted. */
export const DataAddSchema = z.object({ name: z.string().max(256), path: AbsolutePath })
export const DataParam = z.object({ name: z.string().max(256) })

export const DataSchema: z.ZodType<DataView> = z.object({
  name: z.string(),
  path: z.string(),
  addedAt: Count,
  sizeBytes: Count,
  files: Count,
  state: z.enum(['ready', 'changed', 'missing']),
  problem: z.string()
})

const CacheSchema: z.ZodType<CacheView> = z.object({ usedBytes: Count, maxBytes: Count })

export const DataListSchema = z.object({ sets: z.array(DataSchema), cache: CacheSchema })

const ProgressSchema: z.ZodType<SetProgress> = z.object({
  name: z.string(),
  sizeBytes: Count,
  haveBytes: Count,
  cachedBytes: Count,
  fetchedBytes: Count,
  fromMembersBytes: Count,
  state: z.enum(SetState)
})

export const JobDataSchema: z.ZodType<JobDataView> = z.object({
  name: z.string(),
  path: z.string(),
  sizeBytes: Count,
  members: z.array(z.object({ peer: z.string(), name: z.string(), progress: ProgressSchema.optional() }))
})
