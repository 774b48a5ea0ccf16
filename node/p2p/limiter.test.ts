import test from 'ava'
import fc from 'fast-check'
import { createBans } from './bans.ts'
import { createLimiter } from './limiter.ts'

test('2,000 bad messages a second are checked at most 50 times in any second', (t) => {
  let now = 0
  const limiter = createLimiter({ monoMs: () => now })
  const checkedAt: number[] = []
  for (; now < 5000; now += 0.5) {
    if (!limiter.admit('bad')) continue
    checkedAt.push(now)
    limiter.checked('bad', 'reject')
  }
  for (const from of checkedAt) t.true(checkedAt.filter((at) => at >= from && at < from + 1000).length <= 50)
  t.is(limiter.checks, checkedAt.length)
})

test('whatever mix a peer sends, its bad ones are at most 50 in any second', (t) => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ gap: fc.integer({ min: 0, max: 20 }), bad: fc.boolean() }), { maxLength: 600 }),
      (sent) => {
        let now = 0
        const limiter = createLimiter({ monoMs: () => now })
        const bad: number[] = []
        for (const message of sent) {
          now += message.gap
          if (!limiter.admit('p')) continue
          limiter.checked('p', message.bad ? 'reject' : 'accept')
          if (message.bad) bad.push(now)
        }
        for (const from of bad) t.true(bad.filter((at) => at >= from && at < from + 1000).length <= 50)
      }
    )
  )
  t.pass()
})

test('honest peers keep their budget while a crowd sends bad ones', (t) => {
  let now = 0
  const limiter = createLimiter({ monoMs: () => now })
  let honest = 0
  for (; now < 3000; now += 1) {
    for (let i = 0; i < 100; i++) if (limiter.admit(`bad${i}`)) limiter.checked(`bad${i}`, 'reject')
    if (now % 100 === 0 && limiter.admit('honest')) {
      limiter.checked('honest', 'accept')
      honest += 1
    }
  }
  t.true(honest >= 29, `${honest} of 30`)
})

test('an honest burst costs the message allowance only, and the wait says when to go on', (t) => {
  let now = 0
  const limiter = createLimiter({ monoMs: () => now, messagesBurst: 5, messagesPerSecond: 10 })
  for (let i = 0; i < 5; i++) t.true(limiter.admit('p'))
  t.false(limiter.admit('p'))
  t.is(limiter.waitMs('p'), 100)
  now += 100
  t.true(limiter.admit('p'))
})

test('a large message counts for the signatures that fit into it', (t) => {
  let now = 0
  const limiter = createLimiter({ monoMs: () => now })
  t.true(limiter.admit('p', 512 * 1024))
  t.false(limiter.admit('p', 512 * 1024))
  t.true(limiter.admit('p', 100))
  now += limiter.waitMs('p', 512 * 1024)
  t.true(limiter.admit('p', 512 * 1024))
})

test('bans double from 15 s and are lifted together', (t) => {
  let now = 0
  const banned: number[] = []
  const bans = createBans({ monoMs: () => now, strikes: 2, onBan: (_, ms) => banned.push(ms) })
  t.false(bans.strike('p', 'x'))
  t.true(bans.strike('p', 'x'))
  t.true(bans.isBanned('p'))
  now += 15_000
  t.false(bans.isBanned('p'))
  bans.strike('p', 'x')
  bans.strike('p', 'x')
  t.deepEqual(banned, [15_000, 30_000])
  t.deepEqual(bans.list(), ['p'])
  bans.lift()
  t.deepEqual(bans.list(), [])
  bans.strike('p', 'x')
  bans.strike('p', 'x')
  t.is(banned.at(-1), 60_000, 'what was counted stays counted')
})

test('offences far apart lead to no ban, and an hour of peace is a new start', (t) => {
  let now = 0
  const banned: number[] = []
  const bans = createBans({ monoMs: () => now, strikes: 3, onBan: (_, ms) => banned.push(ms) })
  for (let i = 0; i < 9; i++, now += 31_000) t.false(bans.strike('p', 'x'))
  for (let i = 0; i < 3; i++) bans.strike('p', 'x')
  now += 3_700_000
  for (let i = 0; i < 3; i++) bans.strike('p', 'x')
  t.deepEqual(banned, [15_000, 15_000])
})
