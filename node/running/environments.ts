/** Environments of jobs at a provider: whether it builds them, and what its bids may say of them. */
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import type { ProviderSettings } from '../../protocol/machine.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config/index.ts'
import type { Layers } from '../environment/layers.ts'
import type { Host } from './host.ts'

const GIB = 2 ** 30
/** A build writes several files; a bid may be this late. */
const SETTLE_MS = 100

/** What settings say of environments. */
export type EnvironmentSettings = Pick<ProviderSettings, 'builds' | 'environments' | 'buildMs'>

/** Environments of a provider, and how what changes is told. */
export interface Environments {
  layers: Layers
  settings: () => Promise<EnvironmentSettings>
  /** Called when another environment is there, or one is gone, also by another node of this user. */
  follow: (onChange: () => void) => void
  close: () => Promise<void>
}

/** Why this host builds no environments, or undefined where it does. */
export function whyNoBuilds(
  config: Pick<Config, 'build'>,
  { environment, attachMissing, missing }: Pick<Host, 'environment' | 'attachMissing' | 'missing'>
): string | undefined {
  if (!config.build) return 'it is told to build none (--no-build)'
  if (environment === undefined || missing.length > 0) return 'it runs no jobs'
  if (attachMissing !== undefined) return attachMissing
  const pip = join(environment.path, 'lib', `python${environment.pythonMinor}`, 'site-packages', 'pip')
  return existsSync(pip)
    ? undefined
    : `its managed environment has no pip: remove ${environment.path} and run npm run setup`
}

/** Opens them; undefined where none are built here. */
export async function openEnvironments(config: Config, host: Host, clock: Clock): Promise<Environments | undefined> {
  const { privileged, environment } = host
  if (privileged === undefined || environment === undefined || whyNoBuilds(config, host) !== undefined) return undefined
  const [{ Layers: Made, layersFolder }, { pipSettings }, { readOnlyPaths }] = await Promise.all([
    import('../environment/layers.ts'),
    import('../environment/pip-settings.ts'),
    import('../sandbox/spec.ts')
  ])
  const dir = config.environmentsDir ?? layersFolder(environment)
  const news = { tell: (): void => {} }
  const layers = new Made({
    dir,
    maxBytes: config.maxEnvironmentsGib * GIB,
    privileged,
    environment,
    readOnly: readOnlyPaths(environment),
    settings: async () => await pipSettings(environment, process.env),
    wallMs: () => clock.wallMs(),
    onChange: () => news.tell()
  })
  await layers.open()
  const watcher = watchFolders([dir, join(dir, 'requirements')], () => news.tell())
  return {
    layers,
    async settings() {
      const { environments, buildMs } = await layers.told()
      return { builds: true, environments, ...(buildMs === undefined ? {} : { buildMs }) }
    },
    follow(onChange) {
      let timer: NodeJS.Timeout | undefined
      news.tell = () => {
        clearTimeout(timer)
        timer = setTimeout(onChange, SETTLE_MS).unref()
      }
    },
    async close() {
      news.tell = () => {}
      watcher.close()
      await layers.close()
    }
  }
}

/** Where a folder cannot be watched (a limit of the host), other nodes' builds are seen at the next one of one's own. */
function watchFolders(folders: string[], onChange: () => void): { close: () => void } {
  const watchers = folders.flatMap((folder) => {
    try {
      return [watch(folder, { persistent: false }, onChange).on('error', () => {})]
    } catch {
      return []
    }
  })
  return {
    close() {
      for (const watcher of watchers) watcher.close()
    }
  }
}
