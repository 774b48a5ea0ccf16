import test from 'ava'
import fc from 'fast-check'
import {
  formatGpuRequest,
  gpuClass,
  GpuGrammarError,
  marketedGb,
  parseClaimedGpus,
  parseGpuRequest
} from './gpu-grammar.ts'
import { marketedCards } from './gpu-models.ts'

test('the grammar of the manual is read as it says', (t) => {
  const read = (text: string): unknown[] => {
    const r = parseGpuRequest(text)
    return [r.models, r.minMemoryGb, r.maxMemoryGb, r.count]
  }
  t.deepEqual(read('A100'), [['a100'], 0, 0, 1])
  t.deepEqual(read('A100,H100'), [['a100', 'h100'], 0, 0, 1])
  t.deepEqual(read('A100:40GB'), [['a100'], 40, 40, 1])
  t.deepEqual(read('24GB..'), [[], 24, 0, 1])
  t.deepEqual(read('..48gb:3'), [[], 0, 48, 3])
  t.deepEqual(read('A100:40GB..80GB:2'), [['a100'], 40, 80, 2])
  t.deepEqual(read('A100,H100:24GB..'), [['a100', 'h100'], 24, 0, 1])
  t.deepEqual(read('A100:2'), [['a100'], 0, 0, 2])
  t.deepEqual(read('4'), [[], 0, 0, 4])
  t.deepEqual(read('RTX 4090,rtx-4090, NVIDIA L4'), [['rtx4090', 'l4'], 0, 0, 1])
})

test('nonsense is refused by field, value and what is accepted', (t) => {
  const cases: Array<[string, string, RegExp]> = [
    ['', 'gpus', /A100:40GB/],
    ['A100:', 'gpus', /NAME/],
    ['A100:40GB:2:3', 'gpus', /NAME/],
    [':2', 'gpus', /NAME/],
    ['A100:0', 'gpus.count', /1 to 16/],
    ['A100:-1', 'gpus.count', /1 to 16/],
    ['A100:two', 'gpus.count', /whole number/],
    ['4090', 'gpus.count', /RTX4090/],
    ['A100:40', 'gpus.count', /40GB/],
    ['A100:40GiB', 'gpus.memory', /10\^9/],
    ['A100:40G', 'gpus.memory', /GB/],
    ['A100:1.5GB', 'gpus.memory', /whole GB/],
    ['80GB..40GB', 'gpus.memory', /40GB\.\.80GB/],
    ['A100:..', 'gpus.memory', /24GB/],
    ['1GB..2GB..3GB', 'gpus.memory', /24GB/],
    ['A100-80GB', 'gpus.model', /A100:80GB/],
    ['A100;rm', 'gpus.model', /letters and digits/],
    ['A100,,H100', 'gpus.model', /letters/],
    ['2:40GB', 'gpus', /NAME/]
  ]
  for (const [text, field, accepted] of cases) {
    const error = t.throws(() => parseGpuRequest(text), { instanceOf: GpuGrammarError }, text)
    t.is(error.field, field, text)
    t.regex(error.message, accepted, text)
  }
})

test('a request survives its text', (t) => {
  const model = fc.constantFrom('a100', 'h100', 'rtx4090', 'l4', 'mi300x', 'a100mig')
  const memory = fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))
    .map(([a, b]) => (b === 0 ? [a, 0] : [Math.min(a, b), Math.max(a, b)]))
  fc.assert(
    fc.property(
      fc.uniqueArray(model, { maxLength: 4 }),
      memory,
      fc.integer({ min: 1, max: 16 }),
      (models, [min = 0, max = 0], count) => {
        const request = { models, minMemoryGb: min, maxMemoryGb: max, count }
        t.deepEqual(parseGpuRequest(formatGpuRequest(request)), request)
      }
    )
  )
  t.pass()
})

test('any text is read or refused by GpuGrammarError, never otherwise', (t) => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A0-9GB.:,]{0,12}$/)), (text) => {
      try {
        parseGpuRequest(text)
      } catch (error) {
        t.true(error instanceof GpuGrammarError, text)
      }
      try {
        parseClaimedGpus(text)
      } catch (error) {
        t.true(error instanceof GpuGrammarError, text)
      }
    })
  )
  t.pass()
})

