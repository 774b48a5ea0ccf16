/**
 * Values that become file names, keys of timers and tables, and names on a host: what is not of its shape is refused at
 * the door, so that nothing behind it has to ask whether a stranger's job is called `../x` or `constructor`.
 */
import type { Malformed } from './errors.ts'
import type { Blob, Commit, Message, Progress } from './messages.ts'

/** A job's id: `j-` and 16 lower-case hex digits. */
export const jobPattern = /^j-[0-9a-f]{16}$/
/** A SHA-256, lower-case hex. */
export const digestPattern = /^[0-9a-f]{64}$/
/** A peer id in text is base58 or base32; looser than either, but without anything that a path or a terminal reads. */
const peerPattern = /^[0-9A-Za-z_-]{1,128}$/
/** Codes and causes: newer versions may have more of them, but all are words. */
const wordPattern = /^[a-z]{1,32}(-[a-z]{1,32}){0,3}$/
/** `SIGKILL` and the like, or empty. */
const signalPattern = /^[A-Z0-9+]{0,16}$/
/** Units are printed and compared: plain ASCII. */
const unitPattern = /^[!-~]{1,128}$/
/** Bytes of an X25519 key, a preshared key and a Ray token. */
const secretBytes = 32

/** What of a decoded body is not of its shape, or undefined. Where a value is optional, absent is fine. */
export function shapeProblem(body: Message): Malformed | undefined {
  if ('job' in body && !jobPattern.test(body.job)) return wrong(body, 'job', 'is not j- and 16 hex digits')
  if ('units' in body && !body.units.every((unit) => unitPattern.test(typeof unit === 'string' ? unit : unit.unit)))
    return wrong(body, 'units', 'is not plain ASCII')
  if ('cause' in body && !wordPattern.test(body.cause)) return wrong(body, 'cause', 'is not a cause')
  if ('outcome' in body && !wordPattern.test(body.outcome.cause)) return wrong(body, 'outcome.cause', 'is not a cause')
  if ('outcome' in body && !signalPattern.test(body.outcome.signal))
    return wrong(body, 'outcome.signal', 'is not a signal')
  switch (body.type) {
    case 'refusal':
      return wordPattern.test(body.code) ? undefined : wrong(body, 'code', 'is not a code')
    case 'award':
      return blobProblem(body, 'archive', body.archive)
    case 'commit':
      return (
        blobProblem(body, 'archive', body.archive) ??
        blobProblem(body, 'requirements', body.requirements) ??
        datasetsProblem(body) ??
        peersProblem(body, 'storage', body.storage) ??
        peersProblem(body, 'members', [...body.members.map(({ peer }) => peer), body.head, body.driver])
      )
    case 'leaseEnd':
      return body.output && blobProblem(body, 'output', body.output)
    case 'result':
      return (
        blobProblem(body, 'log', body.log, true) ??
        body.outputs.map(({ blob }) => blobProblem(body, 'outputs.blob', blob)).find((problem) => problem) ??
        peersProblem(body, 'outputs.peer', [...body.outputs.map(({ peer }) => peer), ...body.holders])
      )
    case 'tunnelOffer':
      return (
        secretProblem(body, 'presharedKey', body.presharedKey) ??
        secretProblem(body, 'publicKey', body.publicKey) ??
        secretProblem(body, 'token', body.token, true)
      )
    case 'progress':
      return metricsProblem(body)
    case 'members':
      return body.lost.every(({ cause }) => wordPattern.test(cause))
        ? peersProblem(
            body,
            'lost.peer',
            body.lost.map(({ peer }) => peer)
          )
        : wrong(body, 'lost.cause', 'is not a cause')
    case 'tunnelAnswer':
      return secretProblem(body, 'publicKey', body.publicKey) ?? secretProblem(body, 'token', body.token, true)
    default:
      return undefined
  }
}

function wrong({ type }: Message, field: string, reason: string): Malformed {
  return { field: `${type}.${field}`, reason }
}

function blobProblem(body: Message, field: string, blob: Blob | undefined, mayBeEmpty = false): Malformed | undefined {
  if (blob === undefined || (mayBeEmpty && blob.sha256 === '')) return undefined
  return digestPattern.test(blob.sha256) ? undefined : wrong(body, `${field}.sha256`, 'is not 64 hex digits')
}

/** Names of data sets become folders in a sandbox. */
export const datasetPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/

function datasetsProblem(body: Commit): Malformed | undefined {
  const { data } = body
  if (!data.every(({ name }) => datasetPattern.test(name))) return wrong(body, 'data.name', 'is not a name')
  if (new Set(data.map(({ name }) => name)).size !== data.length) return wrong(body, 'data.name', 'is there twice')
  if (data.some(({ manifest }) => manifest === undefined)) return wrong(body, 'data.manifest', 'is required')
  return data.map(({ manifest }) => blobProblem(body, 'data.manifest', manifest)).find((problem) => problem)
}

/** Names of metrics are printed: plain ASCII without spaces, at most so long and so many. */
export const metricPattern = /^[!-~]{1,64}$/
/** Most metrics in one report. */
export const maxMetrics = 32

function metricsProblem(body: Progress): Malformed | undefined {
  const names = Object.keys(body.metrics)
  if (names.length > maxMetrics) return wrong(body, 'metrics', `has more than ${maxMetrics} names`)
  return names.every((name) => metricPattern.test(name)) ? undefined : wrong(body, 'metrics', 'has a bad name')
}

function peersProblem(body: Message, field: string, peers: string[]): Malformed | undefined {
  return peers.every((peer) => peerPattern.test(peer)) ? undefined : wrong(body, field, 'is not a peer id')
}

function secretProblem(body: Message, field: string, bytes: Uint8Array, mayBeEmpty = false): Malformed | undefined {
  if (bytes.length === secretBytes || (mayBeEmpty && bytes.length === 0)) return undefined
  return wrong(body, field, `has ${bytes.length} bytes, not ${secretBytes}`)
}
