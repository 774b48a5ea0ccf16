/** Several providers and a scripted requester in one virtual time; messages arrive at once, the world answers effects at once. */
import type { Effect, Report } from '../machine.ts'
import type { Commit, Message, MessageType, PeerId, Terms } from '../messages.ts'
import { awardOf, Bench, commitOf, job, peers, requester, settings, signedBy, terms } from '../lease/_bench.ts'

interface Sent {
  from: PeerId
  to: PeerId
  body: Message
}

export class Net {
  readonly nodes = new Map<PeerId, Bench>()
  /** Everything that was sent, delivered or not. */
  readonly sent: Sent[] = []
  /** What the requester received. */
  readonly inbox: Sent[] = []
  /** Every effect with its node, in order. */
  readonly effects: Array<{ node: PeerId; effect: Effect }> = []
  /** Whether a message is lost. */
  lose: (message: Sent) => boolean = () => false
  /** Whether the world does not answer an effect. */
  withhold: (effect: Effect, node: PeerId) => boolean = () => false
  /** Whether the requester is away. */
  away = false
  readonly requester: PeerId
  #queue: Sent[] = []

  constructor(count: number, requester_: PeerId = requester) {
    this.requester = requester_
    for (const [at, peer] of peers.slice(0, count).entries()) this.nodes.set(peer, new Bench(peer, settings, at + 1))
  }

  node(peer: PeerId | undefined): Bench {
    const found = this.nodes.get(peer ?? '')
    if (found === undefined) throw new Error(`no node ${peer}`)
    return found
  }

  /** Award to all, Commit with their grants; returns the Commit. `order` gives the member list: head first, driver second. */
  form(order: PeerId[] = [...this.nodes.keys()], terms_: Partial<Terms> = {}, fields: Partial<Commit> = {}): Commit {
    for (const peer of order) this.say(peer, awardOf())
    const grants = order.map((peer) => signedBy(peer, this.last('leaseGrant', peer)))
    const commit = commitOf(grants, { terms: { ...terms, ...terms_ }, ...fields })
    for (const peer of order) this.say(peer, commit)
    return commit
  }

  /** The requester says something to a node; everything that follows is delivered. */
  say(to: PeerId, body: Message): this {
    this.#queue.push({ from: this.requester, to, body })
    return this.#drain()
  }

  report(node: PeerId, report: Report): this {
    this.node(node).report(report)
    this.#collect(node)
    return this.#drain()
  }

  /** Restarts a node from its journal. */
  restart(peer: PeerId): this {
    this.node(peer).restart(0)
    this.#collect(peer)
    return this.#drain()
  }

  /** The last message of a type that a peer sent. */
  last<T extends MessageType>(type: T, from: PeerId): Extract<Message, { type: T }> {
    const found = this.sent.findLast((sent) => sent.from === from && sent.body.type === type)
    if (found === undefined) throw new Error(`${from} sent no ${type}`)
    return found.body as Extract<Message, { type: T }>
  }

  count(type: MessageType, from?: PeerId, to?: PeerId): number {
    return this.sent.filter(
      (sent) => sent.body.type === type && (from ?? sent.from) === sent.from && (to ?? sent.to) === sent.to
    ).length
  }

  did(type: Effect['type'], node?: PeerId): Effect[] {
    return this.effects
      .filter((one) => one.effect.type === type && (node ?? one.node) === one.node)
      .map(({ effect }) => effect)
  }

  events(node: PeerId): string[] {
    return this.did('emit', node).map((effect) => (effect.type === 'emit' ? effect.event.event : ''))
  }

  phases(): Array<string | undefined> {
    return [...this.nodes.values()].map((node) => node.row()?.phase)
  }

