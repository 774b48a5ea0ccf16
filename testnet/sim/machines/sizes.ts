/** Bytes of messages on the wire: the real encoding of the first of each shape, and of each shape only once. */
import { sealEnvelope } from '../../../protocol/envelope.ts'
import type { Message, Signed } from '../../../protocol/messages.ts'

/** Length of a peer id in text; the simulator's own are short. */
const PEER_ID = '12D3KooW'.padEnd(52, 'A')
const SHORT_ID = /^n\d+(\.\d+)?$/
const SIGNATURE = new Uint8Array(64)
/** Frame, stream header and TCP/IP around an envelope, about (assumed). */
const AROUND = 60

/** Knows how many bytes a message takes, by its type and the lengths of its lists. */
export class MessageSizes {
  #known = new Map<string, number>()
  #fixed = new Map<string, number>()

  of(message: Signed<Message>): number {
    const { body } = message
    const known = this.#fixed.get(body.type)
    if (known !== undefined) return known
    const lists = Object.values(body).filter((field) => Array.isArray(field)) as unknown[][]
    const shape = `${body.type} ${lists.map((list) => list.length).join()}`
    const before = this.#known.get(shape)
    if (before !== undefined) return before
    const bytes = AROUND + sealEnvelope(realistic(message), { network: 'swarm', sign: () => SIGNATURE }).length
    if (lists.length === 0 && body.type !== 'leaseEnd' && body.type !== 'leaseEndAck') this.#fixed.set(body.type, bytes)
    else this.#known.set(shape, bytes)
    return bytes
  }
}

/** The same with peer ids as long as real ones. */
function realistic<T>(value: T): T {
  if (typeof value === 'string') return (SHORT_ID.test(value) ? PEER_ID : value) as T
  if (Array.isArray(value)) return value.map(realistic) as T
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, realistic(field)])) as T
}
