/**
 * WireGuard's cross-platform userspace API over its unix socket: plain text, one request per connection, atomic.
 * Keys go over this socket and nowhere else. https://www.wireguard.com/xplatform/
 */
import { connect } from 'node:net'

import { PrivilegedError } from './error.ts'
import type { PeerStats } from './verbs.ts'

/** errno of a listen port that something else holds. */
const EADDRINUSE = 98

/** How long wireguard-go may take to answer one request, ms; it answers in 2 when idle. */
const ANSWER_MS = 10_000

/** One request's lines, without the leading `set=1` and the trailing empty line. */
export type UapiLines = string[]

/** Applies lines to a device. Rejects with `port-in-use` or `device-failed`. */
export async function uapiSet(path: string, lines: UapiLines): Promise<void> {
  const answer = await exchange(path, `set=1\n${lines.join('\n')}\n\n`)
  const errno = Number(/^errno=(-?[0-9]+)$/m.exec(answer)?.[1] ?? Number.NaN)
  if (errno === 0) return
  if (Math.abs(errno) === EADDRINUSE) {
    throw new PrivilegedError(
      'port-in-use',
      'the UDP port of the tunnel is taken: choose another range with --mesh-ports'
    )
  }
  throw new PrivilegedError('device-failed', `the WireGuard device refused its settings (errno ${errno})`)
}

/** Reads the counters of all peers of a device. */
export async function uapiStats(path: string): Promise<PeerStats[]> {
  return parseStats(await exchange(path, 'get=1\n\n'))
}

/** True once something answers on the socket. */
export async function uapiAnswers(path: string): Promise<boolean> {
  try {
    return (await exchange(path, 'get=1\n\n')).includes('errno=0')
  } catch {
    return false
  }
}

/** Parses the answer to `get=1`. */
export function parseStats(text: string): PeerStats[] {
  const peers: PeerStats[] = []
  let peer: PeerStats | undefined
  for (const line of text.split('\n')) {
    const [key, value = ''] = line.split('=', 2)
    if (key === 'public_key') {
      peer = {
        publicKey: Uint8Array.from(Buffer.from(value, 'hex')),
        rxBytes: 0,
        txBytes: 0,
        lastHandshakeUnixSeconds: 0
      }
      peers.push(peer)
    } else if (peer !== undefined) {
      if (key === 'rx_bytes') peer.rxBytes = Number(value)
      else if (key === 'tx_bytes') peer.txBytes = Number(value)
      else if (key === 'last_handshake_time_sec') peer.lastHandshakeUnixSeconds = Number(value)
    }
  }
  return peers
}

function exchange(path: string, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    let answer = ''
    const fail = (cause?: unknown): void => {
      socket.destroy()
      reject(new PrivilegedError('device-failed', `the WireGuard device does not answer on ${path}`, cause))
    }
    socket.setTimeout(ANSWER_MS, () => fail())
    socket.on('error', fail)
    socket.on('connect', () => socket.write(request))
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
      if (!/(^|\n)errno=-?[0-9]+\n\n$/.test(answer)) return
      socket.end()
      socket.destroy()
      resolve(answer)
    })
    socket.on('close', () => fail())
  })
}
