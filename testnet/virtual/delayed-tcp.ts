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

/** @param delayMs one way, ms, to the peer at an address (an IP of it, for those that dialled us) */
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
        slow(line, delayMs(line.remoteAddr))
        return value.call(target, line, ...rest) as unknown
      }
    }
  })
}

/** All that is written waits as long, so its order stays. */
function slow(line: Line, ms: number): void {
  const sendData = line.sendData.bind(line)
  const sendClose = line.sendClose.bind(line)
  line.sendData = (data) => {
    const rest = data.sublist()
    setTimeout(() => {
      // The socket keeps what it is given, also where it says that it is full.
      while (rest.byteLength > 0) rest.consume(Math.max(1, sendData(rest).sentBytes))
    }, ms)
    return { sentBytes: data.byteLength, canSendMore: true }
  }
  line.sendClose = async (options) => {
    await new Promise((resolve) => setTimeout(resolve, ms))
    await sendClose(options)
  }
}
