/** The requirements file of a job that is handed in: read and checked line by line before anybody is asked. */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { maxRequirementsBytes } from '../../protocol/lease/environment.ts'
import type { Blob } from '../../protocol/messages.ts'
import { LayerError, LayerErrorCode } from '../environment/errors.ts'
import { parseRequirements } from '../environment/requirements.ts'
import { digestOf } from '../transfer/blobs.ts'

/** A copy in `into` with its digest; undefined where the file asks for nothing. @throws LayerError requirements, naming file or line */
export async function packRequirements(path: string, into: string): Promise<{ file: string; blob: Blob } | undefined> {
  const sizeBytes = await stat(path).then(
    ({ size }) => size,
    (cause: unknown) => {
      throw new LayerError(LayerErrorCode.requirements, `requirements file ${path} cannot be read`, { cause })
    }
  )
  if (sizeBytes > maxRequirementsBytes)
    throw new LayerError(
      LayerErrorCode.requirements,
      `requirements file ${path} has ${sizeBytes} bytes; at most ${maxRequirementsBytes} are taken`
    )
  const text = await readFile(path, 'utf8')
  if (parseRequirements(text).length === 0) return undefined
  const file = join(into, 'requirements.txt')
  await writeFile(file, text, { mode: 0o600 })
  return { file, blob: { sha256: await digestOf(file), sizeBytes: Buffer.byteLength(text) } }
}
