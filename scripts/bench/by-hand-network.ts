/** Hosts as network namespaces, joined by a plain bridge in one of its own: what a figure is measured against needs no more. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** MTU of the links, the same as a job's overlay has. */
const MTU = '1420'

/** One host. */
export interface HandHost {
  /** Network namespace, below /run/netns. */
  namespace: string
  /** Its only address besides loopback, e.g. `10.67.0.1`. */
  address: string
}

/** Hosts that reach each other and nothing else. */
export interface HandNetwork {
  bridge: string
  hosts: HandHost[]
}

/** Makes `count` hosts, `10.67.0.1` and up. Nothing of it touches the namespace of the caller. Needs root. */
export async function makeHandNetwork(count: number): Promise<HandNetwork> {
  const mark = `swarm-hand-${process.pid}-${randomBytes(2).toString('hex')}`
  const bridge = `${mark}-br`
  const network: HandNetwork = { bridge, hosts: [] }
  try {
    await run('ip', ['netns', 'add', bridge])
    await ip(bridge, 'link add br0 type bridge')
    await ip(bridge, 'link set br0 up')
    for (let index = 1; index <= count; index += 1) {
      const host = { namespace: `${mark}-${index}`, address: `10.67.0.${index}` }
      network.hosts.push(host)
      await addHost(bridge, host, `p${index}`)
    }
    return network
  } catch (error) {
    await removeHandNetwork(network)
    throw error
  }
}

/** Removes the namespaces, and with them their links. Processes in them have to be ended first. */
export async function removeHandNetwork({ bridge, hosts }: HandNetwork): Promise<void> {
  for (const name of [bridge, ...hosts.map(({ namespace }) => namespace)]) {
    await run('ip', ['netns', 'del', name]).catch(() => {})
  }
}

async function addHost(bridge: string, { namespace, address }: HandHost, port: string): Promise<void> {
  await run('ip', ['netns', 'add', namespace])
  await ip(bridge, `link add ${port} mtu ${MTU} type veth peer name eth0 mtu ${MTU} netns ${namespace}`)
  await ip(bridge, `link set ${port} master br0 up`)
  await ip(namespace, 'link set lo up')
  await ip(namespace, `addr add ${address}/24 dev eth0`)
  await ip(namespace, 'link set eth0 up')
}

/** `ip` in a namespace; arguments are parted by single spaces, none of them comes from outside of this file. */
async function ip(namespace: string, command: string): Promise<void> {
  await run('ip', ['-n', namespace, ...command.split(' ')])
}
