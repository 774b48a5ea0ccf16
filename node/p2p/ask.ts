import type { Stream } from '@libp2p/interface'
import { type LengthPrefixedStream, lpStream } from '@libp2p/utils'
import type { PeerId } from '../../protocol/messages.ts'
import type { AdvertHolder } from './advert-holder.ts'
import {
  type AdvertReply,
  type AdvertRequest,
  advertProtocol,
  decodeReply,
  encodeRequest,
  maxReplyBytes
} from './advert-wire.ts'
import type { OpenStream } from './dial.ts'
import { reasonOf } from './errors.ts'

/** Asks one holder; throws when it does not answer within the signal. */
export type Ask = (peer: PeerId, request: AdvertRequest, signal: AbortSignal) => Promise<AdvertReply>

interface Line {
  stream: Stream | undefined
  frames: LengthPrefixedStream | undefined
  tail: Promise<unknown>
}

/** Lines kept; one per holder that was asked. */
const maxLines = 256

/**
 * Asks holders on one standing stream each, one question after the other: opening a stream costs several times the
 * question. A standing stream that turns out dead is opened again once. This node is asked without any.
 */
export function createAsk(self: PeerId, holder: AdvertHolder, openStream: OpenStream): Ask {
  const lines = new Map<PeerId, Line>()

  const lineTo = (peer: PeerId): Line => {
    const line = lines.get(peer) ?? { stream: undefined, frames: undefined, tail: Promise.resolve() }
    lines.delete(peer)
    lines.set(peer, line)
    if (lines.size > maxLines) {
      const [oldest, { stream }] = lines.entries().next().value as [PeerId, Line]
      lines.delete(oldest)
      stream?.abort(new Error('not needed any more'))
    }
    return line
  }
  const once = async (line: Line, peer: PeerId, request: Uint8Array, signal: AbortSignal): Promise<AdvertReply> => {
    if (line.frames === undefined || line.stream?.status !== 'open') {
      line.stream = await openStream(peer, advertProtocol, signal)
      line.frames = lpStream(line.stream, { maxDataLength: maxReplyBytes })
    }
    await line.frames.write(request, { signal })
    return decodeReply((await line.frames.read({ signal })).subarray())
  }
  const hangUp = (line: Line, error: unknown): void => {
    line.stream?.abort(error instanceof Error ? error : new Error(reasonOf(error)))
    line.stream = undefined
    line.frames = undefined
  }

  return (peer, request, signal) => {
    if (peer === self) return Promise.resolve(holder.answer(request, self))
    const line = lineTo(peer)
    const bytes = encodeRequest(request)
    const answer = line.tail.then(async () => {
      signal.throwIfAborted()
      const standing = line.frames !== undefined
      try {
        return await once(line, peer, bytes, signal)
      } catch (error) {
        hangUp(line, error)
        if (!standing || signal.aborted) throw error
      }
      try {
        return await once(line, peer, bytes, signal)
      } catch (error) {
        hangUp(line, error)
        throw error
      }
    })
    line.tail = answer.catch(() => undefined)
    return answer
  }
}
