/**
 * The packet filter inside a job's namespace: everything is dropped but loopback, and members on the tunnel. The table
 * dies with the namespace. nft 1.0.6 wants a newline before every closing brace.
 */
import type { ShellCommand } from './net-shell.ts'
import { INSIDE_TABLE, TUNNEL_LINK } from './names.ts'

/** Loads the policy with no member in it; to be run inside the namespace. */
export function loadPolicy(): ShellCommand {
  return { argv: ['nft', '-f', '-'], input: policyText() }
}

/** Replaces the set of members' addresses, as one transaction. `addresses` are CIDRs of single addresses. */
export function setMembers(addresses: readonly string[]): ShellCommand {
  return { argv: ['nft', '-f', '-'], input: membersText(addresses) }
}

/** The policy as nft reads it: measured with a Ray job to its end, drop counters 0. */
export function policyText(): string {
  return `table inet ${INSIDE_TABLE} {
  set members4 {
    type ipv4_addr
  }
  set members6 {
    type ipv6_addr
  }
  chain input {
    type filter hook input priority 0; policy drop;
    iifname "lo" accept
    iifname "${TUNNEL_LINK}" ip saddr @members4 accept
    iifname "${TUNNEL_LINK}" ip6 saddr @members6 accept
  }
  chain output {
    type filter hook output priority 0; policy drop;
    oifname "lo" accept
    oifname "${TUNNEL_LINK}" ip daddr @members4 accept
    oifname "${TUNNEL_LINK}" ip6 daddr @members6 accept
  }
  chain forward {
    type filter hook forward priority 0; policy drop;
  }
}
`
}

/** One transaction that empties both sets and fills them again. */
export function membersText(addresses: readonly string[]): string {
  const bare = addresses.map((cidr) => cidr.split('/')[0] ?? cidr)
  const lines = [`flush set inet ${INSIDE_TABLE} members4`, `flush set inet ${INSIDE_TABLE} members6`]
  const v4 = bare.filter((address) => !address.includes(':'))
  const v6 = bare.filter((address) => address.includes(':'))
  if (v4.length > 0) lines.push(`add element inet ${INSIDE_TABLE} members4 { ${v4.join(', ')} }`)
  if (v6.length > 0) lines.push(`add element inet ${INSIDE_TABLE} members6 { ${v6.join(', ')} }`)
  return `${lines.join('\n')}\n`
}
