/**
 * One connection of a door. Requests that come one behind the other without waiting for answers (pipelining) wait for their
 * turn, a few of them; a connection that sends more, or nothing whole for too long, is closed.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Requests that wait behind the one that is answered. */
const MAX_WAITING = 16

/** Carries out a request; resolves when nothing of it goes on. Never rejects. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** See above. */
export class DoorConnection {
  readonly #socket: Socket
  readonly #idleMs: number
  readonly #waiting: Array<() => Promise<void>> = []
  #isBusy = false
  #timer: NodeJS.Timeout | undefined

  /** @param idleMs without a whole request it is closed after this, whatever it sends meanwhile */
  constructor(socket: Socket, idleMs: number) {
    this.#socket = socket
    this.#idleMs = idleMs
    this.#rest()
    socket.once('close', () => {
      clearTimeout(this.#timer)
      this.#waiting.length = 0
    })
  }

  /** One more request: answered at once, or when those before it are. */
  take(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
    if (this.#waiting.length >= MAX_WAITING) return void this.#socket.destroy()
    this.#waiting.push(async () => {
      const closed = new Promise<void>((resolve) => response.once('close', () => resolve()))
      await Promise.all([answer(request, response), closed])
    })
    if (!this.#isBusy) void this.#work()
  }

  async #work(): Promise<void> {
    this.#isBusy = true
    clearTimeout(this.#timer)
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) await next()
    this.#isBusy = false
    this.#rest()
  }

  #rest(): void {
    if (!this.#socket.destroyed) this.#timer = setTimeout(() => this.#socket.destroy(), this.#idleMs)
  }
}
