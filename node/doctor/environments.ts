/** Whether this machine can make what a job's requirements file asks for. */
import { whyNoBuilds } from '../running/environments.ts'
import { type Check, fine, warn } from './check.ts'

export const environments: Check = {
  id: 'environments',
  title: 'environments',
  purpose: 'provider',
  async look({ config }) {
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
      return [warn('not looked at: only root on Linux builds what jobs need (--requirements)', 'sudo swarm doctor')]
    const { findEnvironment } = await import('../environment/environment.ts')
    const { whyNotAttach } = await import('../privileged/attach.ts')
    const wanted = config.python === undefined ? {} : { python: config.python }
    const environment =
      (await findEnvironment(wanted)) ?? (await findEnvironment({ ...wanted, dataDir: config.dataDir }))
    const attachMissing = await whyNotAttach()
    const why = whyNoBuilds(config, {
      environment,
      missing: [],
      ...(attachMissing === undefined ? {} : { attachMissing })
    })
    if (why === undefined)
      return fine(`jobs' requirements are built here, up to ${config.maxEnvironmentsGib} GiB of them`)
    return [
      warn(
        `jobs with requirements are refused: ${why}`,
        why.includes('apt-get') ? (why.split(': ')[1] ?? '') : 'npm run setup'
      )
    ]
  }
}
