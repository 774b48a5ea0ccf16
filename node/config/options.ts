/** Settings as flags of a command, and as the list that `swarm config` shows. */
import type { ConfigSource, LoadedConfig } from './load.ts'
import { defaultOf, settingOf } from './setting.ts'
import { CONFIG_GROUPS, CONFIG_KEYS, flagOf, variableOf, type ConfigGroup, type ConfigKey } from './table.ts'

/** One flag, as commander's `new Option(flags, description)` takes it. */
export interface ConfigOption {
  key: ConfigKey
  flags: string
  description: string
}

/** The flags of the settings named (default: all), in the table's order. */
export function configOptions(keys: readonly ConfigKey[] = CONFIG_KEYS): ConfigOption[] {
  return CONFIG_KEYS.filter((key) => keys.includes(key)).map((key) => {
    const { kind, description } = settingOf(key)
    const value = kind.placeholder === '' ? '' : ` <${kind.placeholder}>`
    return {
      key,
      flags: `${flagOf(key)}${value}`,
      description: `${description} (default: ${defaultText(key)}; ${variableOf(key)})`
    }
  })
}

/** A parsed command of commander, as far as it is needed here. */
interface ParsedCommand {
  opts: () => Record<string, unknown>
  getOptionValueSource: (name: string) => string | undefined
}

/** The settings that were given as flags; commander's own defaults (`--no-mdns` makes mdns true) are no flags. */
export function givenFlags(command: ParsedCommand): Record<string, unknown> {
  const given = Object.entries(command.opts()).filter(([name]) => command.getOptionValueSource(name) === 'cli')
  return Object.fromEntries(given.filter(([name]) => (CONFIG_KEYS as readonly string[]).includes(name)))
}

/** The default in words that hold on every machine. */
export function defaultText(key: ConfigKey): string {
  const setting = settingOf(key)
  if (setting.defaultText !== undefined) return setting.defaultText
  const text = setting.kind.write(defaultOf(key, {}) as string)
  return text === '' ? 'none' : text
}

/** One row of `swarm config`. `value` is text that reads back as the value. */
export interface ConfigRow {
  key: ConfigKey
  group: ConfigGroup
  variable: string
  flag: string
  value: string
  source: ConfigSource
  description: string
}

/** All settings with their values and where each comes from, by group. */
export function listConfig({ config, sources }: LoadedConfig): ConfigRow[] {
  const rows = CONFIG_KEYS.map((key): ConfigRow => {
    const { group, kind, description } = settingOf(key)
    const value = config[key]
    const text = value === undefined ? '' : kind.write(value)
    return {
      key,
      group,
      variable: variableOf(key),
      flag: flagOf(key),
      value: text === '' ? defaultText(key) : text,
      source: sources[key],
      description
    }
  })
  return CONFIG_GROUPS.flatMap((group) => rows.filter((row) => row.group === group))
}
