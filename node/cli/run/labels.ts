/** Labels the lines of a job's log with the provider that each comes from. */
import type { JobMember } from '../../node.ts'
import { coloured, plain, SGR_SOURCE } from '../format/text.ts'
import type { Sink } from '../output.ts'

/**
 * Ray's prefix of a line from another process: `(name pid=12, ip=100.64.0.2)`, coloured or not. Without `ip` the
 * process is on the driver's own node. The overlay address is 100.64.(i>>8).(i&255) for the member with index i.
 */
const RAY_PREFIX = new RegExp(
  `^(?:${SGR_SOURCE})*\\(([^()]{1,200}?) pid=(\\d+)(?:, ip=100\\.64\\.(\\d{1,3})\\.(\\d{1,3}))?\\)(?:${SGR_SOURCE})* ?`
)

/** With a process per member the driver's member writes before each line whose it is (`node/work/lease-ranks.ts`). */
const RANK_PREFIX = /^\(rank \d{1,3}, ip=100\.64\.(\d{1,3})\.(\d{1,3})\) /

/** A line without an end is cut here, so that a log without line breaks does not fill the memory. */
const LONGEST_LINE = 64 * 1024

/** Feeds bytes of a log to a sink, line by line, each labelled. */
export interface LogPrinter {
  write: (bytes: Uint8Array) => void
  /** Prints what is left without a line break. */
  end: () => void
}

/** What a line is, without its label: who said it and the rest. */
export interface LabelledLine {
  provider: string
  text: string
}

/** Splits off the prefixes of a rank and of Ray and names the provider: that of the last address, else the driver's. */
export function labelLine(text: string, members: readonly JobMember[]): LabelledLine {
  const driver = members.find((member) => member.roles.includes('driver')) ?? members[0]
  const at = (high: string | undefined, low: string | undefined): JobMember | undefined =>
    low === undefined ? undefined : members.find((one) => one.index === Number(high) * 256 + Number(low))
  const [ranked = '', ...rank] = RANK_PREFIX.exec(text) ?? []
  const line = text.slice(ranked.length)
  const [prefix, name, pid, ...ray] = RAY_PREFIX.exec(line) ?? []
  const member = at(ray[0], ray[1]) ?? at(rank[0], rank[1]) ?? driver
  const rest = prefix === undefined ? line : `(${name} pid=${pid}) ${line.slice(prefix.length)}`
  return {
    provider: member?.name ?? '',
    text: rest.slice(rest.lastIndexOf('\r', rest.length - 2) + 1).replace(/\r$/, '')
  }
}

/**
 * Prints a log to `sink`. The members are asked for at each line, since a gang is known only after a while.
 * @param labels false prints the bytes as they are
 */
export function logPrinter(sink: Sink, members: () => readonly JobMember[], labels = true): LogPrinter {
  const decoder = new TextDecoder()
  let rest = ''
  const print = (line: string): void => {
    const { provider, text } = labelLine(line, members())
    const all = members()
    const width = Math.max(0, ...all.map(({ name }) => plain(name).length))
    const at = all.findIndex(({ name }) => name === provider)
    sink.line(`${paint(sink, at)(`[${plain(provider)}]`.padEnd(width + 2))} ${sink.isTerminal ? coloured(text) : text}`)
  }
  return {
    write(bytes) {
      if (!labels) return sink.write(bytes)
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) print(line)
      if (rest.length <= LONGEST_LINE) return
      print(rest)
      rest = ''
    },
    end() {
      if (rest !== '') print(rest)
      rest = ''
    }
  }
}

/** A colour per provider, in the order of the member list. */
export function paint({ colors }: Pick<Sink, 'colors'>, at: number): (text: string) => string {
  const palette = [colors.cyan, colors.magenta, colors.yellow, colors.green, colors.blue]
  return at < 0 ? colors.dim : (palette[at % palette.length] ?? colors.dim)
}
