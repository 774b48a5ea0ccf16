/** Turns the tar stream of a sandbox's packer into a named archive on the host. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { Inside } from '../sandbox/spec.ts'
import type { ExecSpec, SandboxProcess } from '../privileged/verbs.ts'
import { RayError, RayErrorCode } from './errors.ts'
import { programSource } from './launcher.ts'

/** A member's output as one archive. */
export interface PackedOutput {
  /** Host path of the tar + zstd. */
  file: string
  /** SHA-256 of that file, lower-case hex. */
  sha256: string
  /** Size of that file in bytes. */
  bytes: number
  /** Size of the tar stream in bytes; 1024 when there was no output at all. */
  tarBytes: number
}

/** How much output is taken when nothing else is agreed: the same as for work, 512 MiB. */
export const MAX_OUTPUT_BYTES = 512 * 1024 * 1024

/** The packer, started in the sandbox as the job's user: its source comes along, so nothing of the job can replace it. */
export function packerSpec(python: string): ExecSpec {
  return {
    argv: [python, '-I', '-c', programSource('pack.py'), Inside.output],
    env: { LANG: 'C.UTF-8', PATH: '/usr/bin:/bin' },
    cwd: '/',
    stdout: 'pipe'
  }
}

/**
 * Compresses and hashes the packer's stream into `file`, which must not exist; it is removed again on any failure.
 * @param maxBytes bound of the tar stream
 * @throws RayError outputTooLarge or packFailed
 */
export async function receiveOutput(packer: SandboxProcess, file: string, maxBytes: number): Promise<PackedOutput> {
  if (packer.stdout === undefined) throw new TypeError('the packer was started without a pipe')
  const hash = createHash('sha256')
  const size = { tar: 0, file: 0 }
  try {
    await pipeline(
      packer.stdout,
      measured((bytes) => {
        size.tar += bytes.length
        if (size.tar > maxBytes) throw tooLarge(maxBytes)
      }),
      createZstdCompress(),
      measured((bytes) => {
        size.file += bytes.length
        hash.update(bytes)
      }),
      createWriteStream(file, { flags: 'wx', mode: 0o600 })
    )
    const { code, oomKilled } = await packer.exited
    if (code !== 0)
      throw new RayError(
        RayErrorCode.packFailed,
        oomKilled
          ? 'the output could not be packed: the lease is out of memory'
          : `the output could not be packed: the packer ended with ${code}`
      )
  } catch (error) {
    packer.kill('SIGKILL')
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(file, { force: true })
    throw error
  }
  return { file, sha256: hash.digest('hex'), bytes: size.file, tarBytes: size.tar }
}

function measured(look: (bytes: Buffer) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        look(chunk)
        done(null, chunk)
      } catch (error) {
        done(error as Error)
      }
    }
  })
}

function tooLarge(maxBytes: number): RayError {
  return new RayError(
    RayErrorCode.outputTooLarge,
    `$SWARM_OUTPUT holds more than ${Math.floor(maxBytes / 1024 / 1024)} MiB: write less there, or ask for a larger limit`
  )
}
