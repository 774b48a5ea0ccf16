/** Histories written by hand, for the checker's own tests. */
import type { LogLine } from '../checker.ts'

export const JOB = 'j-0123456789abcdef'
export const about = { job: JOB, attempt: 1 }
export const lease = `${JOB}/1`

/** A line; times go up by 10 ms a line. */
export function history(...lines: Array<Partial<LogLine> & { node: string; event: string }>): LogLine[] {
  return lines.map((line, at) => ({ t: 1_700_000_000_000 + at * 10, mono: at * 10, ...line }))
}

export const wrote = (node: string, ...records: object[]) => ({ node, event: 'journal:written', records })
export const sent = (node: string, type: string, fields: object = {}) => ({
  node,
  event: 'message:sent',
  type,
  ...about,
  ...fields
})
export const got = (node: string, type: string, from: string, fields: object = {}) => ({
  node,
  event: 'message:received',
  type,
  from,
  ...about,
  ...fields
})
export const granted = (node: string, epoch: number, fields: object = {}) => ({
  node,
  event: 'hold:granted',
  ...about,
  epoch,
  units: ['gpu-1'],
  holdTtlMs: 15_000,
  ...fields
})
export const on = (node: string, event: string, epoch: number, fields: object = {}) => ({
  node,
  event,
  ...about,
  epoch,
  units: ['gpu-1'],
  ...fields
})

/** A gang of two, a and b (the driver's), for the requester r: from submit to receipt. */
export function clean(): LogLine[] {
  const members = [
    { peer: 'a', epoch: 11 },
    { peer: 'b', epoch: 22 }
  ]
  return history(
    wrote('r', { type: 'requester/submitted', job: JOB }),
    { node: 'r', event: 'job:submitted', job: JOB, attempt: 0 },
    wrote('r', { type: 'requester/awarded', ...about }),
    sent('r', 'award', { to: 'a' }),
    sent('r', 'award', { to: 'b' }),
    wrote('a', { type: 'provider/holdGranted', lease, epoch: 11 }),
    sent('a', 'leaseGrant', { to: 'r', epoch: 11 }),
    granted('a', 11),
    wrote('b', { type: 'provider/holdGranted', lease, epoch: 22 }),
    sent('b', 'leaseGrant', { to: 'r', epoch: 22 }),
    granted('b', 22),
    wrote('r', { type: 'requester/committed', ...about }),
    { node: 'r', event: 'job:committed', ...about, members },
    sent('r', 'commit', { to: 'a' }),
    wrote('a', { type: 'provider/leaseGranted', lease, epoch: 11 }),
    sent('a', 'lease', { to: 'r', epoch: 11 }),
    on('a', 'lease:granted', 11),
    on('a', 'work:started', 11),
    wrote('b', { type: 'provider/leaseGranted', lease, epoch: 22 }),
    sent('b', 'lease', { to: 'r', epoch: 22 }),
    on('b', 'lease:granted', 22),
    on('b', 'work:started', 22),
    got('b', 'ready', 'a', { epoch: 11 }),
    wrote('b', { type: 'provider/gangReady', lease, epoch: 22, peer: 'a' }),
    wrote(
      'b',
      { type: 'provider/gangReady', lease, epoch: 22, peer: 'b' },
      { type: 'provider/gangStarted', lease, epoch: 22 }
    ),
    sent('b', 'started', { to: 'a' }),
    { node: 'b', event: 'program:started', ...about, epoch: 22, members: 2 },
    wrote('b', { type: 'provider/gangOutcome', lease, epoch: 22 }),
    sent('b', 'finish', { to: 'r' }),
    on('a', 'work:stopped', 11),
    wrote('a', { type: 'provider/leaseEnded', lease, epoch: 11 }),
    sent('a', 'leaseEnd', { to: 'r', epoch: 11 }),
    on('a', 'lease:ended', 11),
    on('a', 'receipt:issued', 11),
    wrote('b', { type: 'provider/leaseEnded', lease, epoch: 22 }, { type: 'provider/gangResult', lease, epoch: 22 }),
    on('b', 'lease:ended', 22),
    sent('b', 'result', { to: 'r' }),
    wrote('r', { type: 'requester/ended', job: JOB, attempt: 1 }),
    { node: 'r', event: 'job:result', ...about, digest: 'd' },
    { node: 'r', event: 'job:ended', ...about, cause: 'succeeded', dryRun: false }
  )
}
