/** Checks that only a provider needs: root, system programs, WireGuard, cgroups, Python with Ray, GPUs. */
import { findEnvironment } from '../environment/environment.ts'
import { EnvironmentError } from '../environment/errors.ts'
import { findPython } from '../environment/python.ts'
import { RAY_VERSION } from '../environment/versions.ts'
import { type Check, fail, fine, warn } from './check.ts'

export const system: Check = {
  id: 'system',
  title: 'system',
  purpose: 'provider',
  async look() {
    if (process.platform !== 'linux') {
      return [
        fail(
          `${process.platform} can ask for jobs, but only Linux can hold them`,
          'offer a Linux machine; this one is a requester'
        )
      ]
    }
    const { probe } = await import('../privileged/capabilities.ts')
    const { detectLayout } = await import('../privileged/cgroup.ts')
    const { missing, wireguard, cgroup } = await probe(detectLayout())
    if (missing.length === 0) return fine(`root, WireGuard (${wireguard}), nftables, bubblewrap, cgroups (${cgroup})`)
    return missing.map((line) => {
      const at = line.indexOf(': ')
      const [what, fix] = at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 2)]
      if (what === 'root')
        return fail('not root: this machine can ask for jobs but not hold them', `sudo swarm start   (${fix})`)
      return fail(`${what} is missing`, fix.startsWith('apt-get') && process.getuid?.() !== 0 ? `sudo ${fix}` : fix)
    })
  }
}

export const python: Check = {
  id: 'python-environment',
  title: 'Python with Ray',
  purpose: 'provider',
  async look({ config }) {
    const wanted = config.python === undefined ? {} : { python: config.python }
    const found = (await findEnvironment(wanted)) ?? (await findEnvironment({ ...wanted, dataDir: config.dataDir }))
    if (found !== undefined) return fine(`Ray ${found.rayVersion}, Python ${found.pythonVersion} in ${found.path}`)
    try {
      const { version } = await findPython(config.python)
      return [
        fail(
          `the managed environment with Ray ${RAY_VERSION} is not made yet (Python ${version} is there for it)`,
          'npm run setup'
        )
      ]
    } catch (error) {
      if (error instanceof EnvironmentError) return [fail(error.message, 'npm run setup')]
      throw error
    }
  }
}

export const gpus: Check = {
  id: 'gpus',
  title: 'GPUs',
  purpose: 'provider',
  async look({ config }) {
    const { detectNvidia } = await import('../gpu/nvidia.ts')
    const { gpus, problem } = await detectNvidia()
    const claimed = config.claimGpus === '' ? '' : `; ${config.claimGpus} claimed for tests`
    if (problem !== '') return [warn(problem, 'nvidia-smi   (mend the driver until this lists the GPUs)')]
    return fine(
      gpus.length === 0
        ? `none: the CPU is offered${claimed}`
        : `${gpus.length}: ${gpus.map(({ name }) => name).join(', ')}${claimed}`
    )
  }
}

export const internet: Check = {
  id: 'egress',
  title: 'internet for jobs',
  purpose: 'provider',
  async look({ config }) {
    if (config.egress === 'none') return fine('none: jobs reach their own mesh alone (--egress internet lets them out)')
    if (process.getuid?.() !== 0)
      return [warn('jobs may reach the internet; whether that works, only root can see', 'sudo swarm doctor')]
    const { whyNotEgress } = await import('../privileged/egress.ts')
    const missing = await whyNotEgress()
    if (missing === undefined) return fine('public addresses through the default route, for jobs that ask for it')
    return [fail(`jobs get no internet here: ${missing}`, 'mend this, or start with --egress none')]
  }
}
