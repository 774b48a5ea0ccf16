/**
 * What a study file may say, as one zod schema: `study-file.ts` reads files by it, `npm run gen` writes `study.schema.json`
 * from it for editors. Each field's message is what is accepted.
 */
import { z } from 'zod'
import { SEARCHERS } from '../../../protocol/tune/searcher.ts'
import { DISTRIBUTION_TYPES, gridSize, type Space } from '../../../protocol/tune/space.ts'
import { JobFileSchema } from '../run/job-schema.ts'

const NAME = '1 to 32 letters, digits, dots, dashes or underscores'
const TYPE = DISTRIBUTION_TYPES.join(', ').replace(/, (\w+)$/, ' or $1')
const SEARCHER = SEARCHERS.join(', ').replace(/, (\w+)$/, ' or $1')
const BOUND = 'a number'
const POINTS = 'a whole number from 2 to 1000'
const VALUES = 'a list of at least one value: text, numbers, true or false, none of them twice'
const SPACE = 'a map of parameters, at least one, like lr: {type: log, min: 1e-4, max: 1}'
const PARAMETER = 'a map with a type, like {type: log, min: 1e-4, max: 1} or {type: choice, values: [adam, sgd]}'
const STEPS = 'a whole number of 1 or more'
const ETA = 'a whole number from 2 to 10'
const SCHEDULER = 'none, or a map like {name: asha, grace: 1, max: 27, eta: 3}'
const TIME = 'a number with a unit, like 90s, 10m, 2h or 1d'
const METRIC = "a metric's name as the program reports it, without spaces"
const ASHA_MAX = 'a step above grace: there a trial is complete'

const bound = z.number({ error: BOUND })
const steps = z.number({ error: STEPS }).int({ error: STEPS }).min(1, { error: STEPS })
const points = z
  .number({ error: POINTS })
  .int({ error: POINTS })
  .min(2, { error: POINTS })
  .max(1000, { error: POINTS })
  .optional()
  .describe('How many values a grid takes of it, the bounds among them.')

const ranges = (['float', 'log', 'int'] as const).map((type) =>
  z.strictObject({ type: z.literal(type), min: bound, max: bound, points })
)
const choice = z.strictObject({
  type: z.literal('choice'),
  values: z
    .array(z.union([z.string(), z.number(), z.boolean()], { error: VALUES }), { error: VALUES })
    .min(1, { error: VALUES })
    .refine((values) => new Set(values).size === values.length, { error: VALUES })
})
const [float, log, int] = ranges as [(typeof ranges)[0], (typeof ranges)[0], (typeof ranges)[0]]

const distribution = z
  .discriminatedUnion('type', [float, log, int, choice], {
    error: ({ code }) => (code === 'invalid_union' ? TYPE : PARAMETER)
  })
  .superRefine((given, context) => {
    if (given.type === 'choice') return
    const wrong = (path: string, accepted: string): void =>
      context.addIssue({ code: 'custom', path: [path], message: accepted })
    if (given.type === 'int' && !Number.isSafeInteger(given.min)) return wrong('min', 'a whole number')
    if (given.type === 'int' && !Number.isSafeInteger(given.max)) return wrong('max', 'a whole number')
    if (given.type === 'log' && given.min <= 0) return wrong('min', 'a number above 0, as a logarithm needs')
    if (given.max <= given.min) return wrong('max', `a number above min (${given.min})`)
  })

const parameter = z.string().regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/, { error: SPACE })
const space = z
  .record(parameter, distribution, { error: SPACE })
  .refine((given) => Object.keys(given).length > 0, { error: SPACE })

const searcherName = z.enum(SEARCHERS, { error: SEARCHER })
const searcher = z.union(
  [
    searcherName,
    z.strictObject({
      name: searcherName,
      seed: z
        .number()
        .int()
        .min(0)
        .max(2 ** 32 - 1)
        .default(0)
    })
  ],
  { error: `${SEARCHER}, or a map like {name: tpe, seed: 7}` }
)

const asha = z
  .strictObject(
    {
      name: z.literal('asha', { error: 'asha' }),
      grace: steps.default(1).describe('The first rung: no trial is stopped before this step. Default: 1.'),
      max: steps.describe('The step at which a trial is complete; the program ends there.'),
      eta: z
        .number({ error: ETA })
        .int({ error: ETA })
        .min(2, { error: ETA })
        .max(10, { error: ETA })
        .default(3)
        .describe('One in so many goes on from rung to rung, and rungs grow by it. Default: 3.')
    },
    { error: SCHEDULER }
  )
  .refine(({ grace, max }) => max > grace, { error: ASHA_MAX, path: ['max'] })

const trialJob = JobFileSchema.omit({
  name: true,
  nodes: true,
  minNodes: true,
  perNode: true,
  output: true,
  wait: true
})

/** Fields as in the README's table of `study.yaml`. */
export const StudyFileSchema = z
  .strictObject(
    {
      name: z
        .string({ error: NAME })
        .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/, { error: NAME })
        .describe('Names the study; the same name again goes on with it.'),
      job: trialJob.describe('What a trial runs and needs, as in a job file; each trial is a job on one provider.'),
      space: space.describe('What is searched: parameters by name.'),
      searcher: searcher.default('tpe').describe('Which points are tried. Default: tpe.'),
      metric: z
        .string({ error: METRIC })
        .regex(/^[!-~]{1,64}$/, { error: METRIC })
        .describe('What swarm.report calls the value that is searched by.'),
      mode: z
        .enum(['min', 'max'], { error: 'min or max' })
        .default('min')
        .describe('Whether small or large values are good. Default: min.'),
      trials: steps.max(10_000, { error: 'a whole number from 1 to 10000' }).describe('How many trials in all.'),
      scheduler: z
        .union([z.literal('none'), asha], { error: SCHEDULER })
        .default('none')
        .describe('Stops trials that are not among the best. Default: none, each runs to its end.'),
      parallel: steps.optional().describe('Most trials at one time. Default: as many as there are leases to be had.'),
      output: z
        .string({ error: 'a path' })
        .min(1)
        .optional()
        .describe('Where table, picture and results come to. Default: swarm-results/NAME-TIME.'),
      reportTimeout: z
        .string({ error: TIME })
        .regex(/^\d+(\.\d+)?(ms|s|m|h|d)$/, { error: TIME })
        .default('10m')
        .describe('A trial that reports nothing for so long has failed. Default: 10m.'),
      maxFailures: steps.default(3).describe('The study ends when so many trials in a row have failed. Default: 3.'),
      maxLosses: steps.default(5).describe('A trial that loses its provider more often has failed. Default: 5.')
    },
    { error: 'a map of fields' }
  )
  .superRefine(({ space, searcher }, context) => {
    const name = typeof searcher === 'string' ? searcher : searcher.name
    if (name !== 'grid' || Number.isFinite(gridSize(space as Space))) return
    const endless = Object.entries(space).find(([, one]) => !Number.isFinite(gridSize({ one } as Space)))?.[0] ?? ''
    context.addIssue({
      code: 'custom',
      path: ['space', endless],
      message: 'points: how many values the searcher grid takes of it, like {type: log, min: 1e-4, max: 1, points: 5}'
    })
  })

/** A study file's content. */
export type StudyFileContent = z.infer<typeof StudyFileSchema>

/** As JSON Schema, for editors: `# yaml-language-server: $schema=…` in the first line of a study file. */
export function studyJsonSchema(): unknown {
  const schema = z.toJSONSchema(StudyFileSchema, { io: 'input' }) as Record<string, unknown>
  return { $schema: schema['$schema'], title: 'Study file of swarm tune', ...schema }
}
