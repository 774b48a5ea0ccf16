import test from 'ava'
import { parseMigDevices, parseMigIds, parseMigMinors } from './mig.ts'
import { parseGpuQuery, parseMinors } from './nvidia.ts'
import type { NvidiaGpu } from './nvidia.ts'
import { detectResources, freeMib, gpuNotes } from './resources.ts'
import { makeUnits, offeredMemoryMib } from './units.ts'

// Columns: index, uuid, name, memory.total, driver_version, pci.bus_id, utilization.gpu, mig.mode.current, compute_cap
const QUERY = `0, GPU-1b1ff1b8-5a0f-3f2b-9a53-6a1b0c7d2e11, NVIDIA H200, 143771, 580.159.03, 00000000:18:00.0, 0, Disabled, 9.0
1, GPU-2c1ff1b8-5a0f-3f2b-9a53-6a1b0c7d2e22, NVIDIA GeForce RTX 4090, 24564, 580.159.03, 00000000:3B:00.0, 97, [N/A], 8.9
2, GPU-3d1ff1b8-5a0f-3f2b-9a53-6a1b0c7d2e33, NVIDIA A100-SXM4-40GB, 40960, 580.159.03, 00000000:5E:00.0, [N/A], Enabled, 8.0
`
const INFORMATION = [
  'Model: \t\t NVIDIA H200\nIRQ:   \t\t 193\nGPU UUID: \t GPU-1b1ff1b8-5a0f-3f2b-9a53-6a1b0c7d2e11\nBus Location: \t 0000:18:00.0\nDevice Minor: \t 4\n',
  'Model: \t\t NVIDIA GeForce RTX 4090\nGPU UUID: \t GPU-2c1ff1b8-5a0f-3f2b-9a53-6a1b0c7d2e22\nDevice Minor: \t 0\n'
]
const LIST = `GPU 0: NVIDIA H200 (UUID: GPU-1b1ff1b8-5a0f-3f2b-9a53-6a1b0c7d2e11)
GPU 2: NVIDIA A100-SXM4-40GB (UUID: GPU-3d1ff1b8-5a0f-3f2b-9a53-6a1b0c7d2e33)
  MIG 3g.20gb     Device  0: (UUID: MIG-c6d4f1ef-42e4-5de3-91c7-45d71c87eb3f)
  MIG 1g.5gb      Device  1: (UUID: MIG-cba663e8-9bed-5b25-b243-5985ef7c9beb)
`
const XML = `<nvidia_smi_log><gpu id="00000000:5E:00.0"><uuid>GPU-3d1ff1b8-5a0f-3f2b-9a53-6a1b0c7d2e33</uuid><mig_devices>
<mig_device><index>0</index><gpu_instance_id>2</gpu_instance_id><compute_instance_id>0</compute_instance_id>
<fb_memory_usage><total>19968 MiB</total><used>13 MiB</used></fb_memory_usage></mig_device>
<mig_device><index>1</index><gpu_instance_id>9</gpu_instance_id><compute_instance_id>0</compute_instance_id>
<fb_memory_usage><total>4864 MiB</total></fb_memory_usage></mig_device></mig_devices></gpu></nvidia_smi_log>`
const MINORS =
  'config 1\nmonitor 2\ngpu2/gi2/access 300\ngpu2/gi2/ci0/access 301\ngpu2/gi9/access 363\ngpu2/gi9/ci0/access 364\n'

function machine(): NvidiaGpu[] {
  const minors = parseMinors(INFORMATION)
  const slices = parseMigDevices(LIST, parseMigIds(XML))
  const capabilities = parseMigMinors(MINORS)
  return parseGpuQuery(QUERY).map((gpu) => ({
    ...gpu,
    minor: minors.get(gpu.uuid) ?? gpu.index,
    mig: slices
      .filter(({ parent }) => parent === gpu.uuid)
      .map((slice) => ({ ...slice, capabilityPaths: capabilities(2, slice.gpuInstance, slice.computeInstance) }))
  }))
}

test('a query becomes GPUs; what the driver does not say stays unknown', (t) => {
  const [h200, rtx, a100] = parseGpuQuery(QUERY)
  t.like(h200, {
    index: 0,
    name: 'NVIDIA H200',
    vramMib: 143771,
    driver: '580.159.03',
    computeCapability: '9.0',
    utilisationPct: 0,
    migEnabled: false
  })
  t.like(rtx, { utilisationPct: 97, migEnabled: false })
  t.like(a100, { utilisationPct: undefined, migEnabled: true })
})

test('an older driver without compute capability, an empty machine and nonsense', (t) => {
  const old = QUERY.split('\n')
    .map((line) => line.replace(/, \d\.\d$/, ''))
    .join('\n')
  t.is(parseGpuQuery(old)[0]?.computeCapability, '')
  t.deepEqual(parseGpuQuery(''), [])
  t.deepEqual(parseGpuQuery('No devices were found\n'), [])
  t.deepEqual(parseGpuQuery('0, GPU-aa, broken card, [Unknown Error], x, y, 0, 0, 0\n'), [])
})

test('the device node comes from the driver, and not from the index', (t) => {
  t.deepEqual(
    machine().map(({ minor }) => minor),
    [4, 0, 2]
  )
})

