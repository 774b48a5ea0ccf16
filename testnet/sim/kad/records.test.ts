import test from 'ava'
import { RecordBook } from './records.ts'

test('who was chosen, who took it, who holds it until when', (t) => {
  const book = new RecordBook({ keys: Uint32Array.of(7, 9), k: 4, validityMs: 1_000 })
  const alive = new Uint8Array(10).fill(1)
  t.true(book.choose(1, Int32Array.of(2, 3, 4), 100))
  t.false(book.choose(1, Int32Array.of(5, 6), 200), 'a later publication does not change who was chosen first')
  book.take(1, 2, 150)
  book.take(1, 3, 160)
  book.take(1, 9, 170)
  t.deepEqual([book.took(1), book.active(1, alive), book.keeping(1, alive, 1_100)], [2, 2, 3])
  t.deepEqual([book.holds(1, 4, 200), book.holds(1, 9, 200), book.holds(0, 9, 200)], [false, true, false])
  t.is(book.keeping(1, alive, 1_155), 2, 'the first copy ends at 1,150')
  book.take(1, 2, 1_155)
  t.is(book.keeping(1, alive, 1_165), 2, 'taken again, it lives on')
  alive[2] = 0
  t.deepEqual([book.active(1, alive), book.keeping(1, alive, 1_165)], [1, 1])
  t.is(
    book.keeping(1, alive, 1_165, (peer) => peer === 9),
    0,
    'a copy that is hidden is none'
  )
  t.is(book.inDegree(1, Int32Array.of(4, 8, 2, 3), 3), 2)
})

test('a record remembers three times k holders, the latest of them', (t) => {
  const book = new RecordBook({ keys: Uint32Array.of(7), k: 2, validityMs: 1_000 })
  for (let peer = 0; peer < 9; peer++) book.take(0, peer, peer)
  t.deepEqual(
    Array.from({ length: 9 }, (_, peer) => book.holds(0, peer, 10)),
    [false, false, false, true, true, true, true, true, true]
  )
})
