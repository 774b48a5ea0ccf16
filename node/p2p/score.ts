/**
 * Our own gossip score parameters (security page, 5.3). The package's defaults do not punish silence and hardly punish
 * invalid messages, and score only topics that are listed.
 */
import type { PeerScoreParams, PeerScoreThresholds, TopicScoreParams } from '@chainsafe/libp2p-gossipsub/score'
import type { PeerId } from '../../protocol/messages.ts'
import { ipKind } from './addresses.ts'
import type { Profile } from './profile.ts'

/** Counters below this are zero. */
const decayToZero = 0.01

/** Factor per decay interval (1 s) that takes a counter to `decayToZero` within `seconds`. */
function decayOver(seconds: number): number {
  return decayToZero ** (1 / seconds)
}

/** Below -100 no gossip, below -200 nothing published to, below -400 nothing heard. */
export const scoreThresholds: PeerScoreThresholds = {
  gossipThreshold: -100,
  publishThreshold: -200,
  graylistThreshold: -400,
  acceptPXThreshold: 50,
  opportunisticGraftThreshold: 2
}

/**
 * One offer topic. Time in mesh is worth at most 10, first deliveries at most 40; offers are too rare to judge a peer by
 * what it did not deliver (P3 off). Invalid ones cost 50 times their square: three of them reach the graylist.
 */
export const offerTopicScore: TopicScoreParams = {
  topicWeight: 1,
  timeInMeshWeight: 0.0333,
  timeInMeshQuantum: 12_000,
  timeInMeshCap: 300,
  firstMessageDeliveriesWeight: 0.8,
  firstMessageDeliveriesDecay: decayOver(300),
  firstMessageDeliveriesCap: 50,
  meshMessageDeliveriesWeight: 0,
  meshMessageDeliveriesDecay: 0.5,
  meshMessageDeliveriesCap: 100,
  meshMessageDeliveriesThreshold: 20,
  meshMessageDeliveriesWindow: 12_000,
  meshMessageDeliveriesActivation: 60_000,
  meshFailurePenaltyWeight: 0,
  meshFailurePenaltyDecay: 0.5,
  invalidMessageDeliveriesWeight: -50,
  invalidMessageDeliveriesDecay: decayOver(3600)
}

/** What a banned peer has: the graylist threshold, and a little, so that nothing it ever did makes up for it. */
export const bannedScore = -500

/** Addresses that many honest peers share: every network that is not the public one. */
class SharedAddresses extends Set<string> {
  override has(ip: string): boolean {
    return ipKind(ip) !== 'public'
  }
}

/** `appScore` is the application's own part, weight 1, in [-400, 20] for honest use; `bannedScore` for the banned. */
export function scoreParams(profile: Profile, appScore: (peer: PeerId) => number): Partial<PeerScoreParams> {
  return {
    topicScoreCap: 30,
    appSpecificScore: appScore,
    appSpecificWeight: 1,
    IPColocationFactorWeight: profile.colocationWeight,
    IPColocationFactorThreshold: profile.colocationThreshold,
    IPColocationFactorWhitelist: new SharedAddresses(),
    behaviourPenaltyWeight: -10,
    behaviourPenaltyThreshold: 6,
    behaviourPenaltyDecay: decayOver(600),
    decayInterval: 1000,
    decayToZero,
    retainScore: 3_600_000
  }
}
