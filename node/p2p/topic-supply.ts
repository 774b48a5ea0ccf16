import { peerIdFromString } from '@libp2p/peer-id'
import { keyOfTopic } from '../../protocol/advert/keys.ts'
import type { PeerId } from '../../protocol/messages.ts'
import type { Gossip } from './gossip.ts'
import type { SwarmLibp2p } from './libp2p.ts'

/** Fewer connected subscribers than this and a topic's mesh is thin (gossipsub's Dlo). */
const wanted = 6
/** Topics looked after, and peers dialled, in one round. */
const topicsPerRound = 4
const dialsPerRound = 6
const firstMs = 10_000
/** A round that finds nobody new doubles the pause up to this. */
const maxMs = 600_000
const roundMs = 10_000

/** Looks after thin topics. */
export interface TopicSupply {
  /** Topics have changed: look soon. */
  wake: () => void
  stop: () => Promise<void>
}

/**
 * Connects this node to others that listen to its offer topics: gossipsub dials nobody, and in a large network the few
 * that share a topic need not be connected by chance. They are found where they advertise, under the topic's own cell.
 */
export function createTopicSupply(
  node: SwarmLibp2p,
  gossip: Gossip,
  providersUnder: (key: string, signal: AbortSignal) => Promise<PeerId[]>
): TopicSupply {
  const stopped = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let pauseMs = firstMs
  let running: Promise<void> = Promise.resolve()

  /** How many were newly connected. */
  const round = async (): Promise<number> => {
    const thin = gossip.topics().filter((topic) => gossip.subscribers(topic).length < wanted)
    const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(roundMs)])
    const keys = thin.slice(0, topicsPerRound).map(keyOfTopic)
    const found = await Promise.all(keys.map((key) => providersUnder(key, signal)))
    const here = new Set([node.peerId.toString(), ...node.getPeers().map(String)])
    const targets = [...new Set(found.flat())].filter((peer) => !here.has(peer)).slice(0, dialsPerRound)
    const dials = await Promise.allSettled(targets.map((peer) => node.dial(peerIdFromString(peer), { signal })))
    return dials.filter(({ status }) => status === 'fulfilled').length
  }
  const schedule = (): void => {
    clearTimeout(timer)
    if (stopped.signal.aborted) return
    timer = setTimeout(() => {
      running = round()
        .catch(() => 0)
        .then((made) => {
          pauseMs = made > 0 ? firstMs : Math.min(maxMs, pauseMs * 2)
          schedule()
        })
    }, pauseMs)
    timer.unref()
  }

  return {
    wake: () => {
      pauseMs = firstMs
      schedule()
    },
    stop: async () => {
      stopped.abort(new Error('this node is stopping'))
      clearTimeout(timer)
      await running
    }
  }
}
