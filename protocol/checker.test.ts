import test from 'ava'
import { checkHistory, describeViolation, type LogLine, parseLog } from './checker.ts'
import { about, clean, got, granted, history, lease, on, sent, wrote } from './checker/_history.ts'

/** The clean history with something done to it. */
function changed(change: (lines: LogLine[]) => LogLine[]): LogLine[] {
  return change(clean()).map((line, at) => ({ ...line, mono: at * 10 }))
}

const without = (match: (line: LogLine) => boolean) => changed((lines) => lines.filter((line) => !match(line)))
const wroteType = (type: string) => (line: LogLine) =>
  line.event === 'journal:written' &&
  (line['records'] as Array<{ type: string }>).some((record) => record.type === type)
const sentType = (type: string) => (line: LogLine) => line.event === 'message:sent' && line['type'] === type
const named = (event: string) => (line: LogLine) => line.event === event

const broken = (lines: LogLine[], complete = true) => [
  ...new Set(checkHistory(lines, { complete }).map((found) => found.invariant))
]

test('a clean history breaks nothing', (t) => {
  t.deepEqual(checkHistory(clean(), { complete: true }), [])
})

test('the order of nodes does not matter', (t) => {
  const byNode = ['b', 'r', 'a'].flatMap((node) => clean().filter((line) => line.node === node))
  t.deepEqual(checkHistory(byNode, { complete: true }), [])
})

test('I1: two leases run on one unit', (t) => {
  const second = { attempt: 2, epoch: 12 }
  const lines = changed((all) => {
    const at = all.findIndex((line) => line.node === 'a' && line.event === 'work:started')
    return all.toSpliced(at + 1, 0, { ...on('a', 'work:started', 12), ...second, t: 0, mono: 0 })
  })
  t.deepEqual(broken(lines), ['I1'])
})

test('I1: a unit is leased again before its lease ended', (t) => {
  const lines = history(
    granted('a', 1),
    on('a', 'lease:granted', 1),
    granted('a', 2, { attempt: 2 }),
    on('a', 'lease:granted', 2, { attempt: 2 })
  )
  t.deepEqual(broken(lines), ['I1'])
})

test('I1: what a restart swept runs no more', (t) => {
  const lines = history(
    granted('a', 1),
    on('a', 'lease:granted', 1),
    on('a', 'work:started', 1),
    { node: 'a', event: 'node:restarted' },
    granted('a', 2, { attempt: 2 }),
    on('a', 'lease:granted', 2, { attempt: 2 }),
    on('a', 'work:started', 2, { attempt: 2 })
  )
  t.deepEqual(broken(lines), [])
})

test('I2: an epoch is given twice, also across a restart', (t) => {
  t.deepEqual(broken(history(granted('a', 5), on('a', 'hold:expired', 5), granted('a', 5, { attempt: 2 }))), ['I2'])
  const crashed = history(granted('a', 5), { node: 'a', event: 'node:restarted' }, granted('a', 4, { attempt: 2 }))
  t.deepEqual(broken(crashed), ['I2'])
})

for (const event of ['work:started', 'lease:granted', 'lease:renewed']) {
  test(`I3: ${event} under an epoch below the current one`, (t) => {
    const lines = history(
      granted('a', 5),
      on('a', 'hold:preempted', 5),
      granted('a', 6, { attempt: 2 }),
      on('a', event, 5)
    )
    t.deepEqual(broken(lines), ['I3'])
  })
}

test('I3: a tunnel is opened or a program started under an old epoch', (t) => {
  for (const event of ['tunnel:opened', 'program:started']) {
    const line = { node: 'a', event, ...about, epoch: 5, members: 0 }
    t.deepEqual(broken(history(granted('a', 5), on('a', 'hold:preempted', 5), granted('a', 6, { attempt: 2 }), line)), [
      'I3'
    ])
  }
})

