/** Storages over libp2p: what a node asks earlier holders, and what it answers as one. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Stream } from '@libp2p/interface'
import type { JobId, PeerId } from '../../../protocol/messages.ts'
import { TransferError, TransferErrorCode } from '../../transfer/errors.ts'
import { checkAnswer, sendBytes, sendLine, StreamReader } from '../../transfer/wire.ts'
import type { TransferRequest } from '../../transfer/wire.ts'
import { checkIndex, type StorageSource } from './fetch.ts'
import type { StorageShelf } from './shelf.ts'

const MAX_TICKET_BYTES = 1024
const MAX_INDEX_BYTES = 8 * 1024 * 1024
/** A holder that sends nothing for so long is given up. */
const STALL_MS = 20_000

/** What the asking side needs of the network. */
export interface Opener {
  openStream(to: PeerId, signal?: AbortSignal): Promise<Stream>
}

/** A job whose earlier holders are asked. `ownTicket`: where this node is the requester itself. */
export interface SourceOptions {
  network: Opener
  job: JobId
  attempt: number
  requester: PeerId
  ownTicket: () => string | undefined
}

/** Asks holders with a ticket of the requester, which is fetched once. */
export function storageSource(options: SourceOptions): StorageSource {
  const { network, job, attempt } = options
  let ticket: Promise<string> | undefined
  const ticketOf = async (signal: AbortSignal): Promise<string> => {
    ticket ??= fetchTicket(options, signal)
    ticket.catch(() => {
      ticket = undefined
    })
    return await ticket
  }
  const ask = async (holder: PeerId, sha256: string, signal: AbortSignal) =>
    await open(network, holder, { kind: 'storage', job, attempt, sha256, ticket: await ticketOf(signal) }, signal)
  return {
    async index(holder, signal) {
      const { stream, reader, sizeBytes, done } = await ask(holder, '', signal)
      try {
        if (sizeBytes > MAX_INDEX_BYTES)
          throw new TransferError(TransferErrorCode.tooLarge, `an index of ${sizeBytes} bytes`)
        return checkIndex(JSON.parse((await reader.exactly(sizeBytes)).toString('utf8')) as unknown)
      } finally {
        done()
        stream.close().catch(() => {})
      }
    },
    async object(holder, sha256, signal) {
      const { stream, reader, sizeBytes, done } = await ask(holder, sha256, signal)
      return Readable.from(readAll(stream, reader, sizeBytes, done))
    }
  }
}

async function fetchTicket(options: SourceOptions, signal: AbortSignal): Promise<string> {
  const own = options.ownTicket()
  if (own !== undefined) return own
  const { network, requester, job, attempt } = options
  const { stream, reader, sizeBytes, done } = await open(network, requester, { kind: 'ticket', job, attempt }, signal)
  try {
    if (sizeBytes > MAX_TICKET_BYTES) throw new TransferError(TransferErrorCode.tooLarge, 'a ticket that is none')
    return String(JSON.parse((await reader.exactly(sizeBytes)).toString('utf8')))
  } finally {
    done()
    stream.close().catch(() => {})
  }
}

async function open(network: Opener, to: PeerId, request: TransferRequest, signal: AbortSignal) {
  const stream = await network.openStream(to, signal)
  const abort = (): void => stream.abort(new Error('no longer wanted'))
  signal.addEventListener('abort', abort, { once: true })
  try {
    await sendLine(stream, request)
    const reader = new StreamReader(stream)
    const answer = checkAnswer(await reader.json())
    if (!answer.ok) throw new TransferError(answer.code, `${to} answers: ${answer.message}`)
    // The signal counts until all is read: a holder that stops in the middle would hold everything up.
    const done = (): void => signal.removeEventListener('abort', abort)
    return { stream, reader, sizeBytes: answer.sizeBytes, done }
  } catch (error) {
    signal.removeEventListener('abort', abort)
    stream.abort(error as Error)
    throw error
  }
}

async function* readAll(
  stream: Stream,
  reader: StreamReader,
  sizeBytes: number,
  done: () => void
): AsyncGenerator<Buffer> {
  let left = sizeBytes
  const watch = setTimeout(() => stream.abort(new Error(`nothing came for ${STALL_MS / 1000} s`)), STALL_MS)
  try {
    while (left > 0) {
      const bytes = await reader.read()
      if (bytes === undefined) throw new TransferError(TransferErrorCode.cut, `cut ${left} bytes before the end`)
      watch.refresh()
      left -= bytes.length
      yield Buffer.from(bytes)
    }
    stream.close().catch(() => {})
  } finally {
    clearTimeout(watch)
    done()
    if (left > 0) stream.abort(new Error('not wanted'))
  }
}

/** Answers a holder's side of it; the ticket was checked before. */
export async function serveStorage(
  stream: Stream,
  { job, sha256 }: Extract<TransferRequest, { kind: 'storage' }>,
  shelf: StorageShelf,
  signal: AbortSignal
): Promise<void> {
  const found = await shelf.look(job, async (store) => {
    if (sha256 === '') {
      const text = Buffer.from(JSON.stringify({ version: store.version, entries: store.entries() }))
      await sendLine(stream, { ok: true, sizeBytes: text.length })
      await sendBytes(stream, text, signal)
      return true
    }
    const entry = store.entries().find((each) => each.sha256 === sha256)
    if (entry === undefined || !store.has(sha256)) return undefined
    await sendLine(stream, { ok: true, sizeBytes: entry.sizeBytes })
    for await (const chunk of createReadStream(store.path(sha256), { highWaterMark: 64 * 1024 }))
      await sendBytes(stream, chunk as Buffer, signal)
    return true
  })
  if (found === undefined) throw new TransferError(TransferErrorCode.gone, `${sha256} of ${job} is not here`)
  await stream.close()
}
