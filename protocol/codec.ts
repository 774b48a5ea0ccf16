/**
 * Message bodies to protobuf and back. A body that carries signed messages carries their envelopes as bytes, so that
 * what was signed is what travels: `seal` and `open` are handed in by `envelope.ts`.
 */
import { wire } from '../proto/wire.ts'
import type { Malformed } from './errors.ts'
import type { Message, MessageType, Signed } from './messages.ts'
import { shapeProblem } from './shape.ts'

/** Encodes a nested signed message to its envelope (received bytes as they are). */
export type Seal = (signed: Signed<Message>) => Uint8Array
/** Opens a nested envelope, which must hold a message of this type; throws `MalformedError`. */
export type Open = (bytes: Uint8Array, type: MessageType, field: string) => Signed<Message>

/** Internal to codec and envelope: unwinds the decoder; `openEnvelope` turns it into a `Malformed` value. */
export class MalformedError extends Error implements Malformed {
  override readonly name = 'MalformedError'
  readonly field: string
  readonly reason: string

  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`)
    this.field = field
    this.reason = reason
  }
}

type Plain = Record<string, unknown>
interface WireType {
  encode(message: object): { finish(): Uint8Array }
  decode(bytes: Uint8Array): object
  toObject(message: object, options: object): Plain
}

interface Row {
  id: number
  wire: WireType
  /** Fields that must not be empty (0, '', no bytes, no elements). */
  required: readonly string[]
  /** Paths of nested envelopes: `field`, `field*` for a list of them, `list.field` for one in each element. */
  signed?: ReadonlyArray<readonly [path: string, type: MessageType]>
}

const lease = ['job', 'attempt', 'epoch'] as const
const attempt = ['job', 'attempt'] as const

/** Type numbers are part of the signed prefix and never change meaning. */
const table: Readonly<Record<MessageType, Row>> = Object.freeze({
  resourceAdvert: { id: 1, wire: wire.ResourceAdvert, required: ['seq', 'versions'] },
  jobOffer: { id: 2, wire: wire.JobOffer, required: [...attempt, 'needs', 'needs.nodes'] },
  bid: { id: 3, wire: wire.Bid, required: [...attempt, 'units', 'validMs', 'versions'] },
  refusal: { id: 4, wire: wire.Refusal, required: [...attempt, 'of', 'code'] },
  award: { id: 5, wire: wire.Award, required: [...attempt, 'needs', 'needs.nodes', 'archive', 'archive.sha256'] },
  leaseGrant: { id: 6, wire: wire.LeaseGrant, required: [...lease, 'requester', 'units', 'holdTtlMs', 'versions'] },
  commit: {
    id: 7,
    wire: wire.Commit,
    required: [
      ...attempt,
      'members',
      'head',
      'driver',
      'terms',
      'terms.termMs',
      'terms.leaseTtlMs',
      'command',
      'archive'
    ],
    signed: [['members.grant', 'leaseGrant']]
  },
  lease: { id: 8, wire: wire.Lease, required: [...lease, 'requester', 'units', 'ttlMs', 'termMs', 'commit'] },
  tunnelOffer: { id: 9, wire: wire.TunnelOffer, required: [...lease, 'publicKey', 'presharedKey'] },
  tunnelAnswer: { id: 10, wire: wire.TunnelAnswer, required: [...lease, 'publicKey'] },
  ready: { id: 11, wire: wire.Ready, required: [...lease, 'lease'], signed: [['lease', 'lease']] },
  withdraw: { id: 12, wire: wire.Withdraw, required: lease },
  withdrawn: { id: 13, wire: wire.Withdrawn, required: attempt },
  started: { id: 14, wire: wire.Started, required: [...attempt, 'leases'], signed: [['leases*', 'lease']] },
  heartbeat: { id: 15, wire: wire.Heartbeat, required: attempt },
  renewAsk: { id: 16, wire: wire.RenewAsk, required: lease },
  leaseRenew: { id: 17, wire: wire.LeaseRenew, required: [...lease, 'number'] },
  finish: { id: 18, wire: wire.Finish, required: [...attempt, 'outcome', 'outcome.cause'] },
  release: { id: 19, wire: wire.Release, required: [...attempt, 'cause'] },
  usageReceipt: { id: 20, wire: wire.UsageReceipt, required: [...lease, 'provider', 'requester', 'units', 'cause'] },
  leaseEnd: { id: 21, wire: wire.LeaseEnd, required: [...lease, 'cause'], signed: [['receipt', 'usageReceipt']] },
  receiptSignature: {
    id: 22,
    wire: wire.ReceiptSignature,
    required: ['receipt'],
    signed: [['receipt', 'usageReceipt']]
  },
  leaseEndAck: { id: 23, wire: wire.LeaseEndAck, required: lease, signed: [['signature', 'receiptSignature']] },
  result: { id: 24, wire: wire.Result, required: [...attempt, 'outcome', 'outcome.cause', 'log', 'holders'] },
  resultAck: { id: 25, wire: wire.ResultAck, required: attempt },
  statusAsk: { id: 26, wire: wire.StatusAsk, required: attempt },
  exited: { id: 27, wire: wire.Exited, required: [...lease, 'outcome', 'outcome.cause'] },
  progress: { id: 28, wire: wire.Progress, required: [...lease, 'number'] },
  members: { id: 29, wire: wire.Members, required: [...attempt, 'number', 'lost'] }
})

const typeById = new Map(Object.entries(table).map(([type, row]) => [row.id, type as MessageType]))

/** Number of a message type on the wire. */
export function messageTypeId(type: MessageType): number {
  return table[type].id
}

/** Type of a number on the wire; undefined for one that this version does not know. */
export function messageType(id: number): MessageType | undefined {
  return typeById.get(id)
}

/** Encodes a body; nested signed messages are sealed by `seal`. The same body gives the same bytes. */
export function encodeBody(body: Message, seal: Seal): Uint8Array {
  const row = table[body.type]
  const plain: Plain = { ...body }
  for (const [path] of row.signed ?? []) mapPath(plain, path, (value) => seal(value as Signed<Message>))
  return row.wire.encode(plain).finish()
}

/** Decodes a body of a known type. Throws `MalformedError` for bytes that are none, that lack a required field, or that hold a value out of its shape (`shape.ts`). */
export function decodeBody(type: MessageType, bytes: Uint8Array, open: Open): Message {
  const row = table[type]
  let plain: Plain
  try {
    plain = row.wire.toObject(row.wire.decode(bytes), { defaults: true, longs: Number })
  } catch (cause) {
    throw new MalformedError(type, `not a ${type} (${cause instanceof Error ? cause.message : String(cause)})`)
  }
  tidy(plain)
  for (const path of row.required)
    if (isEmpty(at(plain, path))) throw new MalformedError(`${type}.${path}`, 'is required')
  for (const [path, nested] of row.signed ?? []) {
    mapPath(plain, path, (value) => (isEmpty(value) ? undefined : open(value as Uint8Array, nested, `${type}.${path}`)))
  }
  plain.type = type
  const body = plain as unknown as Message
  const problem = shapeProblem(body)
  if (problem !== undefined) throw new MalformedError(problem.field, problem.reason)
  return body
}

/**
 * protobufjs gives `null` for absent messages and `Buffer` for bytes; the rest of Swarm knows `undefined` and `Uint8Array`.
 * Metrics may be any double: a loss that diverged is NaN.
 */
function tidy(value: Plain | unknown[]): void {
  for (const [key, item] of Object.entries(value)) {
    const slot = value as Plain
    if (item === null) slot[key] = undefined
    else if (item instanceof Uint8Array) slot[key] = new Uint8Array(item)
    else if (typeof item === 'number' && !Number.isFinite(item)) throw new MalformedError(key, 'is not a finite number')
    else if (typeof item === 'number' && Number.isInteger(item) && !Number.isSafeInteger(item))
      throw new MalformedError(key, 'is too large')
    else if (typeof item === 'object' && key !== 'metrics') tidy(item as Plain)
  }
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '' || value === 0) return true
  return (value instanceof Uint8Array || Array.isArray(value)) && value.length === 0
}

function at(plain: Plain, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Plain | undefined)?.[key], plain)
}

function mapPath(plain: Plain, path: string, change: (value: unknown) => unknown): void {
  const [list, field] = path.split('.') as [string, string | undefined]
  if (field !== undefined) {
    plain[list] = (plain[list] as Plain[]).map((item) => ({ ...item, [field]: change(item[field]) }))
  } else if (list.endsWith('*')) {
    const name = list.slice(0, -1)
    plain[name] = (plain[name] as unknown[]).map(change)
  } else if (plain[list] !== undefined) {
    plain[list] = change(plain[list])
  }
}
