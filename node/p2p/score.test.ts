import { createPeerScoreParams, createTopicScoreParams, PeerScore } from '@chainsafe/libp2p-gossipsub/score'
import type { ComponentLogger } from '@libp2p/interface'
import test from 'ava'
import { profiles } from './profile.ts'
import { bannedScore, offerTopicScore, scoreParams, scoreThresholds } from './score.ts'

const topic = '/swarm/1/offers/a100/any'
const logger = {
  forComponent: () => Object.assign(() => undefined, { error: () => undefined })
} as unknown as ComponentLogger

/** The package's own score keeper, with our numbers; `seconds` runs its decay, once a second. */
function keeper(appScore = 0) {
  const params = createPeerScoreParams(scoreParams(profiles.public, () => appScore))
  params.topics[topic] = createTopicScoreParams(offerTopicScore)
  const keeper = new PeerScore(params, null, logger, { scoreCacheValidityMs: 0 })
  let ids = 0
  return {
    join: (peer: string) => {
      keeper.addPeer(peer)
      keeper.graft(peer, topic)
    },
    deliver: (peer: string, count: number) => {
      for (let i = 0; i < count; i++) {
        keeper.validateMessage(`m${++ids}`)
        keeper.deliverMessage(peer, `m${ids}`, topic)
      }
    },
    invalid: (peer: string, count: number) => {
      for (let i = 0; i < count; i++) keeper.rejectInvalidMessage(peer, topic)
    },
    seconds: (count: number) => {
      for (let i = 0; i < count; i++) keeper.refreshScores()
    },
    score: (peer: string) => keeper.score(peer)
  }
}

test('three invalid messages reach the graylist, whatever was earned; two do not', (t) => {
  const { join, deliver, invalid, score } = keeper()
  join('p')
  deliver('p', 1000)
  t.is(score('p'), 30, 'capped')
  invalid('p', 2)
  t.true(score('p') < 0 && score('p') > scoreThresholds.graylistThreshold)
  invalid('p', 1)
  t.true(score('p') <= scoreThresholds.graylistThreshold, String(score('p')))
})

test('it is forgotten over an hour and not before', (t) => {
  const { join, invalid, seconds, score } = keeper()
  join('p')
  invalid('p', 3)
  seconds(60)
  t.true(score('p') < scoreThresholds.publishThreshold)
  seconds(3540)
  t.true(score('p') > -1, String(score('p')))
})

test('a peer that delivers ranks above one that sits there, and silence costs nothing', (t) => {
  const { join, deliver, seconds, score } = keeper()
  join('silent')
  join('honest')
  deliver('honest', 3)
  seconds(5)
  t.true(score('honest') > score('silent'))
  t.true(score('silent') >= 0)
  seconds(600)
  t.true(score('honest') >= 0)
})

test('a banned peer is below the graylist with the best it can have', (t) => {
  const { join, deliver, score } = keeper(bannedScore)
  join('p')
  deliver('p', 1000)
  t.true(score('p') <= scoreThresholds.graylistThreshold)
})

test('peers that share an address count only where the address is public', (t) => {
  const params = scoreParams(profiles.public, () => 0)
  for (const ip of ['127.0.0.1', '10.1.2.3', '192.168.1.1', 'fd00::1']) {
    t.true(params.IPColocationFactorWhitelist?.has(ip), ip)
  }
  t.false(params.IPColocationFactorWhitelist?.has('8.8.8.8'))
  t.is(scoreParams(profiles.testnet, () => 0).IPColocationFactorWeight, 0)
})
