/**
 * What a job file may say, as one zod schema: `job-file.ts` reads files by it, `npm run gen` writes `job.schema.json` from
 * it for editors. Each field's message is what is accepted, its description what it means and its default.
 */
import { z } from 'zod'

/** A field: `accepted` finishes the sentence "… is not accepted; use …". */
const text = (accepted: string): z.ZodString => z.string({ error: accepted }).min(1, { error: accepted })

const ACCEPTED = {
  time: 'a number with a unit, like 90s, 10m, 2h or 1d',
  size: 'a number with a unit, like 512MB, 4GB or 4GiB',
  path: "a path, relative to this file's folder",
  yes: 'true or false'
}
const time = text(ACCEPTED.time).regex(/^\d+(\.\d+)?(ms|s|m|h|d)$/, { error: ACCEPTED.time })
const size = text(ACCEPTED.size).regex(/^\d+(\.\d+)?[MGTmgt][iI]?[Bb]$/, { error: ACCEPTED.size })
const path = text(ACCEPTED.path)
const yes = z.boolean({ error: ACCEPTED.yes })
const number = (accepted: string): z.ZodNumber => z.number({ error: accepted })
const count = (accepted: string): z.ZodNumber =>
  number(accepted).int({ error: accepted }).min(1, { error: accepted }).max(256, { error: accepted })
const scalar = (accepted: string) => z.union([z.string(), z.number(), z.boolean()], { error: accepted })
const version = (example: string) => scalar(`a version, like ${example}`)

const NODES = 'a whole number from 1 to 256'
const CPUS = 'a number above 0 and up to 4096'
const PRICE = 'credits per GPU hour, like 2 or 0.25'
const GPUS = 'GPUs as in A100, A100:40GB, 24GB.. or A100:40GB..80GB:2'
const COMMAND = 'the program and its arguments: python train.py, or a list of words'
const ENV = 'a map of variables, like LEVEL: debug; a name without value takes it from where swarm run is called'
const VARIABLE = 'text or a number, or nothing to take it from where swarm run is called'
const DATA = 'a map of names (1 to 32 letters, digits, dots, dashes or underscores) to paths'
const JOB_NAME = '1 to 32 letters, digits, dots, dashes or underscores'
const REGION = 'lower-case words joined by dashes, like eu or us-west'
const FILES = 'a path or a list of paths'
const PHASES = 'a map of bids, prepare, start and orphan to times'

const named = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/
const variable = /^[A-Za-z_][A-Za-z0-9_]*$/

/** Fields as in the README's table of `job.yaml`. */
export const JobFileSchema = z
  .strictObject(
    {
      name: text(JOB_NAME).regex(named, { error: JOB_NAME }).describe("The job's name. Default: that of the program."),
      command: z
        .union([z.string().min(1), z.array(scalar(COMMAND)).min(1)], { error: COMMAND })
        .describe(
          'What runs, as on the command line of a provider. Words are split at blanks; quotes keep them together.'
        ),
      workingDir: path.describe("What goes to the providers. Default: this file's folder."),
      output: path.describe('Where results come to. Default: swarm-results/NAME-TIME where swarm run is called.'),
      nodes: count(NODES).describe('How many providers. Default: 1.'),
      minNodes: count(NODES).describe('Go on with so many when providers are lost. Default: all of them are needed.'),
      perNode: yes.describe('Run the command once on every provider, as torchrun wants it. Default: false.'),
      gpus: text(GPUS).describe('GPUs per node. Default: none, CPU alone.'),
      cpus: number(CPUS)
        .positive({ error: CPUS })
        .max(4096, { error: CPUS })
        .describe('CPU cores per node. Default: 1.'),
      memory: size.describe('Memory per node. Default: 1GB.'),
      region: text(REGION)
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: REGION })
        .describe('Where the providers stand. Default: anywhere.'),
      maxPrice: number(PRICE).min(0, { error: PRICE }).describe('Most that a GPU hour may cost. Default: no limit.'),
      acceptClaimed: yes.describe('Also take GPUs that are declared for tests and are not there. Default: false.'),
      ray: version('2.60.0, or none').describe(
        'Version of Ray, or none: the program needs no Ray and starts sooner. Default: any, equal on all.'
      ),
      python: version('3.12').describe('Version of Python. Default: any, equal on all.'),
      requirements: path.describe('What the program needs beyond Ray and numpy, as pip reads it. Default: nothing.'),
      env: z
        .record(z.string().regex(variable, { error: ENV }), scalar(VARIABLE).nullable(), { error: ENV })
        .describe('Variables for the program. One without a value takes it from where swarm run is called.'),
      envFile: z.union([path, z.array(path)], { error: FILES }).describe('Files of K=V lines with variables.'),
      data: z
        .record(z.string().regex(named, { error: DATA }), path, { error: DATA })
        .describe('Data sets by name, seen as $SWARM_DATA/NAME while they arrive.'),
      egress: z
        .enum(['none', 'internet'], { error: 'none or internet' })
        .describe('What of the world the program reaches. Default: none.'),
      maxTime: time.describe('The job is stopped after this. Default: 24h.'),
      duration: time.describe('How long it is expected to take; helps to choose.'),
      wait: time.describe('When all that fit are busy, go on asking for so long. Default: not at all.'),
      timeouts: z
        .strictObject(
          {
            bids: time.describe('How long bids are collected at most, 100ms to 50s. Default: 3s.'),
            prepare: time.describe('Least that is allowed for building and transfer, 1s to 29m. Default: as bids say.'),
            start: time.describe('From leases to the start, after the preparation, 1s to 29m. Default: 60s.'),
            orphan: time.describe('How long providers go on when nobody can sign for it, 1s to 1h. Default: 10m.')
          },
          { error: PHASES }
        )
        .partial()
        .describe('How long phases may take.'),
      retention: time.describe('How long providers keep the result until it is fetched, up to 7d. Default: 7d.')
    },
    { error: 'a map of fields' }
  )
  .partial()

/** A job file's content. */
export type JobFile = z.infer<typeof JobFileSchema>

/** As JSON Schema, for editors: `# yaml-language-server: $schema=…` in the first line of a job file. */
export function jobJsonSchema(): unknown {
  const schema = z.toJSONSchema(JobFileSchema, { io: 'input' }) as Record<string, unknown>
  return { $schema: schema['$schema'], title: 'Job file of swarm run', ...schema }
}
