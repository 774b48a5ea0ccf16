/** Where a command writes: its result on stdout, everything else on stderr; colour only where a terminal shows it. */
import picocolors from 'picocolors'

/** Colour functions; identity where there is no colour. */
export type Colors = ReturnType<typeof picocolors.createColors>

/** A writable end as a command sees it. */
export interface Sink {
  /** Writes as it is. */
  write: (text: string | Uint8Array) => void
  /** Writes a line. */
  line: (text?: string) => void
  colors: Colors
  isTerminal: boolean
  /** Columns; 80 where there is no terminal. */
  width: number
}

/** Both ends, and whether stdout carries JSON alone. */
export interface Output {
  json: boolean
  out: Sink
  err: Sink
}

/** The process's own ends. */
export function processOutput(json: boolean, env: NodeJS.ProcessEnv = process.env): Output {
  return { json, out: sink(process.stdout, env), err: sink(process.stderr, env) }
}

function sink(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Sink {
  const isTerminal = Boolean(stream.isTTY)
  const coloured = isTerminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'
  return {
    write: (text) => void stream.write(text),
    line: (text = '') => void stream.write(`${text}\n`),
    colors: picocolors.createColors(coloured),
    isTerminal,
    get width() {
      return isTerminal ? stream.columns : 80
    }
  }
}

/** What a shell reports of a command that wrote where nobody read: 128 and the number of SIGPIPE. */
const UNREAD = 141

/** Ends the process quietly once nobody reads it (`swarm providers | head`); one that `stays` up goes on without readers. */
export function endUnread(stays: boolean): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      if (!stays) process.exit(UNREAD)
    })
  }
}

/** A result as JSON on stdout, one object, indented for people where they look at it. */
export function printJson({ out }: Output, value: unknown): void {
  out.line(JSON.stringify(value, null, out.isTerminal ? 2 : 0))
}
