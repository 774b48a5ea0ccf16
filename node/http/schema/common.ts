/** Zod schemas shared by several routes; `node.ts` and `protocol/messages.ts` have the meaning of each field. */
import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { Egress, EndCause, type Outcome, type Requirements, type UnitOffer } from '../../../protocol/messages.ts'

/** Id of a job in a path. */
export const JobParam = z.object({ job: z.string().regex(/^j-[0-9a-f]{16}$/, 'a job id is j- and 16 hex digits') })

/** A path on the machine of CLI and node, which share it. */
export const AbsolutePath = z.string().refine(isAbsolute, 'must be an absolute path')

/** A whole number that may not be negative, of the size a double counts exactly. */
export const Count = z.number().int().nonnegative()

export const Unit: z.ZodType<UnitOffer> = z.object({
  unit: z.string(),
  model: z.string(),
  vramMib: Count,
  memoryGb: z.number().nonnegative(),
  claimed: z.boolean(),
  cpus: z.number().nonnegative(),
  memoryMib: Count
})

const Gpus = z.object({
  models: z.array(z.string().max(64)).max(16),
  minMemoryGb: z.number().nonnegative(),
  maxMemoryGb: z.number().nonnegative(),
  count: z.number().int().positive().max(64)
})

/** What each node of a job must have; the node adds the archive's size itself. */
export const Needs = z.object({
  nodes: z.number().int().positive().max(256),
  gpus: Gpus.optional(),
  cpus: z.number().nonnegative(),
  memoryMib: Count,
  region: z.string().max(64),
  maxPriceMicroPerGpuHour: Count,
  acceptClaimed: z.boolean(),
  durationMs: Count,
  termMs: z.number().int().positive(),
  ray: z.string().max(32),
  python: z.string().max(32),
  perNode: z.boolean().default(false),
  egress: z.enum(Egress).default(Egress.none),
  minNodes: z.number().int().nonnegative().max(256).default(0)
})

/** The same as a query's predicate. */
export type NeedsInput = Omit<Requirements, 'archiveBytes' | 'requirements' | 'dataBytes'>

export const EndCauseSchema = z.enum(EndCause)

export const OutcomeSchema: z.ZodType<Outcome> = z.object({
  cause: EndCauseSchema,
  exitCode: z.number().int(),
  signal: z.string(),
  peer: z.string(),
  detail: z.string(),
  lastLines: z.array(z.string())
})
