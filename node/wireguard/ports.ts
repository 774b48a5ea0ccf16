/** UDP ports for jobs' tunnels: from a configured range (`51820-51899`, for forwarded ports), or any free one. */
import { createSocket } from 'node:dgram'
import type { Socket } from 'node:dgram'

/** Both ends belong to the range. */
export interface PortRange {
  first: number
  last: number
}

/** No port is left. Its message says what to change. */
export class MeshPortError extends Error {
  override name = 'MeshPortError'
  code = 'ERR_MESH_PORTS_TAKEN'
}

/** Parses `51820-51899` or `51820`. Throws RangeError that names what is accepted. */
export function parsePortRange(text: string): PortRange {
  const match = /^([0-9]{1,5})(?:-([0-9]{1,5}))?$/.exec(text.trim())
  const first = Number(match?.[1])
  const last = Number(match?.[2] ?? first)
  if (match === null || first < 1024 || last > 65535 || first > last) {
    throw new RangeError(
      `mesh ports ${JSON.stringify(text)}: give FIRST-LAST with 1024 <= FIRST <= LAST <= 65535, e.g. 51820-51899`
    )
  }
  return { first, last }
}

/**
 * Hands out ports that nothing listens on and that no other job of this node was given. A port is tried by binding it,
 * so another process may take it before the device does: the device then says `port-in-use`, and the caller takes the
 * next one.
 */
export class MeshPorts {
  readonly #range: PortRange | undefined
  readonly #taken = new Set<number>()
  #next = 0

  constructor(range?: PortRange) {
    this.#range = range
  }

  /** Takes a free port. Rejects with MeshPortError when the range is used up. */
  async take(): Promise<number> {
    const port = this.#range === undefined ? await this.#anyPort() : await this.#portOf(this.#range)
    this.#taken.add(port)
    return port
  }

  /** Gives a port back once its device is gone. */
  release(port: number): void {
    this.#taken.delete(port)
  }

  async #anyPort(): Promise<number> {
    for (;;) {
      const port = await tryPort(0)
      if (port !== undefined && !this.#taken.has(port)) return port
    }
  }

  async #portOf({ first, last }: PortRange): Promise<number> {
    const count = last - first + 1
    for (let tried = 0; tried < count; tried++) {
      const port = first + this.#next
      this.#next = (this.#next + 1) % count
      if (!this.#taken.has(port) && (await tryPort(port)) !== undefined) return port
    }
    throw new MeshPortError(`all ports of ${first}-${last} are in use: widen --mesh-ports, or stop what holds them`)
  }
}

/** Binds a port as WireGuard does (all addresses, IPv6 where there is any) and lets it go again. */
async function tryPort(port: number): Promise<number | undefined> {
  for (const type of ['udp6', 'udp4'] as const) {
    const socket = createSocket(type)
    try {
      return await bind(socket, port)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined
    } finally {
      socket.close()
    }
  }
  return undefined
}

function bind(socket: Socket, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.bind(port, () => resolve(socket.address().port))
  })
}
