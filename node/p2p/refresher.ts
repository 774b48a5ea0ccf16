import type { SwarmLibp2p } from './libp2p.ts'

/** kad-dht's own timer, armed by every refresh and left running by its stop. */
interface RefreshInternals {
  routingTableRefresh?: { refreshTimeoutId?: NodeJS.Timeout }
}

/**
 * Refreshes the routing table: kad-dht 16.4.5 never starts its own refresh, and one manual call arms a timer there that
 * outlives `stop()`. This keeps the schedule, soon after the first peer and then every `everyMs`, and clears both timers.
 */
export function createRefresher(node: SwarmLibp2p, everyMs: number): { start: () => void; stop: () => void } {
  const { dht } = node.services
  const stopped = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const disarm = (): void => clearTimeout((dht as unknown as RefreshInternals).routingTableRefresh?.refreshTimeoutId)
  const schedule = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(refresh, ms)
    timer.unref()
  }
  const refresh = (): void => {
    disarm()
    const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(30_000)])
    dht.refreshRoutingTable({ signal }).catch(() => undefined)
    schedule(everyMs * (0.75 + Math.random() / 2))
  }
  const first = (): void => schedule(2000)

  return {
    start: () => {
      node.addEventListener('peer:connect', first, { once: true })
    },
    stop: () => {
      node.removeEventListener('peer:connect', first)
      stopped.abort(new Error('this node is stopping'))
      clearTimeout(timer)
      disarm()
    }
  }
}
