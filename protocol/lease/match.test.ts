import test from 'ava'
import type { GpuRequest, RefusalCode, UnitOffer } from '../messages.ts'
import { selectUnits, type UnitNeeds, unitMismatch } from './match.ts'

const gpu = (unit: string, model: string, memoryGb: number, fields: Partial<UnitOffer> = {}): UnitOffer => ({
  unit,
  model,
  memoryGb,
  vramMib: memoryGb * 953,
  claimed: false,
  cpus: 8,
  memoryMib: 32_000,
  ...fields
})
const cpu: UnitOffer = {
  unit: 'cpu:0',
  model: 'cpu',
  memoryGb: 0,
  vramMib: 0,
  claimed: false,
  cpus: 4,
  memoryMib: 8000
}
const needs = (gpus: Partial<GpuRequest> | undefined, fields: Partial<UnitNeeds> = {}): UnitNeeds => ({
  gpus: gpus && { models: [], minMemoryGb: 0, maxMemoryGb: 0, count: 1, ...gpus },
  cpus: 0,
  memoryMib: 0,
  acceptClaimed: false,
  ...fields
})
const pair = [gpu('GPU-b', 'a100', 80), gpu('GPU-a', 'a100', 40)]

const refused: Array<[string, UnitNeeds, UnitOffer[], RefusalCode, string, string]> = [
  ['another model', needs({ models: ['h100', 'h200'] }), pair, 'gpu-model', 'h100,h200', 'a100'],
  ['a GPU of a CPU provider', needs({}), [cpu], 'gpu-model', 'any GPU', 'no GPU'],
  [
    'a claimed GPU',
    needs({}),
    [gpu('claimed:0', 'a100', 40, { claimed: true })],
    'claimed',
    'GPUs that are not claimed',
    'claimed GPUs only'
  ],
  ['too little memory', needs({ minMemoryGb: 96 }), pair, 'gpu-memory', '96GB..', '80GB,40GB'],
  ['too much memory', needs({ minMemoryGb: 8, maxMemoryGb: 24 }), pair, 'gpu-memory', '8GB..24GB', '80GB,40GB'],
  ['exact memory', needs({ minMemoryGb: 48, maxMemoryGb: 48 }), pair, 'gpu-memory', '48GB', '80GB,40GB'],
  ['count of those that fit', needs({ minMemoryGb: 80, count: 2 }), pair, 'gpu-count', '2', '1'],
  ['CPU cores of the leased units', needs({ count: 1 }, { cpus: 9 }), pair, 'cpus', '9', '8'],
  ['memory of one unit', needs(undefined, { memoryMib: 9000 }), [cpu], 'memory', '9000MiB', '8000MiB'],
  ['no unit at all', needs(undefined, { cpus: 1 }), [], 'cpus', '1', '0']
]
for (const [title, asked, units, code, askedText, have] of refused) {
  test(`refuses with the reason: ${title}`, (t) => {
    const mismatch = unitMismatch(asked, units)
    t.is(mismatch?.code, code)
    t.is(mismatch?.asked, askedText)
    t.is(mismatch?.have, have)
    t.is(selectUnits(asked, units), undefined)
  })
}

test('takes the smallest GPUs that fit, by id where they are equal', (t) => {
  t.deepEqual(
    selectUnits(needs({}), pair)?.map(({ unit }) => unit),
    ['GPU-a']
  )
  t.deepEqual(
    selectUnits(needs({ count: 2 }), pair)?.map(({ unit }) => unit),
    ['GPU-a', 'GPU-b']
  )
  t.is(unitMismatch(needs({ models: ['a100'], minMemoryGb: 40, maxMemoryGb: 40 }), pair), undefined)
})

test('sums CPU cores and memory over the leased units', (t) => {
  t.is(unitMismatch(needs({ count: 2 }, { cpus: 16, memoryMib: 64_000 }), pair), undefined)
  t.is(unitMismatch(needs({ count: 2 }, { cpus: 17 }), pair)?.code, 'cpus')
})

test('takes a larger unit when the smallest has too few CPU cores', (t) => {
  const units = [gpu('GPU-a', 'a10', 24, { cpus: 2 }), gpu('GPU-b', 'a100', 40, { cpus: 16 })]
  t.deepEqual(
    selectUnits(needs({}, { cpus: 8 }), units)?.map(({ unit }) => unit),
    ['GPU-b']
  )
})

test('a job without GPUs takes one unit, the CPU before a GPU, a claimed one too', (t) => {
  t.deepEqual(selectUnits(needs(undefined), [pair[0] as UnitOffer, cpu]), [cpu])
  t.is(selectUnits(needs(undefined), [gpu('claimed:0', 'a100', 40, { claimed: true })])?.length, 1)
})

test('claimed GPUs fit a job that accepts them', (t) => {
  t.is(unitMismatch(needs({}, { acceptClaimed: true }), [gpu('claimed:0', 'a100', 40, { claimed: true })]), undefined)
})