test('MIG slices carry their memory and the two capability nodes that open them', (t) => {
  t.deepEqual(
    machine()[2]?.mig.map(({ uuid, profile, vramMib, capabilityPaths }) => ({
      uuid,
      profile,
      vramMib,
      capabilityPaths
    })),
    [
      {
        uuid: 'MIG-c6d4f1ef-42e4-5de3-91c7-45d71c87eb3f',
        profile: '3g.20gb',
        vramMib: 19968,
        capabilityPaths: ['/dev/nvidia-caps/nvidia-cap300', '/dev/nvidia-caps/nvidia-cap301']
      },
      {
        uuid: 'MIG-cba663e8-9bed-5b25-b243-5985ef7c9beb',
        profile: '1g.5gb',
        vramMib: 4864,
        capabilityPaths: ['/dev/nvidia-caps/nvidia-cap363', '/dev/nvidia-caps/nvidia-cap364']
      }
    ]
  )
})

test('units: whole GPUs and slices, cores and memory divided evenly', (t) => {
  const { units, devices, problems } = makeUnits({ cores: 16, memoryMib: 128_000, gpus: machine() }, {})
  t.deepEqual(
    units.map(({ model, memoryGb }) => [model, memoryGb]),
    [
      ['h200', 141],
      ['rtx4090', 24],
      ['a100mig', 20],
      ['a100mig', 5]
    ]
  )
  t.true(units.every(({ cpus, memoryMib, claimed }) => cpus === 4 && memoryMib === 25_600 && !claimed))
  t.deepEqual(devices.get('GPU-1b1ff1b8-5a0f-3f2b-9a53-6a1b0c7d2e11'), {
    uuid: 'GPU-1b1ff1b8-5a0f-3f2b-9a53-6a1b0c7d2e11',
    minor: 4
  })
  t.is(devices.get('MIG-c6d4f1ef-42e4-5de3-91c7-45d71c87eb3f')?.minor, 2)
  t.deepEqual(problems, [])
})

test('units: --gpu-ids by index, UUID or slice, and one that is not there is named', (t) => {
  const gpus = machine()
  const ids = (gpuIds: string[]) => makeUnits({ cores: 4, memoryMib: 1000, gpus }, { gpuIds })
  t.deepEqual(
    ids(['1']).units.map(({ model }) => model),
    ['rtx4090']
  )
  t.is(ids(['2']).units.length, 2, 'the index of a GPU in MIG mode names all its slices')
  t.deepEqual(
    ids(['MIG-CBA663E8-9bed-5b25-b243-5985ef7c9beb']).units.map(({ memoryGb }) => memoryGb),
    [5]
  )
  t.deepEqual(ids(['0', '7']).problems, [
    'GPU 7 is not on this machine; it has 0 (NVIDIA H200), 1 (NVIDIA GeForce RTX 4090), 2 (NVIDIA A100-SXM4-40GB)'
  ])
})

test('units: claimed GPUs are marked and have no device; without any GPU there is cpu:0', (t) => {
  const { units, devices } = makeUnits({ cores: 3, memoryMib: 10_000, gpus: [] }, { claimGpus: 'A100:80GB:2' })
  t.deepEqual(
    units.map(({ unit, model, memoryGb, claimed, cpus }) => ({ unit, model, memoryGb, claimed, cpus })),
    [
      { unit: 'claimed:0', model: 'a100', memoryGb: 80, claimed: true, cpus: 1.5 },
      { unit: 'claimed:1', model: 'a100', memoryGb: 80, claimed: true, cpus: 1.5 }
    ]
  )
  t.is(devices.size, 0)
  t.deepEqual(makeUnits({ cores: 2, memoryMib: 1000, gpus: [] }, { cpus: 8 }).units, [
    { unit: 'cpu:0', model: 'cpu', vramMib: 0, memoryGb: 0, claimed: false, cpus: 2, memoryMib: 800 }
  ])
})

test('a GPU in MIG mode without slices is not offered, and why is said', (t) => {
  const gpus = machine()
    .slice(2)
    .map((gpu) => ({ ...gpu, mig: [] }))
  const { units, problems } = makeUnits({ cores: 2, memoryMib: 1000, gpus }, {})
  t.is(units[0]?.unit, 'cpu:0')
  t.regex(problems[0] ?? '', /GPU 2 is in MIG mode and has no slice/)
})

test('memory: 80 % by default, never more than 90 %', (t) => {
  t.deepEqual([offeredMemoryMib(1000), offeredMemoryMib(1000, 500), offeredMemoryMib(1000, 5000)], [800, 500, 900])
})

test('free disk is that of the nearest folder that exists', async (t) => {
  const there = await freeMib(process.cwd())
  t.true(there > 0)
  const later = await freeMib(`${process.cwd()}/not/yet/there`)
  t.true(later > there / 2 && later < there * 2, `${later} of ${there} MiB`)
  t.is(await freeMib('/proc/self/not-there'), 0)
})

test('notes name each product, driver and capability once', (t) => {
  t.deepEqual(gpuNotes(machine()), {
    gpu: 'NVIDIA H200, NVIDIA GeForce RTX 4090, NVIDIA A100-SXM4-40GB',
    driver: '580.159.03',
    compute: '9.0, 8.9, 8.0',
    utilisation: '0 %, 97 %, unknown'
  })
  t.deepEqual(gpuNotes([]), {})
})

test('this machine offers something', async (t) => {
  const found = await detectResources(import.meta.dirname)
  t.true(found.units.length > 0 && found.cores > 0 && found.memoryMib > 0 && found.diskMib > 0)
  t.true(found.units.reduce((sum, unit) => sum + unit.memoryMib, 0) <= found.memoryMib * 0.9)
})
