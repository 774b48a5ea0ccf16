/** The two ways that chunks travel: libp2p streams, and HTTP on a connection that somebody else makes. */
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'
import { copyFile, readFile } from 'node:fs/promises'
import test from 'ava'
import type { ExecutionContext } from 'ava'
import { all, blobs, bytes, folder, JOB, network2, nothing } from '../transfer/_pair.ts'
import { memoryBlob, MemoryTarget } from './_sources.ts'
import type { MemoryBlob } from './_sources.ts'
import { Bitfield } from './bitfield.ts'
import { BlobError, BlobErrorCode } from './errors.ts'
import { fetchBlob } from './fetch.ts'
import { fetchManifest } from './fetch-manifest.ts'
import type { Holding } from './holding.ts'
import { blobRoute } from './http-route.ts'
import { HttpSource } from './http-source.ts'
import { StreamSource } from './stream-source.ts'
import { fetchWhole } from './whole.ts'
import { BlobKind, decodeReply, decodeRequest, encodeReply, encodeRequest, readRanges, writeRanges } from './wire.ts'

const scope = { kind: BlobKind.data, job: JOB, attempt: 1 }
const quiet = (): AbortSignal => AbortSignal.timeout(30_000)
const large = (): MemoryBlob => memoryBlob({ a: Array.from({ length: 20 }, () => 300_000), b: [70_000] })

/** A holding in memory; `missing` are not there, `broken` cannot be read. */
function holding({ manifest, chunks }: MemoryBlob, missing: number[] = [], broken: number[] = []): Holding {
  const have = Bitfield.full(chunks.length)
  for (const index of missing) have.unset(index)
  return {
    manifest: async () => manifest,
    bitfield: () => have,
    read: async (index) => {
      if (broken.includes(index)) throw new BlobError(BlobErrorCode.changed, 'a has changed since it was added')
      return have.has(index) ? chunks[index] : undefined
    }
  }
}

