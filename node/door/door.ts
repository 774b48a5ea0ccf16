/**
 * A door of the node inside a job's namespace: an HTTP server whose listener was made there. Whoever knocks is a
 * stranger's program: bounded headers, connections and idle time, 400 for garbage, and nothing here can end the node.
 */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { Server as Http } from 'node:http'
import type { Server, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { DoorRefusal, type DoorRoute, pathOf, reply } from './route.ts'

/** Connections of one door: a process of a job keeps one or two, and a gang has at most some hundreds of processes. */
const MAX_CONNECTIONS = 512
const MAX_HEADER_BYTES = 16 * 1024
/** A connection that says nothing for so long is closed, also in the middle of a request. */
const IDLE_MS = 120_000

/** What a door is made with. */
export interface DoorOptions {
  /** Every request must carry `authorization: Bearer <this>`; default: none is asked for. */
  bearer?: () => string | undefined
  /** Told what a route failed with, for the event log. */
  onError?: (path: string, error: unknown) => void
}

/** See above. Routes may be added at any time; a path that nobody has is 404. */
export class Door {
  readonly #options: DoorOptions
  readonly #routes: DoorRoute[] = []
  readonly #http: Http
  readonly #open = new Set<Socket>()
  readonly #listeners = new Set<Server>()

  constructor(options: DoorOptions = {}) {
    this.#options = options
    this.#http = createServer({ maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: IDLE_MS }, (request, response) => {
      void this.#answer(request, response)
    })
    this.#http.timeout = IDLE_MS
    this.#http.on('clientError', refuseGarbage)
    this.#http.on('upgrade', (_: IncomingMessage, socket: Duplex) => void socket.destroy())
    this.#http.on('connect', (_: IncomingMessage, socket: Duplex) => void socket.destroy())
  }

  /** Adds a service. */
  add(route: DoorRoute): this {
    this.#routes.push(route)
    this.#routes.sort((a, b) => b.prefix.length - a.prefix.length)
    return this
  }

  /** Answers whoever connects to a listener. Call it at once when the listener is there: it takes connections already. */
  serve(listener: Server): void {
    this.#listeners.add(listener)
    listener.on('error', () => {})
    listener.on('connection', (socket: Socket) => {
      if (this.#open.size >= MAX_CONNECTIONS) return void socket.destroy()
      this.#open.add(socket)
      socket.once('close', () => this.#open.delete(socket))
      this.#http.emit('connection', socket)
    })
  }

  /** Ends the listeners and every connection. */
  close(): void {
    for (const listener of this.#listeners) listener.close()
    for (const socket of this.#open) socket.destroy()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.on('error', () => {})
    response.on('error', () => {})
    try {
      this.#check(request)
      const path = pathOf(request)
      const route = this.#routes.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`))
      if (route === undefined) throw new DoorRefusal(404, `nothing is at ${JSON.stringify(path)}`)
      await route.handle(request, response)
    } catch (error) {
      this.#refuse(request, response, error)
    }
  }

  #check({ headers }: IncomingMessage): void {
    const { bearer } = this.#options
    if (bearer === undefined) return
    const token = bearer()
    if (token === undefined || headers.authorization !== `Bearer ${token}`)
      throw new DoorRefusal(401, 'this door is for the nodes of this attempt')
  }

  #refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    const known = error instanceof DoorRefusal
    if (!known) this.#options.onError?.((request.url ?? '').slice(0, 200), error)
    if (response.headersSent) return void response.destroy()
    // What is left of the body is not read: the connection cannot be used again.
    const isLeft = hasBody(request) && !request.complete
    if (isLeft) response.setHeader('connection', 'close')
    reply(response, known ? error.code : 500, { error: known ? error.message : 'the node could not do this' })
    if (isLeft) response.once('finish', () => request.destroy())
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function refuseGarbage(_: Error, socket: Duplex): void {
  socket.on('error', () => {})
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
  else socket.destroy()
}