  /** Lets virtual time pass on every node, one timer at a time. */
  wait(ms: number): this {
    const end = this.now + ms
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      const { peer, key, at } = next
      for (const node of this.nodes.values()) node.mono = Math.max(node.mono, at)
      const node = this.node(peer)
      node.timers.delete(key)
      node.feed({ type: 'timer', key })
      this.#collect(peer)
      this.#drain()
    }
    for (const node of this.nodes.values()) node.mono = end
    return this
  }

  get now(): number {
    return Math.max(...[...this.nodes.values()].map(({ mono }) => mono))
  }

  /** Nodes that were stopped: their timers do not fire and nothing reaches them. */
  readonly dead = new Set<PeerId>()

  #next(end: number): { peer: PeerId; key: string; at: number } | undefined {
    const due = [...this.nodes].flatMap(([peer, node]) =>
      this.dead.has(peer) ? [] : [...node.timers].map(([key, at]) => ({ peer, key, at }))
    )
    return due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
  }

  #drain(): this {
    for (let message = this.#queue.shift(); message !== undefined; message = this.#queue.shift()) {
      if (this.lose(message) || this.dead.has(message.to) || this.dead.has(message.from)) continue
      if (message.to === this.requester) this.#answer(message)
      const node = this.nodes.get(message.to)
      if (node === undefined) continue
      node.feed({ type: 'message', message: signedBy(message.from, structuredClone(message.body)), via: 'direct' })
      this.#collect(message.to)
    }
    return this
  }

  #collect(peer: PeerId): void {
    for (const effect of this.node(peer).effects) {
      this.effects.push({ node: peer, effect })
      if (effect.type === 'send') {
        const sent = { from: peer, to: effect.to, body: effect.body }
        this.sent.push(sent)
        this.#queue.push(sent)
      }
    }
    for (const effect of [...this.node(peer).effects]) {
      if (this.withhold(effect, peer)) continue
      for (const report of reportsOf(effect)) this.report(peer, report)
    }
  }

  /** A requester that confirms Started, acknowledges ends and results. */
  #answer(message: Sent): void {
    if (this.away) return
    this.inbox.push(message)
    const { from, body } = message
    const reply = (answer: Message): void => {
      this.#queue.push({ from: this.requester, to: from, body: answer })
    }
    if (body.type === 'started') reply({ type: 'heartbeat', job, attempt: 1, epoch: 0, count: 0 })
    if (body.type === 'members') reply(body)
    if (body.type === 'result') reply({ type: 'resultAck', job, attempt: 1 })
    if (body.type !== 'leaseEnd') return
    const signature =
      body.receipt && signedBy(this.requester, { type: 'receiptSignature', receipt: body.receipt } as const)
    reply({ type: 'leaseEndAck', job, attempt: 1, epoch: body.epoch, signature, dispute: '' })
  }
}

function reportsOf(effect: Effect): Report[] {
  if (effect.type === 'keepOutputs') {
    return [{ type: 'kept', job: effect.job, attempt: effect.attempt, outputs: effect.outputs, missing: [] }]
  }
  if (!('lease' in effect)) return []
  const { lease, epoch } = effect
  if (effect.type === 'prepareWork') {
    return [
      {
        type: 'prepared',
        lease,
        epoch,
        publicKey: new Uint8Array(32).fill(7),
        endpoints: [{ address: '10.0.0.1', port: 51_820 }]
      }
    ]
  }
  if (effect.type === 'openTunnel') {
    const { peer } = effect.peer
    return [
      { type: 'tunnelOpen', lease, epoch, peer },
      { type: 'tunnelUp', lease, epoch, peer }
    ]
  }
  if (effect.type === 'startWork') return [{ type: 'workReady', lease, epoch }]
  if (effect.type !== 'stopWork') return []
  const blob = (fill: string): { sha256: string; sizeBytes: number } => ({ sha256: fill.repeat(32), sizeBytes: 10 })
  return [
    {
      type: 'stopped',
      lease,
      epoch,
      output: effect.pack ? blob('cd') : undefined,
      log: effect.pack ? blob('ef') : undefined
    }
  ]
}

export function exited(exitCode = 0): Extract<Report, { type: 'programExited' }>['outcome'] {
  return { cause: exitCode === 0 ? 'succeeded' : 'failed', exitCode, signal: '', peer: '', detail: '', lastLines: [] }
}

export function programExits(net: Net, driver: PeerId, exitCode = 0): Net {
  return net.report(driver, { type: 'programExited', ...net.node(driver).about(), outcome: exited(exitCode) })
}
