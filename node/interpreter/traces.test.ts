import test from 'ava'
import { samples } from '../../protocol/_samples.ts'
import { notice } from '../cli/start/notices.ts'
import { interpret, scripted } from './_fakes.ts'

const JOB = 'j-0123456789abcdef'

test('every line about a job carries its trace, also those of files and work, which know none', (t) => {
  const { interpreter, events } = interpret(scripted(() => ({})))
  interpreter.emit({ event: 'job:submitted', job: JOB, trace: 'abc' })
  interpreter.emit({ event: 'program:running', job: JOB, attempt: 1 })
  interpreter.emit({ event: 'program:running', job: 'j-1111111111111111' })
  t.deepEqual(
    events.recent().map(({ trace }) => trace),
    ['abc', 'abc', undefined]
  )
})

test('a refusal that is sent says why, so that its provider can be told whom it turned away', async (t) => {
  const { refusal } = samples
  const body = { ...refusal, job: JOB, code: 'not-allowed', field: 'requester' } as typeof refusal
  const { interpreter, events, peer } = interpret(
    scripted(() => ({ effects: [{ type: 'send', to: 'stranger', body, ttlMs: 1000 }] }))
  )
  interpreter.input({ type: 'restarted' })
  await interpreter.flushed()
  const sent = events.recent().find(({ event }) => event === 'message:sent')!
  t.like(sent, { node: peer, type: 'refusal', of: 'jobOffer', code: 'not-allowed', field: 'requester' })
  t.regex(notice(sent, new Map())?.text ?? '', /swarm provider set --allow stranger$/)
})
