/** The packet filter of a job that reaches the internet, as nft reads it: on the host, and inside the job. */
import { FORBIDDEN_RANGES } from './egress-ranges.ts'
import { INSIDE_TABLE, type Names } from './names.ts'

/** UDP port of the name forwarder on the host's end of a pair; what a job sends to port 53 there comes out here. */
export const NAMES_PORT = 20_053

/** The link's name inside a job. */
export const INSIDE_LINK = 'internet'

/** A pair of addresses between a host and one job. */
export interface EgressPair {
  host: string
  job: string
}

/** What the host's rules are made from. */
export interface EgressRules extends EgressPair {
  /** Links of the host's default routes. */
  wan: readonly string[]
  /** Destinations for which the host has routes of its own, as CIDRs or addresses: its networks, and not the internet. */
  own: readonly string[]
}

/** The host's end of the pair: `swe<name>`, 13 characters. */
export function hostLink(name: string): string {
  return `swe${name}`
}

/**
 * The host's rules, in a table of the job's own. What the job sends is looked at twice: as it arrives, before any rule of
 * the host rewrites it, and where it is forwarded, after that. Into the host itself goes the name forwarder's port alone, and
 * out of the host into the job only its answers and those of the internet. The rest of the host's firewall still has its say.
 */
export function hostRules({ name, table }: Names, { host, job, wan, own }: EgressRules): string {
  const link = hostLink(name)
  const out = wan.map((each) => `"${each}"`).join(', ')
  return `table ip ${table} {
  counter sent {
  }
  counter received {
  }
  set forbidden {
    type ipv4_addr
    flags interval
    auto-merge
    elements = { ${[...FORBIDDEN_RANGES, ...own].join(', ')} }
  }
  chain arriving {
    type filter hook prerouting priority -150; policy accept;
    iifname != "${link}" return
    ip saddr != ${job} drop
    ip daddr ${host} udp dport 53 accept
    ip daddr ${host} icmp type echo-request accept
    ip daddr @forbidden drop
  }
  chain names {
    type nat hook prerouting priority -100; policy accept;
    iifname "${link}" ip daddr ${host} udp dport 53 redirect to :${NAMES_PORT}
  }
  chain host {
    type filter hook input priority -10; policy accept;
    iifname != "${link}" return
    ip daddr ${host} udp dport ${NAMES_PORT} accept
    ip daddr ${host} icmp type echo-request accept
    drop
  }
  chain answers {
    type filter hook output priority -10; policy accept;
    oifname != "${link}" return
    ip saddr ${host} udp sport { 53, ${NAMES_PORT} } accept
    meta l4proto icmp accept
    drop
  }
  chain passing {
    type filter hook forward priority -10; policy accept;
    iifname "${link}" jump leaving
    oifname "${link}" jump coming
  }
  chain leaving {
    oifname != { ${out} } drop
    ip daddr @forbidden drop
    counter name "sent" accept
  }
  chain coming {
    iifname != { ${out} } drop
    ct state established,related counter name "received" accept
    drop
  }
  chain as_the_host {
    type nat hook postrouting priority 100; policy accept;
    ip saddr ${job} oifname { ${out} } masquerade
  }
}
`
}

/**
 * Inside the job: out through the pair, to the internet and the name forwarder alone; in come no new TCP connections (Ray
 * listens on every address). Its own address on the pair is put on here, so that programs may take the mesh's for their own
 * (the default route says so). What does not go through the pair is not tracked: the mesh stays as fast as without.
 */
export function insideRules({ host, job }: EgressPair): string {
  const ranges = FORBIDDEN_RANGES.join(', ')
  return `add rule inet ${INSIDE_TABLE} input iifname "${INSIDE_LINK}" tcp flags & (syn | ack) == syn drop
add rule inet ${INSIDE_TABLE} input iifname "${INSIDE_LINK}" meta nfproto ipv4 accept
add rule inet ${INSIDE_TABLE} output oifname "${INSIDE_LINK}" ip daddr ${host} accept
add rule inet ${INSIDE_TABLE} output oifname "${INSIDE_LINK}" ip daddr { ${ranges} } drop
add rule inet ${INSIDE_TABLE} output oifname "${INSIDE_LINK}" meta nfproto ipv4 accept
table ip ${INSIDE_TABLE} {
  chain untracked_in {
    type filter hook prerouting priority -300; policy accept;
    iifname != "${INSIDE_LINK}" notrack
  }
  chain untracked_out {
    type filter hook output priority -300; policy accept;
    oifname != "${INSIDE_LINK}" notrack
  }
  chain own_address {
    type nat hook postrouting priority 100; policy accept;
    oifname "${INSIDE_LINK}" snat to ${job}
  }
}
`
}

/** iproute2's lines inside the job. A forbidden destination is refused at once instead of waiting for what never comes. */
export function insideLinkLines({ host, job }: EgressPair): string[] {
  const refused = FORBIDDEN_RANGES.filter((range) => !['0.0.0.0/8', '127.0.0.0/8'].includes(range))
  return [
    `addr add ${job}/31 dev ${INSIDE_LINK}`,
    `link set ${INSIDE_LINK} up`,
    `route add default via ${host} dev ${INSIDE_LINK}`,
    ...refused.map((range) => `route add prohibit ${range}`)
  ]
}

/** Shared by all jobs of a host, and there only while Swarm has turned forwarding on for its links: they carry jobs' packets and no others. */
export const GUARD_TABLE = 'swarm_egress'

/** Adds links to the guard. */
export function guardRules(links: readonly string[]): string {
  const elements = links.map((each) => `"${each}"`).join(', ')
  return `table ip ${GUARD_TABLE} {
  set forwarded {
    type ifname
    elements = { ${elements} }
  }
  chain guard {
    type filter hook forward priority -20; policy accept;
    iifname @forwarded oifname != "swe*" drop
  }
}
`
}
