import type { ReceivedBid } from '../market/bid.ts'
import type { Funnel } from '../market/funnel.ts'
import { chooseGroup, type RankedBid } from '../market/ranker.ts'
import { EndCause, type JobId, type PeerId } from '../messages.ts'
import { endJob, retryAttempt } from './attempt.ts'
import { sendAwards } from './award.ts'
import type { Job, PlanRow } from './job.ts'
import { JobState } from './job-states.ts'
import { fewestNodes, holdersFirst } from './losses.ts'
import { isHardFailure, outcomeOf } from './outcome.ts'
import type { Turn } from './turn.ts'

/** Who could form the gang, best first, and how many feasible bids were passed over for which reason. */
export interface PlanChoice {
  ranked: RankedBid[] | undefined
  /** How many of them are wanted. */
  nodes: number
  excludedByVersions: number
  excludedByFailure: number
}

/**
 * Providers that failed this job stand behind all others and are used only where the others do not suffice: an
 * exclusion must not end a job that only they can run. After a loss the gang is as large as bids reach. One whose preparation or runtime failed is out for good.
 */
export function chooseGang(turn: Turn, job: Job, bids: ReceivedBid[]): PlanChoice {
  const usable = bids.filter((row) => !isOut(job, row.peer))
  const fresh = usable.filter((row) => job.excluded[row.peer] === undefined)
  const { needs } = job.spec
  const pools = [fresh, usable].map((pool) => turn.context.ranker.rank(pool, needs, job.job))
  const fewest = fewestNodes(job)
  for (let nodes = needs.nodes; nodes >= fewest; nodes--) {
    for (const pool of pools) {
      const choice = chooseGroup(pool, nodes, needs)
      if (choice === undefined) continue
      return {
        ...choice,
        ranked: holdersFirst(job, choice.ranked),
        nodes,
        excludedByFailure: bids.length - pool.length
      }
    }
  }
  const excludedByFailure = bids.length - usable.length
  const excludedByVersions = usable.length >= fewest ? usable.length : 0
  return { ranked: undefined, nodes: needs.nodes, excludedByVersions, excludedByFailure }
}

/** Whether a peer cannot run this job: its preparation or runtime failed before. */
export function isOut(job: Job, peer: PeerId): boolean {
  if (job.excluded[peer]?.hard === true) return true
  // What fails after the start (then there is a receipt) may have failed with another member: with a lost head, all of Ray does.
  return Object.values(job.ends).some(
    ({ peer: from, end }) => from === peer && end.receipt === undefined && isHardFailure(end.cause)
  )
}

/** Records and shows the plan; awards at once unless the job is a dry run or waits for a word. */
export function choosePlan(
  turn: Turn,
  id: JobId,
  attempt: number,
  { ranked, nodes }: { ranked: RankedBid[]; nodes: number },
  funnel: Funnel
): void {
  const plan = planRows(ranked, nodes)
  turn.record({ type: 'requester/planned', job: id, attempt, plan, funnel, nodes })
  const job = turn.job(id)
  turn.emit(job, 'job:planned', {
    plan,
    funnel,
    dryRun: job.spec.dryRun,
    ...(job.spec.needs.requirements === '' ? {} : { requirements: job.spec.needs.requirements }),
    confirm: job.spec.confirm,
    ...(job.spec.needs.egress === '' ? {} : { egress: job.spec.needs.egress })
  })
  if (job.spec.dryRun)
    return endJob(turn, id, outcomeOf(EndCause.succeeded, 'dry run: nothing was committed'), { funnel })
  if (!job.spec.confirm) return sendAwards(turn, id)
  const validMs = Math.min(...ranked.slice(0, nodes).map((row) => row.atMonoMs + row.bid.validMs - turn.at.monoMs))
  turn.timer(Math.max(1, Math.min(validMs, turn.context.timings.planMs)), id, 'phase')
}

/** The user's word on a plan that waits for it. */
export function onConfirm(turn: Turn, id: JobId, accept: boolean): void {
  const job = turn.state.jobs[id]
  if (job?.state !== JobState.planned) return
  if (accept) sendAwards(turn, id)
  else endJob(turn, id, outcomeOf(EndCause.stopped, 'the plan was declined'), { funnel: job.funnel })
}

/** The bids of an unconfirmed plan are no longer valid: ask anew, a bounded number of times. */
export function onPlanStale(turn: Turn, job: Job): void {
  if (job.replans + 1 >= turn.context.timings.maxReplans) {
    return endJob(turn, job.job, outcomeOf(EndCause.stopped, 'the plan was not confirmed in time'), {
      funnel: job.funnel
    })
  }
  retryAttempt(turn, job.job, { failure: undefined, counted: false, replanned: true, waitMs: 1, funnel: job.funnel })
}

/** Spares awarded beside n members: 1 for up to 4 nodes, else 2 (README section 5). */
export function spares(nodes: number): number {
  return nodes <= 4 ? 1 : 2
}

function planRows(ranked: RankedBid[], nodes: number): PlanRow[] {
  return ranked.map((row, at) => ({
    peer: row.peer,
    name: row.bid.name,
    region: row.bid.region,
    role: roleAt(at, nodes),
    units: row.bid.units.map((unit) => unit.unit),
    model: row.bid.units[0]?.model ?? '',
    priceMicroPerGpuHour: row.bid.priceMicroPerGpuHour,
    startWaitMs: row.bid.startWaitMs,
    transferMs: row.transferMs,
    completionMs: row.completionMs,
    versions: row.bid.versions
  }))
}

function roleAt(at: number, nodes: number): PlanRow['role'] {
  if (at < nodes) return 'member'
  return at < nodes + spares(nodes) ? 'spare' : 'reserve'
}
