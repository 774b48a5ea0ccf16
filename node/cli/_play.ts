/** Plays a job of two providers on a node double, from its offer to its end. */
import type { Outcome } from '../../protocol/messages.ts'
import { GPU, JOB, type NodeDouble, OTHER, SELF } from '../http/_node-double.ts'

/** The gang: alice is the head, bob runs the program. */
export const MEMBERS = [
  {
    peer: SELF,
    name: 'alice',
    index: 1,
    region: 'eu',
    roles: ['head' as const],
    units: [GPU],
    priceMicroPerGpuHour: 250_000,
    epoch: 1
  },
  {
    peer: OTHER,
    name: 'bob',
    index: 2,
    region: 'us',
    roles: ['driver' as const],
    units: [GPU],
    priceMicroPerGpuHour: 0,
    epoch: 2
  }
]
export const FUNNEL = {
  seen: 5,
  matched: 4,
  asked: 3,
  answered: 3,
  bids: 3,
  refusals: [{ code: 'busy', count: 1, example: '' }]
}
export const PLAN = MEMBERS.map(({ peer, name, region }, at) => ({
  peer,
  name,
  region,
  role: at < 2 ? 'member' : 'spare',
  units: ['claimed:0'],
  model: 'a100',
  priceMicroPerGpuHour: 250_000,
  startWaitMs: 0,
  transferMs: 5,
  completionMs: 5,
  versions: { swarm: '0.1.0', ray: '2.60.0', python: '3.11', arch: 'x64' }
}))

/** An end: success unless changed. */
export function outcome(change: Partial<Outcome>): Outcome {
  return { cause: 'succeeded', exitCode: 0, signal: '', peer: '', detail: '', lastLines: [], ...change }
}

/** Plays a job from offer to end. */
export function play(node: NodeDouble, end: Outcome, log: string): void {
  node.push({ event: 'job:offered' })
  node.change({ phase: 'planned', members: MEMBERS, funnel: FUNNEL })
  node.push({ event: 'job:planned', plan: PLAN })
  node.change({ phase: 'forming' })
  node.push({ event: 'job:leased' })
  node.change({ phase: 'running', startedAt: Date.now() })
  node.push({ event: 'job:started' })
  node.say(log, true)
  node.change({ phase: 'finishing', outcome: end })
  node.push({ event: 'job:finishing' })
  node.state.receipts = MEMBERS.map(({ peer }, at) => ({
    id: `r${at}`,
    role: 'requester',
    job: JOB,
    attempt: 1,
    epoch: 1,
    provider: peer,
    requester: SELF,
    units: ['claimed:0'],
    startedAt: 1,
    endedAt: 2,
    unitMs: 12_000,
    signedUnitMs: 12_000,
    priceMicroPerGpuHour: 250_000,
    amountMicro: 833,
    cause: end.cause,
    signed: 'both',
    dispute: '',
    bytes: new Uint8Array([1, 2, 3, 4])
  }))
  node.state.result = {
    job: JOB,
    outcome: end,
    output: '/tmp/out',
    log: '/tmp/out/log.txt',
    providers: MEMBERS.map(({ peer, name }) => ({
      peer,
      name,
      folder: `/tmp/out/${name}`,
      sizeBytes: 1234,
      missing: false,
      reason: ''
    }))
  }
  node.change({ phase: 'ended', endedAt: Date.now() })
  node.push({ event: 'job:result' })
  node.push({ event: 'job:ended' })
}
