import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'ava'
import { epoch, JOB, lease, stage } from './_fakes.ts'
import { jobName, memberAddresses, overlayPrefix } from './names.ts'

const gate = () => Promise.withResolvers<void>()

test('a lease from hold to end: network, sandbox, mesh, Ray, program, output and log, and nothing left', async (t) => {
  const { work, dir, done, kept, exit, reported, prepare, join: joinMesh, start, stop } = await stage(t)
  prepare()
  const prepared = await reported('prepared')
  t.is(prepared.publicKey.length, 32)
  t.is(prepared.endpoints[0]?.address, '127.0.0.1')
  joinMesh()
  start()
  await reported('workReady')
  work.handle({ type: 'startProgram', lease, epoch, command: ['python', 'main.py'], requester: 'asker' })
  exit({ code: 3, signal: null, oomKilled: false, logLimitHit: false, lastLines: ['last'], summary: 'exit code 3' })
  const { outcome } = await reported('programExited')
  t.like(outcome, { cause: 'failed', exitCode: 3, detail: 'exit code 3', lastLines: ['last'], peer: 'me' })
  stop(true)
  t.like(await reported('stopped'), { lease, epoch, output: { sizeBytes: 6 }, log: { sizeBytes: 6 } })
  t.deepEqual(kept, ['output', 'hello\n'])
  t.deepEqual(
    done
      .filter((step) => step !== 'ray stop')
      .map((step) => step.replace(/^(driver python main.py).*SECRET.*/, '$1 with its secret')),
    [
      'network',
      'addresses 100.64.0.1/16',
      'sandbox',
      'head',
      'driver python main.py with its secret',
      'driver stop',
      'pack',
      'destroy'
    ]
  )
  t.deepEqual(await readdir(join(dir, 'work')), [])
})

test('what is asked for before the device is there waits for it', async (t) => {
  const network = gate()
  const { done, reported, prepare, join: joinMesh, start } = await stage(t, { network: network.promise })
  prepare()
  joinMesh()
  start('worker')
  while (!done.includes('network')) await new Promise((resolve) => setImmediate(resolve))
  t.deepEqual(done, ['network'])
  network.resolve()
  await reported('workReady')
  t.deepEqual([...done].sort(), ['addresses 100.64.0.1/16', 'network', 'sandbox', 'worker'])
})

test('a stop overtakes a start: nothing is reported after it but that all is dead', async (t) => {
  for (const at of ['network', 'sandbox', 'archive', 'start'] as const) {
    const held = gate()
    const { reports, done, reported, prepare, join: joinMesh, start, stop } = await stage(t, { [at]: held.promise })
    prepare()
    joinMesh()
    start()
    if (at === 'start') while (!done.includes('head')) await new Promise((resolve) => setImmediate(resolve))
    stop(false)
    held.resolve()
    t.like(await reported('stopped'), { output: undefined, log: undefined }, at)
    t.true(done.includes('destroy'), at)
    t.deepEqual(
      reports.filter(({ type }) => type === 'workReady' || type === 'workFailed'),
      [],
      at
    )
  }
})

test('a second stop changes nothing; a stop for an unknown lease is confirmed all the same', async (t) => {
  const { work, done, reports, reported, prepare, stop } = await stage(t)
  prepare()
  await reported('prepared')
  stop(false)
  stop(true)
  await reported('stopped')
  t.is(reports.filter(({ type }) => type === 'stopped').length, 1)
  const other = `${JOB}/9`
  work.handle({ type: 'stopWork', lease: other, epoch: 1, pack: true })
  while (reports.length < 3) await new Promise((resolve) => setImmediate(resolve))
  t.like(reports.at(-1), { type: 'stopped', lease: other, epoch: 1 })
  t.is(done.filter((step) => step === 'destroy').length, 2)
})

test('an effect of another epoch is not for this lease', async (t) => {
  const { work, done, reported, prepare } = await stage(t)
  prepare()
  await reported('prepared')
  work.handle({ type: 'startWork', lease, epoch: epoch - 1, role: 'head', token: new Uint8Array(32) })
  work.handle({ type: 'stopWork', lease, epoch: epoch - 1, pack: false })
  t.false(done.includes('head'))
})

test('a failure is reported once, with its cause and the lines that explain it', async (t) => {
  const { reports, reported, prepare, onRay } = await stage(t, {
    sandbox: Promise.reject(new Error('bwrap is gone\nline 1\nline 2'))
  })
  prepare()
  t.like(await reported('workFailed'), {
    cause: 'preparing-failed',
    detail: 'bwrap is gone',
    lastLines: ['line 1', 'line 2']
  })
  onRay({ type: 'died', key: lease, part: 'raylet', reason: 'raylet ended' })
  t.is(reports.filter(({ type }) => type === 'workFailed').length, 1)
})

test('Ray dying in the middle ends the work', async (t) => {
  const { reported, prepare, join: joinMesh, start, onRay } = await stage(t)
  prepare()
  joinMesh()
  start()
  await reported('workReady')
  onRay({ type: 'died', key: lease, part: 'raylet', reason: 'raylet ended' })
  t.like(await reported('workFailed'), { cause: 'runtime-failed', detail: 'raylet ended' })
})

test('names and addresses are computed: by index, by hash, the same everywhere', (t) => {
  t.is(jobName('me', JOB, 1).length, 10)
  t.not(jobName('me', JOB, 1), jobName('me', JOB, 2))
  const { ipv4, ipv6 } = memberAddresses(JOB, 'peer', 258)
  t.is(ipv4, '100.64.1.2')
  t.regex(ipv6, /^fd[0-9a-f]{2}:[0-9a-f]{4}:[0-9a-f]{4}:0000(:[0-9a-f]{4}){4}$/)
  t.true(ipv6.startsWith(overlayPrefix(JOB).split('::')[0]!))
  t.deepEqual(memberAddresses(JOB, 'peer', 258), memberAddresses(JOB, 'peer', 258))
})
