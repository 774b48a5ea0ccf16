/** Messages of a job's life after its Commit, for tests. */
import { EndCause, type Finish, type LeaseEnd, type Outcome, type Result, type UsageReceipt } from '../messages.ts'
import { JOB, type Script, signed } from './_script.ts'

export const outcome = (cause: EndCause = EndCause.succeeded, peer = ''): Outcome => ({
  cause,
  exitCode: 0,
  signal: '',
  peer,
  detail: '',
  lastLines: []
})
export const finish = (script: Script, cause?: EndCause, peer?: string): Finish => ({
  type: 'finish',
  job: JOB,
  attempt: script.job().attempt,
  outcome: outcome(cause, peer)
})
export const blob = { sha256: 'b'.repeat(64), sizeBytes: 3 }
export const result = (script: Script, cause?: EndCause): Result => ({
  type: 'result',
  job: JOB,
  attempt: script.job().attempt,
  outcome: outcome(cause),
  outputs: [{ peer: 'p1', name: 'p1', blob }],
  log: blob,
  holders: ['p1']
})
export const driverOf = (script: Script) => script.job().gangs[script.job().attempt]?.driver ?? ''
export const peersOf = (script: Script) =>
  script.job().gangs[script.job().attempt]?.members.map((member) => member.peer) ?? []

export function leaseEnd(
  script: Script,
  from: string,
  over: Partial<LeaseEnd> = {},
  receipt?: Partial<UsageReceipt>
): LeaseEnd {
  const { attempt } = script.job()
  const body: UsageReceipt = {
    type: 'usageReceipt',
    job: JOB,
    attempt,
    epoch: 7,
    provider: from,
    requester: 'me',
    units: ['cpu:0'],
    startedAt: 0,
    endedAt: 10_000,
    unitMs: 10_000,
    signedUnitMs: 0,
    priceMicroPerGpuHour: 0,
    amountMicro: 0,
    cause: EndCause.succeeded,
    ...receipt
  }
  return {
    type: 'leaseEnd',
    job: JOB,
    attempt,
    epoch: 7,
    cause: EndCause.succeeded,
    detail: '',
    output: undefined,
    receipt: receipt === undefined ? undefined : signed(from, body),
    ...over
  }
}
