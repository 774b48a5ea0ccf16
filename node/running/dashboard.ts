/** A requester's way to its job's Ray dashboard, through the head's member. */
import type { DashboardTunnel, JobView } from '../node.ts'
import { NodeError, NodeErrorCode } from '../node.ts'
import type { TransferClient } from '../transfer/client.ts'

/** Brings the dashboard up (about 2 s the first time). Throws ERR_JOB_NOT_RUNNING, ERR_NO_DASHBOARD. */
export async function openDashboard(
  { job, phase, attempt, members }: JobView,
  client: TransferClient
): Promise<DashboardTunnel> {
  const head = members.find(({ roles }) => roles.includes('head'))
  if (phase !== 'running' || head === undefined) {
    const message = `job ${job} does not run (it is ${phase}): its dashboard lives only as long as it does`
    throw new NodeError(NodeErrorCode.jobNotRunning, message)
  }
  const stop = new AbortController()
  const connect = async () => await client.dashboard(head.peer, job, attempt, stop.signal)
  const first = await connect().catch((cause: unknown) => {
    const message = `the dashboard of ${job} did not come up on ${head.name}: ${(cause as Error).message}`
    throw new NodeError(NodeErrorCode.noDashboard, message, { cause })
  })
  first.socket.destroy()
  return { connect: async () => (await connect()).socket, headers: first.headers, close: async () => stop.abort() }
}
