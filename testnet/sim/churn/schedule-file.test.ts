import test from 'ava'
import { CHURN_MODELS, type ChurnModel, DAY_MS } from './model.ts'
import { makeSchedule } from './schedule.ts'
import { isSchedule, readSchedule, ScheduleError, scheduleLines } from './schedule-file.ts'

test('what is written is read again', (t) => {
  const model = CHURN_MODELS['ipfs-2022'] as ChurnModel
  const schedule = makeSchedule({ model, nodes: 30, durationMs: DAY_MS, seed: 3 })
  const text = [...scheduleLines(schedule)].join('\n')
  t.true(isSchedule(text))
  t.false(isSchedule('{"metadata": {"gap_seconds": 5}, "data": [1]}'))
  t.deepEqual(readSchedule('a.jsonl', text), schedule)
})

test('a head needs no more than a person writes', (t) => {
  const text = '{"format":"swarm-churn/1","nodes":2,"durationMs":10,"online":[0]}\n{"t":3,"node":1,"event":"up"}\n'
  const { model, classes, zones, events } = readSchedule('hand.jsonl', text)
  t.deepEqual([model, classes, zones], ['unnamed', [-1, -1], [-1, -1]])
  t.deepEqual(events, [{ t: 3, node: 1, event: 'up', identity: 0 }])
})

const HEAD = '{"format":"swarm-churn/1","nodes":2,"durationMs":100,"online":[0]}'
for (const [what, text, message] of [
  ['nothing', '', /s\.jsonl, line 1: there is nothing in it; make one with/],
  ['another format', '{"format":"swarm-churn/9"}', /line 1: format is "swarm-churn\/9"; this reads "swarm-churn\/1"/],
  ['no places', '{"format":"swarm-churn/1","nodes":0}', /line 1: nodes is 0; a whole number from 1/],
  ['a place that is not', HEAD.replace('[0]', '[2]'), /line 1: online must be a list of places, 0 to 1/],
  ['broken JSON', `${HEAD}\n\n{"t":`, /line 3: not JSON/],
  [
    'unordered times',
    `${HEAD}\n{"t":5,"node":1,"event":"up"}\n{"t":4,"node":0,"event":"crash"}`,
    /line 3: 4 ms after 5 ms: sort/
  ],
  ['a second coming', `${HEAD}\n{"t":5,"node":0,"event":"up"}`, /line 2: place 0 is there and cannot 'up'/],
  ['a hang of nobody', `${HEAD}\n{"t":5,"node":1,"event":"hang"}`, /line 2: place 1 is away and cannot 'hang'/],
  [
    'a good-bye of a hung one',
    `${HEAD}\n{"t":5,"node":0,"event":"hang"}\n{"t":6,"node":0,"event":"leave"}`,
    /line 3: place 0 hangs and cannot 'leave'/
  ],
  [
    'an unknown event',
    `${HEAD}\n{"t":5,"node":0,"event":"explode"}`,
    /line 2: event is "explode"; there are up, leave, crash, hang, resume/
  ],
  ['a time after the end', `${HEAD}\n{"t":101,"node":0,"event":"crash"}`, /line 2: t is 101; whole ms from 0 to 100/]
] as const) {
  test(`${what} is refused with its line`, (t) => {
    t.throws(() => readSchedule('s.jsonl', text), { instanceOf: ScheduleError, message })
  })
}
