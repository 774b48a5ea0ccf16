/**
 * A job's way to the internet: a veth pair from its namespace to the node's, addresses on it from the benchmarking range
 * (198.18.0.0/15, which no real network uses), and a table of the job's own on the host that lets pass what goes to the
 * internet. The address a packet is sent to decides, so no name and no redirect leads elsewhere. IPv4 alone.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

import { run, runAny, runIn } from './command.ts'
import {
  type EgressPair,
  GUARD_TABLE,
  guardRules,
  hostLink,
  hostRules,
  INSIDE_LINK,
  insideLinkLines,
  insideRules
} from './egress-text.ts'
import { PrivilegedError } from './error.ts'
import { type Names, namesOf } from './names.ts'

/** 198.18.0.0/15 as pairs of two addresses. */
const PAIRS = 65_536
/** A host with more routes of its own than this is a router of the internet's core, whose table cannot be a filter. */
const MAX_OWN_ROUTES = 4_096

/** What a job's program needs to know, and what its name forwarder must refuse. */
export interface EgressPlace extends EgressPair {
  /** Destinations that are the host's own networks, besides the ranges that always are. */
  own: string[]
}

/** Bytes that went through the pair, IP headers included. */
export interface EgressUse {
  sentBytes: number
  receivedBytes: number
}

