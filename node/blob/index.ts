/**
 * Blobs: files cut into chunks, each verified before it is written, from several sources at once.
 *
 * The holder: `buildManifest` (or `WholeFile` for a file that is known by its own digest) makes a `Holding`; `BlobServer` gives it out over
 * libp2p, `blobRoute` over a job's mesh. The other side: `StreamSource` and `HttpSource` are `BlobSource`s; `fetchBlob` gets chunks from
 * them into `BlobCache.hold(…)` or a `FileTarget`. What a cache holds is a `Holding` too, so a member gives on what it has so far.
 */
export { Bitfield } from './bitfield.ts'
export { BlobCache } from './cache.ts'
export type { BlobCacheOptions } from './cache.ts'
export type { CachedBlob } from './cached-blob.ts'
export { buildManifest } from './chunker.ts'
export type { BuildOptions, SourceFile } from './chunker.ts'
export { BlobError, BlobErrorCode } from './errors.ts'
export { fetchBlob } from './fetch.ts'
export { fetchManifest } from './fetch-manifest.ts'
export type { BlobFetch, FetchEvent, FetchOptions, FetchOrder, FetchProgress, SourceProgress } from './fetching.ts'
export { FileTarget } from './file-target.ts'
export type { ChunkTarget, Holding } from './holding.ts'
export { FileHolding, WholeFile } from './holdings.ts'
export { blobRoute } from './http-route.ts'
export { HttpSource } from './http-source.ts'
export { chunksOf, openManifest, sealManifest } from './manifest.ts'
export type { Chunk, Manifest, ManifestFile } from './manifest.ts'
export type { BlobSource, ReceivedChunk } from './source.ts'
export { BlobServer } from './server.ts'
export { BlobShelf } from './shelf.ts'
export type { MayHave } from './shelf.ts'
export { StreamSource } from './stream-source.ts'
export { fetchWhole } from './whole.ts'
export { BlobKind } from './wire.ts'
export type { BlobRequest, BlobScope } from './wire.ts'
