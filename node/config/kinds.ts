/** The kinds of values that settings have: how each reads from text, and the words that say what it accepts. */
import { totalmem } from 'node:os'
import { isIPv4, isIPv6 } from 'node:net'
import { z } from 'zod'
import { parseClaimedGpus } from '../../protocol/advert/gpu-grammar.ts'
import { expandPath } from './paths.ts'

/**
 * A kind of value. `schema` takes the text of a variable or flag, and the plain JSON value of config.json; `accepted`
 * completes "use …"; `placeholder` stands for the value in `--help`; `write` gives the text that reads back as the value.
 */
export interface Kind<T> {
  schema: z.ZodType<T>
  accepted: string
  placeholder: string
  write: (value: T) => string
}

const PEER_ID = /^(12D3KooW[1-9A-HJ-NP-Za-km-z]{44}|16Uiu2HA[1-9A-HJ-NP-Za-km-z]{45}|Qm[1-9A-HJ-NP-Za-km-z]{44})$/
const DURATION = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)?$/
const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Largest duration, 365 days: longer ones overflow no timer's type, but nobody means them. */
const LONGEST_MS = 365 * UNIT_MS.d

/** Free text of a bounded length that fits a pattern. */
export function text(pattern: RegExp, accepted: string, placeholder: string): Kind<string> {
  return { schema: z.string().trim().regex(pattern), accepted, placeholder, write: String }
}

/** One of a few words. */
export function oneOf<const W extends readonly [string, ...string[]]>(words: W): Kind<W[number]> {
  return { schema: z.enum(words), accepted: words.join(', '), placeholder: 'WORD', write: String }
}

/** A whole number. */
export function integer(min: number, max: number, placeholder = 'N'): Kind<number> {
  const number = z.union([
    z.number(),
    z
      .string()
      .trim()
      .regex(/^-?\d+$/)
      .transform(Number)
  ])
  const schema = number.pipe(z.number().int().min(min).max(max))
  return { schema, accepted: `a whole number from ${min} to ${max}`, placeholder, write: String }
}

/** More than 90 % of the host's memory is never offered (design): the rest is the system's and the node's own. */
export const memoryMib: Kind<number> = {
  ...integer(256, Math.floor((totalmem() / 1024 / 1024) * 0.9), 'MIB'),
  accepted: "a whole number of MiB from 256 to 90 % of this machine's memory"
}

/** true or false; a flag without a value is true, `--no-x` is false. */
export const boolean: Kind<boolean> = {
  schema: z.union([
    z.boolean(),
    z.stringbool({ truthy: ['true', '1', 'yes', 'on'], falsy: ['false', '0', 'no', 'off'] })
  ]),
  accepted: 'true or false',
  placeholder: '',
  write: String
}

/** Milliseconds, written with a unit: `90s`, `10m`, `24h`, `7d`. A bare number is milliseconds. */
export function duration(minMs: number): Kind<number> {
  const parsed = z.union([z.number(), z.string().trim().regex(DURATION).transform(parseDuration)])
  return {
    schema: parsed.pipe(z.number().int().min(minMs).max(LONGEST_MS)),
    accepted: `a duration from ${formatDuration(minMs)} to ${formatDuration(LONGEST_MS)}, like 90s, 10m, 24h or 7d`,
    placeholder: 'DURATION',
    write: formatDuration
  }
}

/** `90s` → 90000; text that is no duration gives NaN. */
export function parseDuration(text: string): number {
  const [, amount, unit = 'ms'] = DURATION.exec(text) ?? []
  return amount === undefined ? Number.NaN : Math.round(Number(amount) * UNIT_MS[unit as keyof typeof UNIT_MS])
}

/** 90000 → `90s`: the largest unit that divides it. */
export function formatDuration(ms: number): string {
  const units = ['d', 'h', 'm', 's'] as const
  const unit = ms === 0 ? undefined : units.find((name) => ms % UNIT_MS[name] === 0)
  return unit === undefined ? `${ms}ms` : `${ms / UNIT_MS[unit]}${unit}`
}

/** A path; `~` is the home folder, a relative one counts from the current folder. The value is absolute. */
export const path: Kind<string> = {
  schema: z
    .string()
    .min(1)
    .refine((value) => !value.includes('\0'))
    .transform((value) => expandPath(value)),
  accepted: 'a path',
  placeholder: 'PATH',
  write: String
}

