/** Why nobody took a job, in words that a person can act on. */
import type { JobFunnel } from '../../node.ts'
import { RefusalCode } from '../../../protocol/messages.ts'
import { plain } from '../format/text.ts'
import { count } from '../format/units.ts'

/** What a refusal means, and what changes it. `who` is this requester's peer id, for the line that a provider types. */
const WORDS: Record<RefusalCode, (who: string) => string> = {
  [RefusalCode.notAllowed]: (who) => `does not take your jobs; its owner can type: swarm provider set --allow ${who}`,
  [RefusalCode.busy]: () => 'busy; wait for a free one with --wait 10m',
  [RefusalCode.gpuModel]: () =>
    'has other GPUs; name more models in --gpus, as in A100,H100, or memory alone, as in 24GB..',
  [RefusalCode.gpuMemory]: () => 'GPU memory does not fit; open the range in --gpus, as in 24GB..',
  [RefusalCode.gpuCount]: () => 'has fewer GPUs; lower the count in --gpus and raise --nodes',
  [RefusalCode.claimed]: () => 'only declares its GPUs (tests); take them with --accept-claimed',
  [RefusalCode.cpus]: () => 'has fewer CPU cores; lower --cpus',
  [RefusalCode.memory]: () => 'has less memory; lower --memory',
  [RefusalCode.region]: () => 'is elsewhere; leave --region out or name another',
  [RefusalCode.price]: () => 'costs more; raise --max-price or leave it out',
  [RefusalCode.term]: () => 'does not lease for that long; lower --max-time',
  [RefusalCode.archive]: () => 'takes no archive of this size; leave files out with .swarmignore',
  [RefusalCode.disk]: () => 'has too little free disk for the data sets; leave some out with fewer --data',
  [RefusalCode.environment]: () => 'builds no environments; leave --requirements out',
  [RefusalCode.egress]: () => 'lets no job reach the internet; leave --egress out',
  [RefusalCode.versions]: () =>
    'has another version of Ray or Python, or (with --requirements) another architecture; leave --ray and --python out, or ask for fewer --nodes',
  [RefusalCode.noRuntime]: () => 'cannot run work now; its owner finds the cause with: swarm doctor',
  [RefusalCode.draining]: () => 'is about to stop and takes nothing new',
  [RefusalCode.preempted]: () => 'gave the units to another gang at the same moment; try again',
  [RefusalCode.unknown]: () => 'does not know this job',
  [RefusalCode.holdExpired]: () => 'was answered too late and had let go; try again',
  [RefusalCode.superseded]: () => 'has seen a newer attempt of this job',
  [RefusalCode.notMember]: () => 'is no member of this gang',
  [RefusalCode.badRequest]: () => 'did not understand the offer; it may run another version of Swarm'
}

/**
 * The funnel as one line: `5 seen → 3 match → 3 asked → 2 answered → 1 bid`. Where enough answered the gossip before any
 * lookup came back, nobody was looked for: `3 answered the gossip → 3 bids`.
 */
export function funnelLine({ seen, matched, asked, answered, bids }: JobFunnel): string {
  if (seen === 0 && asked === 0 && answered > 0) return `${answered} answered the gossip → ${count(bids, 'bid')}`
  return `${seen} seen → ${matched} match → ${asked} asked → ${answered} answered → ${count(bids, 'bid')}`
}

/** One line per kind of refusal, the most frequent first. */
export function refusalLines({ refusals }: Pick<JobFunnel, 'refusals'>, who: string): string[] {
  return refusals
    .toSorted((a, b) => b.count - a.count)
    .map(({ code, count: times, example }) => {
      const words = Object.hasOwn(WORDS, code) ? WORDS[code as RefusalCode](who) : 'refused'
      return `${times} × ${code}: ${words}${example === '' ? '' : `  (${plain(example)})`}`
    })
}

/** What to try when the funnel ended early, before anybody could refuse; empty otherwise. */
export function funnelAdvice({ seen, matched, asked, answered }: JobFunnel): string {
  if (seen === 0)
    return 'this node knows no provider: `swarm peers` shows whom it reaches; join a network with SWARM_BOOTSTRAP, or offer a machine with `swarm start`'
  if (matched === 0)
    return '`swarm providers` lists what there is; ask for less (--gpus, --cpus, --memory, --region, --max-price)'
  if (asked > 0 && answered === 0)
    return 'none of those asked answered in time; `swarm peers` shows whom this node reaches'
  return ''
}
