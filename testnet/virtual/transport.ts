/** The wire as a libp2p transport: it listens on and dials TCP addresses, so that all rules about addresses hold. */
import {
  type Connection,
  type CreateListenerOptions,
  type DialTransportOptions,
  type Listener,
  type ListenerEvents,
  type Logger,
  type MultiaddrConnection,
  type Transport,
  transportSymbol,
  TypedEventEmitter
} from '@libp2p/interface'
import { AbstractMultiaddrConnection } from '@libp2p/utils'
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr'
import type { TransportFactory } from '../../node/p2p/libp2p.ts'
import type { Wire, WireEnd } from './wire.ts'

/** The one port that nodes listen on. */
const PORT = 4001

/** Address of a node: 10.0.0.1 for the first. */
export function addressOf(node: number, port = PORT): Multiaddr {
  const place = node + 1
  return multiaddr(`/ip4/10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}/tcp/${port}`)
}

/** The node that an address of `addressOf` belongs to; undefined for any other. */
export function nodeAt(address: Multiaddr): number | undefined {
  const found = /^\/ip4\/10\.(\d+)\.(\d+)\.(\d+)\/tcp\/\d+/.exec(address.toString())
  if (found === null) return undefined
  const [, a, b, c] = found
  return ((Number(a) << 16) | (Number(b) << 8) | Number(c)) - 1
}

/** The transport of one node. */
export function wireTransport(wire: Wire, node: number): TransportFactory {
  return ({ logger }) => new WireTransport(wire, node, logger.forComponent('libp2p:wire'))
}

class WireTransport implements Transport {
  readonly [transportSymbol] = true as const
  readonly [Symbol.toStringTag] = 'wire'
  #wire: Wire
  #node: number
  #log: Logger

  constructor(wire: Wire, node: number, log: Logger) {
    this.#wire = wire
    this.#node = node
    this.#log = log
  }

  async dial(address: Multiaddr, options: DialTransportOptions): Promise<Connection> {
    const to = nodeAt(address)
    if (to === undefined) throw new Error(`${address.toString()} is no address of the virtual network`)
    const open = (): Line => new Line(this.#wire, this.#node, 'outbound', address, this.#log)
    const line = await this.#wire.dial(this.#node, to, options.signal, open)
    try {
      return await options.upgrader.upgradeOutbound(line, options)
    } catch (error) {
      line.abort(error as Error)
      throw error
    }
  }

  createListener({ upgrader }: CreateListenerOptions): Listener {
    const accept = (from: number, signal: AbortSignal): Line => {
      const line = new Line(this.#wire, this.#node, 'inbound', addressOf(from, 40_000), this.#log)
      upgrader.upgradeInbound(line, { signal }).catch((error: Error) => line.abort(error))
      return line
    }
    return new WireListener(this.#wire, this.#node, accept)
  }

  listenFilter(addresses: Multiaddr[]): Multiaddr[] {
    return addresses.filter((address) => nodeAt(address) !== undefined)
  }

  dialFilter(addresses: Multiaddr[]): Multiaddr[] {
    return this.listenFilter(addresses)
  }
}

class WireListener extends TypedEventEmitter<ListenerEvents> implements Listener {
  #wire: Wire
  #node: number
  #accept: (from: number, signal: AbortSignal) => Line
  #closed = new AbortController()

  constructor(wire: Wire, node: number, accept: (from: number, signal: AbortSignal) => Line) {
    super()
    this.#wire = wire
    this.#node = node
    this.#accept = accept
  }

  async listen(): Promise<void> {
    this.#wire.listen(this.#node, (from) => this.#accept(from, this.#closed.signal))
    this.safeDispatchEvent('listening')
  }

  getAddrs(): Multiaddr[] {
    return [addressOf(this.#node)]
  }

  async close(): Promise<void> {
    this.#wire.unlisten(this.#node)
    this.#closed.abort(new Error('this listener is closed'))
    this.safeDispatchEvent('close')
  }

  updateAnnounceAddrs(): void {}
}

type Direction = MultiaddrConnection['direction']

/** One end of a connection. */
class Line extends AbstractMultiaddrConnection implements WireEnd {
  readonly node: number
  #wire: Wire

  constructor(wire: Wire, node: number, direction: Direction, remoteAddr: Multiaddr, log: Logger) {
    super({ direction, remoteAddr, log, inactivityTimeout: 2 ** 31 - 1 })
    this.#wire = wire
    this.node = node
  }

  take(bytes: Uint8Array): void {
    this.onData(bytes)
  }

  closed(reset: boolean): void {
    if (reset) this.onRemoteReset()
    else this.onTransportClosed()
  }

  hasRoom(): void {
    this.safeDispatchEvent('drain')
  }

  // Copied: the writer may use its buffer again.
  sendData(data: Parameters<AbstractMultiaddrConnection['sendData']>[0]): { sentBytes: number; canSendMore: boolean } {
    return { sentBytes: data.byteLength, canSendMore: this.#wire.write(this, data.slice()) }
  }

  async sendClose(): Promise<void> {
    this.#wire.close(this, false)
  }

  sendReset(): void {
    this.#wire.close(this, true)
  }

  // What is not read waits at the reader, up to libp2p's own limit.
  sendPause(): void {}
  sendResume(): void {}
}