test('golden: product names have their class', (t) => {
  const golden: Record<string, string> = {
    'NVIDIA A100-SXM4-80GB': 'a100',
    'NVIDIA A100 80GB PCIe': 'a100',
    'NVIDIA A100-PCIE-40GB': 'a100',
    'NVIDIA H100 80GB HBM3': 'h100',
    'NVIDIA H100 NVL': 'h100',
    'NVIDIA H100 PCIe': 'h100',
    'NVIDIA H200': 'h200',
    'NVIDIA GeForce RTX 4090': 'rtx4090',
    'NVIDIA GeForce RTX 4090 D': 'rtx4090',
    'NVIDIA GeForce RTX 4090 Laptop GPU': 'rtx4090laptop',
    'NVIDIA A10': 'a10',
    'NVIDIA A10G': 'a10g',
    'NVIDIA L4': 'l4',
    'NVIDIA L40S': 'l40s',
    'Tesla T4': 't4',
    'Tesla V100-SXM2-32GB': 'v100',
    'NVIDIA RTX A6000': 'a6000',
    'NVIDIA RTX 6000 Ada Generation': 'rtx6000ada',
    'Quadro RTX 6000': 'rtx6000',
    'NVIDIA RTX PRO 6000 Blackwell Server Edition': 'rtxpro6000',
    'NVIDIA GH200 480GB': 'gh200',
    'NVIDIA B200': 'b200',
    'AMD Instinct MI300X': 'mi300x',
    'AMD Radeon RX 7900 XTX': 'rx7900xtx',
    'NVIDIA A100-SXM4-80GB MIG 1g.10gb': 'a100mig',
    '': '',
    'NVIDIA GPU': ''
  }
  for (const [name, expected] of Object.entries(golden)) {
    t.is(gpuClass(name), expected, name)
    t.is(gpuClass(gpuClass(name)), expected, `${name}: a class is its own class`)
  }
})

test('golden: a card counts as its marketed size, whatever MiB its driver reports', (t) => {
  const golden: Array<[string, number, number]> = [
    ['NVIDIA GeForce RTX 4090', 24564, 24],
    ['NVIDIA A10', 23028, 24],
    ['NVIDIA A10', 22731, 24],
    ['NVIDIA L4', 23034, 24],
    ['NVIDIA A100-SXM4-40GB', 40960, 40],
    ['A100-SXM4-40GB', 40536, 40],
    ['NVIDIA A100-SXM4-80GB', 81920, 80],
    ['A100-SXM-80GB', 81251, 80],
    ['NVIDIA H100 80GB HBM3', 81559, 80],
    ['NVIDIA H100 NVL', 95830, 94],
    ['NVIDIA H200', 143771, 141],
    ['Tesla T4', 15360, 16],
    ['Tesla V100-SXM2-16GB', 16160, 16],
    ['NVIDIA Unheard 9000', 24564, 24],
    ['NVIDIA Unheard 9000', 15360, 16],
    ['NVIDIA Unheard 9000', 143771, 141],
    ['NVIDIA A100-SXM4-80GB MIG 1g.10gb', 9728, 10],
    ['NVIDIA Unheard 9000', 73000, 71],
    ['NVIDIA Unheard 9000', 57344, 56],
    ['', 0, 0]
  ]
  for (const [model, mib, gb] of golden) t.is(marketedGb(model, mib), gb, `${model} ${mib}`)
  for (const card of marketedCards)
    for (const mib of card.reportedMib) t.is(marketedGb(card.model, mib), card.memoryGb, `${card.model} ${mib}`)
})

test('claimed GPUs are numbered units with what a driver would report', (t) => {
  t.deepEqual(parseClaimedGpus('A100:80GB:2'), [
    { unit: 'claimed:0', model: 'a100', memoryGb: 80, vramMib: 81920 },
    { unit: 'claimed:1', model: 'a100', memoryGb: 80, vramMib: 81920 }
  ])
  t.deepEqual(
    parseClaimedGpus('T4, X9000:12GB').map((gpu) => [gpu.unit, gpu.model, gpu.memoryGb, gpu.vramMib]),
    [
      ['claimed:0', 't4', 16, 15360],
      ['claimed:1', 'x9000', 12, 12288]
    ]
  )
  t.deepEqual(parseClaimedGpus('  '), [])
  t.regex(t.throws(() => parseClaimedGpus('A100')).message, /A100:40GB or A100:80GB/)
  t.regex(t.throws(() => parseClaimedGpus('80GB:2')).message, /MODEL:MEMORY:COUNT/)
  t.regex(t.throws(() => parseClaimedGpus('A100:40GB..80GB')).message, /whole GB/)
  t.regex(t.throws(() => parseClaimedGpus('A100:80GB:64,T4')).message, /at most 64/)
})
