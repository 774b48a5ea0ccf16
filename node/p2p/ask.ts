import type { Stream } from '@libp2p/interface'
import { lpStream } from '@libp2p/utils'
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

/** Asks a holder on a stream of its own; asks this node without one. */
export function createAsk(
  self: PeerId,
  holder: AdvertHolder,
  openStream: OpenStream
): (peer: PeerId, request: AdvertRequest, signal: AbortSignal) => Promise<AdvertReply> {
  return async (peer, request, signal) => {
    if (peer === self) return holder.answer(request, self)
    let stream: Stream | undefined
    try {
      stream = await openStream(peer, advertProtocol, signal)
      const frames = lpStream(stream, { maxDataLength: maxReplyBytes })
      await frames.write(encodeRequest(request), { signal })
      const reply = await frames.read({ signal })
      void stream.close({ signal: AbortSignal.timeout(5000) }).catch((error: Error) => stream?.abort(error))
      return decodeReply(reply.subarray())
    } catch (error) {
      stream?.abort(error as Error)
      throw error
    }
  }
}
