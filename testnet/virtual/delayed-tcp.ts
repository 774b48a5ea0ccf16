/**
 * TCP with distances: what a node writes leaves after the delay to its peer, in user space, since not every kernel can
 * delay packets itself. For real processes on one machine that are to be laid beside the models.
 */
import type { Connection, DialTransportOptions, Transport } from '@libp2p/interface'
import { tcp } from '@libp2p/tcp'
import type { AbstractMultiaddrConnection } from '@libp2p/utils'
import type { Multiaddr } from '@multiformats/multiaddr'
import type { TransportFactory } from '../../node/p2p/libp2p.ts'

type Line = Pick<AbstractMultiaddrConnection, 'sendData' | 'sendClose' | 'remoteAddr'>

/** @param delayMs one way, ms, of the next message to the peer at an address (an IP of it, for those that dialled us) */
export function delayedTcp(delayMs: (to: Multiaddr) => number): TransportFactory {
  return (components) => {
    const transport = tcp()(components as Parameters<ReturnType<typeof tcp>>[0])
    const { dial, createListener } = transport
    transport.dial = async (address: Multiaddr, options: DialTransportOptions): Promise<Connection> => {
      // The round trip of TCP's own handshake.
      await new Promise((resolve) => setTimeout(resolve, 2 * delayMs(address)))
      return await dial.call(transport, address, {
        ...options,
        upgrader: slowUpgrader(options.upgrader, 'upgradeOutbound', delayMs)
      })
    }
    transport.createListener = (options) =>
      createListener.call(transport, {
        ...options,
        upgrader: slowUpgrader(options.upgrader, 'upgradeInbound', delayMs)
      })
    return transport as Transport
  }
}

/** The upgrader, but for one method that is first given a slow line. */
function slowUpgrader<T extends object>(upgrader: T, method: keyof T, delayMs: (to: Multiaddr) => number): T {
  return new Proxy(upgrader, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown
      if (typeof value !== 'function') return value
      if (name !== method) return value.bind(target) as unknown
      return (line: Line, ...rest: unknown[]): unknown => {
        slow(line, () => delayMs(line.remoteAddr))
        return value.call(target, line, ...rest) as unknown
      }
    }
  })
}

/** What is written waits; its order stays. */
function slow(line: Line, delayMs: () => number): void {
  const sendData = line.sendData.bind(line)
  const sendClose = line.sendClose.bind(line)
  let [lastAt, drawnAt, drawnMs] = [0, 0, 0]
  // Timers of nearly the same moment may fire in any order; each one lets the first of the queue go.
  const queue: Array<() => void> = []
  const wait = (run: () => void): void => {
    const now = performance.now()
    // What is written at one moment leaves in one packet.
    if (now - drawnAt > 1) [drawnAt, drawnMs] = [now, delayMs()]
    lastAt = Math.max(lastAt, now + drawnMs)
    queue.push(run)
    setTimeout(() => queue.shift()?.(), lastAt - now)
  }
  line.sendData = (data) => {
    const rest = data.sublist()
    // The socket keeps what it is given, also where it says that it is full.
    wait(() => {
      while (rest.byteLength > 0) rest.consume(Math.max(1, sendData(rest).sentBytes))
    })
    return { sentBytes: data.byteLength, canSendMore: true }
  }
  line.sendClose = async (options) => {
    await new Promise<void>((resolve) => wait(resolve))
    await sendClose(options)
  }
}
