/** One message of each type, for codec tests and golden vectors; the values are arbitrary and must never change. */
import type {
  LeaseGrant,
  Lease,
  Message,
  MessageType,
  Requirements,
  Signed,
  UnitOffer,
  UsageReceipt,
  Versions,
  ReceiptSignature
} from './messages.ts'

export const alice = '12D3KooWQsAeUPMH3eWETFmEFT3i8iy5rqXdMGMvAEJXHE9pgaZS'
export const bob = '12D3KooWPjceQrSwdWXPyLLeABRXmuqt69Rg3sBYbU1Nft9HyQ6X'

const at = { job: 'j-0011223344556677', attempt: 1 }
const epoch = 1_770_000_000_001
const bytes = (fill: number): Uint8Array => new Uint8Array(32).fill(fill)
const sha256 = 'ab'.repeat(32)
const versions: Versions = { swarm: '0.1.0', ray: '2.60.0', python: '3.11', arch: 'x64' }
const unit: UnitOffer = {
  unit: 'GPU-5f0c',
  model: 'a100',
  vramMib: 81_920,
  memoryGb: 80,
  claimed: false,
  cpus: 7.5,
  memoryMib: 64_000
}
const needs: Requirements = {
  nodes: 2,
  gpus: { models: ['a100', 'h100'], minMemoryGb: 40, maxMemoryGb: 0, count: 1 },
  cpus: 2,
  memoryMib: 4096,
  region: 'eu',
  maxPriceMicroPerGpuHour: 2_500_000,
  acceptClaimed: true,
  archiveBytes: 12_345,
  durationMs: 60_000,
  termMs: 86_400_000,
  ray: '2.60.0',
  python: '3.11',
  requirements: sha256,
  perNode: true,
  egress: 'internet',
  dataBytes: 5_000_000,
  minNodes: 1
}

function signed<M extends Message>(body: M, from = alice): Signed<M> {
  return { from, issuedAt: 1_770_000_000_000, expiresAt: 1_770_000_060_000, body }
}

const grant: LeaseGrant = {
  type: 'leaseGrant',
  ...at,
  requester: alice,
  units: [unit],
  epoch,
  holdTtlMs: 15_000,
  priceMicroPerGpuHour: 1_200_000,
  versions,
  addrs: ['/ip4/10.0.0.2/tcp/4101']
}
const lease: Lease = {
  type: 'lease',
  ...at,
  requester: alice,
  units: ['GPU-5f0c'],
  epoch,
  ttlMs: 60_000,
  termMs: 86_400_000,
  priceMicroPerGpuHour: 1_200_000,
  commit: sha256
}
const receipt: UsageReceipt = {
  type: 'usageReceipt',
  ...at,
  epoch,
  provider: bob,
  requester: alice,
  units: ['GPU-5f0c'],
  startedAt: 1_770_000_000_000,
  endedAt: 1_770_000_030_000,
  unitMs: 30_000,
  signedUnitMs: 20_000,
  priceMicroPerGpuHour: 1_200_000,
  amountMicro: 6_667,
  cause: 'succeeded'
}
const signature: ReceiptSignature = { type: 'receiptSignature', receipt: signed(receipt, bob) }
const outcome = {
  cause: 'failed',
  exitCode: 3,
  signal: '',
  peer: bob,
  detail: 'exit status 3',
  lastLines: ['Traceback', 'ValueError']
} as const

