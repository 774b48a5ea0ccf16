/**
 * One end of a measured TCP stream, a process inside a network namespace. Over IPC: `{ listen: address }` opens a server,
 * answered by `{ port }`, which measures each connection, ends it and says `{ mbits }`; `{ send: address, port }` sends
 * until the other end closes, and says `{ closed }`.
 */
import { createServer, connect, type Socket } from 'node:net'

/** What a stream may take to come to speed before it is measured; a handshake of TCP over a tunnel takes 1 ms. */
const WARM_MS = 100
const MEASURE_MS = 250
const CHUNK = Buffer.alloc(256 * 1024)

/** Orders to an end. */
export type Order = { listen: string } | { send: string; port: number }

/** What an end says. */
export interface Said {
  port?: number
  /** Megabits of payload a second, as the receiver saw them. */
  mbits?: number
  closed?: true
  error?: string
}

function say(said: Said): void {
  process.send?.(said)
}

function listen(address: string): void {
  const server = createServer(measure).listen(0, address, () => {
    const at = server.address()
    say({ port: typeof at === 'object' ? at?.port : undefined })
  })
  server.on('error', (error) => say({ error: error.message }))
}

/** Counts from the first chunk after the warm-up to the last before the end: whole chunks over the time between them. */
function measure(socket: Socket): void {
  const connectedAt = performance.now()
  let fromAt: number | undefined
  let bytes = 0
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    const now = performance.now()
    if (now - connectedAt < WARM_MS) return
    if (fromAt === undefined) {
      fromAt = now
      return
    }
    bytes += chunk.length
    if (now - fromAt < MEASURE_MS) return
    socket.removeAllListeners('data').destroy()
    say({ mbits: (bytes * 8) / 1000 / (now - fromAt) })
  })
}

function send(address: string, port: number): void {
  const socket = connect(port, address)
  const push = (): void => {
    while (!socket.destroyed && socket.write(CHUNK)) {}
  }
  socket.on('connect', push).on('drain', push)
  socket.on('error', () => {})
  socket.on('close', () => say({ closed: true }))
}

if (import.meta.main) {
  process.on('disconnect', () => process.exit(0))
  process.on('message', (order: Order) => {
    if ('listen' in order) listen(order.listen)
    else send(order.send, order.port)
  })
}
