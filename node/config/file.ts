/** config.json: one object of settings by key. People and `swarm provider set` write it; keys of other versions survive. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ConfigError } from './errors.ts'
import { parseSetting, settingOf } from './setting.ts'
import type { Config, ConfigKey } from './table.ts'

/**
 * Reads config.json; a missing file is an empty object.
 * @throws ConfigError when it is there and not a JSON object
 */
export function readConfigFile(path: string): Record<string, unknown> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new ConfigError(path, text.slice(0, 40), 'one JSON object of settings, or delete the file', { cause })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new ConfigError(path, text.slice(0, 40), 'one JSON object of settings, or delete the file')
}

/**
 * Changes settings in config.json: `undefined` removes one, unknown keys stay. The file is replaced as a whole, so that a
 * crash leaves the old or the new one. Values are written as text, as flags would have them.
 * @throws ConfigError for a value that is not accepted; nothing is written then
 */
export function patchConfigFile(path: string, patch: Partial<Config>): void {
  const next = { ...readConfigFile(path) }
  for (const [key, value] of Object.entries(patch) as [ConfigKey, unknown][]) {
    delete next[key]
    if (value !== undefined) next[key] = stored(key, value)
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const fresh = `${path}.${process.pid}`
  try {
    writeFileSync(fresh, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 })
    renameSync(fresh, path)
  } finally {
    rmSync(fresh, { force: true })
  }
}

/** Numbers, booleans and lists stay what they are in JSON; the rest is written as text. */
function stored(key: ConfigKey, value: unknown): unknown {
  const parsed: unknown = parseSetting(key, value, key)
  return typeof parsed === 'object' && !Array.isArray(parsed) ? settingOf(key).kind.write(parsed as object) : parsed
}
