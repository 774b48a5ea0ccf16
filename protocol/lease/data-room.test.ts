import test from 'ava'
import type { ProviderSettings } from '../machine.ts'
import type { Requirements } from '../messages.ts'
import { dataChanged, dataProblem } from './data-room.ts'

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

test('a Commit that brings more than was awarded is refused', (t) => {
  const needs = { dataBytes: 100 } as Requirements
  const set = (name: string, sizeBytes: number) => ({ name, sizeBytes, manifest: { sha256: '', sizeBytes: 1 } })
  t.is(dataChanged({ needs }, { data: [] }), undefined)
  t.is(dataChanged({ needs }, { data: [set('a', 60), set('b', 40)] }), undefined)
  t.like(dataChanged({ needs }, { data: [set('a', 60), set('b', 41)] }), {
    code: 'bad-request',
    field: 'data',
    asked: '101 bytes'
  })
})
