import test from 'ava'
import type { StudyView, TrialView } from '../../tune/view.ts'
import type { Sink } from '../output.ts'
import { news } from './board.ts'
import { headline, studyEnd } from './table.ts'

const colors = new Proxy({}, { get: () => (text: string) => text })
const sink = { colors, width: 80, isTerminal: false } as unknown as Sink

function trialOf(number: number, change: Partial<TrialView> = {}): TrialView {
  const about = { params: { rate: 0.0123456789 }, providers: [], step: 0, reports: [], rungs: [], losses: 0, redone: 0 }
  return { number, phase: 'asked', reason: '', ...about, ...change }
}

function viewOf(trials: TrialView[], change: Partial<StudyView> = {}): StudyView {
  const about = {
    name: 'digits',
    state: 'running' as const,
    reason: '',
    note: '',
    metric: 'loss',
    mode: 'min' as const
  }
  const rest = { searcher: 'tpe', seed: 7, wanted: 12, slots: 3, output: '/tmp/out', openedAt: 0, steps: 0, version: 1 }
  return { ...about, ...rest, trials, ...change }
}

test('what happens is told once, a line each: begin, loss, verdict, the best', (t) => {
  const none = viewOf([])
  const begun = viewOf([trialOf(0, { phase: 'running', providers: ['amber-otter'] })])
  t.deepEqual(news(sink, none, begun), ['trial  0  runs on amber-otter: rate 0.0123457'])
  t.deepEqual(news(sink, begun, begun), [])
  const lost = viewOf([trialOf(0, { phase: 'running', providers: ['amber-otter'], losses: 1, step: 3 })])
  t.deepEqual(news(sink, begun, lost), ['trial  0  lost its provider after step 3; it goes on elsewhere'])
  const done = viewOf(
    [trialOf(0, { phase: 'completed', providers: ['amber-otter'], losses: 1, step: 27, value: 0.25 })],
    { best: 0 }
  )
  t.deepEqual(news(sink, lost, done), ['trial  0  completed: loss 0.25 at step 27, the best so far'])
  const waiting = viewOf([], { note: 'nobody takes a trial now' })
  t.deepEqual(news(sink, none, waiting), ['nobody takes a trial now'])
})

test('a stranger’s text cannot move the cursor', (t) => {
  const evil = trialOf(0, { phase: 'failed', providers: ['\u001b[2Jevil'], reason: 'a\u001b]0;b\u0007c' })
  const said = [...news(sink, viewOf([]), viewOf([evil])), studyEnd(sink, viewOf([evil]))].join('\n')
  t.false(said.includes('\u001b'))
  t.false(said.includes('\u0007'))
})

test('the headline says how far it is, the end what won', (t) => {
  const trials = [
    trialOf(0, { phase: 'completed', value: 0.5, step: 27 }),
    trialOf(1, { phase: 'stopped', value: 0.7, step: 1 }),
    trialOf(2, { phase: 'running' })
  ]
  const view = viewOf(trials, { best: 0, steps: 28, asha: { grace: 1, max: 27, eta: 3 } })
  t.is(headline(sink, view), 'digits  2 of 12 trials over · 1 running · best loss 0.5 (trial 0) · 35 % of the steps')
  t.regex(studyEnd(sink, { ...view, state: 'completed' }), /best +trial 0: loss 0\.5 with rate 0\.0123457/)
})
