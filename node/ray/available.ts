/** Whether this machine can run work at all, and if not, what its owner would have to do. */
import type { PythonEnvironment } from '../environment/environment.ts'
import type { Privileged } from '../privileged/verbs.ts'

/**
 * Why no work can run here, one sentence, or '' when it can. A node without Python, Ray, root or one of the tools runs
 * all the same and can ask others for work; it offers nothing.
 */
export async function runtimeMissing(
  privileged: Pick<Privileged, 'capabilities'>,
  environment: PythonEnvironment | undefined
): Promise<string> {
  const { missing } = await privileged.capabilities()
  const python = environment === undefined ? ['Ray and its Python environment: npm run setup'] : []
  return [...missing, ...python].join('; ')
}
