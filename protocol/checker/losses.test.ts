import test from 'ava'
import { checkHistory, type LogLine } from '../checker.ts'
import { about, clean, got, history, JOB, lease, sent, wrote } from './_history.ts'

const started = wrote('b', { type: 'provider/gangStarted', lease, epoch: 22 })
const lost = (fields: object = {}) => ({
  node: 'b',
  event: 'member:lost',
  ...about,
  epoch: 22,
  peer: 'a',
  left: 1,
  fewest: 1,
  ...fields
})
const journalled = wrote('b', { type: 'provider/gangMemberLost', lease, epoch: 22, peer: 'a' })

const broken = (...lines: Parameters<typeof history>) =>
  checkHistory(history(...lines)).map(({ invariant }) => invariant)

test('a member that is lost while enough are left breaks nothing', (t) => {
  t.deepEqual(
    broken(
      started,
      journalled,
      sent('b', 'members', { to: 'r' }),
      lost(),
      got('r', 'members', 'b'),
      sent('r', 'members', { to: 'b' })
    ),
    []
  )
})

test('I4: a list that nobody has journalled', (t) => {
  t.deepEqual(broken(started, sent('b', 'members', { to: 'r' })), ['I4'])
  t.deepEqual(broken(sent('r', 'members', { to: 'b' })), ['I4'])
})

test('I7: going on with fewer than the fewest, twice without the same, by another, after the outcome', (t) => {
  t.deepEqual(broken(started, lost({ left: 1, fewest: 2 })), ['I7'])
  t.deepEqual(broken(started, lost({ left: 1, fewest: 0 })), ['I7'])
  t.deepEqual(broken(started, lost(), lost()), ['I7'])
  t.deepEqual(broken(started, lost({ node: 'c' })), ['I7'])
  t.deepEqual(broken(started, lost({ peer: 'b' })), ['I7'])
  t.deepEqual(broken(started, { node: 'b', event: 'gang:decided', ...about, cause: 'failed' }, lost()), ['I7'])
})

/** The requester's lines of a job whose first attempt started, failed for this and was followed by another. */
function followed(cause: string | undefined): LogLine[] {
  const failed = cause === undefined ? [] : [{ node: 'r', event: 'job:attempt-failed', ...about, cause }]
  return history({ node: 'r', event: 'job:started', ...about }, ...failed, {
    node: 'r',
    event: 'job:awarded',
    job: JOB,
    attempt: 2
  })
}

test('I5: a started attempt is followed by another for a loss alone', (t) => {
  for (const cause of ['provider-lost', 'driver-lost', 'runtime-failed', 'restarted', 'lapsed'])
    t.deepEqual(checkHistory(followed(cause)), [], cause)
  for (const cause of ['succeeded', 'failed', 'out-of-memory', 'stopped', 'term-over', undefined])
    t.deepEqual(
      checkHistory(followed(cause)).map(({ invariant }) => invariant),
      ['I5'],
      cause
    )
  t.deepEqual(checkHistory(clean(), { complete: true }), [])
})
