/** The log of a running node on stderr: lines for people at a terminal, JSON lines (pino) for whatever collects logs. */
import type { Config } from '../../config/index.ts'
import type { LogEvent } from '../../events/events.ts'
import { plain } from '../format/text.ts'
import type { Sink } from '../output.ts'

/** Words of pino's levels that are used here. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** Takes what happens. */
export interface NodeLog {
  /** A notice for people. */
  say: (level: LogLevel, text: string, event?: LogEvent) => void
  /** Every event, at level debug. */
  event: (event: LogEvent) => void
}

const ORDER = ['trace', 'debug', 'info', 'warn', 'error', 'silent']

/** @param level least that is written (`SWARM_LOG_LEVEL`) */
export async function createNodeLog(sink: Sink, level: Config['logLevel']): Promise<NodeLog> {
  return sink.isTerminal ? terminalLog(sink, level) : await pinoLog(sink, level)
}

function terminalLog(sink: Sink, least: Config['logLevel']): NodeLog {
  const { colors } = sink
  const wanted = (level: LogLevel): boolean => ORDER.indexOf(level) >= ORDER.indexOf(least)
  const line = (at: number, text: string): void =>
    sink.line(`${colors.dim(new Date(at).toTimeString().slice(0, 8))}  ${text}`)
  return {
    say(level, text, event) {
      const paint = { debug: colors.dim, info: String, warn: colors.yellow, error: colors.red }[level]
      if (wanted(level)) line(event?.t ?? Date.now(), paint(text))
    },
    event(event) {
      if (wanted('debug'))
        line(event.t, colors.dim(plain(JSON.stringify({ ...event, t: undefined, mono: undefined, node: undefined }))))
    }
  }
}

async function pinoLog(sink: Sink, level: Config['logLevel']): Promise<NodeLog> {
  const { pino } = await import('pino')
  const log = pino(
    { level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime },
    { write: sink.write }
  )
  return {
    say: (at, text, event) => log[at]({ job: event?.job, trace: event?.trace }, text),
    event: ({ t: _t, mono: _mono, node: _node, ...event }) => log.debug(event)
  }
}
