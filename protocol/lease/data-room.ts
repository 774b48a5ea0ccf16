/** Whether the data sets of a job fit on a provider. */
import type { ProviderSettings } from '../machine.ts'
import { RefusalCode, type Requirements } from '../messages.ts'
import type { No } from './turn.ts'

const MIB = 1024 * 1024

/** A refusal that names both sizes, where the sets of a job are more than what is kept here for data. */
export function dataProblem(
  settings: ProviderSettings,
  { dataBytes }: Pick<Requirements, 'dataBytes'>
): No | undefined {
  const roomMib = settings.dataMib ?? settings.diskMib
  if (dataBytes <= roomMib * MIB) return undefined
  const asked = `${Math.ceil(dataBytes / MIB)} MiB of data`
  return { code: RefusalCode.disk, field: 'dataBytes', asked, have: `${roomMib} MiB for data` }
}
