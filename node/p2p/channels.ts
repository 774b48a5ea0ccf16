import type { Libp2p, Stream } from '@libp2p/interface'
import { peekEnvelope } from '../../protocol/envelope.ts'
import { maxEnvelopeBytes, messageLimitBytes } from '../../protocol/limits.ts'
import type { PeerId } from '../../protocol/messages.ts'
import type { Bans } from './bans.ts'
import type { OpenStream } from './dial.ts'
import { reasonOf, UnreachableError } from './errors.ts'
import { readFrames, sendFrame } from './frames.ts'
import type { Limiter } from './limiter.ts'
import type { Channel, Verdict } from './p2p.ts'

/** Protocol id of each channel. */
export const channelProtocols: Readonly<Record<Channel, string>> = Object.freeze({
  market: '/swarm/market/1.0.0',
  mesh: '/swarm/mesh/1.0.0'
})

/** Bytes that may wait to be sent, to one peer and in all (security page, 5.1). */
const maxWaitingBytes = 1 << 20
const maxWaitingBytesInAll = 256 << 20
/** For dialling, negotiating, and for a full window to open. */
const sendTimeoutMs = 10_000
/** From a frame's first byte to its last. */
const frameMs = 10_000

/** What stands in front of and behind the channels. */
export interface ChannelOptions {
  limiter: Limiter
  bans: Bans
  handle: (envelope: Uint8Array, from: PeerId) => Verdict
  openStream: OpenStream
}

/** Direct envelopes in and out. */
export interface Channels {
  start: () => Promise<void>
  stop: () => Promise<void>
  send: (to: PeerId, channel: Channel, envelope: Uint8Array) => Promise<void>
  /** Drops what is kept of a peer that went away. */
  forget: (peer: PeerId) => void
  /** Bytes that wait to be sent. */
  readonly waitingBytes: number
}

/** One outbound stream per peer and channel, and the messages that wait for it in their order. */
interface Outbound {
  stream: Stream | undefined
  tail: Promise<void>
  waitingBytes: number
  /** Messages numbered up to here fail with `failure`: the peer could not be reached after they were given. */
  failedUpTo: number
  failure: UnreachableError | undefined
}

/** Direct envelopes: outbound ones in order, inbound ones behind limits. */
export function createChannels(node: Libp2p, options: ChannelOptions): Channels {
  const outbound = new Map<string, Outbound>()
  const stopped = new AbortController()
  let waitingBytes = 0
  let number = 0

  const open = async (to: PeerId, channel: Channel, signal: AbortSignal): Promise<Stream> => {
    const stream = await options.openStream(to, channelProtocols[channel], signal)
    // Nothing is ever said on the way back.
    stream.maxReadBufferLength = 4096
    return stream
  }

  /** Writes on the standing stream, or on a fresh one: once more if the standing one turned out dead. */
  const write = async (slot: Outbound, to: PeerId, channel: Channel, envelope: Uint8Array): Promise<void> => {
    const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(sendTimeoutMs)])
    const tried: string[] = []
    for (const attempt of [1, 2]) {
      const fresh = slot.stream?.status !== 'open' || slot.stream.writeStatus !== 'writable'
      try {
        if (fresh) slot.stream = await open(to, channel, signal)
        await sendFrame(slot.stream as Stream, envelope, signal)
        return
      } catch (error) {
        tried.push(...(error instanceof UnreachableError ? error.tried : [reasonOf(error)]))
        slot.stream?.abort(error as Error)
        slot.stream = undefined
        if (fresh || attempt === 2 || signal.aborted) throw new UnreachableError(to, tried, { cause: error })
      }
    }
  }

  const send = (to: PeerId, channel: Channel, envelope: Uint8Array): Promise<void> => {
    if (options.bans.isBanned(to)) return Promise.reject(new UnreachableError(to, ['it is banned for what it sent']))
    const key = `${channel}/${to}`
    const slot = outbound.get(key) ?? {
      stream: undefined,
      tail: Promise.resolve(),
      waitingBytes: 0,
      failedUpTo: 0,
      failure: undefined
    }
    outbound.set(key, slot)
    const size = envelope.length
    if (slot.waitingBytes + size > maxWaitingBytes || waitingBytes + size > maxWaitingBytesInAll) {
      return Promise.reject(new UnreachableError(to, [`${slot.waitingBytes} bytes already wait to be sent`]))
    }
    const mine = ++number
    slot.waitingBytes += size
    waitingBytes += size
    const sent = slot.tail.then(async () => {
      try {
        if (mine <= slot.failedUpTo && slot.failure !== undefined) throw slot.failure
        await write(slot, to, channel, envelope)
      } catch (error) {
        if (mine > slot.failedUpTo && error instanceof UnreachableError) {
          slot.failedUpTo = number
          slot.failure = error
        }
        throw error
      } finally {
        slot.waitingBytes -= size
        waitingBytes -= size
        if (slot.waitingBytes === 0 && slot.stream === undefined) outbound.delete(key)
      }
    })
    slot.tail = sent.catch(() => undefined)
    return sent
  }

  const receive = async (frame: Uint8Array, from: PeerId): Promise<void> => {
    const size = frame.length
    for (let ms = options.limiter.waitMs(from, size); ms > 0; ms = options.limiter.waitMs(from, size)) {
      if (options.bans.isBanned(from)) throw new Error('banned')
      await pause(Math.min(ms, 1000), stopped.signal)
    }
    options.limiter.admit(from, size)
    const head = peekEnvelope(frame)
    if (head === undefined || head.from !== from || frame.length > messageLimitBytes[head.type]) {
      if (options.bans.strike(from, 'not an envelope of its own')) throw new Error('banned')
      return
    }
    const verdict = options.handle(frame, from)
    options.limiter.checked(from, verdict, size)
    if (verdict === 'reject' && options.bans.strike(from, 'bad envelope')) throw new Error('banned')
  }

  const serve = async (stream: Stream, from: PeerId): Promise<void> => {
    try {
      await readFrames(stream, { maxBytes: maxEnvelopeBytes, withinMs: frameMs }, (frame) => receive(frame, from))
      await stream.close()
    } catch (error) {
      if (/Length|took longer/.test(`${(error as Error).name} ${reasonOf(error)}`))
        options.bans.strike(from, 'bad frame')
      stream.abort(error as Error)
    }
  }

  return {
    send,
    forget: (peer) => {
      for (const channel of Object.keys(channelProtocols)) {
        if (outbound.get(`${channel}/${peer}`)?.waitingBytes === 0) outbound.delete(`${channel}/${peer}`)
      }
    },
    get waitingBytes() {
      return waitingBytes
    },
    start: async () => {
      for (const protocol of Object.values(channelProtocols)) {
        await node.handle(protocol, (stream, connection) => serve(stream, connection.remotePeer.toString()), {
          // One stands; another may be opened before the loss of the first is known. Bounds what waits to be read.
          maxInboundStreams: 2,
          maxOutboundStreams: 16
        })
      }
    },
    stop: async () => {
      stopped.abort(new Error('this node is stopping'))
      await node.unhandle(Object.values(channelProtocols))
      await Promise.all([...outbound.values()].map((slot) => slot.tail))
      for (const { stream } of outbound.values()) await stream?.close().catch(() => undefined)
      outbound.clear()
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end)
      resolve()
    }, ms)
    signal.addEventListener('abort', end, { once: true })
  })
}
