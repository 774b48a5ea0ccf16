/** Receipts of this node, of both roles, kept in the store for good: the protocol's journal forgets them after a while. */
import { openEnvelope, sealEnvelope } from '../../protocol/envelope.ts'
import type { Sign, Verify } from '../../protocol/envelope.ts'
import type { Message, PeerId, ReceiptSignature, Signed, UsageReceipt } from '../../protocol/messages.ts'
import type { PeerState } from '../../protocol/peer.ts'
import type { ReceiptQuery, ReceiptVerdict, ReceiptView } from '../node.ts'
import type { Section } from '../store/database.ts'

/** Compared with anything, it is neither before nor after: an expired envelope still proves what was said. */
const ANY_TIME = Number.NaN

interface Found {
  receipt: Signed<UsageReceipt>
  signature: Signed<ReceiptSignature> | undefined
  dispute: string
}
interface Stored {
  dispute: string
  signed: boolean
  bytes: string
}

/** What receipts are kept with. */
export interface ReceiptsOptions {
  self: PeerId
  section: Section
  network: string
  sign: Sign
  verify: Verify
}

/** See above. */
export class Receipts {
  #options: ReceiptsOptions
  #kept = new Map<string, Stored>()

  constructor(options: ReceiptsOptions) {
    this.#options = options
  }

  async open(): Promise<void> {
    for await (const [id, bytes] of this.#options.section.iterator())
      this.#kept.set(id, JSON.parse(Buffer.from(bytes).toString()) as Stored)
  }

  /** Takes over what the state knows (of one job, or of all) and the store does not. */
  async collect(state: PeerState, job?: string): Promise<void> {
    for (const { receipt, signature, dispute } of receiptsIn(state, job)) {
      const id = receiptId(receipt.body)
      const before = this.#kept.get(id)
      if (before !== undefined && (before.signed || signature === undefined) && before.dispute === dispute) continue
      const { network, sign, section } = this.#options
      const proof: Signed<Message> = signature ?? receipt
      const bytes = sealEnvelope(proof, { network, sign })
      const stored = { dispute, signed: signature !== undefined, bytes: Buffer.from(bytes).toString('base64') }
      this.#kept.set(id, stored)
      await section.put(id, Buffer.from(JSON.stringify(stored)))
    }
  }

  /** Newest first. */
  list({ sinceAt, job }: ReceiptQuery = {}): ReceiptView[] {
    return [...this.#kept.values()]
      .flatMap((stored) => this.#view(Buffer.from(stored.bytes, 'base64'), stored.dispute).receipt ?? [])
      .filter(
        (receipt) => (sinceAt === undefined || receipt.endedAt >= sinceAt) && (job === undefined || receipt.job === job)
      )
      .sort((a, b) => b.endedAt - a.endedAt)
  }

  /** Checks the signatures of a receipt from anywhere. */
  verify(bytes: Uint8Array): ReceiptVerdict {
    return this.#view(bytes, '')
  }

  #view(bytes: Uint8Array, dispute: string): ReceiptVerdict {
    const { network, verify, self } = this.#options
    const opened = openEnvelope(bytes, { network, wallMs: ANY_TIME, verify })
    if (!opened.ok) return { valid: false, problems: [`${opened.field}: ${opened.reason}`], receipt: undefined }
    const { body, from } = opened.message
    if (body.type !== 'usageReceipt' && body.type !== 'receiptSignature')
      return { valid: false, problems: [`it is a ${body.type} and no receipt`], receipt: undefined }
    const receipt = body.type === 'usageReceipt' ? { ...opened.message, body } : body.receipt
    const signer = body.type === 'receiptSignature' ? from : undefined
    const problems = faults(receipt, signer)
    return {
      valid: problems.length === 0,
      problems,
      receipt: { ...viewOf(receipt.body, self), signed: signer === undefined ? 'provider' : 'both', dispute, bytes }
    }
  }
}

/** Everything that a receipt says about itself and that its signatures do not already prove. */
function faults({ from, body }: Signed<UsageReceipt>, signer: PeerId | undefined): string[] {
  const amount = Number((BigInt(body.priceMicroPerGpuHour) * BigInt(body.unitMs)) / 3_600_000n)
  const most = body.units.length * (body.endedAt - body.startedAt + 1_000)
  return [
    ...(from === body.provider ? [] : [`signed by ${from}, not by its provider ${body.provider}`]),
    ...(signer === undefined || signer === body.requester
      ? []
      : [`countersigned by ${signer}, not by its requester ${body.requester}`]),
    ...(amount === body.amountMicro ? [] : [`amount ${body.amountMicro} is not price x use (${amount})`]),
    ...(body.unitMs <= most ? [] : [`use of ${body.unitMs} unit-ms in a lease of at most ${most}`]),
    ...(body.signedUnitMs <= body.unitMs ? [] : ['more was signed for than used'])
  ]
}

function viewOf(body: UsageReceipt, self: PeerId): Omit<ReceiptView, 'signed' | 'dispute' | 'bytes'> {
  const { type: _, ...fields } = body
  const role = body.requester === body.provider ? 'both' : body.provider === self ? 'provider' : 'requester'
  return { id: receiptId(body), role, ...fields }
}

function receiptId({ job, attempt, epoch, provider }: UsageReceipt): string {
  return `${job}/${attempt}/${epoch}/${provider}`
}

function receiptsIn(state: PeerState, job: string | undefined): Found[] {
  const ends = Object.values(state.requester.jobs)
    .filter((each) => job === undefined || each.job === job)
    .flatMap((each) => Object.values(each.ends))
  const rows = Object.values(state.provider.table.leases).filter((row) => job === undefined || row.job === job)
  return [
    ...rows.map(({ end, signature }) => ({ receipt: end?.receipt, signature, dispute: '' })),
    ...ends.map(({ end, signature, dispute }) => ({ receipt: end.receipt, signature, dispute }))
  ].flatMap(({ receipt, ...rest }) => (receipt === undefined ? [] : [{ receipt, ...rest }]))
}
