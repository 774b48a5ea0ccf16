import test from 'ava'

import { Underlay, whyNot } from './_lab.ts'
import { PrivilegedError } from './error.ts'
import { NetShell } from './net-shell.ts'

const reason = await whyNot()
const real = reason === '' ? test.serial : test.serial.skip
const needs = `[needs root, wireguard, bubblewrap${reason === '' ? '' : `: ${reason}`}]`

real(`${needs} a shell works inside its namespace, names what fails, and goes on after it`, async (t) => {
  const underlay = await Underlay.create(1)
  const shell = new NetShell(underlay.path(0))
  const link = { argv: ['ip', '-batch', '-'] as [string, ...string[]], input: 'link add here0 type bridge' }
  await shell.run([link])
  const again = await t.throwsAsync(shell.run([link, { argv: ['ip', 'link', 'del', 'here0'] }]), {
    instanceOf: PrivilegedError
  })
  t.is(again?.code, 'tool-failed')
  t.regex(again?.message ?? '', /ip -batch -.*File exists/s)
  await t.notThrowsAsync(shell.run([{ argv: ['ip', 'link', 'del', 'here0'] }]), 'what followed the failure was not run')
  const both = await Promise.allSettled([shell.run([link]), shell.run([link])])
  t.deepEqual(
    both.map(({ status }) => status),
    ['fulfilled', 'rejected']
  )
  await shell.close()
  await shell.close()
  t.false(shell.isAlive)
  await t.throwsAsync(shell.run([link]), { instanceOf: PrivilegedError, message: /has ended/ })
  await underlay.remove()
})

real(`${needs} a run whose shell is killed is rejected`, async (t) => {
  const underlay = await Underlay.create(1)
  const shell = new NetShell(underlay.path(0))
  await t.throwsAsync(shell.run([{ argv: ['sh', '-c', 'kill -9 0'] }]), {
    instanceOf: PrivilegedError
  })
  await shell.close()
  await underlay.remove()
})
