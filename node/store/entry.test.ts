import test from 'ava'
import { checkEntry, decodeEntry, encodeEntry, entryHash, FIRST_HASH } from './entry.ts'

/** Written by store version 1 (Node 24.21): every later version has to read it. */
const GOLDEN = Buffer.from(
  'x8XFoQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/w9BAW8iBHR5cGUiDWxlYXNlOmdyYW50ZWQiBWxlYXNlIgVqLTEvMSIFZXBvY2hOAOD8zpEgekIiBXRva2VuXAEDAQIDIgRub25lX3sFJAAB',
  'base64'
)
const records = [
  { type: 'lease:granted', lease: 'j-1/1', epoch: 1795449221070, token: Uint8Array.of(1, 2, 3), none: undefined }
]

test('an entry of version 1 still reads as it was written', (t) => {
  t.is(checkEntry(1, GOLDEN, FIRST_HASH), undefined)
  t.deepEqual(decodeEntry(GOLDEN), records)
  t.deepEqual(decodeEntry(encodeEntry(1, FIRST_HASH, records).bytes), records)
})

test('every flipped byte, another number and another predecessor are seen', (t) => {
  for (let at = 0; at < GOLDEN.length; at++) {
    const bytes = Buffer.from(GOLDEN)
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at)
    t.is(checkEntry(1, bytes, FIRST_HASH), 'checksum')
  }
  t.is(checkEntry(2, GOLDEN, FIRST_HASH), 'checksum')
  t.is(checkEntry(1, GOLDEN, entryHash(GOLDEN)), 'chain')
  t.is(checkEntry(1, GOLDEN.subarray(0, 20), FIRST_HASH), 'checksum')
})