for (const [type, record] of [
  ['award', 'requester/awarded'],
  ['leaseGrant', 'provider/holdGranted'],
  ['commit', 'requester/committed'],
  ['lease', 'provider/leaseGranted'],
  ['finish', 'provider/gangOutcome'],
  ['leaseEnd', 'provider/leaseEnded'],
  ['result', 'provider/gangResult']
] as const) {
  test(`I4: a ${type} leaves without ${record} in the journal`, (t) => {
    t.true(broken(without(wroteType(record))).includes('I4'))
  })
}

test('I4: the record comes after its message', (t) => {
  const lines = changed((all) => {
    const at = all.findIndex(sentType('commit'))
    const record = all.findIndex(wroteType('requester/committed'))
    const moved = all[record]
    return moved === undefined ? all : all.toSpliced(at + 1, 0, moved).toSpliced(record, 1)
  })
  t.deepEqual(broken(lines), ['I4'])
})

test('I4: a grant names an epoch that was never journalled', (t) => {
  const lines = changed((all) =>
    all.map((line) => (sentType('leaseGrant')(line) && line.node === 'a' ? { ...line, epoch: 99 } : line))
  )
  t.deepEqual(broken(lines), ['I4'])
})

test('I4: a replay stands for lines that a crash took', (t) => {
  const records = [{ type: 'provider/gangOutcome', lease, epoch: 22 }]
  const lines = history({ node: 'b', event: 'node:restarted', records }, sent('b', 'finish', { to: 'r' }))
  t.deepEqual(broken(lines), [])
})

test('I5: a job ends twice, or never', (t) => {
  t.deepEqual(broken(changed((all) => [...all, all.at(-1) as LogLine])), ['I5'])
  const endless = without(
    (line) => named('job:ended')(line) || named('job:result')(line) || wroteType('requester/ended')(line)
  )
  t.deepEqual(broken(endless), ['I5'])
  t.deepEqual(broken(endless, false), [])
})

test('I5: two terminal records are two ends, whatever was logged', (t) => {
  const lines = changed((all) => [...all, ...history(wrote('r', { type: 'requester/ended', ...about }))])
  t.deepEqual(broken(lines), ['I5'])
})

test('I5: a terminal record is an end whose line a crash took', (t) => {
  t.deepEqual(
    broken(
      changed((all) => [
        ...all.filter((line) => !named('job:ended')(line)),
        { t: 0, mono: 0, node: 'r', event: 'node:restarted' }
      ])
    ),
    []
  )
})

test('I6: a result is accepted twice', (t) => {
  t.deepEqual(broken(changed((all) => [...all, all.find(named('job:result')) as LogLine])), ['I6'])
})

test('I6: a job succeeds without a result, which only a dry run may', (t) => {
  t.deepEqual(broken(without(named('job:result'))), ['I6'])
  const dry = without(named('job:result')).map((line) =>
    line.event === 'job:ended' ? { ...line, dryRun: true } : line
  )
  t.deepEqual(broken(dry), [])
})

test('I7: the program runs twice, whatever the peer decided', (t) => {
  const ran = (line: LogLine) => ({ ...line, event: 'program:running' })
  const times = (count: number) => (all: LogLine[]) =>
    all.flatMap((line) =>
      line.event === 'program:started' ? [line, ...Array.from({ length: count }, () => ran(line))] : [line]
    )
  t.deepEqual(broken(changed(times(1))), [])
  t.deepEqual(broken(changed(times(2))), ['I7'])
})

test('I7: the program is started twice', (t) => {
  t.deepEqual(
    broken(changed((all) => all.flatMap((line) => (line.event === 'program:started' ? [line, line] : [line])))),
    ['I7']
  )
})

test('I7: it is started by two members', (t) => {
  const lines = changed((all) => [...all, ...history(wrote('a', { type: 'provider/gangStarted', lease, epoch: 11 }))])
  t.deepEqual(broken(lines), ['I7'])
})

