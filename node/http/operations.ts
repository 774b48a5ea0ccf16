/** Every operation of the API with its schemas: the OpenAPI document is made from this table, a test holds it against the routes. */
import { z } from 'zod'
import { JobParam } from './schema/common.ts'
import * as jobs from './schema/jobs.ts'
import { ProviderQuerySchema, ProvidersSchema } from './schema/providers.ts'
import { DataAddSchema, DataListSchema, DataParam, DataSchema } from './schema/data.ts'
import { ReceiptsSchema, VerdictSchema, VerifySchema } from './schema/receipts.ts'
import { StudiesSchema, StudyParam, StudySchema, StudySubmitSchema, StudyWaitQuery } from './schema/studies.ts'
import { PeersSchema, ProviderPatchSchema, ProviderSchema, ShutdownSchema, StatusSchema } from './schema/status.ts'

/** One method of one path. `media` is that of the answer, JSON unless said. */
export interface Operation {
  summary: string
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  answer?: z.ZodType
  media?: string
  status?: number
}

const params = JobParam
const Text = z.string()

/** By `METHOD path`, in hono's notation of paths. */
export const OPERATIONS: Record<string, Operation> = {
  'GET /v1/status': { summary: 'Identity, addresses, reachability, what is offered', answer: StatusSchema },
  'GET /v1/peers': { summary: 'Peers known and connected', answer: PeersSchema },
  'GET /v1/metrics': { summary: 'Prometheus metrics', answer: Text, media: 'text/plain' },
  'GET /v1/events': {
    summary: 'Live events, as server-sent events',
    query: jobs.EventsQuery,
    answer: jobs.EventSchema,
    media: 'text/event-stream'
  },
  'POST /v1/shutdown': {
    summary: 'End this node in order',
    body: ShutdownSchema,
    answer: z.object({ stopping: z.boolean() })
  },
  'POST /v1/providers/search': {
    summary: 'Ask the advert holders for providers',
    body: ProviderQuerySchema,
    answer: ProvidersSchema
  },
  'GET /v1/provider': { summary: 'What this node offers and leases', answer: ProviderSchema },
  'PATCH /v1/provider': { summary: 'Change what this node offers', body: ProviderPatchSchema, answer: ProviderSchema },
  'GET /v1/jobs': { summary: 'All jobs of this requester', answer: jobs.JobsSchema },
  'POST /v1/jobs': {
    summary: 'Pack, journal and offer a job',
    body: jobs.SubmitSchema,
    answer: jobs.SubmittedSchema,
    status: 201
  },
  'GET /v1/jobs/:job': { summary: 'Where a job stands', params, answer: jobs.JobSchema },
  'GET /v1/jobs/:job/story': { summary: 'Events, spans and receipts of a job', params, answer: jobs.StorySchema },
  'GET /v1/jobs/:job/logs': {
    summary: 'Bytes of the log from an offset on',
    params,
    query: jobs.LogsQuery,
    answer: Text,
    media: 'application/octet-stream'
  },
  'GET /v1/jobs/:job/wait': {
    summary: 'Answers when the job got there',
    params,
    query: jobs.WaitQuery,
    answer: jobs.JobSchema
  },
  'POST /v1/jobs/:job/stop': { summary: 'Stop a job', params, answer: jobs.JobSchema },
  'POST /v1/jobs/:job/confirm': {
    summary: 'Accept or decline a plan',
    params,
    body: jobs.ConfirmSchema,
    answer: jobs.JobSchema
  },
  'POST /v1/jobs/:job/result': {
    summary: 'What came back',
    params,
    body: jobs.ResultAskSchema,
    answer: jobs.ResultSchema
  },
  'POST /v1/jobs/:job/dashboard': {
    summary: "Open the job's Ray dashboard on loopback",
    params,
    answer: jobs.DashboardSchema
  },
  'DELETE /v1/jobs/:job/dashboard': { summary: 'Close it', params, answer: z.object({ closed: z.boolean() }) },
  'GET /v1/receipts': { summary: 'Signed usage', query: jobs.ReceiptsQuery, answer: ReceiptsSchema },
  'POST /v1/receipts/verify': { summary: 'Check a receipt', body: VerifySchema, answer: VerdictSchema },
  'GET /v1/data': { summary: 'Data sets that have a name, and what the cache holds', answer: DataListSchema },
  'POST /v1/data': { summary: 'Name a data set and hash it', body: DataAddSchema, answer: DataSchema, status: 201 },
  'DELETE /v1/data/:name': {
    summary: 'Forget the name of a data set',
    params: DataParam,
    answer: z.object({ removed: z.boolean() })
  },
  'GET /v1/studies': { summary: 'All studies of this requester', answer: StudiesSchema },
  'POST /v1/studies': {
    summary: 'Begin a study, or go on with one that asks for the same',
    body: StudySubmitSchema,
    answer: StudySchema,
    status: 201
  },
  'GET /v1/studies/:study': { summary: 'Where a study stands', params: StudyParam, answer: StudySchema },
  'GET /v1/studies/:study/wait': {
    summary: 'Answers when there is news',
    params: StudyParam,
    query: StudyWaitQuery,
    answer: StudySchema
  },
  'POST /v1/studies/:study/resume': {
    summary: 'Go on with a study that stopped',
    params: StudyParam,
    answer: StudySchema
  },
  'POST /v1/studies/:study/stop': { summary: 'Stop a study and its trials', params: StudyParam, answer: StudySchema },
  'DELETE /v1/studies/:study': {
    summary: 'Forget a study; its output stays',
    params: StudyParam,
    answer: z.object({ removed: z.boolean() })
  },
  'GET /openapi.json': { summary: 'This document' }
}
