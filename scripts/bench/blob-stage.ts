/** What the benches of blobs share: a file and its manifest, ends as processes, and the removal of all that. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildManifest } from '../../node/blob/chunker.ts'
import type { EndOrder, EndSaid } from './blob-end.ts'

const MIB = 1024 * 1024
const ANSWER_MS = 120_000
const SCRIPT = new URL('./blob-end.ts', import.meta.url).pathname

/** A process that carries out orders. */
export class End {
  #child: ChildProcess
  #ended: Promise<unknown>

  /** `namespace` by its name below /run/netns; here where none is given. */
  constructor(namespace?: string) {
    const inside = namespace === undefined ? [] : ['nsenter', `--net=/run/netns/${namespace}`]
    const [file = '', ...argv] = [...inside, process.execPath, SCRIPT]
    this.#child = spawn(file, argv, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    this.#ended = once(this.#child, 'exit')
  }

  /** Its answer. @throws Error when it failed, or says nothing for two minutes */
  async order(order: EndOrder): Promise<EndSaid> {
    this.#child.send(order)
    const [said] = (await once(this.#child, 'message', { signal: AbortSignal.timeout(ANSWER_MS) })) as [EndSaid]
    if (said.error !== undefined) throw new Error(said.error)
    return said
  }

  async end(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#ended
  }
}

/** A folder with a file of random bytes and its manifest. */
export interface Material {
  folder: string
  file: string
  /** File with the encoded manifest. */
  manifest: string
  bytes: number
  remove: () => Promise<void>
}

/** Makes it in the temporary folder. */
export async function makeMaterial(mib: number): Promise<Material> {
  const folder = await mkdtemp(join(tmpdir(), 'swarm-bench-blob-'))
  const file = join(folder, 'file')
  const handle = await open(file, 'w')
  for (let count = 0; count < mib; count++) await handle.write(randomBytes(MIB))
  await handle.close()
  const manifest = join(folder, 'manifest')
  await writeFile(manifest, (await buildManifest([{ path: 'file', file }])).bytes)
  return { folder, file, manifest, bytes: mib * MIB, remove: () => rm(folder, { recursive: true, force: true }) }
}
