/** Puts the settings together: flags before variables before config.json before defaults. */
import { ConfigError, nearestName } from './errors.ts'
import { readConfigFile } from './file.ts'
import { configFileOf } from './paths.ts'
import { defaultOf, parseSetting } from './setting.ts'
import { CONFIG_KEYS, type Config, type ConfigKey, flagOf, variableOf } from './table.ts'

/** Where a value comes from. */
export type ConfigSource = 'default' | 'file' | 'environment' | 'flag'

/** Settings, where each comes from, the config.json that was read, and sentences about what was left aside. */
export interface LoadedConfig {
  config: Config
  sources: Record<ConfigKey, ConfigSource>
  file: string
  warnings: string[]
}

/** Values by where they come from; `flags` by setting's key, those alone that were given. */
export interface ConfigInputs {
  env?: NodeJS.ProcessEnv
  flags?: Record<string, unknown>
  /** Content of config.json. */
  file?: Record<string, unknown>
  /** Its path, for messages. */
  fileName?: string
}

/** Variables of ours that are no settings: Swarm sets them for the programs of jobs. */
const PROGRAM_VARIABLES = ['SWARM_API', 'SWARM_OUTPUT', 'SWARM_RANK', 'SWARM_STORAGE']

/**
 * Puts settings together without touching the disk. Empty variables count as absent.
 * @throws ConfigError for a value that is not accepted and for a SWARM_* variable that is no setting
 */
export function resolveConfig(inputs: ConfigInputs): LoadedConfig {
  const env = inputs.env ?? {}
  refuseUnknownVariables(env)
  const sources = {} as Record<ConfigKey, ConfigSource>
  const values = {} as Record<ConfigKey, unknown>
  for (const key of CONFIG_KEYS) {
    const { source, field, raw } = pick(key, inputs, env)
    sources[key] = source
    values[key] = source === 'default' ? defaultOf(key, env) : parseSetting(key, raw, field)
  }
  return { config: values as Config, sources, file: inputs.fileName ?? '', warnings: unknownInFile(inputs) }
}

/** Reads config.json of the data folder (a missing one is empty) and puts the settings together; as `resolveConfig`. */
export function loadConfig(flags: Record<string, unknown> = {}, env: NodeJS.ProcessEnv = process.env): LoadedConfig {
  const { config } = resolveConfig({ env, flags })
  const fileName = configFileOf(config.dataDir)
  const file = readConfigFile(fileName)
  // The folder that the file lies in cannot be said by the file.
  delete file['dataDir']
  return resolveConfig({ env, flags, file, fileName })
}

function pick(
  key: ConfigKey,
  inputs: ConfigInputs,
  env: NodeJS.ProcessEnv
): { source: ConfigSource; field: string; raw: unknown } {
  const flag = inputs.flags?.[key]
  if (flag !== undefined) return { source: 'flag', field: flagOf(key), raw: flag }
  const variable = variableOf(key)
  const text = env[variable]
  if (text !== undefined && text !== '') return { source: 'environment', field: variable, raw: text }
  const stored = inputs.file?.[key]
  if (stored !== undefined)
    return { source: 'file', field: `${key} in ${inputs.fileName ?? 'config.json'}`, raw: stored }
  return { source: 'default', field: key, raw: undefined }
}

function refuseUnknownVariables(env: NodeJS.ProcessEnv): void {
  const known = CONFIG_KEYS.map(variableOf)
  for (const [name, value] of Object.entries(env)) {
    if (!name.startsWith('SWARM_') || known.includes(name) || PROGRAM_VARIABLES.includes(name)) continue
    const nearest = nearestName(name, known)
    const accepted = nearest === undefined ? `one of ${known.join(', ')}` : `${nearest}, the nearest that exists`
    throw new ConfigError(name, value ?? '', accepted, { problem: 'there is no such setting' })
  }
}

/** Unknown keys of config.json are a newer version's or a slip: they are kept and named, never an error. */
function unknownInFile({ file = {}, fileName = 'config.json' }: ConfigInputs): string[] {
  const keys: readonly string[] = CONFIG_KEYS
  return Object.keys(file)
    .filter((key) => !keys.includes(key))
    .map((key) => {
      const nearest = nearestName(key, keys)
      return `${fileName}: '${key}' is no setting of this version and is left as it is${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}`
    })
}
