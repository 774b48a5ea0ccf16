/** One row of the table, looked up by key: reading a value as its kind, and its default. */
import { ConfigError } from './errors.ts'
import { CONFIG_TABLE, type Config, type ConfigKey, type Setting } from './table.ts'

/** A setting of whatever type. */
export type AnySetting = Setting<string | number | boolean | object>

/**
 * Reads one value as text or JSON. `field` stands in the message.
 * @throws ConfigError
 */
export function parseSetting<K extends ConfigKey>(key: K, raw: unknown, field: string): Config[K] {
  const { kind } = settingOf(key)
  const result = kind.schema.safeParse(raw)
  if (result.success) return result.data as Config[K]
  throw new ConfigError(field, typeof raw === 'string' ? raw : JSON.stringify(raw), kind.accepted, {
    cause: result.error
  })
}

/** The default of a setting on this machine. */
export function defaultOf(key: ConfigKey, env: NodeJS.ProcessEnv): unknown {
  const value = settingOf(key).default
  return typeof value === 'function' ? value(env) : value
}

/** A row of the table, its value's type put aside. */
export function settingOf(key: ConfigKey): AnySetting {
  return CONFIG_TABLE[key] as unknown as AnySetting
}
