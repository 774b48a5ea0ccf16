/** `swarm status`: what this node is, whether it can be reached, what it offers, what runs. */
import type { NodeStatus } from '../node.ts'
import { answer } from '../http/client.ts'
import type { Invocation } from './command.ts'
import { connect } from './connect.ts'
import { coresAndMemory, units } from './format/gpus.ts'
import { facts } from './format/table.ts'
import { plain } from './format/text.ts'
import { count, credits, duration } from './format/units.ts'
import { printJson, type Sink } from './output.ts'

/** Prints the state of the running node. */
export async function showStatus(invocation: Invocation<unknown>): Promise<void> {
  const { output } = invocation
  const status = await answer((await connect(invocation)).status.$get())
  if (output.json) return printJson(output, status)
  output.out.line(facts(output.out, [...identity(output.out, status), ...offer(output.out, status), ...work(status)]))
  for (const warning of status.warnings) output.err.line(`${output.err.colors.yellow('warning:')} ${plain(warning)}`)
}

/** A name with its value, as `facts` takes them. */
export type Fact = readonly [string, string]

/** Who this node is and how others get to it. */
export function identity(sink: Sink, status: NodeStatus): Fact[] {
  return [
    ['node', `${plain(status.name)}  ${status.peer}`],
    ['version', `swarm ${status.version}, network ${status.network}`],
    [
      'process',
      `pid ${status.pid}, up ${duration(Math.max(0, Date.now() - status.startedAt))}, data in ${status.dataDir}`
    ],
    ['addresses', status.addrs.length === 0 ? 'none: listening nowhere' : status.addrs.join('\n')],
    ['reachable', reachability(sink, status)],
    ['peers', `${status.connectedPeers} connected`],
    ['not joined', status.joinFailures.map(({ address, reason }) => `${address}: ${plain(reason)}`).join('\n')],
    ['join through', status.joinLine]
  ]
}

function reachability({ colors }: Sink, { reachability: { reachable, evidence } }: NodeStatus): string {
  const paint = { yes: colors.green, no: colors.red, unknown: colors.yellow }[reachable]
  return [paint(reachable), ...evidence.map(plain)].join('\n')
}

/** What this node gives to whom. */
export function offer({ colors }: Sink, { peer, provider: { settings, draining } }: NodeStatus): Fact[] {
  if (settings.runtimeMissing !== '')
    return [['offers', `${colors.yellow('nothing')}: ${plain(settings.runtimeMissing)}`]]
  if (!settings.offering) return [['offers', 'nothing (switched off; on with: swarm provider set --offer)']]
  const region = settings.region === '' ? '' : `, region ${settings.region}`
  return [
    [
      'offers',
      `${draining ? colors.yellow('draining: ') : ''}${units(settings.units)}  (${coresAndMemory(settings.units)})`
    ],
    ['price', `${credits(settings.priceMicroPerGpuHour)} credits an hour${region}`],
    ['runtime', `Ray ${settings.versions.ray}, Python ${settings.versions.python}`],
    [
      'environments',
      settings.builds === true
        ? `built for jobs that bring requirements; ${settings.environments?.length ?? 0} ready`
        : 'none: jobs that bring requirements are refused'
    ],
    ['internet', settings.egress === 'internet' ? 'for jobs that ask for it, public addresses alone' : ''],
    ['takes jobs of', allowText(settings.allow, peer)]
  ]
}

/** The allow list in words; `self` is this node's own key. */
export function allowText(allow: readonly string[], self: string): string {
  if (allow.includes('*')) return 'everybody'
  const others = allow.filter((peer) => peer !== self)
  if (others.length === 0) return 'this node alone; let others in with: swarm provider set --allow PEER'
  return ['this node itself', ...others].join('\n')
}

function work({ provider: { leases }, activeJobs }: NodeStatus): Fact[] {
  return [
    [
      'leases',
      leases
        .map(
          ({ job, name, requester, phase, units: leased }) =>
            `${job} ${plain(name)} (${phase}, ${units(leased)}) of ${requester}`
        )
        .join('\n') || 'none'
    ],
    ['own jobs', activeJobs.length === 0 ? 'none' : `${count(activeJobs.length, 'job')}: ${activeJobs.join(', ')}`]
  ]
}
