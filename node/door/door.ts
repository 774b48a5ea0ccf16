/**
 * A door of the node inside a job's namespace: an HTTP server whose listener was made there. Whoever knocks is a
 * stranger's program, and what it asks for is done by the node, outside of the job's cgroup: bounded headers, connections,
 * requests under way, bodies in memory and idle time, 400 for garbage, and nothing here can end the node.
 */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { Server as Http } from 'node:http'
import type { Server, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type BodyRooms, enterDoor } from './body-room.ts'
import { DoorConnection } from './connection.ts'
import { Room } from './room.ts'
import { DoorRefusal, type DoorRoute, pathOf, reply } from './route.ts'

/** Connections of one door: a process of a job keeps one or two, and a gang has at most some hundreds of processes. */
const MAX_CONNECTIONS = 512
/** Requests of one door that are carried out at one time; a route has its own bound below that. */
const MAX_REQUESTS = 384
const MAX_REQUESTS_OF_ROUTE = 32
/** Bodies that are in memory at one time, and as much again of answers. */
const MAX_BODY_BYTES = 64 * 1024 * 1024
/** How long a request waits for its turn before it is told that too many are under way. */
const WAIT_MS = 10_000
const MAX_HEADER_BYTES = 16 * 1024
/** A connection that says nothing for so long is closed, also in the middle of a request. */
const IDLE_MS = 120_000

/** What a door is made with. */
export interface DoorOptions {
  /** Every request must carry `authorization: Bearer <this>`; default: none is asked for. */
  bearer?: () => string | undefined
  /** Told what a route failed with, for the event log. */
  onError?: (path: string, error: unknown) => void
  /** Bounds in the place of the door's own; for tests. */
  bounds?: Partial<DoorBounds>
}

/** What one door does at one time. */
export interface DoorBounds {
  connections: number
  requests: number
  bodyBytes: number
  waitMs: number
  idleMs: number
}

const BOUNDS: DoorBounds = {
  connections: MAX_CONNECTIONS,
  requests: MAX_REQUESTS,
  bodyBytes: MAX_BODY_BYTES,
  waitMs: WAIT_MS,
  idleMs: IDLE_MS
}

/** See above. Routes may be added at any time; a path that nobody has is 404. */
export class Door {
  readonly #options: DoorOptions
  readonly #bounds: DoorBounds
  readonly #routes: Array<{ route: DoorRoute; room: Room }> = []
  readonly #requests: Room
  readonly #memory: BodyRooms
  readonly #http: Http
  readonly #open = new Map<Socket, DoorConnection>()
  readonly #listeners = new Set<Server>()

  constructor(options: DoorOptions = {}) {
    this.#options = options
    this.#bounds = { ...BOUNDS, ...options.bounds }
    const { requests, bodyBytes, idleMs } = this.#bounds
    this.#requests = new Room(requests)
    this.#memory = { bodies: new Room(bodyBytes), answers: new Room(bodyBytes) }
    this.#http = createServer({ maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: idleMs }, (request, response) => {
      const answer = async (): Promise<void> => await this.#answer(request, response)
      this.#open.get(request.socket)?.take(request, response, answer)
    })
    this.#http.timeout = idleMs
    this.#http.on('clientError', refuseGarbage)
    this.#http.on('upgrade', (_: IncomingMessage, socket: Duplex) => void socket.destroy())
    this.#http.on('connect', (_: IncomingMessage, socket: Duplex) => void socket.destroy())
  }

  /** Adds a service. */
  add(route: DoorRoute): this {
    this.#routes.push({ route, room: new Room(route.mostRequests ?? MAX_REQUESTS_OF_ROUTE) })
    this.#routes.sort((a, b) => b.route.prefix.length - a.route.prefix.length)
    return this
  }

  /** Answers whoever connects to a listener. Call it at once when the listener is there: it takes connections already. */
  serve(listener: Server): void {
    const { connections, idleMs } = this.#bounds
    this.#listeners.add(listener)
    listener.on('error', () => {})
    listener.on('connection', (socket: Socket) => {
      if (this.#open.size >= connections) return refuseConnection(socket, connections)
      this.#open.set(socket, new DoorConnection(socket, idleMs))
      socket.once('close', () => this.#open.delete(socket))
      this.#http.emit('connection', socket)
    })
  }

  /** Ends the listeners and every connection. */
  close(): void {
    for (const listener of this.#listeners) listener.close()
    for (const socket of this.#open.keys()) socket.destroy()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.on('error', () => {})
    response.on('error', () => {})
    // Besides the door's own, a route that pipes has up to ten.
    response.setMaxListeners(16)
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const leave = enterDoor(request, gone.signal, this.#memory, this.#bounds.waitMs)
    try {
      this.#check(request)
      const path = pathOf(request)
      const found = this.#routes.find(({ route: { prefix } }) => path === prefix || path.startsWith(`${prefix}/`))
      if (found === undefined) throw new DoorRefusal(404, `nothing is at ${JSON.stringify(path)}`)
      await this.#inTurn(found, gone.signal, async () => await found.route.handle(request, response))
    } catch (error) {
      this.#refuse(request, response, error)
    } finally {
      leave()
    }
  }

  /** First the route's turn, then the door's: what waits for one route takes no turn from the others. */
  async #inTurn(
    { room, route }: { room: Room; route: DoorRoute },
    gone: AbortSignal,
    work: () => Promise<void>
  ): Promise<void> {
    const { waitMs } = this.#bounds
    if (!(await room.take(1, waitMs, gone))) throw tooMany(room, `to ${route.prefix}`)
    if (!(await this.#requests.take(1, waitMs, gone))) {
      room.give()
      throw tooMany(this.#requests, 'to this door')
    }
    try {
      await work()
    } finally {
      room.give()
      this.#requests.give()
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
    if (known && error.code === 503) response.setHeader('retry-after', '1')
    reply(response, known ? error.code : 500, { error: known ? error.message : 'the node could not do this' })
    if (isLeft) response.once('finish', () => request.destroy())
  }
}

function tooMany({ most }: Room, where: string): DoorRefusal {
  return new DoorRefusal(503, `${most} requests ${where} are under way on this member; try again in a moment`)
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function refuseGarbage(_: Error, socket: Duplex): void {
  socket.on('error', () => {})
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
  else socket.destroy()
}

/** Says why and closes: one that does not read it is not waited for. */
function refuseConnection(socket: Socket, connections: number): void {
  const body = JSON.stringify({ error: `this door has ${connections} connections already; close some, or try again` })
  const head = `HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\nretry-after: 1\r\ncontent-length: ${body.length}`
  socket.on('error', () => {})
  socket.end(`${head}\r\ncontent-type: application/json\r\n\r\n${body}`, () => socket.destroy())
}
