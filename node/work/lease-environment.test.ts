import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { LayerError, LayerErrorCode } from '../environment/errors.ts'
import type { Layers } from '../environment/layers.ts'
import { TransferError, TransferErrorCode } from '../transfer/errors.ts'
import { environmentCause, LeaseEnvironment, type LeaseEnvironmentOptions } from './lease-environment.ts'

const requirements = { sha256: 'ab'.repeat(32), sizeBytes: 10 }

/** A lease's environment over doubles that note what was done. */
async function stage(
  t: ExecutionContext,
  over: Partial<LeaseEnvironmentOptions> & { known?: string; own?: string } = {}
) {
  const folder = await mkdtemp(join(tmpdir(), 'swarm-lease-environment-'))
  t.teardown(async () => await rm(folder, { recursive: true, force: true }))
  const done: string[] = []
  const stopping = new AbortController()
  const layers = {
    knownLock: async () => over.known,
    ownLockOf: () => over.own,
    lockFor: async () => (done.push('resolve'), 'resolved'),
    use: async ({ lock, ofOther }: { lock: string; ofOther: boolean }) => {
      done.push(`use ${lock}${ofOther ? ' of another' : ''}`)
      return { path: '/layers/x', wasBuilt: true, release: async () => void done.push('release') }
    }
  } as unknown as Layers
  const environment = new LeaseEnvironment({
    self: 'me',
    name: '0123456789',
    effect: { lease: 'j-0123456789abcdef/1', job: 'j-0123456789abcdef', attempt: 1, requester: 'asker' },
    folder,
    layers,
    client: {
      fetchBlob: async (_: unknown, holders: string[], file: string) => {
        done.push(`fetch from ${holders.join()}`)
        await writeFile(file, 'x\n')
      },
      fetchLock: async (driver: string) => (done.push(`ask ${driver}`), 'theirs')
    } as unknown as LeaseEnvironmentOptions['client'],
    privileged: { attach: async (_, dir, inside) => void done.push(`attach ${dir} ${inside}`) },
    facts: () => ({ requester: 'asker', driver: 'me', requirements }),
    sandbox: async () => {},
    signal: stopping.signal,
    emit: (event) => void done.push(event),
    spanned: async (_, work) => await work(),
    ...over
  })
  return { environment, done, stop: (reason: Error) => stopping.abort(reason) }
}

test('a job without requirements waits for nothing', async (t) => {
  const { environment, done } = await stage(t, { facts: () => ({ requester: 'asker', driver: 'me' }) })
  await environment.ready
  await environment.begin()
  await environment.ready
  t.deepEqual(done, [])
  await environment.release()
})

test('the driver’s member resolves once, tells the others, attaches, and lets go at the end', async (t) => {
  const { environment, done } = await stage(t)
  const told = environment.lock
  await Promise.all([environment.begin(), environment.begin()])
  t.is(await told, 'resolved')
  await environment.release()
  t.deepEqual(done, [
    'fetch from asker',
    'resolve',
    'use resolved',
    'attach /layers/x /env',
    'environment:ready',
    'release'
  ])
})

test('what it resolved before needs no file; what another member resolved is asked for', async (t) => {
  const known = await stage(t, { known: 'before' })
  await known.environment.begin()
  t.deepEqual(known.done.slice(0, 2), ['use before', 'attach /layers/x /env'])
  const facts = () => ({ requester: 'asker', driver: 'other', requirements })
  const member = await stage(t, { facts, known: 'its own word counts for nothing here' })
  await member.environment.begin()
  t.deepEqual(new Set(member.done.slice(0, 2)), new Set(['ask other', 'fetch from asker']))
  t.is(member.done[2], 'use theirs of another')
  const pinned = await stage(t, { facts, own: 'resolved' })
  await pinned.environment.begin()
  t.true(pinned.done.includes('use resolved'), 'a pinned file is read, whatever the driver’s member says')
})

test('a driver’s member that cannot make the lock is not this member’s failure: it waits for the end', async (t) => {
  const client = {
    fetchBlob: async (_: unknown, _holders: string[], file: string) => await writeFile(file, 'x\n'),
    fetchLock: async () => {
      throw new TransferError(TransferErrorCode.failed, 'no such package')
    }
  } as unknown as LeaseEnvironmentOptions['client']
  const { environment, stop } = await stage(t, {
    client,
    facts: () => ({ requester: 'asker', driver: 'other', requirements })
  })
  const begun = environment.begin()
  const first = await Promise.race([
    begun.catch(() => 'failed'),
    new Promise((resolve) => setImmediate(resolve, 'waits'))
  ])
  t.is(first, 'waits')
  stop(new Error('the lease is over'))
  await t.throwsAsync(begun)
  await environment.release()
})

test('a failure reaches whoever asks for the lock, and says whether another provider may do better', async (t) => {
  const layers = {
    knownLock: async () => undefined,
    ownLockOf: () => undefined,
    lockFor: async () => {
      throw new LayerError(LayerErrorCode.missing, 'line 2')
    }
  } as unknown as Layers
  const { environment } = await stage(t, { layers })
  await t.throwsAsync(environment.begin(), { message: 'line 2' })
  await t.throwsAsync(environment.lock, { message: 'line 2' })
  await environment.release()
  t.is(environmentCause(new LayerError(LayerErrorCode.missing, '')), 'environment-failed')
  t.is(environmentCause(new LayerError(LayerErrorCode.unreachable, '')), 'preparing-failed')
  t.is(environmentCause(new LayerError(LayerErrorCode.missing, '', { isFinal: false })), 'preparing-failed')
  t.is(environmentCause(new Error('odd')), 'preparing-failed')
})
