/** What this host can run: probed once at start. A requester's host needs nothing of it, and loads nothing of it. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config/index.ts'
import type { PythonEnvironment } from '../environment/environment.ts'
import type { Resources } from '../gpu/resources.ts'
import type { Privileged } from '../privileged/verbs.ts'
import { ownerName } from '../work/names.ts'

/** A host that may run work; `missing` says why it may not, a sentence for each reason with what to do about it. */
export interface Host {
  privileged: Privileged | undefined
  environment: PythonEnvironment | undefined
  resources: Resources | undefined
  missing: string[]
  /** Why no environments can be built here; absent where they can. */
  attachMissing?: string
  /** Why jobs get no internet here although this node is told to give it. */
  egressMissing?: string
  /** Names of earlier jobs of this node that were found and removed. */
  swept: string[]
}

/** Looks, and sweeps what an earlier life of this node left, before anything else is made. */
export async function probeHost(config: Config, self: string): Promise<Host> {
  const host: Host = { privileged: undefined, environment: undefined, resources: undefined, missing: [], swept: [] }
  if (process.platform !== 'linux')
    host.missing.push(
      `work runs on Linux alone, and this is ${process.platform}: this node can request and not provide`
    )
  else if (process.getuid?.() !== 0)
    host.missing.push('work needs root (namespaces, WireGuard): start with sudo to provide, or go on as a requester')
  if (host.missing.length > 0) return host
  const { createPrivileged } = await import('../privileged/privileged.ts')
  host.privileged = createPrivileged({ owner: ownerName(self), stateDir: join(config.dataDir, 'host') })
  host.swept = await sweepLeftovers(host.privileged, config.dataDir)
  if (!config.offer) {
    host.missing.push('it is told to offer nothing (--no-offer)')
    return host
  }
  const { findEnvironment } = await import('../environment/environment.ts')
  const { detectResources } = await import('../gpu/resources.ts')
  const wanted = config.python === undefined ? {} : { python: config.python }
  const [capabilities, environment, resources] = await Promise.all([
    host.privileged.capabilities(),
    findEnvironment(wanted).then(
      async (found) => found ?? (await findEnvironment({ ...wanted, dataDir: config.dataDir }))
    ),
    detectResources(config.dataDir, unitSettings(config))
  ])
  if (environment === undefined) host.missing.push(noEnvironment(config))
  const { attachMissing } = capabilities
  const egressMissing = config.egress === 'internet' ? await host.privileged.egressMissing?.() : undefined
  const more = {
    ...(attachMissing === undefined ? {} : { attachMissing }),
    ...(egressMissing === undefined ? {} : { egressMissing })
  }
  return { ...host, environment, resources, missing: [...host.missing, ...capabilities.missing], ...more }
}

function noEnvironment({ python }: Config): string {
  if (python === undefined)
    return 'Ray is not installed: `npm run setup` makes the managed Python environment (about 20 s)'
  return `Ray is not installed for ${python}: \`SWARM_PYTHON=${python} npm run setup\` makes the managed environment of that Python (about 20 s)`
}

/** Folder of the files of leases whose work runs; nothing in it outlives its node's process. */
export function workFolder(dataDir: string): string {
  return join(dataDir, 'work')
}

/** Removes what an earlier life of this node left of its jobs, on the host and in files. Returns the names that were found on the host. */
export async function sweepLeftovers(privileged: Privileged, dataDir: string): Promise<string[]> {
  const swept = await privileged.sweep([])
  await rm(workFolder(dataDir), { recursive: true, force: true })
  return swept
}

/** What changes of a machine while its node runs: free disk, how busy its GPUs are, a driver that was updated. */
export async function probeAgain(config: Config): Promise<Pick<Resources, 'diskMib' | 'notes'>> {
  const { detectResources } = await import('../gpu/resources.ts')
  const { diskMib, notes } = await detectResources(config.dataDir, unitSettings(config))
  return { diskMib, notes }
}

function unitSettings({ gpuIds, claimGpus, cpus, memoryMib }: Config): {
  gpuIds?: string[]
  claimGpus: string
  cpus?: number
  memoryMib?: number
} {
  return {
    claimGpus,
    ...(gpuIds === undefined ? {} : { gpuIds }),
    ...(cpus === undefined ? {} : { cpus }),
    ...(memoryMib === undefined ? {} : { memoryMib })
  }
}
