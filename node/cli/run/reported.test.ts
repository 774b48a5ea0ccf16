import test from 'ava'
import type { LogEvent } from '../../events/events.ts'
import type { Sink } from '../output.ts'
import { createReporter } from './reported.ts'
import type { Steps } from './steps.ts'

function stage(isTerminal: boolean) {
  const said: string[] = []
  const steps = { now: (text: string) => said.push(`now ${text}`), note: (text: string) => said.push(text) }
  return { said, tell: createReporter(steps as unknown as Steps, { isTerminal } as Sink) }
}

const report = (t: number, step: number, metrics: Record<string, number | null>): LogEvent =>
  ({ event: 'job:progress', t, step, metrics }) as unknown as LogEvent

test('a terminal shows each report as what is under way', (t) => {
  const { said, tell } = stage(true)
  tell(report(0, 1, { loss: 0.123456, epoch: 2 }))
  tell(report(500, 2, { loss: null }))
  t.deepEqual(said, ['now step 1  loss 0.1235  epoch 2', 'now step 2  loss NaN'])
})

test('a file gets a line in ten seconds at most, and what a stranger calls a metric does no harm', (t) => {
  const { said, tell } = stage(false)
  tell(report(0, 1, { 'a\u001b[2J': 1 }))
  tell(report(9_999, 2, {}))
  tell(report(10_000, 3, {}))
  t.is(said.length, 2)
  t.false(said[0]?.includes('\u001b'))
  t.is(said[1], 'step 3')
})
