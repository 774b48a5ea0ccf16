import test from 'ava'
import type { JobOffer } from '../messages.ts'
import { Bench, commitOf, job, needs, requester, settings } from './_bench.ts'
import { assumedBuildMs, maxRequirementsBytes } from './environment.ts'

const requirements = '12'.repeat(32)
const asked = { ...needs, requirements }
const offer: JobOffer = { type: 'jobOffer', job, attempt: 1, name: 'train', needs: asked, addrs: [], trace: 't-1' }
const builder = { ...settings, builds: true }

test('a provider that builds no environments says so; one that does says whether it is built, or how long it takes', (t) => {
  const [no] = new Bench().hear(requester, offer).sent('refusal')
  t.like(no?.body, { code: 'environment', field: 'requirements', have: 'builds none', final: true })
  const waitOf = (offered: typeof settings): number | undefined =>
    new Bench(undefined, offered).hear(requester, offer).sent('bid')[0]?.body.startWaitMs
  t.is(waitOf(builder), assumedBuildMs)
  t.is(waitOf({ ...builder, buildMs: 7_000, environments: ['ff'.repeat(32)] }), 7_000)
  t.is(waitOf({ ...builder, buildMs: 7_000, environments: [requirements] }), 0)
  const plain = new Bench(undefined, { ...builder, buildMs: 7_000 }).hear(requester, { ...offer, needs }).sent('bid')
  t.is(plain[0]?.body.startWaitMs, 0, 'a job without requirements waits for nothing')
})

test('an Award is refused for the same reason, and a Commit brings the file that was offered and no other', (t) => {
  const refused = new Bench().hear(requester, {
    type: 'award',
    job,
    attempt: 1,
    name: 'train',
    needs: asked,
    priceMicroPerGpuHour: 3_600_000,
    archive: { sha256: 'ab'.repeat(32), sizeBytes: 1000 },
    trace: 't-1'
  })
  t.is(refused.sent('refusal')[0]?.body.code, 'environment')
  const answer = (file: { sha256: string; sizeBytes: number } | undefined) => {
    const bench = new Bench(undefined, builder)
    const grant = bench.granted({ needs: asked })
    return bench.hear(requester, commitOf([grant], { requirements: file }))
  }
  for (const file of [
    undefined,
    { sha256: 'ff'.repeat(32), sizeBytes: 10 },
    { sha256: requirements, sizeBytes: maxRequirementsBytes + 1 }
  ])
    t.like(answer(file).sent('refusal')[0]?.body, { of: 'commit', code: 'bad-request', field: 'requirements' })
  t.is(answer({ sha256: requirements, sizeBytes: 10 }).sent('lease').length, 1)
  const unasked = new Bench(undefined, builder)
  const grant = unasked.granted()
  const file = { sha256: requirements, sizeBytes: 10 }
  t.is(
    unasked.hear(requester, commitOf([grant], { requirements: file })).sent('refusal')[0]?.body.field,
    'requirements'
  )
})
