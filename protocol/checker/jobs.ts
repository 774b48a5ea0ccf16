import { leaseOf, type LogLine, type Numbered, recordsOf, type Report, type Rule } from './rule.ts'

interface JobHistory {
  submitted: number[]
  ended: number[]
  endedRecords: number[]
  endedKnown: boolean
  results: Array<{ at: number; digest: string }>
  succeeded: boolean
  dryRun: boolean
}

/** I5 (exactly one terminal state) and I6 (a result is accepted exactly once). */
export function createJobsRule(report: Report, complete: boolean): Rule {
  const jobs = new Map<string, JobHistory>()
  const restarted = new Set<string>()
  return {
    see({ line, at }) {
      if (line.event === 'node:restarted') restarted.add(line.node)
      for (const record of recordsOf(line)) {
        if (record.job === undefined) continue
        const job = jobOf(jobs, line.node, record.job)
        if (record.type === 'requester/submitted') job.submitted.push(at)
        if (record.type === 'requester/ended') job.endedKnown = true
        if (record.type === 'requester/ended' && line.event === 'journal:written') job.endedRecords.push(at)
      }
      if (line.job === undefined || !line.event.startsWith('job:')) return
      const job = jobOf(jobs, line.node, line.job)
      if (line.event === 'job:submitted') job.submitted.push(at)
      if (line.event === 'job:result')
        job.results.push({ at, digest: typeof line['digest'] === 'string' ? line['digest'] : '' })
      if (line.event === 'job:ended') end(job, line, at)
    },
    end() {
      for (const [key, job] of jobs) judge(key, job, report, complete, restarted.has(key.split(' ')[0] ?? ''))
    }
  }
}

function end(job: JobHistory, line: LogLine, at: number): void {
  job.ended.push(at)
  job.succeeded ||= line['cause'] === 'succeeded'
  job.dryRun ||= line['dryRun'] === true
}

function judge(key: string, job: JobHistory, report: Report, complete: boolean, crashed: boolean): void {
  const id = key.split(' ')[1] ?? ''
  const ends = job.ended.length > 1 ? job.ended : job.endedRecords
  if (ends.length > 1) report('I5', `job ${id} ended ${ends.length} times`, ...ends)
  const known = job.ended.length > 0 || job.endedKnown
  if (complete && job.submitted.length > 0 && !known) report('I5', `job ${id} never ended`, ...job.submitted)
  if (job.results.length > 1)
    report('I6', `job ${id} accepted ${job.results.length} results`, ...job.results.map((result) => result.at))
  const accepted = job.results.length > 0
  if (job.succeeded && !job.dryRun && !accepted && !crashed)
    report('I6', `job ${id} succeeded without an accepted result`, ...job.ended)
}

function jobOf(jobs: Map<string, JobHistory>, node: string, job: string): JobHistory {
  const key = `${node} ${job}`
  const known = jobs.get(key) ?? {
    submitted: [],
    ended: [],
    endedRecords: [],
    endedKnown: false,
    results: [],
    succeeded: false,
    dryRun: false
  }
  jobs.set(key, known)
  return known
}

interface Attempt {
  programs: Numbered[]
  /** Processes that ran: the interpreter's word beside the peer's. */
  processes: Numbered[]
  /** Nodes that journalled that they have Started. */
  begun: Set<string>
  startRecords: Array<{ node: string; at: number }>
  /** Members with their committed epochs, from the requester's log. */
  committed: Map<string, number> | undefined
  /** Journalled Readys by the node that journalled them. */
  readys: Map<string, Set<string>>
  /** Received Readys: `from@epoch` by receiver. */
  received: Map<string, Set<string>>
  receipts: number[]
  started: boolean
}

/** What the start of a program is judged by. */
const START_EVENTS: ReadonlySet<string> = new Set([
  'program:started',
  'program:running',
  'receipt:issued',
  'message:sent',
  'message:received',
  'job:committed'
])

/**
 * I7: the program is started once per attempt (where lines name a `rank`: once per member), with n Readys under committed
 * epochs, and otherwise nothing is billed.
 */