test('I7: with ranks each member starts once, and only after it has Started', (t) => {
  const other = { node: 'a', event: 'program:started', ...about, epoch: 11, members: 2, rank: 0 }
  const begun = wrote('a', { type: 'provider/leaseStarted', lease, epoch: 11 })
  const ranked = (...lines: object[]): LogLine[] =>
    changed((all) =>
      all.flatMap((line) =>
        line.event === 'program:started' ? [{ ...line, rank: 1 }, ...(lines as LogLine[])] : [line]
      )
    )
  t.deepEqual(broken(ranked(begun, other)), [])
  t.deepEqual(broken(ranked(begun, other, other)), ['I7'])
  t.deepEqual(broken(ranked(other)), ['I7'])
})

test('I7: it is started without a member’s Ready', (t) => {
  const noRecord = changed((all) =>
    all.filter(
      (line) =>
        !(wroteType('provider/gangReady')(line) && line.node === 'b' && !wroteType('provider/gangStarted')(line))
    )
  )
  t.deepEqual(broken(noRecord), ['I7'])
})

test('I7: a Ready came under an epoch that was not committed', (t) => {
  const lines = changed((all) => all.map((line) => (line['type'] === 'ready' ? { ...line, epoch: 10 } : line)))
  t.deepEqual(broken(lines), ['I7'])
})

test('I7: a receipt without a start', (t) => {
  const lines = without(
    (line) => named('program:started')(line) || sentType('started')(line) || wroteType('provider/gangStarted')(line)
  )
  t.deepEqual(broken(lines), ['I7'])
})

test('I8: a hold outlives its TTL', (t) => {
  const late = { node: 'a', event: 'span', mono: 17_000 }
  t.deepEqual(broken(history(granted('a', 1), late)), ['I8'])
  t.deepEqual(broken(history(granted('a', 1), on('a', 'hold:expired', 1), late)), [])
  t.deepEqual(broken(history(granted('a', 1), { ...late, mono: 15_500 })), [])
  t.deepEqual(broken(history(granted('a', 1), wrote('a', { type: 'provider/holdOver', lease, epoch: 1 }), late)), [])
})

test('I9: a replayed message writes to the journal again', (t) => {
  const write = (...types: string[]) => ({
    node: 'a',
    event: 'journal:written',
    input: 'm1',
    records: types.map((type) => ({ type, lease, epoch: 1 }))
  })
  const received = got('a', 'release', 'r', { id: 'm1' })
  const twice = (...types: string[]) => history(received, write('provider/leaseEnding'), received, write(...types))
  t.deepEqual(broken(twice('provider/leaseEnding')), ['I9'])
  t.deepEqual(broken(twice()), [])
  t.deepEqual(broken(twice('provider/holdOver')), [])
  t.deepEqual(broken(history(received, received, write('provider/leaseEnding'))), [])
  const crashed = [...twice().slice(0, 2), { node: 'a', event: 'node:restarted' }, write('provider/leaseEnding')]
  t.deepEqual(broken(history(...crashed)), [])
})

test('I9: the same message at another peer is no replay', (t) => {
  const write = (node: string) => ({
    node,
    event: 'journal:written',
    input: 'm1',
    records: [{ type: 'provider/leaseGranted', lease, epoch: 2 }]
  })
  t.deepEqual(broken(history(write('a'), write('b'))), [])
})

test('a violation names its lines, and a log may end torn', (t) => {
  const [found] = checkHistory(history(granted('a', 5), granted('a', 5, { attempt: 2 })))
  t.deepEqual(found?.lines, [1, 2])
  t.regex(found === undefined ? '' : describeViolation(found), /^I2 \(lines 1, 2\): unit gpu-1 /)
  t.is(parseLog('{"event":"a"}\n\n{"event":"b"}\n{"eve').length, 2)
  t.throws(() => parseLog('{"eve\n{"event":"b"}\n'), { message: /line 1 / })
})