/** Why this host can give no job the internet, or undefined. Changes nothing: the rules are checked and not loaded. */
export async function whyNotEgress(): Promise<string | undefined> {
  try {
    const { wan, own } = await routes()
    for (const link of wan) writeForwarding(link, readForwarding(link))
    const names = namesOf('probe', '0'.repeat(10), '/')
    const text = hostRules(names, { ...pairOf(0), wan, own })
    await run(['nft', '-c', '-f', '-'], text + guardRules(wan))
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

/** Makes the pair and its rules. `onPair` records it before anything is made. Throws `egress-failed`. */
export async function openEgress(names: Names, onPair: () => Promise<void>): Promise<EgressPlace> {
  const { wan, own } = await routes()
  const pair = await freePair(names)
  await onPair()
  const link = hostLink(names.name)
  const peer = ['peer', 'name', INSIDE_LINK, 'netns', names.namespace] as const
  await run(['ip', 'link', 'add', link, 'type', 'veth', ...peer])
  await run(['nft', '-f', '-'], hostRules(names, { ...pair, wan, own }))
  const lines = [`link set ${link} addrgenmode none`, `addr add ${pair.host}/31 dev ${link}`, `link set ${link} up`]
  await run(['ip', '-batch', '-'], `${lines.join('\n')}\n`)
  harden(link)
  await forward(wan)
  await runIn(names.namespacePath, ['nft', '-f', '-'], insideRules(pair))
  const inside = [`link set ${INSIDE_LINK} addrgenmode none`, ...insideLinkLines(pair)]
  await runIn(names.namespacePath, ['ip', '-batch', '-'], `${inside.join('\n')}\n`)
  return { ...pair, own }
}

/**
 * What the job sends to the internet has its mesh address from here on, until it leaves the job: programs that find out
 * their own address by asking which one leads outside (Ray, Gloo) then find the one at which the other members reach them.
 */
export async function preferMeshAddress(names: Names, pair: EgressPair, address: string): Promise<void> {
  const route = `route replace default via ${pair.host} dev ${INSIDE_LINK} src ${address}\n`
  await runIn(names.namespacePath, ['ip', '-batch', '-'], route)
}

/** Takes the host's side away; the job's side goes with it. Idempotent, and done from the names alone. */
export async function closeEgress({ name, table }: Pick<Names, 'name' | 'table'>): Promise<void> {
  await runAny(['ip', 'link', 'del', hostLink(name)])
  await runAny(['nft', 'delete', 'table', 'ip', table])
  await stopForwarding()
}

/** What went through so far. */
export async function egressUse({ table }: Names): Promise<EgressUse> {
  const text = await run(['nft', 'list', 'counters', 'table', 'ip', table])
  const bytes = (counter: string): number =>
    Number(new RegExp(`counter ${counter} \\{[^}]*bytes ([0-9]+)`).exec(text)?.[1] ?? 0)
  return { sentBytes: bytes('sent'), receivedBytes: bytes('received') }
}

/** Links of the default routes, and where all other routes lead: those are networks of the host's own. */
async function routes(): Promise<{ wan: string[]; own: string[] }> {
  const rows = JSON.parse(await run(['ip', '-j', '-4', 'route', 'show'])) as Array<{ dst: string; dev?: string }>
  const wan = [...new Set(rows.flatMap(({ dst, dev }) => (dst === 'default' && dev !== undefined ? [dev] : [])))]
  const own = [...new Set(rows.flatMap(({ dst }) => (dst === 'default' ? [] : [dst])))]
  if (wan.length === 0)
    throw new PrivilegedError('egress-failed', 'this host has no default route, so it has no internet to share')
  if (own.length > MAX_OWN_ROUTES)
    throw new PrivilegedError('egress-failed', `this host has ${own.length} routes of its own: too many for a filter`)
  return { wan, own }
}

/** A pair that nobody has here: a hash of the names, and the next ones after it. */
async function freePair({ owner, name }: Names): Promise<EgressPair> {
  const text = await run(['ip', '-j', '-4', 'addr', 'show'])
  const taken = new Set([...text.matchAll(/"local":"([0-9.]+)"/g)].map((match) => match[1]))
  const first = createHash('sha256').update(`swarm/egress/v1|${owner}|${name}`).digest().readUInt16BE(0)
  for (let step = 0; step < PAIRS; step++) {
    const pair = pairOf((first + step) % PAIRS)
    if (!taken.has(pair.host) && !taken.has(pair.job)) return pair
  }
  throw new PrivilegedError('egress-failed', 'every address of 198.18.0.0/15 is taken on this host')
}

function pairOf(index: number): EgressPair {
  const address = (at: number): string => `198.${18 + (at >> 16)}.${(at >> 8) & 255}.${at & 255}`
  return { host: address(2 * index), job: address(2 * index + 1) }
}

/** The pair's end on the host takes only what comes from its job's address, and tells nobody of other ways. */
function harden(link: string): void {
  const settings = { forwarding: 1, rp_filter: 1, accept_redirects: 0, send_redirects: 0, proxy_arp: 0 }
  for (const [name, value] of Object.entries(settings)) write(`/proc/sys/net/ipv4/conf/${link}/${name}`, String(value))
}

/**
 * Answers come in through the link of the default route, so it has to forward. Where it did not, it begins to do so for
 * jobs alone: the guard, which is there first, drops everything else that would be forwarded from it.
 */
async function forward(wan: readonly string[]): Promise<void> {
  const off = wan.filter((link) => readForwarding(link) === '0')
  if (off.length === 0) return
  await run(['nft', '-f', '-'], guardRules(off))
  for (const link of off) writeForwarding(link, '1')
}

/** After the last pair of this host is gone: what was turned on is turned off again, and the guard goes. */
async function stopForwarding(): Promise<void> {
  const guard = await runAny(['nft', 'list', 'set', 'ip', GUARD_TABLE, 'forwarded'])
  if (guard.code !== 0) return
  const links = await run(['ip', '-o', 'link', 'show'])
  if (/^[0-9]+: swe[0-9a-f]{10}[@:]/m.test(links)) return
  const elements = /elements = \{([^}]*)\}/.exec(guard.stdout)?.[1] ?? ''
  for (const [, link = ''] of elements.matchAll(/"([^"]+)"/g)) {
    try {
      writeForwarding(link, '0')
    } catch {
      // The link is gone, and its setting with it.
    }
  }
  await runAny(['nft', 'delete', 'table', 'ip', GUARD_TABLE])
}

function readForwarding(link: string): string {
  return readFileSync(forwardingFile(link), 'utf8').trim()
}

function writeForwarding(link: string, value: string): void {
  write(forwardingFile(link), value)
}

function forwardingFile(link: string): string {
  return `/proc/sys/net/ipv4/conf/${link}/forwarding`
}

function write(file: string, value: string): void {
  try {
    writeFileSync(file, value)
  } catch (cause) {
    throw new PrivilegedError(
      'egress-failed',
      `${file} cannot be written (in a container: mount /proc/sys writable)`,
      cause
    )
  }
}
