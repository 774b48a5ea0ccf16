/** `swarm job logs JOB`. */
import { answer, bytes } from '../../http/client.ts'
import type { Invocation } from '../command.ts'
import { connect } from '../connect.ts'
import { logPrinter } from '../run/labels.ts'
import { resolveJob } from './resolve.ts'

/** Flags of the command. */
export interface LogsFlags {
  follow?: true
  raw?: true
}

/** Prints a job's log, labelled by provider; `--raw` gives its bytes as they are. With `--json` one object a line. */
export async function showLogs(invocation: Invocation<LogsFlags>): Promise<void> {
  const { flags, args, output } = invocation
  const client = await connect(invocation)
  const job = await resolveJob(client, args[0])
  const param = { job }
  let { members } = await answer(client.jobs[':job'].$get({ param }))
  const { out } = output
  const sink = output.json
    ? { ...out, isTerminal: false, line: (text = '') => out.line(JSON.stringify(splitLabel(text))) }
    : out
  const printer = logPrinter(sink, () => members, flags.raw !== true)
  const query = { follow: flags.follow === true ? ('true' as const) : ('false' as const) }
  for await (const chunk of bytes(client.jobs[':job'].logs.$get({ param, query }))) {
    if (members.length === 0) ({ members } = await answer(client.jobs[':job'].$get({ param })))
    printer.write(chunk)
  }
  printer.end()
}

function splitLabel(line: string): { provider: string; text: string } {
  const [, provider = '', text = ''] = /^\[([^\]]*)\] *(.*)$/s.exec(line) ?? []
  return { provider, text }
}
