/**
 * The little of DNS (RFC 1035) that a job gets: one question in, addresses out. Answers are written here from scratch, so
 * nothing that another name server says reaches the job as it was.
 */

/** Question types with an answer: A; AAAA and HTTPS have an empty one, since a job has IPv4 alone. */
export const QuestionType = { a: 1, aaaa: 28, https: 65 } as const

/** Response codes. */
export const Code = { ok: 0, malformed: 1, failed: 2, unknown: 3, refused: 5 } as const
/** One of them. */
export type Code = (typeof Code)[keyof typeof Code]

/** A question as asked. */
export interface Question {
  id: number
  /** In lower case, without the dot at its end. */
  name: string
  type: number
  /** The bytes of the question, for the answer. */
  bytes: Uint8Array
}

/** An address and how long it may be kept, in seconds. */
export interface Answer {
  address: string
  ttl: number
}

/** Where the header ends and the question begins. */
const HEADER = 12
/** What fits a datagram that every resolver takes: 512 less a header and the longest question, in answers of 16 bytes. */
const MAX_ANSWERS = 14
const RECURSION = 0x0100
const RESPONSE = 0x8080

/** Reads a query with exactly one question of class IN; undefined for everything else. */
export function readQuestion(packet: Uint8Array): Question | undefined {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength)
  if (packet.length < HEADER + 5 || packet.length > 512) return undefined
  const isQuery = (view.getUint16(2) & 0xf800) === 0
  if (!isQuery || view.getUint16(4) !== 1) return undefined
  const labels: string[] = []
  let at = HEADER
  for (;;) {
    const length = packet[at] ?? 0xff
    at += 1
    if (length === 0) break
    if (length > 63 || at + length > packet.length || labels.length > 127) return undefined
    labels.push(Buffer.from(packet.subarray(at, at + length)).toString('latin1'))
    at += length
  }
  if (at + 4 > packet.length || at - HEADER > 255 || view.getUint16(at + 2) !== 1) return undefined
  const name = labels.join('.').toLowerCase()
  return { id: view.getUint16(0), name, type: view.getUint16(at), bytes: packet.slice(HEADER, at + 4) }
}

/** The answer to a question, as a packet. */
export function answerTo({ id, bytes }: Question, code: Code, answers: readonly Answer[] = []): Uint8Array {
  const told = answers.slice(0, MAX_ANSWERS)
  const packet = Buffer.alloc(HEADER + bytes.length + 16 * told.length)
  packet.writeUInt16BE(id, 0)
  packet.writeUInt16BE(RESPONSE | RECURSION | code, 2)
  packet.writeUInt16BE(1, 4)
  packet.writeUInt16BE(told.length, 6)
  packet.set(bytes, HEADER)
  told.forEach(({ address, ttl }, index) => {
    const at = HEADER + bytes.length + 16 * index
    // A pointer to the question's name, type A, class IN, time to live, four bytes.
    packet.writeUInt16BE(0xc000 | HEADER, at)
    packet.writeUInt16BE(QuestionType.a, at + 2)
    packet.writeUInt16BE(1, at + 4)
    packet.writeUInt32BE(Math.max(0, Math.min(ttl, 3600)), at + 6)
    packet.writeUInt16BE(4, at + 10)
    packet.set(address.split('.').map(Number), at + 12)
  })
  return packet
}
