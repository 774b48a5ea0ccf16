import test from 'ava'
import { createRng } from '../../protocol/rng.ts'
import { Bitfield } from './bitfield.ts'
import { Schedule } from './schedule.ts'
import type { ScheduleOptions } from './schedule.ts'

const CHUNK = 1 << 20

/** A source in virtual time: it sends what it is asked for, in order. */
interface Played {
  id: string
  bytesPerMs: number
  has?: number[]
  /** Its first wrong chunk gets it banned. */
  lies?: boolean
  /** Breaks off then. */
  diesAtMs?: number
  /** Stops sending then, and says nothing. */
  stallsAtMs?: number
}

interface Sending {
  played: Played
  queue: number[]
  freeAtMs: number
}

/** Plays a fetch in steps of a millisecond; resolves to when each chunk came, or undefined where it cannot end. */
function play(count: number, sources: Played[], options: Partial<ScheduleOptions> = {}, limitMs = 1e6) {
  const have = new Bitfield(count)
  const lengths = Array.from({ length: count }, () => CHUNK)
  const schedule = new Schedule({ lengths, have, order: 'files', random: () => 0.5, ...options })
  const cameAtMs: number[] = []
  let sent = 0
  const sending: Sending[] = sources.map((played) => {
    const bits = new Bitfield(count)
    for (const index of played.has ?? lengths.keys()) bits.set(index)
    schedule.addSource(played.id, bits, false)
    return { played, queue: [], freeAtMs: 0 }
  })
  const alive = new Set(sending)
  for (let nowMs = 0; nowMs < limitMs; nowMs++) {
    for (const each of alive) {
      const { id, bytesPerMs, lies = false, diesAtMs = Infinity, stallsAtMs = Infinity } = each.played
      if (nowMs >= diesAtMs) {
        schedule.removeSource(id)
        alive.delete(each)
        continue
      }
      if (nowMs >= stallsAtMs) continue
      while (each.queue.length > 0 && each.freeAtMs <= nowMs) {
        const index = each.queue.shift()!
        sent += 1
        if (each.queue.length > 0) each.freeAtMs += CHUNK / bytesPerMs
        schedule.received(id, index, nowMs)
        if (lies) {
          schedule.removeSource(id)
          alive.delete(each)
        } else if (!have.has(index)) {
          have.set(index)
          cameAtMs[index] = nowMs
        }
        schedule.settle(index)
        if (lies) break
      }
      if (schedule.isDone) return { endMs: nowMs, cameAtMs, sent }
      if (!alive.has(each)) continue
      for (;;) {
        const pack = schedule.take(id, nowMs)
        if (pack.length === 0) break
        if (each.queue.length === 0) each.freeAtMs = nowMs + CHUNK / bytesPerMs
        each.queue.push(...pack)
      }
    }
    if (alive.size === 0) return undefined
  }
  return undefined
}

/** 80 Mbit/s. */
const LINK = 10_000

test('three links of the same rate are near three times one', (t) => {
  const single = play(96, [{ id: 'a', bytesPerMs: LINK }])!
  const three = play(
    96,
    ['a', 'b', 'c'].map((id) => ({ id, bytesPerMs: LINK }))
  )!
  t.true(single.endMs / three.endMs >= 2.8, `${single.endMs} over ${three.endMs}`)
  t.true(three.sent <= 96 + 6, `${three.sent} chunks were sent for 96`)
})

test('two clean links of five carry the fetch: a slow one, a liar, a dying and a silent one cost little', (t) => {
  const single = play(96, [{ id: 'a', bytesPerMs: LINK }])!
  const five = play(96, [
    { id: 'a', bytesPerMs: LINK },
    { id: 'b', bytesPerMs: LINK },
    { id: 'slow', bytesPerMs: LINK / 4 },
    { id: 'liar', bytesPerMs: LINK, lies: true },
    { id: 'dying', bytesPerMs: LINK, diesAtMs: 500 }
  ])!
  t.true(single.endMs / five.endMs >= 2.05, `${single.endMs} over ${five.endMs}`)
  const silent = play(96, [
    { id: 'a', bytesPerMs: LINK },
    { id: 'b', bytesPerMs: LINK },
    { id: 'silent', bytesPerMs: LINK, stallsAtMs: 0 }
  ])!
  t.true(single.endMs / silent.endMs >= 1.8, `${single.endMs} over ${silent.endMs}`)
})

test('files come in order: what a slow source owes near the front is asked of another', (t) => {
  const { cameAtMs } = play(96, [
    { id: 'fast', bytesPerMs: LINK },
    { id: 'crawling', bytesPerMs: LINK / 100 }
  ])!
  const front = Math.max(...cameAtMs.slice(0, 16))
  t.true(front < 4_000, `the first 16 chunks were there after ${front} ms`)
})

test('the rarest goes first, and what is urgent before it', (t) => {
  const have = new Bitfield(8)
  const lengths = Array.from({ length: 8 }, () => CHUNK)
  const schedule = new Schedule({ lengths, have, order: 'rarest', random: () => 0.5 })
  const without = (index: number): Bitfield => {
    const bits = Bitfield.full(8)
    bits.unset(index)
    return bits
  }
  schedule.addSource('all', Bitfield.full(8), false)
  schedule.addSource('most', without(5), false)
  schedule.urge(2, 1)
  t.deepEqual([schedule.take('all', 0), schedule.take('all', 0)], [[2], [5]])
  t.deepEqual(schedule.take('all', 0), [], 'two are enough for one that has sent nothing yet')
})

test('whatever the sources are, a fetch ends exactly where each chunk has one that lasts', (t) => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  t.log(`SEED=${seed}`)
  for (let round = 0; round < 150; round++) {
    const { below } = createRng(seed + round)
    const count = 1 + below(30)
    const all = Array.from({ length: count }, (_, index) => index)
    const sources = Array.from({ length: 1 + below(6) }, (_, index): Played => {
      const played: Played = { id: `s${index}`, bytesPerMs: 500 + below(40_000) }
      if (below(2) === 0) played.has = all.filter(() => below(3) > 0)
      const kind = below(5)
      if (kind === 0) played.lies = true
      if (kind === 1) played.diesAtMs = below(2_000)
      if (kind === 2) played.stallsAtMs = below(2_000)
      return played
    })
    const lasting = sources.filter(
      ({ lies, diesAtMs, stallsAtMs }) => lies !== true && diesAtMs === undefined && stallsAtMs === undefined
    )
    const sure = all.every((index) => lasting.some(({ has }) => has?.includes(index) ?? true))
    const honest = sources.filter(({ lies }) => lies !== true)
    const never = all.some((index) => !honest.some(({ has }) => has?.includes(index) ?? true))
    const told = `SEED=${seed} round ${round}: ${JSON.stringify({ count, sources })}`
    const order = below(2) === 0 ? 'files' : 'rarest'
    const played = play(count, sources, { order, random: () => below(1000) / 1000 }, sure ? 400_000 : 20_000)
    if (sure) t.truthy(played, told)
    if (never) t.falsy(played, told)
  }
})
