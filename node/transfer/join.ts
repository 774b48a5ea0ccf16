/** Joins a libp2p stream and a socket: bytes both ways, each end's close handed on, slow sides waited for. */
import { once } from 'node:events'
import { Duplex } from 'node:stream'
import type { Stream } from '@libp2p/interface'
import { sendBytes } from './wire.ts'
import type { StreamReader } from './wire.ts'

/** Resolves when both directions have ended; an error on one side ends the other. */
export async function join(stream: Stream, reader: StreamReader, socket: Duplex): Promise<void> {
  try {
    await Promise.all([toSocket(reader, socket), toStream(socket, stream)])
  } catch (error) {
    stream.abort(error instanceof Error ? error : new Error(String(error)))
    socket.destroy()
  }
}

async function toSocket(reader: StreamReader, socket: Duplex): Promise<void> {
  for (;;) {
    const bytes = await reader.read()
    if (bytes === undefined) break
    if (!socket.write(bytes)) await once(socket, 'drain')
  }
  socket.end()
}

async function toStream(socket: Duplex, stream: Stream): Promise<void> {
  for await (const chunk of socket) await sendBytes(stream, chunk as Buffer)
  await stream.close()
}

/** A stream as a Node duplex, for whoever speaks HTTP over it. */
export function duplexOf(stream: Stream, reader: StreamReader): Duplex {
  const duplex: Duplex = new Duplex({
    read() {
      reader.read().then(
        (bytes) => duplex.push(bytes === undefined ? null : Buffer.from(bytes)),
        (error: unknown) => duplex.destroy(error as Error)
      )
    },
    write(chunk: Buffer, _encoding, done) {
      sendBytes(stream, chunk).then(() => done(), done)
    },
    final(done) {
      stream.close().then(() => done(), done)
    },
    destroy(error, done) {
      if (error !== null) stream.abort(error)
      else stream.close().catch(() => {})
      done(error)
    }
  })
  return duplex
}