/** Samples by type; nested signed messages carry no bytes yet. */
export const samples: Readonly<Record<MessageType, Message>> = {
  resourceAdvert: {
    type: 'resourceAdvert',
    seq: 7,
    name: 'calm-otter',
    region: 'eu',
    units: [unit],
    freeUnits: 1,
    diskMib: 100_000,
    priceMicroPerGpuHour: 1_200_000,
    versions,
    addrs: ['/ip4/10.0.0.2/tcp/4101'],
    ttlMs: 600_000,
    notes: { driver: '550.54' }
  },
  jobOffer: { type: 'jobOffer', ...at, name: 'train', needs, addrs: ['/ip4/10.0.0.1/tcp/4101'], trace: 't-1' },
  bid: {
    type: 'bid',
    ...at,
    units: [unit],
    priceMicroPerGpuHour: 1_200_000,
    startWaitMs: 0,
    transferBytesPerSecond: 10_000_000,
    validMs: 30_000,
    name: 'calm-otter',
    region: 'eu',
    versions,
    addrs: ['/ip4/10.0.0.2/tcp/4101']
  },
  refusal: {
    type: 'refusal',
    ...at,
    of: 'jobOffer',
    code: 'gpu-memory',
    field: 'gpus.minMemoryGb',
    asked: '40',
    have: '24',
    retryAfterMs: 0,
    final: true
  },
  award: {
    type: 'award',
    ...at,
    name: 'train',
    needs,
    priceMicroPerGpuHour: 1_200_000,
    archive: { sha256, sizeBytes: 12_345 },
    trace: 't-1'
  },
  leaseGrant: grant,
  commit: {
    type: 'commit',
    ...at,
    name: 'train',
    members: [
      { peer: bob, index: 1, name: 'calm-otter', addrs: ['/ip4/10.0.0.2/tcp/4101'], grant: signed(grant, bob) }
    ],
    head: bob,
    driver: bob,
    delegates: [bob],
    terms: {
      termMs: 86_400_000,
      leaseTtlMs: 60_000,
      renewEveryMs: 20_000,
      orphanMs: 600_000,
      phaseTimeoutMs: 60_000,
      retentionMs: 86_400_000
    },
    command: ['python', 'train.py'],
    archive: { sha256, sizeBytes: 12_345 },
    trace: 't-1',
    requirements: { sha256, sizeBytes: 120 },
    perNode: true,
    egress: 'internet',
    minNodes: 1,
    data: [{ name: 'shards', manifest: { sha256, sizeBytes: 2048 }, sizeBytes: 5_000_000 }],
    storage: [alice]
  },
  lease,
  tunnelOffer: {
    type: 'tunnelOffer',
    ...at,
    epoch,
    publicKey: bytes(1),
    endpoints: [{ address: '10.0.0.2', port: 51_820 }],
    presharedKey: bytes(2),
    token: bytes(3)
  },
  tunnelAnswer: {
    type: 'tunnelAnswer',
    ...at,
    epoch,
    publicKey: bytes(4),
    endpoints: [{ address: '10.0.0.3', port: 51_821 }],
    token: new Uint8Array(0)
  },
  ready: { type: 'ready', ...at, epoch, lease: signed(lease, bob) },
  withdraw: { type: 'withdraw', ...at, epoch },
  withdrawn: { type: 'withdrawn', ...at },
  started: { type: 'started', ...at, leases: [signed(lease, bob)] },
  heartbeat: { type: 'heartbeat', ...at, epoch, count: 12 },
  renewAsk: { type: 'renewAsk', ...at, epoch, unitMs: 31_000 },
  leaseRenew: { type: 'leaseRenew', ...at, epoch, number: 2, unitMs: 20_000 },
  finish: { type: 'finish', ...at, outcome: { ...outcome, lastLines: [...outcome.lastLines] } },
  release: { type: 'release', ...at, cause: 'stopped' },
  usageReceipt: receipt,
  leaseEnd: {
    type: 'leaseEnd',
    ...at,
    epoch,
    cause: 'failed',
    detail: 'exit status 3',
    output: { sha256, sizeBytes: 99 },
    receipt: signed(receipt, bob)
  },
  receiptSignature: signature,
  leaseEndAck: { type: 'leaseEndAck', ...at, epoch, signature: signed(signature), dispute: '' },
  result: {
    type: 'result',
    ...at,
    outcome: { ...outcome, lastLines: [...outcome.lastLines] },
    outputs: [{ peer: bob, name: 'calm-otter', blob: { sha256, sizeBytes: 99 } }],
    log: { sha256, sizeBytes: 1000 },
    holders: [bob]
  },
  resultAck: { type: 'resultAck', ...at },
  statusAsk: { type: 'statusAsk', ...at },
  exited: { type: 'exited', ...at, epoch, outcome: { ...outcome, lastLines: [...outcome.lastLines] } },
  progress: { type: 'progress', ...at, epoch, number: 4, metrics: { loss: 0.25, epoch: 2 }, step: 200 },
  members: {
    type: 'members',
    ...at,
    number: 1,
    lost: [{ peer: bob, cause: 'provider-lost', detail: 'silent for 10 s' }]
  }
}

/** Wraps a sample as its sender would. */
export function signedSample(type: MessageType): Signed<Message> {
  return signed(samples[type], type === 'jobOffer' || type === 'award' || type === 'commit' ? alice : bob)
}
