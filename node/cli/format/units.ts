/** Figures as people read them. */

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** `0.4 s`, `12.3 s`, `2 min 5 s`, `3 h 20 min`, `2 d 4 h`; below 10 ms with its own unit. */
export function duration(ms: number): string {
  if (ms < 10) return `${Math.round(ms * 10) / 10} ms`
  if (ms < MINUTE) return `${(ms / SECOND).toFixed(ms < 10 * SECOND ? 2 : 1)} s`
  if (ms < HOUR) return pair(ms, MINUTE, 'min', SECOND, 's')
  return ms < DAY ? pair(ms, HOUR, 'h', MINUTE, 'min') : pair(ms, DAY, 'd', HOUR, 'h')
}

function pair(ms: number, large: number, largeName: string, small: number, smallName: string): string {
  const rest = Math.floor((ms % large) / small)
  return `${Math.floor(ms / large)} ${largeName}${rest === 0 ? '' : ` ${rest} ${smallName}`}`
}

/** `+0.42 s` since a start: two digits, so that steps of one run line up. */
export function elapsed(ms: number): string {
  return ms < MINUTE ? `${(ms / SECOND).toFixed(2)} s` : duration(ms)
}

/** `12 B`, `3.4 kB`, `1.2 MB`, `80 GB`: powers of ten. */
export function bytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let value = count
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`
}

/** Micro-credits as credits: `0`, `0.25`, `1.5`. */
export function credits(micro: number): string {
  return String(Number((micro / 1e6).toFixed(6)))
}

/** `3 GPUs`, `1 GPU`. */
export function count(amount: number, noun: string, plural = `${noun}s`): string {
  return `${amount} ${amount === 1 ? noun : plural}`
}

/** `just now`, `5 min ago`. */
export function ago(thenAt: number, nowAt: number): string {
  const ms = nowAt - thenAt
  if (ms < 5 * SECOND) return 'just now'
  return `${ms < MINUTE ? `${Math.floor(ms / SECOND)} s` : duration(ms)} ago`
}

/** Local date and time to the second: `2026-11-23 15:09:58`. */
export function moment(at: number): string {
  const date = new Date(at - new Date(at).getTimezoneOffset() * MINUTE)
  return date.toISOString().slice(0, 19).replace('T', ' ')
}

/** The last characters of a peer id, which differ where the first are alike; enough to tell peers apart in a list. Names stay. */
export function shortPeer(peer: string): string {
  return peer.length < 40 ? peer : `…${peer.slice(-8)}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
