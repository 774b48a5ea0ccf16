/** `swarm doctor`. */
import { loadConfig } from '../config/index.ts'
import { able, CHECKS, type Report, runCheck } from '../doctor/doctor.ts'
import { Severity } from '../doctor/check.ts'
import { isAlive } from '../http/socket.ts'
import type { Invocation } from './command.ts'
import { configuredSocket } from './connect.ts'
import { ExitCode } from './exit-codes.ts'
import { printJson, type Sink } from './output.ts'

/** Runs all checks. Exit code 120 when this machine cannot even ask for jobs; what only a provider lacks is told, and is 0. */
export async function showDoctor({ flags, env, output }: Invocation<unknown>): Promise<number> {
  const { dataDir, apiSocket } = flags
  const loaded = loadConfig({ dataDir, apiSocket }, env)
  const context = { ...loaded, env, nodeRuns: await isAlive(configuredSocket(loaded.config)) }
  const reports = await withProgress(output.err, output.json, (check) => runCheck(check, context))
  const can = { request: able(reports, 'requester'), provide: able(reports, 'provider') }
  if (output.json) printJson(output, { can, checks: reports })
  else tell(output.out, reports, can)
  return can.request ? ExitCode.ok : ExitCode.internal
}

/** On a terminal the checks that still run are seen; elsewhere only what they found. */
async function withProgress(
  sink: Sink,
  quiet: boolean,
  look: (check: (typeof CHECKS)[number]) => Promise<Report>
): Promise<Report[]> {
  if (quiet || !sink.isTerminal) return await Promise.all(CHECKS.map(look))
  const { Listr } = await import('listr2')
  const found = new Map<string, Report>()
  const tasks = CHECKS.map((check) => ({
    title: check.title,
    task: async () => {
      found.set(check.id, await look(check))
    }
  }))
  await new Listr(tasks, {
    concurrent: true,
    rendererOptions: { clearOutput: true },
    registerSignalListeners: false
  }).run()
  return CHECKS.flatMap(({ id }) => found.get(id) ?? [])
}

function tell({ colors, line }: Sink, reports: readonly Report[], can: { request: boolean; provide: boolean }): void {
  const width = Math.max(...reports.map(({ title }) => title.length))
  const marks = {
    [Severity.ok]: colors.green('✓'),
    [Severity.warning]: colors.yellow('!'),
    [Severity.error]: colors.red('✗')
  }
  for (const { title, findings } of reports) {
    findings.forEach(({ severity, text, fix }, at) => {
      line(`${marks[severity]} ${(at === 0 ? title : '').padEnd(width)}  ${text}`)
      if (fix !== '') line(`${' '.repeat(width + 4)}${colors.dim('→')} ${colors.bold(fix)}`)
    })
  }
  const verdict = (yes: boolean): string => (yes ? colors.green('yes') : colors.red('no'))
  line(`\ncan ask for jobs: ${verdict(can.request)}   can offer itself: ${verdict(can.provide)}`)
}
