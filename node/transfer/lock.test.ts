import test from 'ava'
import { TransferError, TransferErrorCode } from './errors.ts'
import { askLock, lockAnswer } from './lock.ts'
import { JOB, network2, nothing } from './_pair.ts'

test('an answer is the lock, that there is none yet, or that there will be none', async (t) => {
  t.deepEqual(await lockAnswer(Promise.resolve('x==1')), { lock: 'x==1' })
  await t.throwsAsync(lockAnswer(undefined), { code: TransferErrorCode.gone })
  await t.throwsAsync(lockAnswer(Promise.reject(new Error('no such package'))), {
    code: TransferErrorCode.failed,
    message: 'no such package'
  })
})

test('what may change is asked again; what will not is told', async (t) => {
  const answers: Array<() => unknown> = [
    () => new TransferError(TransferErrorCode.refused, 'its Commit has not come there yet'),
    () => new TransferError(TransferErrorCode.gone, 'not yet'),
    () => new Error('no route'),
    () => ({ lock: 'x==1' })
  ]
  const ask = async (): Promise<unknown> => {
    const answer = answers.shift()?.()
    if (answer instanceof Error) throw answer
    return answer
  }
  t.is(await askLock(ask, AbortSignal.timeout(10_000)), 'x==1')
  const failed = async (): Promise<unknown> => {
    throw new TransferError(TransferErrorCode.failed, 'no such package')
  }
  await t.throwsAsync(askLock(failed, AbortSignal.timeout(10_000)), { message: 'no such package' })
  await t.throwsAsync(
    askLock(async () => ({}), AbortSignal.timeout(10_000)),
    { code: TransferErrorCode.badRequest }
  )
  const left = new AbortController()
  const asking = askLock(async () => {
    left.abort(new Error('the lease is over'))
    throw new TransferError(TransferErrorCode.gone, 'not yet')
  }, left.signal)
  await t.throwsAsync(asking, { message: 'the lease is over' })
})

test('over a stream: to members alone', async (t) => {
  const { client, servers } = await network2(t, [
    { lock: Promise.resolve('x==1') },
    { lock: Promise.resolve('x==1'), access: nothing }
  ])
  const [open, closed] = servers.map(({ self }) => self) as [string, string]
  t.is(await client.fetchLock(open, JOB, 1, AbortSignal.timeout(10_000)), 'x==1')
  const given = new AbortController()
  const asking = client.fetchLock(closed, JOB, 1, given.signal)
  setImmediate(() => given.abort(new Error('given up')))
  await t.throwsAsync(asking)
})
