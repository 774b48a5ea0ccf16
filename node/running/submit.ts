/** What happens to a job before its machine hears of it: packed, named, and kept. */
import { randomBytes } from 'node:crypto'
import { access, constants, copyFile, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { JobSpec } from '../../protocol/machine.ts'
import { type Blob, type JobId, plainProgram } from '../../protocol/messages.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config/index.ts'
import type { JobData, OwnSets } from '../data/own-sets.ts'
import { NodeError, NodeErrorCode } from '../node.ts'
import type { JobSubmission } from '../node.ts'
import type { BlobStore } from '../transfer/blobs.ts'
import { digestOf } from '../transfer/blobs.ts'
import { archiveOwner } from '../transfer/collector.ts'
import type { JobFiles } from '../transfer/job-files.ts'
import { packRequirements } from './submit-requirements.ts'

const MIB = 1024 * 1024

/** A job that is on this disk and not yet offered. */
export interface Packed {
  job: JobId
  spec: JobSpec
  archive: { sha256: string; sizeBytes: number; files: number }
}

/** Where it goes. */
export interface SubmitOptions {
  blobs: BlobStore
  files: JobFiles
  clock: Clock
  config: Pick<Config, 'maxArchiveMib'>
  ownSets: OwnSets
}

/** `j-` and 16 hex digits: 64 random bits. */
export function newJobId(): JobId {
  return `j-${randomBytes(8).toString('hex')}`
}

/** Packs and keeps, and hashes data sets that are not known. Throws NodeError (source, output), ArchiveError, LayerError (requirements) or DataError; a failure leaves nothing. */
export async function packJob(
  submission: JobSubmission,
  { blobs, files, clock, config, ownSets }: SubmitOptions
): Promise<Packed> {
  await checkOutput(submission)
  const job = newJobId()
  const into = await mkdtemp(join(blobs.dir, '.packing-'))
  try {
    const data = await ownSets.resolve(submission.data ?? [])
    const { file, blob, count } = await packSource(submission, into, config.maxArchiveMib * MIB)
    const needed =
      submission.requirements === undefined ? undefined : await packRequirements(submission.requirements, into)
    await blobs.adopt(file, blob, archiveOwner(job), clock.wallMs())
    if (needed !== undefined) await blobs.adopt(needed.file, needed.blob, archiveOwner(job), clock.wallMs())
    await files.create(
      { job, output: submission.output, archive: blob, files: count, data, logAttempt: 0, unpacked: [] },
      submission.env
    )
    return { job, spec: specOf(submission, blob, data, needed?.blob), archive: { ...blob, files: count } }
  } finally {
    await rm(into, { recursive: true, force: true })
  }
}

async function packSource(
  { source }: JobSubmission,
  into: string,
  maxBytes: number
): Promise<{ file: string; blob: Blob; count: number }> {
  // Loaded when there is something to pack: 9 MB that an idle node does without.
  const { inspectArchive, packDirectory } = await import('../archive/index.ts')
  if ('dir' in source) {
    await checkSource(source.dir, 'directory')
    const { file, sha256, sizeBytes, files } = await packDirectory(source.dir, { into, maxBytes })
    return { file, blob: { sha256, sizeBytes }, count: files }
  }
  await checkSource(source.archive, 'file')
  const { positions } = await inspectArchive(source.archive, { maxBytes })
  const file = join(into, 'archive')
  await copyFile(source.archive, file)
  return { file, blob: { sha256: await digestOf(file), sizeBytes: (await stat(file)).size }, count: positions.size }
}

async function checkSource(path: string, kind: 'directory' | 'file'): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined)
    throw new NodeError(
      NodeErrorCode.sourceMissing,
      `working ${kind} ${path} does not exist: name one with --working-dir`
    )
  if (kind === 'directory' ? !found.isDirectory() : !found.isFile())
    throw new NodeError(NodeErrorCode.sourceMissing, `${path} is not a ${kind}: name one with --working-dir`)
}

/** Whether the result can be written is found out now and not after the run. */
async function checkOutput({ output }: JobSubmission): Promise<void> {
  try {
    await mkdir(output, { recursive: true })
    await access(output, constants.W_OK)
  } catch (cause) {
    throw new NodeError(
      NodeErrorCode.outputBlocked,
      `results cannot be written to ${output} (${(cause as Error).message}): name another folder with --output`,
      { cause }
    )
  }
}

function specOf(
  submission: JobSubmission,
  archive: Blob,
  data: readonly JobData[],
  requirements: Blob | undefined
): JobSpec {
  const { name, needs, command, waitMs, dryRun, confirm, times = {} } = submission
  const dataBytes = data.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  return {
    name,
    needs: {
      ...plainProgram,
      ...needs,
      archiveBytes: archive.sizeBytes,
      requirements: requirements?.sha256 ?? '',
      dataBytes
    },
    command,
    archive,
    ...(requirements === undefined ? {} : { requirements }),
    data: data.map(({ name, manifest, sizeBytes }) => ({ name, manifest, sizeBytes })),
    waitMs,
    dryRun,
    confirm,
    times
  }
}
