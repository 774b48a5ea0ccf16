import test from 'ava'
import { arrivingAt, hung, overlap, type Span, without } from './span.ts'

const span = (from: number, to: number, more: Partial<Span> = {}): Span => ({
  from,
  to,
  identity: 0,
  crash: false,
  ...more
})

test('a window takes the middle out, and who was away stays away', (t) => {
  const life = [span(0, 10), span(20, 30, { identity: 1 })]
  t.deepEqual(without(life, { from: 4, to: 6 }, true), [
    span(0, 4, { crash: true }),
    span(6, 10),
    span(20, 30, { identity: 1 })
  ])
  t.deepEqual(without(life, { from: 8, to: 25 }, false), [span(0, 8), span(25, 30, { identity: 1 })])
  t.deepEqual(without(life, { from: 0, to: Infinity }, true), [])
  t.deepEqual(without(life, { from: 12, to: 18 }, true), life)
})

test('a hang keeps its session; one that would end meanwhile crashes, and its place stays empty till the window ends', (t) => {
  t.deepEqual(hung([span(0, 10)], { from: 4, to: 6 }), [span(0, 10, { hangs: [{ from: 4, to: 6 }] })])
  t.deepEqual(hung([span(0, 5), span(6, 9), span(10, 20)], { from: 4, to: 12 }), [
    span(0, 5, { crash: true, hangs: [{ from: 4, to: 5 }] }),
    span(12, 20)
  ])
  t.deepEqual(hung([span(5, 9)], { from: 4, to: 12 }), [span(5, 9)], 'who is away at its beginning is not struck')
  const twice = hung(hung([span(0, 20)], { from: 4, to: 8 }), { from: 6, to: 10 })
  t.deepEqual(twice, [span(0, 20, { hangs: [{ from: 4, to: 10 }] })])
  t.deepEqual(without(twice, { from: 5, to: 7 }, false), [
    span(0, 5, { hangs: [{ from: 4, to: 5 }] }),
    span(7, 20, { hangs: [{ from: 7, to: 10 }] })
  ])
})

test('a zone ends what is in it by a crash', (t) => {
  t.deepEqual(overlap([span(0, 10), span(12, 20)], [span(0, 5), span(8, 15)]), [
    span(0, 5, { crash: true }),
    span(8, 10),
    span(12, 15, { crash: true })
  ])
})

test('who arrives later has the rest of the life, counted from a first identity', (t) => {
  const life = [span(0, 5), span(10, 20, { identity: 1 }), span(30, 40, { identity: 2 })]
  t.deepEqual(arrivingAt(life, 7), [span(7, 20), span(30, 40, { identity: 1 })])
  t.deepEqual(arrivingAt(life, 50), [])
})
