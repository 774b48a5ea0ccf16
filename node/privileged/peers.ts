/** The difference between two desired states of a device's peers, as lines of the userspace API. */
import type { UapiLines } from './uapi.ts'
import type { TunnelPeer } from './verbs.ts'

/** Seconds between keep-alives of the initiator: below the 30 s after which NATs forget a UDP mapping. */
const KEEPALIVE_SECONDS = 25

/** A peer's key as the userspace API writes it: 64 hex characters. */
export function hexKey(key: Uint8Array): string {
  return Buffer.from(key).toString('hex')
}

/**
 * Lines that lead from `before` to `after`. Peers that stay as they are are left alone: setting them again would cut
 * their session. A peer whose endpoint changed is removed and added, because WireGuard repeats an initiation only
 * after 5 s. Nothing depends on the removal of single allowed-ips, which older wireguard-go lacks.
 */
export function peerLines(before: TunnelPeer[], after: TunnelPeer[]): UapiLines {
  const old = new Map(before.map((peer) => [hexKey(peer.publicKey), peer]))
  const lines: UapiLines = []
  for (const key of old.keys()) {
    if (!after.some((peer) => hexKey(peer.publicKey) === key)) lines.push(`public_key=${key}`, 'remove=true')
  }
  for (const peer of after) {
    const known = old.get(hexKey(peer.publicKey))
    if (known !== undefined && isSame(known, peer)) continue
    if (known !== undefined && !isSameEndpoint(known, peer))
      lines.push(`public_key=${hexKey(peer.publicKey)}`, 'remove=true')
    lines.push(...linesOf(peer))
  }
  return lines
}

function linesOf(peer: TunnelPeer): UapiLines {
  const lines = [`public_key=${hexKey(peer.publicKey)}`]
  if (peer.presharedKey !== undefined) lines.push(`preshared_key=${hexKey(peer.presharedKey)}`)
  lines.push('replace_allowed_ips=true', ...peer.allowedIps.map((cidr) => `allowed_ip=${cidr}`))
  if (peer.endpoint !== undefined) {
    lines.push(`endpoint=${endpointText(peer.endpoint)}`, `persistent_keepalive_interval=${KEEPALIVE_SECONDS}`)
  }
  return lines
}

/** `1.2.3.4:51820` or `[fd00::1]:51820`. */
export function endpointText({ address, port }: { address: string; port: number }): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`
}

function isSame(a: TunnelPeer, b: TunnelPeer): boolean {
  const psk = (peer: TunnelPeer): string => (peer.presharedKey === undefined ? '' : hexKey(peer.presharedKey))
  return (
    isSameEndpoint(a, b) && psk(a) === psk(b) && [...a.allowedIps].sort().join() === [...b.allowedIps].sort().join()
  )
}

function isSameEndpoint(a: TunnelPeer, b: TunnelPeer): boolean {
  return a.endpoint?.address === b.endpoint?.address && a.endpoint?.port === b.endpoint?.port
}
