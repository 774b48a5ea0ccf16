/** The program's environment from `--env K=V`, `--env K` and `--env-file`; values never stand in a message. */
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { UsageError } from '../errors.ts'

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

/**
 * Files first, in their order, then single variables, the later ones winning.
 * @param own the CLI's own environment, for `--env K`
 * @param fileFlag what a mistake calls the flag of the files
 * @throws UsageError for a name that is none, a variable that is not set, a file that cannot be read
 */
export function readEnvironment(
  pairs: readonly string[],
  files: readonly string[],
  own: NodeJS.ProcessEnv,
  fileFlag = '--env-file'
): Record<string, string> {
  const env: Record<string, string> = {}
  for (const file of files) Object.assign(env, readEnvFile(file, fileFlag))
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const name = checkName('--env', at < 0 ? pair : pair.slice(0, at))
    const value = at < 0 ? own[name] : pair.slice(at + 1)
    if (value === undefined)
      throw new UsageError(`--env ${name}: this variable is not set here`, `set it, or give its value: --env ${name}=…`)
    env[name] = value
  }
  return env
}

function readEnvFile(file: string, flag: string): Record<string, string> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new UsageError(`${flag} ${file}: cannot be read (${(cause as NodeJS.ErrnoException).code})`, '', { cause })
  }
  const entries = Object.entries(parseEnv(text)).map(([name, value]) => [
    checkName(`${flag} ${file}`, name),
    value ?? ''
  ])
  return Object.fromEntries(entries) as Record<string, string>
}

function checkName(flag: string, name: string): string {
  if (NAME.test(name) && name !== '__proto__') return name
  throw new UsageError(
    `${flag}: '${name}' is no name of a variable; use letters, digits and _, not beginning with a digit`
  )
}
