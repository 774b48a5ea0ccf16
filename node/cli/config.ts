/** `swarm config`: every setting, its value, and where that comes from. */
import { listConfig, loadConfig } from '../config/index.ts'
import type { Invocation } from './command.ts'
import { table } from './format/table.ts'
import { printJson } from './output.ts'

/** Prints the settings that a node started here and now would have. */
export async function showConfig({ flags, env, output }: Invocation<unknown>): Promise<void> {
  const { dataDir, apiSocket } = flags as { dataDir?: string; apiSocket?: string }
  const loaded = loadConfig({ dataDir, apiSocket }, env)
  const rows = listConfig(loaded)
  const { file } = loaded
  if (output.json) return printJson(output, { file, settings: rows, warnings: loaded.warnings })
  const { out, err } = output
  const { dim, bold } = out.colors
  const columns = [
    { head: 'SETTING' },
    { head: 'VALUE' },
    { head: 'FROM' },
    { head: 'VARIABLE' },
    { head: 'FLAG OF start' }
  ]
  out.line(
    table(
      out,
      columns,
      rows.map(({ key, value, source, variable, flag }) => [
        key,
        source === 'default' ? value : bold(value),
        source === 'default' ? dim(source) : source,
        variable,
        flag
      ])
    )
  )
  err.line(
    err.colors.dim(
      `flags come before variables, these before ${file}, that before defaults; .env.example says what each one means`
    )
  )
  for (const warning of loaded.warnings) err.line(`${err.colors.yellow('warning:')} ${warning}`)
}
