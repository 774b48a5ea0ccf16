/**
 * Two WireGuard devices by hand, as the manual of `wg` says and no more: no filter, no pre-shared key. What a job's device
 * has of necessity is the same here: how the device is made (kernel or wireguard-go), a namespace of its own with the
 * UDP socket outside of it, MTU, and the address of the other side.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** One side: where its socket lives, and where its device goes. */
export interface HandDevice {
  /** Network namespace of the host, below /run/netns. */
  host: string
  /** The host's own address, where the other side finds its socket. */
  hostAddress: string
  /** Namespace made for the device. */
  namespace: string
  link: string
  /** Address on the tunnel. */
  address: string
  daemon?: ChildProcess
  privateKeyFile: string
  publicKey: string
}

/** What a pair is made from. */
export interface HandPairOptions {
  hosts: Array<{ namespace: string; address: string }>
  device: 'kernel' | 'wireguard-go'
  mtu: number
  listenPort: number
  /** Folder for key files. */
  folder: string
}

/** Makes a pair and joins it. On failure nothing is left. */
export async function makeHandPair(options: HandPairOptions): Promise<HandDevice[]> {
  const mark = `${process.pid.toString(36)}${randomBytes(2).toString('hex')}`
  const pair: HandDevice[] = []
  try {
    for (const [index, { namespace: host, address: hostAddress }] of options.hosts.entries()) {
      const link = `swh${mark}${index + 1}`
      const keys = await makeKeys(join(options.folder, `${link}.key`))
      const address = `10.68.0.${index + 1}`
      pair.push({ host, hostAddress, namespace: `swarm-hand-${mark}-${index + 1}`, link, address, ...keys })
    }
    for (const device of pair) await makeDevice(device, options)
    const [a, b] = pair as [HandDevice, HandDevice]
    await joinPeer(a, b, options.listenPort)
    await joinPeer(b, a, options.listenPort)
    return pair
  } catch (error) {
    await removeHandPair(pair)
    throw error
  }
}

/** Removes namespaces with their devices, and waits for the daemons, which end with them. */
export async function removeHandPair(pair: HandDevice[]): Promise<void> {
  for (const { namespace, host, link, daemon } of pair) {
    const gone = daemon?.exitCode === null && new Promise((resolve) => daemon.once('exit', resolve))
    await run('ip', ['netns', 'del', namespace]).catch(() => {})
    await run('ip', ['-n', host, 'link', 'del', link]).catch(() => {})
    const kill = setTimeout(() => daemon?.kill('SIGKILL'), 2_000)
    await gone
    clearTimeout(kill)
  }
}

async function makeKeys(privateKeyFile: string): Promise<{ privateKeyFile: string; publicKey: string }> {
  const { stdout: privateKey } = await run('wg', ['genkey'])
  await writeFile(privateKeyFile, privateKey, { mode: 0o600 })
  const publicKey = run('wg', ['pubkey'])
  publicKey.child.stdin?.end(privateKey)
  return { privateKeyFile, publicKey: (await publicKey).stdout.trim() }
}

async function makeDevice(hand: HandDevice, { device, mtu, listenPort }: HandPairOptions): Promise<void> {
  const { host, namespace, link, address, privateKeyFile } = hand
  await run('ip', ['netns', 'add', namespace])
  await run('ip', ['-n', namespace, 'link', 'set', 'lo', 'up'])
  if (device === 'kernel') await run('ip', ['-n', host, 'link', 'add', link, 'type', 'wireguard'])
  else hand.daemon = await startDaemon(host, link)
  await run('ip', ['-n', host, 'link', 'set', link, 'netns', namespace])
  await wg(namespace, ['set', link, 'private-key', privateKeyFile, 'listen-port', String(listenPort)])
  await run('ip', ['-n', namespace, 'addr', 'add', `${address}/24`, 'dev', link])
  await run('ip', ['-n', namespace, 'link', 'set', link, 'mtu', String(mtu), 'up'])
}

async function joinPeer(own: HandDevice, other: HandDevice, port: number): Promise<void> {
  const peer = ['peer', other.publicKey, 'allowed-ips', `${other.address}/32`]
  await wg(own.namespace, ['set', own.link, ...peer, 'endpoint', `${other.hostAddress}:${port}`])
}

async function wg(namespace: string, args: string[]): Promise<void> {
  await run('nsenter', [`--net=/run/netns/${namespace}`, 'wg', ...args])
}

/** Resolves once `wg` can speak to the daemon; moved earlier, it may die. */
async function startDaemon(host: string, link: string): Promise<ChildProcess> {
  const daemon = spawn('nsenter', [`--net=/run/netns/${host}`, 'wireguard-go', '-f', link], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent' },
    // A session of its own, as when it puts itself into the background: Linux shares CPU out between sessions first.
    detached: true,
    stdio: 'ignore'
  })
  const deadline = performance.now() + 10_000
  while (!existsSync(`/var/run/wireguard/${link}.sock`) || !(await answers(link))) {
    if (daemon.exitCode !== null || performance.now() > deadline) {
      daemon.kill('SIGKILL')
      throw new Error('wireguard-go by hand did not answer: is /dev/net/tun usable?')
    }
    await sleep(10)
  }
  return daemon
}

async function answers(link: string): Promise<boolean> {
  return await run('wg', ['show', link]).then(
    () => true,
    () => false
  )
}
