import { setTimeout as sleep } from 'node:timers/promises'
import test from 'ava'
import { collectWhenIdle } from './memory.ts'

test.serial('collects while the node is idle, not while it works, and never after the signal', async (t) => {
  const ending = new AbortController()
  const collected = Promise.withResolvers<object>()
  let idle = false
  let asked = 0
  const looked = Promise.withResolvers<void>()
  const isIdle = (): boolean => {
    asked++
    looked.resolve()
    return idle
  }
  collectWhenIdle(isIdle, ending.signal, { collect: collected.resolve, firstMs: 1, busyMs: 1 })
  // Its timers hold no process up; this one does while the test waits.
  const held = setInterval(() => {}, 1000)
  await looked.promise
  idle = true
  t.deepEqual(await collected.promise, { type: 'major', execution: 'sync', flavor: 'last-resort' })
  ending.abort()
  const before = asked
  await sleep(20)
  t.is(asked, before)
  clearInterval(held)
})
