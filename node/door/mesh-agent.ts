/** HTTP to the doors of a job's other members: connections begin inside the job's namespace and go over its mesh. */
import { Agent, type IncomingMessage, request } from 'node:http'
import type { Duplex, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { JobName, Privileged } from '../privileged/verbs.ts'

/** Port of every member's door on its mesh address. */
export const MESH_DOOR_PORT = 20081
const MAX_SOCKETS = 16
/** A member that says nothing for so long in the middle of an answer is given up. */
const SILENCE_MS = 20_000

/** What is asked. */
export interface MeshRequest {
  method: string
  /** With query, encoded. */
  path: string
  headers?: Record<string, string>
  body?: Buffer | Readable
  signal?: AbortSignal
  /** Default 20 s. */
  silenceMs?: number
}

/** Asks members by their mesh address; every request carries the attempt's bearer. */
export class MeshAgent {
  readonly #agent: Agent
  readonly #bearer: () => string | undefined

  constructor(privileged: Privileged, name: JobName, bearer: () => string | undefined) {
    this.#agent = new NamespaceAgent(privileged, name)
    this.#bearer = bearer
  }

  /** Resolves with the answer's head; its body has to be read or destroyed. Rejects where nobody answers. */
  async ask(address: string, asked: MeshRequest): Promise<IncomingMessage> {
    const { method, path, body, signal, headers = {}, silenceMs = SILENCE_MS } = asked
    const sent = request({
      agent: this.#agent,
      host: address,
      port: MESH_DOOR_PORT,
      method,
      path,
      headers: { ...headers, ...lengthOf(body), authorization: `Bearer ${this.#bearer() ?? ''}` },
      ...(signal === undefined ? {} : { signal })
    })
    sent.setTimeout(silenceMs, () => sent.destroy(new Error(`${address} said nothing for ${silenceMs / 1000} s`)))
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      sent.once('response', resolve)
      sent.on('error', reject)
    })
    answer.catch(() => {})
    if (body === undefined || Buffer.isBuffer(body)) sent.end(body)
    // A member may answer (no room, not wanted) before all is sent: its answer counts then, not the broken pipe.
    else await Promise.race([pipeline(body, sent).catch(() => {}), answer])
    return await answer
  }

  /** Ends every connection. */
  close(): void {
    this.#agent.destroy()
  }
}

function lengthOf(body: MeshRequest['body']): Record<string, string> {
  return Buffer.isBuffer(body) ? { 'content-length': String(body.length) } : {}
}

/** Connections by the privileged verb. */
class NamespaceAgent extends Agent {
  readonly #privileged: Privileged
  readonly #name: JobName

  constructor(privileged: Privileged, name: JobName) {
    super({ keepAlive: true, maxSockets: MAX_SOCKETS })
    this.#privileged = privileged
    this.#name = name
  }

  override createConnection(
    options: { host?: string | null; port?: number | string | null },
    done?: (error: Error | null, socket: Duplex) => void
  ): Duplex | null | undefined {
    this.#privileged.connect(this.#name, Number(options.port), options.host ?? '').then(
      (socket) => done?.(null, socket),
      (error: unknown) => done?.(error as Error, undefined as unknown as Duplex)
    )
    return undefined
  }
}
