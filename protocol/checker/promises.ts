import { leaseOf, type RecordType, recordsOf, type Report, type Rule } from './rule.ts'

/** Which record has to be in the journal before a message of this type may leave (design: persist, then send). */
export const PROMISES: Readonly<Record<string, readonly RecordType[]>> = Object.freeze({
  award: ['requester/awarded'],
  leaseGrant: ['provider/holdGranted'],
  commit: ['requester/committed'],
  lease: ['provider/leaseGranted'],
  started: ['provider/gangStarted'],
  finish: ['provider/gangOutcome'],
  exited: ['provider/rankExited'],
  leaseEnd: ['provider/leaseEnded'],
  result: ['provider/gangResult', 'provider/copyAsked']
})

/** Messages whose epoch is part of the promise. */
const WITH_EPOCH = new Set(['leaseGrant', 'lease', 'leaseEnd', 'exited'])

/** I4: what was promised on the wire is in the journal. */
export function createPromisesRule(report: Report): Rule {
  const journals = new Map<string, Set<string>>()
  return {
    see({ line, at }) {
      let journal = journals.get(line.node)
      if (journal === undefined) journals.set(line.node, (journal = new Set()))
      for (const record of recordsOf(line)) {
        journal.add(promise(record.type, leaseOf(record)))
        journal.add(promise(record.type, leaseOf(record), record.epoch))
      }
      if (line.event !== 'message:sent') return
      const type = String(line['type'])
      const wanted = PROMISES[type]
      if (wanted === undefined) return
      const epoch = WITH_EPOCH.has(type) ? line.epoch : undefined
      if (wanted.some((name) => journal.has(promise(name, leaseOf(line), epoch)))) return
      const under = epoch === undefined ? '' : ` under epoch ${epoch}`
      report(
        'I4',
        `${line.node} sent ${type} of ${leaseOf(line)}${under} without ${wanted.join(' or ')} in its journal`,
        at
      )
    },
    end() {}
  }
}

/** Written when its time has come, by whatever input comes next: no effect of that input. */
const TIMELY: ReadonlySet<RecordType> = new Set<RecordType>(['provider/holdOver'])

/**
 * I9: a message that has written to the journal does not write again when it is replayed. Needs `input` in
 * `journal:written`, which names the message. A copy that came before what it is about was nothing and may count later; a
 * crash may take what the first copy led to, so each life of a node is looked at alone.
 */
export function createReplayRule(report: Report): Rule {
  const nodes = new Map<string, Map<string, number>>()
  return {
    see({ line, at }) {
      if (line.event === 'node:restarted') nodes.delete(line.node)
      const input = line['input']
      if (line.event !== 'journal:written' || typeof input !== 'string') return
      const types = recordsOf(line)
        .map((record) => record.type)
        .filter((type) => !TIMELY.has(type))
      if (types.length === 0) return
      const written = nodes.get(line.node) ?? new Map<string, number>()
      nodes.set(line.node, written)
      const first = written.get(input)
      if (first === undefined) written.set(input, at)
      else
        report('I9', `${line.node} wrote ${types.join(', ')} for message ${input}, which had written before`, first, at)
    },
    end() {}
  }
}

function promise(type: string, lease: string, epoch?: number): string {
  return `${type} ${lease}${epoch === undefined ? '' : `@${epoch}`}`
}