async function httpSource(t: ExecutionContext, given: Holding, id = 'member') {
  const sockets: Socket[] = []
  const route = blobRoute({ find: async (address) => (address === 'f'.repeat(64) ? undefined : given) })
  const server = createServer((asked, response) => void route(asked, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const source = new HttpSource({
    id,
    connect: async () => {
      const socket = connect(port, '127.0.0.1')
      await once(socket, 'connect')
      sockets.push(socket)
      return socket
    }
  })
  t.teardown(() => {
    source.close()
    server.close()
  })
  return { source, sockets, port }
}

test('a blob comes over libp2p on one stream, and its manifest before it', async (t) => {
  const blob = large()
  const { servers, streams, openBlobStream } = await network2(t, [{ data: holding(blob) }])
  const source = new StreamSource({ peer: servers[0]!.self, scope, open: openBlobStream })
  t.deepEqual((await fetchManifest(blob.manifest.digest, [source], quiet())).chunks, blob.manifest.chunks)
  const into = new MemoryTarget(blob.manifest)
  await fetchBlob({ manifest: blob.manifest, sources: [source], into, signal: quiet() }).done
  t.is(into.written.size, 21)
  t.is(streams.length, 1)
  source.close()
})

test('a blob comes over HTTP on connections that are kept', async (t) => {
  const blob = large()
  const { source, sockets } = await httpSource(t, holding(blob))
  t.deepEqual((await fetchManifest(blob.manifest.digest, [source], quiet())).chunks, blob.manifest.chunks)
  const into = new MemoryTarget(blob.manifest)
  await fetchBlob({ manifest: blob.manifest, sources: [source], into, signal: quiet() }).done
  t.is(into.written.size, 21)
  t.true(sockets.length <= 5, `${sockets.length} connections for 23 requests`)
})

test('both ways give what the other lacks, and a connection that is cut is taken up again', async (t) => {
  const blob = large()
  const even = Array.from({ length: 10 }, (_, at) => at * 2)
  const odd = even.map((index) => index + 1)
  const { servers, streams, openBlobStream } = await network2(t, [{ data: holding(blob, even) }])
  const stream = new StreamSource({ peer: servers[0]!.self, scope, open: openBlobStream })
  const { source, sockets } = await httpSource(t, holding(blob, odd))
  const into = new MemoryTarget(blob.manifest)
  let came = 0
  const onEvent = (): void => {
    if (++came !== 4) return
    streams[0]?.abort(new Error('cut by the test'))
    sockets[0]?.destroy()
  }
  await fetchBlob({ manifest: blob.manifest, sources: [stream, source], into, onEvent, signal: quiet() }).done
  t.is(into.written.size, 21)
  t.true(streams.length >= 2)
  stream.close()
})

test('a holder that cannot read a file any more says which, either way', async (t) => {
  const blob = large()
  const { servers, openBlobStream } = await network2(t, [{ data: holding(blob, [], [7]) }])
  const stream = new StreamSource({ peer: servers[0]!.self, scope, isComplete: true, open: openBlobStream })
  const { source } = await httpSource(t, holding(blob, [], [7]))
  for (const each of [stream, source]) {
    const { done } = fetchBlob({
      manifest: blob.manifest,
      sources: [each],
      into: new MemoryTarget(blob.manifest),
      signal: quiet()
    })
    await t.throwsAsync(done, { code: 'changed', message: /answers: a has changed/ })
  }
  stream.close()
})

test('who is not a member gets no chunk and no manifest, and cannot tell what is there', async (t) => {
  const blob = large()
  const { servers, streams, openBlobStream } = await network2(t, [
    { data: holding(blob), access: nothing },
    { access: all }
  ])
  const ask = async (peer: string): Promise<unknown> => {
    const source = new StreamSource({ peer, scope, open: openBlobStream })
    return await source.manifest(blob.manifest.digest, quiet()).finally(() => source.close())
  }
  await t.throwsAsync(ask(servers[0]!.self), { code: 'refused' })
  await t.throwsAsync(ask(servers[1]!.self), { code: 'refused' })
  // A stream ends with its first refusal, whatever was sent ahead on it.
  const before = streams.length
  const eager = new StreamSource({ peer: servers[0]!.self, scope, open: openBlobStream })
  const asked = [1, 2, 3].map(async () => await eager.manifest(blob.manifest.digest, quiet()))
  const codes = (await Promise.allSettled(asked)).map(
    (each) => each.status === 'rejected' && (each.reason as BlobError).code
  )
  t.deepEqual(codes, ['refused', 'cut', 'cut'])
  t.is(streams.length, before + 1)
  eager.close()
})

test('a small file costs one stream and one request; a large one whose manifest is a lie comes from another', async (t) => {
  const honest = await blobs(t)
  const lying = await blobs(t)
  const small = await honest.add(bytes(1000), `${JOB}/1`)
  const content = bytes(3_000_000)
  const blob = await honest.add(content, `${JOB}/1`)
  const other = await lying.add(bytes(3_000_000), `${JOB}/1`)
  await lying.store.own(blob, `${JOB}/1`, Date.now())
  await copyFile(lying.store.path(other.sha256), lying.store.path(blob.sha256))
  const { servers, streams, openBlobStream } = await network2(t, [{ blobs: lying.store }, { blobs: honest.store }])
  const kind = { ...scope, kind: BlobKind.blob }
  const [liar, source] = servers.map(
    ({ self }) => new StreamSource({ peer: self, scope: kind, isComplete: true, open: openBlobStream })
  )
  const dir = await folder(t)
  await fetchWhole({ blob: small, sources: [source!], file: `${dir}/small`, signal: quiet() })
  t.is(streams.length, 1)
  const accused: string[] = []
  await fetchWhole({
    blob,
    sources: [liar!, source!],
    file: `${dir}/large`,
    signal: quiet(),
    onEvent: (event) => event.type === 'banned' && accused.push(event.source)
  })
  t.true((await readFile(`${dir}/large`)).equals(content))
  t.deepEqual(accused, [servers[0]!.self], 'the honest one is not accused, though its chunks were not those of the lie')
  liar!.close()
  source!.close()
})

test('what is no request is refused: over libp2p, and by the route', async (t) => {
  const request1 = { ...scope, address: 'a'.repeat(64), manifest: true, have: false, chunks: [0, 1, 2, 9] }
  t.deepEqual(decodeRequest(encodeRequest(request1)), request1)
  for (const bad of [
    { job: 'j-1' },
    { attempt: 0 },
    { address: '../x' },
    { kind: 'shell' as 'data' },
    { chunks: Array.from({ length: 65 }, (_, index) => index) }
  ])
    t.throws(() => decodeRequest(encodeRequest({ ...request1, ...bad })), { code: 'malformed' }, JSON.stringify(bad))
  t.throws(() => decodeRequest(new Uint8Array([0xff])), { code: 'malformed' })
  t.throws(() => decodeReply(encodeReply({ code: 'cache-full', message: 'x' }), 'peer'), { code: 'cut' })
  t.is(writeRanges([0, 1, 2, 5, 4]), '0-2,5,4')
  t.deepEqual(readRanges('0-2,5,4'), [0, 1, 2, 5, 4])
  for (const bad of ['', '1-0', '-1', '0-999999999', 'x']) t.throws(() => readRanges(bad), { code: 'malformed' }, bad)

  const { port } = await httpSource(t, holding(large()))
  const status = async (path: string, method = 'GET'): Promise<number | undefined> => {
    const asked = request({ port, host: '127.0.0.1', path, method }).end()
    const [response] = (await once(asked, 'response')) as [{ statusCode: number; resume: () => void }]
    response.resume()
    return response.statusCode
  }
  const address = 'a'.repeat(64)
  t.is(await status(`/blob/${address}/manifest`), 200)
  t.is(await status(`/blob/${'f'.repeat(64)}/manifest`), 404)
  for (const path of [
    '/blob/x/manifest',
    `/blob/${address}/chunks`,
    `/blob/${address}/shell`,
    `/other/${address}/have`
  ])
    t.is(await status(path), 400, path)
  t.is(await status(`/blob/${address}/have`, 'POST'), 400)
})
