/**
 * WireGuard in the kernel, controlled by `wg` from wireguard-tools (which speaks to wireguard-go too, so that this file
 * is tested on hosts without the kernel module). The device is born in the node's namespace, where its socket stays.
 */
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { run, runIn } from './command.ts'
import { PrivilegedError } from './error.ts'
import { type Names, TUNNEL_LINK } from './names.ts'
import type { UapiLines } from './uapi.ts'
import type { PeerStats } from './verbs.ts'

/** Makes the device straight into the job's namespace; its UDP socket belongs to the namespace it was made from. */
export async function createKernelDevice(names: Names): Promise<void> {
  await run(['ip', 'link', 'add', TUNNEL_LINK, 'netns', names.namespace, 'type', 'wireguard'])
}

/**
 * Applies lines of the userspace API through `wg set`. Keys go by 0600 files below the job's folder, removed at once:
 * `wg` takes keys only from files, and Node's pipes cannot be opened as /dev/stdin. `link`: what `wg` knows the device by.
 */
export async function kernelSet(names: Names, lines: UapiLines, link = TUNNEL_LINK): Promise<void> {
  const keys = new KeyFiles(names.folder)
  try {
    const argv = await wgArguments(lines, keys)
    if (argv.length === 0) return
    await runIn(names.namespacePath, ['wg', 'set', link, ...argv])
  } catch (cause) {
    if (String(cause).includes('in use')) {
      throw new PrivilegedError(
        'port-in-use',
        'the UDP port of the tunnel is taken: choose another range with --mesh-ports',
        cause
      )
    }
    throw cause
  } finally {
    await keys.remove()
  }
}

/** Reads the counters of all peers from `wg show IF dump`. */
export async function kernelStats(names: Names, link = TUNNEL_LINK): Promise<PeerStats[]> {
  return parseDump(await runIn(names.namespacePath, ['wg', 'show', link, 'dump']))
}

/** Parses `wg show IF dump`: a line for the device, then one per peer, fields separated by tabs. */
export function parseDump(text: string): PeerStats[] {
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const fields = line.split('\t')
      return {
        publicKey: Uint8Array.from(Buffer.from(fields[0] ?? '', 'base64')),
        lastHandshakeUnixSeconds: Number(fields[4] ?? 0),
        rxBytes: Number(fields[5] ?? 0),
        txBytes: Number(fields[6] ?? 0)
      }
    })
}

/** Translates lines of the userspace API into arguments of `wg set`. */
export async function wgArguments(
  lines: UapiLines,
  keys: { add: (hex: string) => Promise<string> }
): Promise<string[]> {
  const argv: string[] = []
  const allowed: string[] = []
  const flush = (): void => {
    if (allowed.length > 0) argv.push('allowed-ips', allowed.splice(0).join(','))
  }
  for (const line of lines) {
    const at = line.indexOf('=')
    const key = line.slice(0, at)
    const value = line.slice(at + 1)
    if (key === 'public_key') {
      flush()
      argv.push('peer', Buffer.from(value, 'hex').toString('base64'))
    } else if (key === 'private_key') argv.push('private-key', await keys.add(value))
    else if (key === 'preshared_key') argv.push('preshared-key', await keys.add(value))
    else if (key === 'listen_port') argv.push('listen-port', value)
    else if (key === 'remove') argv.push('remove')
    else if (key === 'endpoint') argv.push('endpoint', value)
    else if (key === 'persistent_keepalive_interval') argv.push('persistent-keepalive', value)
    else if (key === 'allowed_ip') allowed.push(value)
  }
  flush()
  return argv
}

/** 0600 files that hold one key each for as long as `wg` runs. */
class KeyFiles {
  readonly #folder: string
  readonly #paths: string[] = []

  constructor(folder: string) {
    this.#folder = folder
  }

  async add(hex: string): Promise<string> {
    const path = join(this.#folder, `.key-${process.pid}-${process.hrtime.bigint()}-${this.#paths.length}`)
    const file = await open(path, 'wx', 0o600)
    this.#paths.push(path)
    await file.writeFile(`${Buffer.from(hex, 'hex').toString('base64')}\n`)
    await file.close()
    return path
  }

  async remove(): Promise<void> {
    for (const path of this.#paths) await rm(path, { force: true })
  }
}
