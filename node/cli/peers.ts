/** `swarm peers`. */
import type { PeerView } from '../p2p/p2p.ts'
import { answer, type ApiClient } from '../http/client.ts'
import type { Invocation } from './command.ts'
import { connect } from './connect.ts'
import { table } from './format/table.ts'
import { plain } from './format/text.ts'
import { ago } from './format/units.ts'
import { printJson, type Sink } from './output.ts'

/** Prints the connected peers, and with `--all` those that are remembered. */
export async function showPeers(invocation: Invocation<{ all?: true }>): Promise<void> {
  const { flags, output } = invocation
  const client = await connect(invocation)
  const { peers } = await answer(client.peers.$get())
  if (output.json) return printJson(output, { peers })
  const { out, err } = output
  const connected = peers.filter((peer) => peer.connected)
  const shown = flags.all === true ? peers.toSorted((a, b) => Number(b.connected) - Number(a.connected)) : connected
  const columns = [
    { head: 'PEER' },
    { head: 'STATE' },
    { head: 'RTT', right: true },
    { head: 'SEEN' },
    { head: 'ADDRESS' }
  ]
  if (shown.length > 0)
    out.line(
      table(
        out,
        columns,
        shown.map((peer) => row(out, peer))
      )
    )
  else await tellAlone(err, client)
  const left = peers.length - shown.length
  if (left > 0) err.line(err.colors.dim(`${left} more are remembered; --all shows them`))
}

function row({ colors }: Sink, { peer, connected, direction, rttMs, lastSeenAt, addrs }: PeerView): string[] {
  const rtt = rttMs === undefined ? '' : `${rttMs.toFixed(1)} ms`
  const seen = connected ? 'now' : lastSeenAt === undefined ? '' : ago(lastSeenAt, Date.now())
  return [
    peer,
    connected ? colors.green(direction ?? 'connected') : 'remembered',
    rtt,
    seen,
    plain((addrs[0] ?? '').replace(`/p2p/${peer}`, ''))
  ]
}

/** An isolated node is told why. */
async function tellAlone(err: Sink, client: ApiClient): Promise<void> {
  err.line('no peer is connected')
  const { joinFailures } = await answer(client.status.$get())
  for (const { address, reason } of joinFailures) err.line(`  ${address}: ${plain(reason)}`)
  err.line(
    `${err.colors.dim('→')} join through another node: SWARM_BOOTSTRAP=<the address that its \`swarm start\` prints>`
  )
}
