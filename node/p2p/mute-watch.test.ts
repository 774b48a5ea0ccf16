import type { Connection } from '@libp2p/interface'
import test from 'ava'
import { createMuteWatch, type MuteWatchNode } from './mute-watch.ts'
import { profiles } from './profile.ts'

function scene(protocols: string[], options: { ageMs?: number; hears?: boolean; identifyFails?: boolean } = {}) {
  const did: string[] = []
  const connection = {
    id: 'c',
    remotePeer: 'p',
    status: 'open',
    timeline: { open: Date.now() - (options.ageMs ?? 60_000) },
    close: async () => void did.push('close')
  } as unknown as Connection
  const node = {
    getConnections: () => [connection],
    peerStore: { get: async () => ({ protocols }) },
    services: {
      identify: {
        identify: async () => {
          did.push('identify')
          if (options.identifyFails) throw new Error('timeout')
        }
      }
    }
  } as unknown as MuteWatchNode
  const watch = createMuteWatch(node, { hears: () => options.hears ?? false }, profiles.public)
  return { did, look: watch.look }
}

const cases: Array<[string, ReturnType<typeof scene>, string[]]> = [
  ['heard: left alone', scene(['/meshsub/1.2.0'], { hears: true }), []],
  ['young: left alone', scene([], { ageMs: 1000 }), []],
  ['speaks gossip and is not heard: closed', scene(['/meshsub/1.2.0']), ['close']],
  ['speaks no gossip: left alone', scene(['/swarm/ping/1.0.0']), []],
  ['never identified: identified', scene([]), ['identify']],
  ['cannot be identified: closed', scene([], { identifyFails: true }), ['identify', 'close']]
]
for (const [name, { did, look }, expected] of cases) {
  test(name, async (t) => {
    await look()
    t.deepEqual(did, [], 'a second look is needed')
    await look()
    t.deepEqual(did, expected)
  })
}
