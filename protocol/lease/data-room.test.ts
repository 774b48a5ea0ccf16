import test from 'ava'
import type { ProviderSettings } from '../machine.ts'
import { dataProblem } from './data-room.ts'

const MIB = 1024 * 1024

test('data sets that do not fit are refused with both sizes', (t) => {
  const settings = { diskMib: 1000 } as ProviderSettings
  t.is(dataProblem(settings, { dataBytes: 0 }), undefined)
  t.is(dataProblem(settings, { dataBytes: 1000 * MIB }), undefined)
  const asked = { dataBytes: 1000 * MIB + 1 }
  t.deepEqual(dataProblem(settings, asked), {
    code: 'disk',
    field: 'dataBytes',
    asked: '1001 MiB of data',
    have: '1000 MiB for data'
  })
  t.like(dataProblem({ ...settings, dataMib: 20 }, { dataBytes: 21 * MIB }), { have: '20 MiB for data' })
  t.is(dataProblem({ ...settings, diskMib: 0, dataMib: 20 }, { dataBytes: 20 * MIB }), undefined)
})
