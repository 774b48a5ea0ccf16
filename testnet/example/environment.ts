/**
 * Builds what a requirements file asks for, on this machine and with its own way to a package index, before a network
 * comes up that has none: environments belong to all nodes of a user, so the example's providers find it built.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../node/clock.ts'
import { resolveConfig } from '../../node/config/index.ts'
import { digestOfText } from '../../node/environment/layers.ts'
import { openEnvironments } from '../../node/running/environments.ts'
import { probeHost } from '../../node/running/host.ts'

/** No node has this name: what the build leaves behind, should it be killed, is swept by the next one. */
const OWNER = 'example-environment'

/**
 * Resolves and builds, where it is not there already. Rejects with what pip said, in the words of a provider.
 * @param file a requirements file
 * @param say told now and then what goes on
 */
export async function buildEnvironment(file: string, say: (line: string) => void = () => {}): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'swarm-environment-'))
  const { config } = resolveConfig({ env: { HOME: process.env['HOME'] }, flags: { dataDir: dir } })
  const environments = await openEnvironments(config, await probeHost(config, OWNER), systemClock)
  if (environments === undefined) throw new Error('this machine builds no environments: `npm run doctor` says why')
  try {
    const text = await readFile(file, 'utf8')
    const digest = digestOfText(text)
    const said = (event: string, fields: Record<string, unknown>): void => say(`${event} ${JSON.stringify(fields)}`)
    const { signal } = new AbortController()
    const lock = await environments.layers.lockFor({ digest, text }, said, signal)
    const want = { lock, requirements: digest, text, lease: OWNER, ofOther: false }
    const used = await environments.layers.use(want, said, signal)
    await used.release()
  } finally {
    await environments.close()
    await rm(dir, { recursive: true, force: true })
  }
}

/** Requirements files of an example's folder: whichever of its steps or job files names them, no provider can build them. */
export async function requirementsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => /^requirements.*\.txt$/.test(name)).sort()
}
