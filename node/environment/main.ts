/**
 * Runnable: `node node/environment/main.ts [data folder]` makes the managed Python environment (of the Python that
 * SWARM_PYTHON names, else of the first suitable one), or says in a
 * millisecond that it is there. Progress goes to stderr, the environment as one JSON line to stdout.
 * Exit code 1 with a sentence that says what to do when it cannot be made.
 */
import { ensureEnvironment } from './environment.ts'
import { EnvironmentError } from './errors.ts'

try {
  const dataDir = process.argv[2]
  const python = process.env['SWARM_PYTHON']
  const environment = await ensureEnvironment({
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(python === undefined || python === '' ? {} : { python }),
    onProgress: (line) => process.stderr.write(`  ${line}\n`)
  })
  process.stdout.write(`${JSON.stringify(environment)}\n`)
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
