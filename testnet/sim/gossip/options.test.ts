import { readFile } from 'node:fs/promises'
import test from 'ava'
import { GOSSIPSUB, SWARM_GOSSIPSUB } from './options.ts'

const root = new URL('../../../', import.meta.url)
const at = (path: string): URL => new URL(path, root)

test('the defaults are the constants of the installed package, and of its constructor', async (t) => {
  const folder = 'node_modules/@chainsafe/libp2p-gossipsub/'
  const { name, version } = JSON.parse(await readFile(at(`${folder}package.json`), 'utf8')) as Record<string, string>
  t.is(`${name}@${version}`, '@libp2p/gossipsub@17.1.1', 'read its constants again, and say so in options.ts')
  const theirs = (await import(at(`${folder}dist/src/constants.js`).href)) as Record<string, number>
  t.like(GOSSIPSUB, {
    d: theirs['GossipsubD'],
    dLow: theirs['GossipsubDlo'],
    dHigh: theirs['GossipsubDhi'],
    dScore: theirs['GossipsubDscore'],
    dOut: theirs['GossipsubDout'],
    dLazy: theirs['GossipsubDlazy'],
    gossipFactor: theirs['GossipsubGossipFactor'],
    heartbeatMs: theirs['GossipsubHeartbeatInterval'],
    historyLength: theirs['GossipsubHistoryLength'],
    historyGossip: theirs['GossipsubHistoryGossip'],
    pruneBackoffMs: theirs['GossipsubPruneBackoff'],
    unsubscribeBackoffMs: theirs['GossipsubUnsubscribeBackoff'],
    backoffTicks: theirs['GossipsubPruneBackoffTicks'],
    seenTtlMs: theirs['GossipsubSeenTTL'],
    idontwantBytes: theirs['GossipsubIdontwantMinDataSize']
  })
  t.regex(await readFile(at(`${folder}dist/src/gossipsub.js`), 'utf8'), /floodPublish: true/)
})

test("what this project's node sets instead is what its source says", async (t) => {
  const source = await readFile(at('node/p2p/gossip.ts'), 'utf8')
  const said = (name: string): string | undefined => new RegExp(`^ {4}${name}: (\\w+)`, 'm').exec(source)?.[1]
  const { d, dLow, dHigh, dScore, floodPublish, idontwantBytes } = SWARM_GOSSIPSUB
  t.deepEqual(
    ['D', 'Dlo', 'Dhi', 'Dscore', 'floodPublish', 'idontwantMinDataSize'].map(said),
    [d, dLow, dHigh, dScore, floodPublish, idontwantBytes].map(String)
  )
})
