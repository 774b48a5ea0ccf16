/** Jobs as the requester's node hands them out, and what it takes to submit one. */
import { z } from 'zod'
import {
  type JobFunnel,
  type JobMember,
  JobPhase,
  type JobResult,
  type JobView,
  type ProgressView,
  type Span
} from '../../node.ts'
import type { LogEvent } from '../../events/events.ts'
import { AbsolutePath, Count, EndCauseSchema, Needs, OutcomeSchema, Unit } from './common.ts'
import { JobDataSchema } from './data.ts'
import { ReceiptSchema } from './receipts.ts'

/** Names that a shell takes as a variable; anything else could not reach the program. */
const EnvName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be letters, digits and _, not beginning with a digit')

/** Longest of each phase that a person may set, ms; what providers accept is in `protocol/lease/timing.ts`. */
const TimesSchema = z.object({
  bidsMs: z.number().int().positive().max(50_000).optional(),
  prepareMs: z.number().int().positive().max(1_740_000).optional(),
  startMs: z.number().int().positive().max(1_740_000).optional(),
  orphanMs: z.number().int().positive().max(3_600_000).optional(),
  retentionMs: z.number().int().positive().max(604_800_000).optional()
})

/** A data set's name as a folder of `$SWARM_DATA`. */
const DataName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/, 'must be 1 to 32 letters, digits, dots, dashes or underscores')

export const SubmitSchema = z.object({
  name: z.string().min(1).max(64),
  needs: Needs,
  command: z.array(z.string()).min(1).max(1024),
  source: z.union([z.object({ dir: AbsolutePath }).strict(), z.object({ archive: AbsolutePath }).strict()]),
  env: z.record(EnvName, z.string()),
  output: AbsolutePath,
  waitMs: Count,
  dryRun: z.boolean(),
  confirm: z.boolean(),
  requirements: AbsolutePath.optional(),
  data: z
    .array(z.object({ name: DataName, path: AbsolutePath.optional() }))
    .max(32)
    .default([]),
  times: TimesSchema.default({})
})

export const SubmittedSchema = z.object({
  job: z.string(),
  archive: z.object({ sha256: z.string(), sizeBytes: Count, files: Count })
})

const MemberSchema: z.ZodType<JobMember> = z.object({
  peer: z.string(),
  name: z.string(),
  index: Count,
  region: z.string(),
  roles: z.array(z.enum(['head', 'driver'])),
  units: z.array(Unit),
  priceMicroPerGpuHour: Count,
  epoch: Count,
  lost: z.object({ at: Count, cause: EndCauseSchema, detail: z.string() }).optional()
})

const FunnelSchema: z.ZodType<JobFunnel> = z.object({
  seen: Count,
  matched: Count,
  asked: Count,
  answered: Count,
  bids: Count,
  refusals: z.array(z.object({ code: z.string(), count: Count, example: z.string() }))
})

const ProgressSchema: z.ZodType<ProgressView> = z.object({
  peer: z.string(),
  step: Count,
  metrics: z.record(z.string(), z.number().nullable()),
  at: Count
})

/** JSON leaves out what is undefined. */
type Absent = 'startedAt' | 'endedAt' | 'outcome' | 'progress'

export const JobSchema: z.ZodType<Omit<JobView, Absent> & Partial<Pick<JobView, Absent>>> = z.object({
  job: z.string(),
  name: z.string(),
  attempt: Count,
  phase: z.enum(JobPhase),
  trace: z.string(),
  submittedAt: Count,
  startedAt: Count.optional(),
  endedAt: Count.optional(),
  nodes: Count,
  command: z.array(z.string()),
  output: z.string(),
  members: z.array(MemberSchema),
  funnel: FunnelSchema,
  outcome: OutcomeSchema.optional(),
  progress: ProgressSchema.optional()
})

export const JobsSchema = z.object({ jobs: z.array(JobSchema) })

/** A line of the event log; it may have more fields than these. */
export const EventSchema: z.ZodType<LogEvent> = z.looseObject({
  event: z.string(),
  t: z.number(),
  mono: z.number(),
  node: z.string(),
  trace: z.string().optional(),
  job: z.string().optional(),
  attempt: Count.optional(),
  epoch: Count.optional(),
  peer: z.string().optional()
})

const SpanSchema: z.ZodType<Span> = z.object({
  step: z.string(),
  node: z.string(),
  startMs: z.number(),
  ms: z.number()
})

export const StorySchema = z.object({
  view: JobSchema,
  events: z.array(EventSchema),
  spans: z.array(SpanSchema),
  receipts: z.array(ReceiptSchema),
  data: z.array(JobDataSchema)
})

export const ResultSchema: z.ZodType<JobResult> = z.object({
  job: z.string(),
  outcome: OutcomeSchema,
  output: z.string(),
  log: z.string(),
  providers: z.array(
    z.object({
      peer: z.string(),
      name: z.string(),
      folder: z.string(),
      sizeBytes: Count,
      missing: z.boolean(),
      reason: z.string()
    })
  )
})

/** `output`: unpack once more into this folder. */
export const ResultAskSchema = z.object({ output: AbsolutePath.optional() })
export const ConfirmSchema = z.object({ accept: z.boolean() })
export const DashboardSchema = z.object({ url: z.string() })

/** Query values are text. */
const Whole = z
  .string()
  .regex(/^\d{1,15}$/, 'must be a whole number')
  .transform(Number)
const Flag = z.enum(['true', 'false']).transform((value) => value === 'true')

export const LogsQuery = z.object({ offset: Whole.optional(), follow: Flag.optional() })
export const WaitQuery = z.object({ until: z.enum(['planned', 'running', 'ended']).optional() })
export const EventsQuery = z.object({ job: z.string().optional(), sinceAt: Whole.optional() })
export const ReceiptsQuery = z.object({ job: z.string().optional(), sinceAt: Whole.optional() })
