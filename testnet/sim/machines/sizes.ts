/** Bytes of messages on the wire: the real encoding of the first of each shape, and of each shape only once. */
import { sealEnvelope } from '../../../protocol/envelope.ts'
import type { Message, MessageType, Signed } from '../../../protocol/messages.ts'

/** Length of a peer id in text; the simulator's own are short. */
const PEER_ID = '12D3KooW'.padEnd(52, 'A')
const SHORT_ID = /^n\d+(\.\d+)?$/
const SIGNATURE = new Uint8Array(64)
/** Frame, stream header and TCP/IP around an envelope, about (assumed). */
const AROUND = 60

/** Knows how many bytes a message takes, by its type and how many members, units, leases or files it names. */
export class MessageSizes {
  #known = new Map<MessageType, number[]>()

  of(message: Signed<Message>): number {
    const { body } = message
    const items = itemsOf(body)
    let row = this.#known.get(body.type)
    if (row === undefined) this.#known.set(body.type, (row = []))
    return (row[items] ??=
      AROUND + sealEnvelope(realistic(message), { network: 'swarm', sign: () => SIGNATURE }).length)
  }
}

/** What makes messages of one type differ in length. */
function itemsOf(body: Message): number {
  switch (body.type) {
    case 'bid':
    case 'leaseGrant':
    case 'lease':
      return body.units.length
    case 'commit':
      return body.members.length
    case 'started':
      return body.leases.length
    case 'result':
      return body.outputs.length
    case 'members':
      return body.lost.length
    case 'leaseEnd':
      return (body.output === undefined ? 0 : 1) + (body.receipt === undefined ? 0 : 2)
    case 'leaseEndAck':
      return body.signature === undefined ? 0 : 1
    default:
      return 0
  }
}

/** The same with peer ids as long as real ones. */
function realistic<T>(value: T): T {
  if (typeof value === 'string') return (SHORT_ID.test(value) ? PEER_ID : value) as T
  if (Array.isArray(value)) return value.map(realistic) as T
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, realistic(field)])) as T
}
