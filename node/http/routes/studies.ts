/** Studies of this node's requester. */
import { Hono } from 'hono'
import type { ApiContext } from '../context.ts'
import { StudyParam, StudySubmitSchema, StudyWaitQuery } from '../schema/studies.ts'
import { accept } from '../validate.ts'

/** An answer comes after so long, also without news: nothing in between holds a silent connection for a minute. */
const WAIT_MS = 20_000

/** Routes under `/v1/studies`. */
export function studyRoutes({ studies }: ApiContext) {
  const study = accept('param', StudyParam)
  return new Hono()
    .get('/', async (c) => c.json({ studies: await studies.list() }))
    .post('/', accept('json', StudySubmitSchema), async (c) => {
      const { job, ...asked } = c.req.valid('json')
      const needs = { ...job.needs, gpus: job.needs.gpus }
      return c.json(await studies.begin({ ...asked, job: { ...job, needs } }), 201)
    })
    .get('/:study', study, async (c) => c.json(await studies.view(c.req.valid('param').study)))
    .get('/:study/wait', study, accept('query', StudyWaitQuery), async (c) => {
      const signal = AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(WAIT_MS)])
      return c.json(await studies.wait(c.req.valid('param').study, c.req.valid('query').since, signal))
    })
    .post('/:study/resume', study, async (c) => c.json(await studies.resume(c.req.valid('param').study)))
    .post('/:study/stop', study, async (c) => c.json(await studies.stop(c.req.valid('param').study)))
    .delete('/:study', study, async (c) => {
      await studies.remove(c.req.valid('param').study)
      return c.json({ removed: true })
    })
}
