import { leaseOf, type LogLine, recordsOf, type Report, type Rule } from './rule.ts'

/** Which record has to be in the journal before a message of this type may leave (design: persist, then send). */
export const PROMISES: Readonly<Record<string, readonly string[]>> = Object.freeze({
  award: ['requester/awarded'],
  leaseGrant: ['hold:granted'],
  commit: ['requester/committed'],
  lease: ['lease:granted'],
  started: ['gang:started'],
  finish: ['gang:outcome'],
  leaseEnd: ['lease:ended'],
  result: ['gang:result', 'copy:asked']
})

/** Messages whose epoch is part of the promise. */
const WITH_EPOCH = new Set(['leaseGrant', 'lease', 'leaseEnd'])

/** I4: what was promised on the wire is in the journal. */
export function createPromisesRule(report: Report): Rule {
  const journals = new Map<string, Set<string>>()
  return {
    see({ line, at }) {
      const journal = journals.get(line.node) ?? new Set()
      journals.set(line.node, journal)
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

/** I9: a message that was received before writes nothing. Needs lines with a message's `id`, and `input` naming it in `journal:written`. */
export function createReplayRule(report: Report): Rule {
  const seen = new Map<string, { first: number; again: number | undefined }>()
  const key = (line: LogLine, id: unknown) => `${line.node} ${String(id)}`
  return {
    see({ line, at }) {
      if (line.event === 'message:received' && typeof line['id'] === 'string') {
        const before = seen.get(key(line, line['id']))
        seen.set(
          key(line, line['id']),
          before === undefined ? { first: at, again: undefined } : { ...before, again: at }
        )
      }
      if (line.event !== 'journal:written' || typeof line['input'] !== 'string') return
      const message = seen.get(key(line, line['input']))
      if (message?.again === undefined || recordsOf(line).length === 0) return
      const types = recordsOf(line).map((record) => record.type)
      report(
        'I9',
        `${line.node} wrote ${types.join(', ')} for a message that it had received before`,
        message.first,
        message.again,
        at
      )
    },
    end() {}
  }
}

function promise(type: string, lease: string, epoch?: number): string {
  return `${type} ${lease}${epoch === undefined ? '' : `@${epoch}`}`
}
