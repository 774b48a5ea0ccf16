import test from 'ava'
import { readTrace, TraceError } from './trace.ts'

const events = (file: string, text: string): string[] =>
  readTrace(file, text).events.map(({ t, node, event }) => `${t} ${node} ${event}`)

test('a spot trace: the second of two instances is there while the count is 2', (t) => {
  const text = JSON.stringify({ metadata: { gap_seconds: 10 }, data: [1, 2, 2, 0, 1] })
  const schedule = readTrace('zone.json', text)
  t.deepEqual([schedule.nodes, schedule.durationMs, schedule.online], [2, 50_000, [0]])
  t.deepEqual(events('zone.json', text), ['10000 1 up', '30000 0 crash', '30000 1 crash', '40000 0 up'])
})

test('CSV and the archive give the same schedule; times count from the first', (t) => {
  const csv = 'node,start,end\na,100,110\nb,105,120\na,115,120\n'
  const tab = [
    '1\t0\ta\t0\tn\t1\t100\t110\t0',
    '2\t0\tb\t0\tn\t1\t105\t120\t0',
    '3\t0\ta\t0\tn\t0\t110\t115\t0',
    '4\t0\ta\t0\tn\t1\t115\t120\t0'
  ]
  t.deepEqual(events('x', csv), ['5000 1 up', '10000 0 crash', '15000 0 up'])
  t.deepEqual(events('x', `#event_id\tcomponent_id\n${tab.join('\n')}`), events('x', csv))
})

test('a file of failures alone: a node is there between them, and places are all that it names', (t) => {
  const tab = ['1\t0\ta\t0\tn\t0\t100\t110\t0', '2\t0\tb\t0\tn\t0\t105\t130\t0', '3\t0\ta\t0\tn\t0\t120\t125\t0']
  const schedule = readTrace('x.tab', tab.join('\n'))
  t.deepEqual([schedule.nodes, schedule.durationMs, schedule.online], [2, 30_000, [1]])
  t.deepEqual(events('x.tab', tab.join('\n')), ['5000 1 crash', '10000 0 up', '20000 0 crash', '25000 0 up'])
})

for (const [what, text, message] of [
  ['an overlap', 'a,0,10\nb,0,5\na,8,12\n', /trace\.csv, line 3: node a is there already, by line 1/],
  ['unordered times', 'a,10,20\na,0,5\n', /line 2: node a begins before line 1: sort/],
  ['an end before its start', 'a,10,5\n', /line 1: it ends at 5, not after its start at 10/],
  ['no number', 'a,now,5\n', /line 1: 'now' and '5' are not times in seconds/],
  ['no name', ',1,5\n', /line 1: the node has no name/],
  ['nothing', '\n', /line 1: there is nothing in it/],
  ['a wrong type', '1\t0\ta\t0\tn\t7\t1\t2\t0\n', /line 1: event_type is '7'/],
  ['broken JSON', '{"data": [1', /line 1: not JSON/],
  ['no gap', '{"data": [1]}', /gap_seconds must be above 0/],
  [
    'a gap',
    '1\t0\ta\t0\tn\t1\t0\t5\t0\n2\t0\ta\t0\tn\t0\t7\t9\t0\n',
    /line 2: a gap: nothing is said of node a for the 2 s since line 1/
  ],
  [
    'failures that overlap',
    '1\t0\ta\t0\tn\t0\t0\t5\t0\n2\t0\ta\t0\tn\t0\t4\t9\t0\n',
    /line 2: node a is there already, by line 1/
  ],
  ['too few columns', 'a,1,5\nb,1\n', /line 2: it has 2 columns; a line is node,start,end/],
  [
    'a missing sample',
    '{"metadata": {"gap_seconds": 5},\n"data": [1,\n2,\nnull]}',
    /line 4: data\[2\] is null: the trace has a gap there/
  ],
  [
    'a sample that is none',
    '{"metadata": {"gap_seconds": 5},\n"data": [1,\n2.5]}',
    /line 3: data\[1\] is 2.5; a count is a whole number/
  ],
  ['a wrong count', '{"metadata": {"gap_seconds": 5}, "data": [1, -2]}', /data\[1\] is -2/]
] as const) {
  test(`${what} is refused with its place`, (t) => {
    t.throws(() => readTrace('trace.csv', text), { instanceOf: TraceError, message })
  })
}
