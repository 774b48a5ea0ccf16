import test from 'ava'
import { dataRoomMib } from './settings.ts'

const MIB = 1024 * 1024

test('room for data: what is free and what the cache may drop, up to its cap', (t) => {
  t.is(dataRoomMib(100, { usedBytes: 0, maxBytes: 1000 * MIB }), 100)
  t.is(dataRoomMib(100, { usedBytes: 50 * MIB, maxBytes: 1000 * MIB }), 150)
  t.is(dataRoomMib(5000, { usedBytes: 50 * MIB, maxBytes: 1000 * MIB }), 1000)
  t.is(dataRoomMib(0, { usedBytes: MIB / 2, maxBytes: MIB }), 0)
})
