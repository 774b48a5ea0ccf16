import { KEEP_ALIVE, type Libp2p } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import type { Multiaddr } from '@multiformats/multiaddr'
import type { PeerId } from '../../protocol/messages.ts'
import type { Bans } from './bans.ts'
import { reasonOf } from './errors.ts'
import type { Profile } from './profile.ts'

/** Dials at once. */
const parallelDials = 8
const dialMs = 10_000

/** Keeps connections. */
export interface Joiner {
  start: () => void
  stop: () => Promise<void>
  /** Bootstraps that are not connected and failed when last tried. */
  failures: () => Array<{ address: string; reason: string }>
  /** Looks again now: a peer came or went. */
  wake: () => void
}

/** Whom it dials, and how often. */
export interface JoinerOptions {
  bootstrap: readonly Multiaddr[]
  profile: Profile
  bans: Bans
  /** Peers worth a connection before others: subscribers of our topics, providers. */
  preferred?: () => PeerId[]
}

/** When a target may be tried again, and how the last try failed. */
interface Try {
  failures: number
  notBefore: number
  reason: string
}

/**
 * Keeps the node in the network: dials bootstraps until each is connected, remembered and discovered peers while there
 * are fewer connections than wanted, with backoff and jitter. libp2p dials nobody by itself. Nothing here is fatal:
 * a node whose every address is dead stays up and goes on trying.
 */
export function createJoiner(node: Libp2p, options: JoinerOptions): Joiner {
  const { profile, bans } = options
  const tries = new Map<string, Try>()
  const stopped = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let ticking: Promise<void> | undefined
  let dueAt = Infinity
  let again = false

  const peerOf = (address: Multiaddr): PeerId | undefined =>
    address.getComponents().findLast((part) => part.name === 'p2p')?.value
  const bootstraps = options.bootstrap.filter((address) => peerOf(address) !== node.peerId.toString())
  /** Peer ids of bootstraps given without one, once dialled. */
  const ids = new Map<string, PeerId>()
  const connected = (peer: PeerId | undefined): boolean =>
    peer !== undefined && node.getConnections(peerIdFromString(peer)).length > 0
  const isUp = (address: Multiaddr): boolean => connected(peerOf(address) ?? ids.get(address.toString()))

  const dial = async (key: string, target: Multiaddr | PeerId): Promise<void> => {
    const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(dialMs)])
    try {
      const connection = await node.dial(typeof target === 'string' ? peerIdFromString(target) : target, { signal })
      tries.delete(key)
      if (typeof target === 'string') return
      ids.set(key, connection.remotePeer.toString())
      // The stock bootstrap tag neither reconnects nor lasts.
      await node.peerStore.merge(connection.remotePeer, { tags: { [`${KEEP_ALIVE}-bootstrap`]: { value: 50 } } })
    } catch (error) {
      if (stopped.signal.aborted) return
      const failures = (tries.get(key)?.failures ?? 0) + 1
      const ceiling = Math.min(profile.joinBackoffMaxMs, profile.joinBackoffMs * 2 ** (failures - 1))
      const waitMs = ceiling / 2 + (Math.random() * ceiling) / 2
      tries.delete(key)
      tries.set(key, { failures, notBefore: performance.now() + waitMs, reason: sayWhy(error) })
      if (tries.size > 1024) tries.delete(tries.keys().next().value as string)
    }
  }
  const due = (key: string): boolean => (tries.get(key)?.notBefore ?? 0) <= performance.now()

  /** Known peers that are neither connected nor banned, the preferred first, the others in random order. */
  const known = async (): Promise<PeerId[]> => {
    const stored = await node.peerStore.all()
    const ids = stored.filter((peer) => peer.addresses.length > 0).map((peer) => peer.id.toString())
    const preferred = options.preferred?.() ?? []
    const rest = ids.map((id) => ({ id, place: Math.random() })).sort((a, b) => a.place - b.place)
    return [...new Set([...preferred, ...rest.map(({ id }) => id)])].filter(
      (id) => id !== node.peerId.toString() && !connected(id)
    )
  }

  const join = async (): Promise<void> => {
    const targets = bootstraps.filter((address) => !isUp(address) && due(address.toString()))
    await Promise.all(targets.map((address) => dial(address.toString(), address)))
  }
  const fill = async (): Promise<void> => {
    const missing = profile.wantedConnections - node.getPeers().length
    if (missing <= 0 || stopped.signal.aborted) return
    const peers = await known()
    const fair = peers.filter((peer) => !bans.isBanned(peer))
    if (node.getPeers().length === 0 && fair.length === 0 && peers.length > 0) bans.lift()
    const targets = fair.filter(due).slice(0, Math.min(missing, parallelDials))
    await Promise.all(targets.map((peer) => dial(peer, peer)))
  }

  const schedule = (ms: number): void => {
    if (stopped.signal.aborted || performance.now() + ms > dueAt) return
    clearTimeout(timer)
    dueAt = performance.now() + ms
    timer = setTimeout(run, ms)
    timer.unref()
  }
  const run = (): void => {
    dueAt = Infinity
    if (ticking !== undefined) {
      again = true
      return
    }
    ticking = Promise.all([join(), fill()])
      .then(() => undefined)
      .catch(() => undefined)
      .finally(() => {
        ticking = undefined
        const alone = node.getPeers().length === 0
        schedule(again || alone ? profile.joinBackoffMs : profile.fillEveryMs)
        again = false
      })
  }

  return {
    start: run,
    wake: () => schedule(profile.joinBackoffMs),
    stop: async () => {
      stopped.abort(new Error('this node is stopping'))
      clearTimeout(timer)
      await ticking
    },
    failures: () =>
      bootstraps
        .filter((address) => !isUp(address) && tries.has(address.toString()))
        .map((address) => ({ address: address.toString(), reason: tries.get(address.toString())?.reason ?? '' }))
  }
}

/** A dial's failure in words that lead somewhere. */
function sayWhy(error: unknown): string {
  const reason = reasonOf(error)
  const text = `${(error as Error)?.name ?? ''} ${reason}`
  if (/ECONNREFUSED/.test(text)) return 'connection refused: no node listens there'
  if (/EHOSTUNREACH|ENETUNREACH/.test(text)) return 'no route to that address'
  if (/ENOTFOUND|EAI_AGAIN/.test(text)) return 'that name does not resolve'
  if (/Timeout|aborted due to timeout|ETIMEDOUT/i.test(text))
    return 'no answer in time: host down, or a firewall drops it'
  if (/UnexpectedPeer/i.test(text)) return `another peer lives there (${reason})`
  if (/EncryptionFailed|Cipher|decrypt|noise|invalid tag|handshake/i.test(text)) {
    return `it speaks another network or no Swarm (${reason})`
  }
  if (/DialDenied|denied|No valid addresses|gater/i.test(text)) return `the address rules forbid it (${reason})`
  return reason
}
