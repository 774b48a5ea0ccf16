/**
 * The name server of one job: asks this host's own resolvers, and gives the job addresses of the internet alone. A name that
 * leads elsewhere (the LAN, loopback, cloud metadata) is refused, and so is every question that is not for an address, which
 * keeps a local network's names and what is said of them from strangers. Which addresses can be reached is decided by the
 * packet filter and not here: this only fails early, and in words that resolvers understand.
 */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'
import { allowedBy } from '../privileged/egress-ranges.ts'
import { type Answer, answerTo, Code, type Question, QuestionType, readQuestion } from './question.ts'

/** Questions that are being asked at one time; more are dropped, and the job's resolver asks again. */
const MAX_ASKED = 64
const ASK_MS = 3_000

/** Ends of names that a local network gives out (RFC 6762, 6761, 8375, ICANN 2024): never asked for. */
const LOCAL = /(^|\.)(local|localhost|internal|intranet|lan|home|corp|private|home\.arpa|in-addr\.arpa|ip6\.arpa)$/

/** How a forwarder is made. */
export interface NameForwarderOptions {
  /** Where it listens. */
  address: string
  port: number
  /** Ranges that are this host's own networks. */
  own: readonly string[]
  /** Name servers to ask; empty: the host's own. */
  servers?: readonly string[]
}

/** See above. */
export class NameForwarder {
  #socket: Socket
  #resolver: Resolver
  #allowed: (address: string) => boolean
  #asked = 0
  #refused = 0

  private constructor(socket: Socket, { own, servers = [] }: NameForwarderOptions) {
    this.#socket = socket
    this.#resolver = new Resolver({ timeout: ASK_MS, tries: 2 })
    if (servers.length > 0) this.#resolver.setServers([...servers])
    this.#allowed = allowedBy(own)
    socket.on('message', (packet, from) => void this.#handle(packet, from))
    socket.on('error', () => {})
  }

  /** Listens. Rejects when the address or the port cannot be had. */
  static async open(options: NameForwarderOptions): Promise<NameForwarder> {
    const socket = createSocket('udp4')
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    socket.once('error', reject)
    socket.bind({ address: options.address, port: options.port, exclusive: true }, resolve)
    await promise.catch((error: unknown) => {
      socket.close()
      throw error
    })
    socket.off('error', reject)
    socket.unref()
    return new NameForwarder(socket, options)
  }

  /** Names that were refused since their addresses are not the internet's. */
  get refused(): number {
    return this.#refused
  }

  /** Ends it. Idempotent. */
  close(): void {
    this.#resolver.cancel()
    try {
      this.#socket.close()
    } catch {
      // It is closed already.
    }
  }

  async #handle(packet: Uint8Array, from: RemoteInfo): Promise<void> {
    const question = readQuestion(packet)
    if (question === undefined || this.#asked >= MAX_ASKED) return
    this.#asked += 1
    try {
      this.#reply(await this.#answer(question), from)
    } finally {
      this.#asked -= 1
    }
  }

  async #answer(question: Question): Promise<Uint8Array> {
    const { name, type } = question
    if (!name.includes('.') || LOCAL.test(name)) return answerTo(question, Code.unknown)
    if (type === QuestionType.aaaa || type === QuestionType.https) return answerTo(question, Code.ok)
    if (type !== QuestionType.a) return answerTo(question, Code.refused)
    try {
      const found: Answer[] = await this.#resolver.resolve4(name, { ttl: true })
      if (found.every(({ address }) => this.#allowed(address))) return answerTo(question, Code.ok, found)
      this.#refused += 1
      return answerTo(question, Code.refused)
    } catch (error) {
      return answerTo(question, codeOf((error as NodeJS.ErrnoException).code))
    }
  }

  #reply(packet: Uint8Array, { address, port }: RemoteInfo): void {
    try {
      this.#socket.send(packet, port, address)
    } catch {
      // It was closed meanwhile.
    }
  }
}

function codeOf(error: string | undefined): Code {
  if (error === 'ENOTFOUND') return Code.unknown
  return error === 'ENODATA' ? Code.ok : Code.failed
}
