/** A world that only takes notes, for tests of the interpreter. */
import type { Effect, Input, JournalRecord, Machine } from '../../protocol/machine.ts'
import type { Message } from '../../protocol/messages.ts'
import { EventLog } from '../events/events.ts'
import { createMetrics } from '../events/metrics.ts'
import { Interpreter } from '../interpreter.ts'
import type { InterpreterOptions } from '../interpreter.ts'
import type { Channel } from '../p2p/p2p.ts'
import { createIdentity, createVerify } from '../p2p/identity.ts'

/** What a scripted machine does with an input. */
export interface Script {
  records?: JournalRecord[]
  effects?: Effect[]
}

/** State: the types of the records applied. */
export function scripted(script: (input: Input, state: string[]) => Script): Machine<string[], JournalRecord> {
  return {
    initial: () => [],
    decide: (state, input) => ({ records: [], effects: [], ...script(input, state) }),
    apply: (state, record) => [...state, record.type]
  }
}

/** A journal whose writes the test lets through. */
export class HeldJournal {
  seq = 0
  entries: JournalRecord[][] = []
  #held: Array<PromiseWithResolvers<void>> = []

  append(records: readonly JournalRecord[]): Promise<void> {
    this.seq += 1
    this.entries.push([...records])
    const held = Promise.withResolvers<void>()
    this.#held.push(held)
    return held.promise
  }

  /** Lets the oldest write that waits succeed (or fail), and its effects happen. */
  async release(error?: Error): Promise<void> {
    const held = this.#held.shift()!
    if (error === undefined) held.resolve()
    else held.reject(error)
    await held.promise.catch(() => {})
    await Promise.resolve()
  }
}

const { peer, sign } = await createIdentity()

/** An interpreter of a script, and everything that it did in order. */
export function interpret(
  machine: Machine<string[], JournalRecord>,
  more: Partial<InterpreterOptions<string[], JournalRecord>> = {}
) {
  const done: string[] = []
  const sent: Array<{ to: string; channel: Channel; bytes: Uint8Array }> = []
  const learnt: string[] = []
  const journal = new HeldJournal()
  const clock = { monoMs: () => Math.floor(performance.now()), wallMs: () => Date.now() }
  const events = new EventLog({ file: undefined, node: peer, clock })
  const fatal: unknown[] = []
  const interpreter = new Interpreter<string[], JournalRecord>({
    machine,
    state: [],
    journal,
    network: {
      self: peer,
      send: async (to, channel, bytes) => {
        done.push(`send ${to}`)
        sent.push({ to, channel, bytes })
      },
      publish: async (topics) => {
        done.push(`publish ${topics.join()}`)
        return 1
      },
      advertise: async () => {
        done.push('advertise')
        return 1
      },
      lookup: async () => ({ candidates: [], seen: 0, matched: 0, unfit: [], failed: [] }),
      learn: (known) => {
        learnt.push(known)
      }
    },
    work: {
      handle: (effect) => {
        done.push(effect.type)
      }
    },
    transfer: {
      handle: (effect) => {
        done.push(effect.type)
      }
    },
    events,
    metrics: createMetrics(),
    clock,
    networkName: 'test',
    sign,
    verify: createVerify(),
    onFatal: (error) => {
      fatal.push(error)
    },
    ...more
  })
  return { interpreter, journal, done, sent, learnt, events, fatal, peer, sign }
}

/** The smallest message. */
export function ack(job = 'j-0000000000000001'): Message {
  return { type: 'resultAck', job, attempt: 1 }
}
