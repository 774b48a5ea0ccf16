/** Studies as the requester's node hands them out, and what it takes to begin one. */
import { z } from 'zod'
import { TrialPhase } from '../../../protocol/tune/trial-phases.ts'
import type { Distribution } from '../../../protocol/tune/space.ts'
import { SEARCHERS } from '../../../protocol/tune/searcher.ts'
import type { StudyPlan } from '../../../protocol/tune/study.ts'
import { STUDY_NAME } from '../../tune/study-store.ts'
import { StudyState, type StudyView, type TrialView } from '../../tune/view.ts'
import { AbsolutePath, Count } from './common.ts'
import { SubmitSchema } from './jobs.ts'

const Value = z.union([z.number(), z.string(), z.boolean()])
const Steps = z.number().int().positive()

const DistributionSchema: z.ZodType<Distribution> = z.union([
  z.object({
    type: z.enum(['float', 'log', 'int']),
    min: z.number(),
    max: z.number(),
    points: Steps.optional()
  }) as unknown as z.ZodType<Distribution>,
  z.object({ type: z.literal('choice'), values: z.array(Value).min(1) })
])

const AshaSchema = z.object({ grace: Steps, max: Steps, eta: z.number().int().min(2) })

const PlanSchema = z.object({
  space: z.record(z.string(), DistributionSchema),
  searcher: z.object({ name: z.enum(SEARCHERS), seed: Count }),
  metric: z.string(),
  mode: z.enum(['min', 'max']),
  trials: Steps,
  asha: AshaSchema.optional(),
  parallel: Count,
  maxLosses: Count,
  maxFailures: Steps
}) as unknown as z.ZodType<StudyPlan>

/** What every trial's job has in common: a submission without what each has of its own. */
const TrialJobSchema = SubmitSchema.omit({
  name: true,
  source: true,
  env: true,
  output: true,
  waitMs: true,
  dryRun: true,
  confirm: true
})

export const StudyName = z.string().regex(STUDY_NAME, 'must be 1 to 32 letters, digits, dots, dashes or underscores')

export const StudySubmitSchema = z.object({
  name: StudyName,
  plan: PlanSchema,
  job: TrialJobSchema,
  dir: AbsolutePath,
  env: SubmitSchema.shape.env,
  output: AbsolutePath,
  reportTimeoutMs: z.number().int().positive()
})

const TrialSchema: z.ZodType<TrialView> = z.object({
  number: Count,
  params: z.record(z.string(), Value),
  phase: z.enum(TrialPhase),
  job: z.string().optional(),
  providers: z.array(z.string()),
  step: z.number(),
  value: z.number().optional(),
  reports: z.array(z.object({ step: z.number(), value: z.number().nullable() })),
  rungs: z.array(z.object({ rung: z.number(), value: z.number().nullable(), verdict: z.enum(['continue', 'stop']) })),
  losses: Count,
  redone: Count,
  startedAt: Count.optional(),
  endedAt: Count.optional(),
  reason: z.string()
}) as unknown as z.ZodType<TrialView>

export const StudySchema: z.ZodType<StudyView> = z.object({
  name: z.string(),
  state: z.enum(StudyState),
  reason: z.string(),
  note: z.string(),
  metric: z.string(),
  mode: z.enum(['min', 'max']),
  searcher: z.string(),
  seed: Count,
  asha: AshaSchema.optional(),
  wanted: Count,
  slots: Count,
  output: z.string(),
  openedAt: Count,
  endedAt: Count.optional(),
  trials: z.array(TrialSchema),
  best: Count.optional(),
  steps: Count,
  version: Count
}) as unknown as z.ZodType<StudyView>

export const StudiesSchema = z.object({ studies: z.array(StudySchema) })
export const StudyParam = z.object({ study: StudyName })
/** `since`: the version that is known; the answer comes when there is a newer one, or after 20 s. */
export const StudyWaitQuery = z.object({
  since: z
    .string()
    .regex(/^\d{1,15}$/, 'must be a whole number')
    .transform(Number)
})
