/** Receipts in JSON: `envelope` holds the received bytes in base64, everything else is read from them. */
import { z } from 'zod'
import type { ReceiptVerdict, ReceiptView } from '../../node.ts'
import { Count, EndCauseSchema } from './common.ts'

/** A receipt as the API gives it. */
export type ReceiptJson = Omit<ReceiptView, 'bytes'> & { envelope: string }

export const ReceiptSchema: z.ZodType<ReceiptJson> = z.object({
  id: z.string(),
  role: z.enum(['requester', 'provider', 'both']),
  job: z.string(),
  attempt: Count,
  epoch: Count,
  provider: z.string(),
  requester: z.string(),
  units: z.array(z.string()),
  startedAt: Count,
  endedAt: Count,
  unitMs: Count,
  signedUnitMs: Count,
  priceMicroPerGpuHour: Count,
  amountMicro: Count,
  cause: EndCauseSchema,
  signed: z.enum(['both', 'provider']),
  dispute: z.string(),
  envelope: z.string()
})

export const ReceiptsSchema = z.object({ receipts: z.array(ReceiptSchema) })
export const VerifySchema = z.object({ envelope: z.base64() })
export const VerdictSchema = z.object({
  valid: z.boolean(),
  problems: z.array(z.string()),
  receipt: ReceiptSchema.optional()
})

/** The JSON form of a receipt. */
export function receiptJson({ bytes, ...fields }: ReceiptView): ReceiptJson {
  return { ...fields, envelope: Buffer.from(bytes).toString('base64') }
}

/** The JSON form of a verdict. */
export function verdictJson({ valid, problems, receipt }: ReceiptVerdict): z.output<typeof VerdictSchema> {
  return { valid, problems, ...(receipt === undefined ? {} : { receipt: receiptJson(receipt) }) }
}