export function createStartRule(report: Report): Rule {
  const attempts = new Map<string, Attempt>()
  return {
    see(entry) {
      const { line, at } = entry
      for (const record of recordsOf(line)) {
        const attempt = attemptOf(attempts, leaseOf(record))
        if (record.type === 'provider/gangStarted') attempt.started = true
        if (record.type === 'provider/gangStarted' && line.event === 'journal:written')
          attempt.startRecords.push({ node: line.node, at })
        if (record.type === 'provider/leaseStarted' || record.type === 'provider/gangStarted')
          attempt.begun.add(line.node)
        if (record.type === 'provider/gangReady') add(attempt.readys, line.node, record.peer ?? '')
      }
      if (line.job === undefined || !START_EVENTS.has(line.event)) return
      const attempt = attemptOf(attempts, leaseOf(line))
      if (line.event === 'program:started') attempt.programs.push(entry)
      if (line.event === 'program:running') attempt.processes.push(entry)
      if (line.event === 'receipt:issued') attempt.receipts.push(at)
      if (line.event === 'message:sent' && line['type'] === 'started') attempt.started = true
      if (line.event === 'job:committed') attempt.committed = membersOf(line)
      if (line.event === 'message:received' && line['type'] === 'ready')
        add(attempt.received, line.node, `${String(line['from'])}@${line.epoch ?? 0}`)
    },
    end() {
      for (const [lease, attempt] of attempts) judgeStart(lease, attempt, report)
    }
  }
}

function judgeStart(lease: string, attempt: Attempt, report: Report): void {
  const { programs, processes, startRecords, receipts } = attempt
  const more = moreThanOnce(programs)
  if (more !== undefined) report('I7', `the program of ${lease} was started ${more.length} times`, ...more)
  else if (startRecords.length > 1)
    report('I7', `${lease} was started ${startRecords.length} times`, ...startRecords.map((row) => row.at))
  const ran = moreThanOnce(processes)
  if (ran !== undefined) report('I7', `the program of ${lease} ran ${ran.length} times`, ...ran)
  for (const { line, at } of programs) {
    // Who collects the Readys is the driver's member; with ranks the others start on its word.
    if (line['rank'] !== undefined && !attempt.begun.has(line.node))
      report('I7', `the program of ${lease} was started at ${line.node}, which had not Started`, at)
    if (line['rank'] !== undefined && !startRecords.some(({ node }) => node === line.node)) continue
    const missing = missingReadys(attempt, line)
    if (missing.length > 0)
      report('I7', `the program of ${lease} was started without Ready of ${missing.join(', ')}`, at)
  }
  if (receipts.length > 0 && programs.length === 0 && !attempt.started)
    report('I7', `${lease} was billed without a start`, ...receipts)
}

/** Lines that say the same thing twice: of one member where they name a rank, else of the whole attempt. */
function moreThanOnce(entries: Numbered[]): number[] | undefined {
  const plain = entries.some(({ line }) => line['rank'] === undefined)
  const groups = plain ? [entries] : [...Map.groupBy(entries, ({ line }) => line.node).values()]
  return groups.find((group) => group.length > 1)?.map(({ at }) => at)
}

/** Members whose Ready under their committed epoch the starting node had not journalled, or never received. */
function missingReadys(attempt: Attempt, program: LogLine): string[] {
  const ready = attempt.readys.get(program.node) ?? new Set()
  const received = attempt.received.get(program.node) ?? new Set()
  if (attempt.committed === undefined) {
    const count = Number(program['members'] ?? 1)
    return ready.size >= count ? [] : [`${count - ready.size} members`]
  }
  return [...attempt.committed].flatMap(([peer, epoch]) => {
    const came = peer === program.node || received.has(`${peer}@${epoch}`)
    return ready.has(peer) && came ? [] : [peer]
  })
}

function membersOf(line: LogLine): Map<string, number> {
  const members = Array.isArray(line['members']) ? (line['members'] as Array<{ peer: string; epoch: number }>) : []
  return new Map(members.map(({ peer, epoch }) => [peer, epoch]))
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value))
}

function attemptOf(attempts: Map<string, Attempt>, lease: string): Attempt {
  const known = attempts.get(lease) ?? {
    programs: [],
    processes: [],
    begun: new Set(),
    startRecords: [],
    committed: undefined,
    readys: new Map(),
    received: new Map(),
    receipts: [],
    started: false
  }
  attempts.set(lease, known)
  return known
}
