/** Whether the data sets of a job fit on a provider. */
import type { ProviderSettings } from '../machine.ts'
import { type Commit, RefusalCode, type Requirements } from '../messages.ts'
import type { LeaseRow } from './state.ts'
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

/** A Commit may not bring more than what the Award was granted for. */
export function dataChanged({ needs }: Pick<LeaseRow, 'needs'>, { data }: Pick<Commit, 'data'>): No | undefined {
  const sizeBytes = data.reduce((sum, set) => sum + set.sizeBytes, 0)
  if (sizeBytes <= needs.dataBytes) return undefined
  return { code: RefusalCode.badRequest, field: 'data', asked: `${sizeBytes} bytes`, have: `${needs.dataBytes} bytes` }
}