function split(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Items separated by commas; empty text is the empty list. Doubles are dropped. */
export function list<T extends string>(item: z.ZodType<T, string>, accepted: string, placeholder: string): Kind<T[]> {
  const parts = z.union([z.array(z.string()).transform((all) => all.flatMap(split)), z.string().transform(split)])
  return {
    schema: parts.transform((all) => [...new Set(all)]).pipe(z.array(item)),
    accepted,
    placeholder,
    write: (value) => value.join(',')
  }
}

/** What is wrong with an address as this node's transport (TCP) takes it, or undefined when it is good. */
export function isAddress(value: string, needsPeer: boolean): boolean {
  const [empty, net, host = '', tcp, port = '', p2p, peer = '', ...rest] = value.split('/')
  const hosts: Record<string, boolean> = {
    ip4: isIPv4(host),
    ip6: isIPv6(host),
    dns: isHostName(host),
    dns4: isHostName(host),
    dns6: isHostName(host)
  }
  if (empty !== '' || net === undefined || hosts[net] !== true || tcp !== 'tcp' || rest.length > 0) return false
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return false
  return p2p === undefined ? !needsPeer : p2p === 'p2p' && PEER_ID.test(peer)
}

function isHostName(host: string): boolean {
  return (
    host.length <= 253 && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.?$/i.test(host)
  )
}

/** Addresses to listen on or to announce. */
export const addresses: Kind<string[]> = list(
  z.string().refine((value) => isAddress(value, false)),
  'addresses like /ip4/0.0.0.0/tcp/4101, /ip6/::/tcp/4101 or /dns/gpu.example.org/tcp/4101, separated by commas (Swarm speaks TCP)',
  'ADDR,…'
)

/** Addresses of peers to join through; they name whom to expect there. */
export const peerAddresses: Kind<string[]> = list(
  z.string().refine((value) => isAddress(value, true)),
  "addresses with a peer id, like /ip4/192.0.2.7/tcp/4101/p2p/12D3KooW…, separated by commas (the other node's `swarm start` prints its own)",
  'ADDR,…'
)

/** Addresses of name servers. */
export const nameServers: Kind<string[]> = list(
  z.string().refine((value) => isIPv4(value) || isIPv6(value)),
  'addresses like 9.9.9.9, separated by commas',
  'ADDR,…'
)

/** Peer ids, or `*` for everyone, which has to be typed out. */
export const peers: Kind<string[]> = list(
  z.string().refine((value) => value === '*' || PEER_ID.test(value)),
  "peer ids like 12D3KooW…, separated by commas, or '*' for everyone",
  "PEER,…|'*'"
)

/** GPUs as nvidia-smi lists them: indices or UUIDs. */
export const gpuIds: Kind<string[]> = list(
  z.string().regex(/^(\d{1,3}|(GPU|MIG)-[0-9a-f-]{8,64})$/i),
  'GPU indices like 0,2 or UUIDs like GPU-…, as `nvidia-smi -L` lists them',
  'ID,…'
)

/** GPUs that are declared and not there, for tests; the value stays text for `parseClaimedGpus`. */
export const claimedGpus: Kind<string> = {
  schema: z
    .string()
    .trim()
    .refine((value) => {
      try {
        return parseClaimedGpus(value).length >= 0
      } catch {
        return false
      }
    }),
  accepted: 'MODEL:MEMORY:COUNT, like A100:80GB:2, several with commas',
  placeholder: 'GPUS',
  write: String
}

/** UDP ports for the WireGuard devices of jobs, one each. */
export interface PortRange {
  first: number
  last: number
}

/** `51820-51899`. */
export const portRange: Kind<PortRange> = {
  schema: z
    .union([
      z.object({ first: z.number(), last: z.number() }),
      z
        .string()
        .trim()
        .regex(/^\d{1,5}-\d{1,5}$/)
        .transform((value) => {
          const [first = 0, last = 0] = value.split('-').map(Number)
          return { first, last }
        })
    ])
    .refine(
      ({ first, last }) =>
        Number.isInteger(first) && Number.isInteger(last) && first >= 1024 && last <= 65_535 && first <= last
    ),
  accepted: 'a range of UDP ports between 1024 and 65535, like 51820-51899',
  placeholder: 'FIRST-LAST',
  write: ({ first, last }) => `${first}-${last}`
}
