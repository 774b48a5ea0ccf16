import { EndCause } from '../messages.ts'
import { leaseOf, type LogLine, type Numbered, recordsOf, type Report, type Rule } from './rule.ts'

/** Ends that are the program's or its requester's own: none of them leads to another attempt. */
const OWN_ENDS: ReadonlySet<string> = new Set([
  EndCause.succeeded,
  EndCause.failed,
  EndCause.outOfMemory,
  EndCause.stopped,
  EndCause.termOver
])

interface Attempt {
  /** The node that journalled Started. */
  keeper: string
  lost: Map<string, number>
  decided: boolean
}

interface Job {
  started: Map<number, number>
  /** Causes of attempts that failed. */
  failed: Map<number, string>
}

/**
 * What `minNodes` must not break. I4: a member list that leaves somebody out is journalled by the one who numbers it. I7:
 * only the driver's member of a started attempt loses others, each once, while it is undecided, and never below the
 * fewest. I5: an attempt that had started is followed by another only for a loss, never for how its program ended.
 */
export function createLossRule(report: Report): Rule {
  const attempts = new Map<string, Attempt>()
  const lists = new Set<string>()
  const jobs = new Map<string, Job>()
  const restarted = new Set<string>()
  return {
    see(entry) {
      const { line } = entry
      if (line.event === 'node:restarted') restarted.add(line.node)
      noteRecords(line, attempts, lists)
      if (line.event === 'message:received' && line['type'] === 'members') lists.add(`${line.node} ${leaseOf(line)}`)
      if (line.event === 'message:sent' && line['type'] === 'members' && !lists.has(`${line.node} ${leaseOf(line)}`))
        report(
          'I4',
          `${line.node} sent members of ${leaseOf(line)} without provider/gangMemberLost in its journal`,
          entry.at
        )
      if (line.event === 'gang:decided') attemptOf(attempts, leaseOf(line)).decided = true
      if (line.event === 'member:lost') checkLoss(attemptOf(attempts, leaseOf(line)), entry, report)
      if (!restarted.has(line.node)) followJob(jobs, entry, report)
    },
    end() {}
  }
}

function noteRecords(line: LogLine, attempts: Map<string, Attempt>, lists: Set<string>): void {
  for (const record of recordsOf(line)) {
    if (record.type === 'provider/gangStarted') attemptOf(attempts, leaseOf(record)).keeper = line.node
    if (record.type === 'provider/gangMemberLost') lists.add(`${line.node} ${leaseOf(record)}`)
  }
}

function checkLoss({ keeper, lost, decided }: Attempt, { line, at }: Numbered, report: Report): void {
  const { node, peer = '' } = line
  const [left, fewest] = [Number(line['left'] ?? 0), Number(line['fewest'] ?? 0)]
  const before = lost.get(peer)
  lost.set(peer, at)
  const lease = leaseOf(line)
  if (keeper !== node) report('I7', `${node} lost ${peer} of ${lease}, whose start it had not journalled`, at)
  if (before !== undefined) report('I7', `${lease} lost ${peer} twice`, before, at)
  if (peer === node) report('I7', `${node} lost itself in ${lease}`, at)
  if (decided) report('I7', `${lease} lost ${peer} after its outcome`, at)
  if (fewest < 1 || left < fewest) report('I7', `${lease} goes on with ${left} members, fewer than ${fewest}`, at)
}

function followJob(jobs: Map<string, Job>, { line, at }: Numbered, report: Report): void {
  const { event, node, job: id, attempt = 0 } = line
  if (id === undefined || !event.startsWith('job:')) return
  const key = `${node} ${id}`
  const job = jobs.get(key) ?? { started: new Map<number, number>(), failed: new Map<number, string>() }
  jobs.set(key, job)
  if (event === 'job:started') job.started.set(attempt, at)
  const { cause: why } = line
  if (event === 'job:attempt-failed' && typeof why === 'string') job.failed.set(attempt, why)
  if (event !== 'job:awarded') return
  for (const [earlier, startedAt] of job.started) {
    const cause = job.failed.get(earlier)
    if (earlier >= attempt || (cause !== undefined && !OWN_ENDS.has(cause))) continue
    report('I5', `job ${id} began attempt ${attempt} although attempt ${earlier} ${ending(cause)}`, startedAt, at)
  }
}

function ending(cause: string | undefined): string {
  return cause === undefined ? 'had started and was not lost' : `ended ${cause}`
}

function attemptOf(attempts: Map<string, Attempt>, lease: string): Attempt {
  const known = attempts.get(lease) ?? { keeper: '', lost: new Map<string, number>(), decided: false }
  attempts.set(lease, known)
  return known
}
