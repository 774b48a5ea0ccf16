/** Something that stands for the internet beside a testnet: a public address on its bridge, with a web server and a name server. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { command } from './command.ts'
import type { Testnet } from './testnet.ts'

/** Its address: one of those kept for documentation, which nobody has. */
export const PUBLIC = '203.0.113.10'

/** Names that it knows; the second is an address of the testnet's own network. */
export const NAMES = { 'www.example.com': PUBLIC, 'nas.example.com': '10.88.0.1' }

const server = fileURLToPath(new URL('../../node/egress/_world.ts', import.meta.url))

/** See above. */
export class Internet {
  readonly #namespace: string
  readonly #child: ChildProcess

  private constructor(namespace: string, child: ChildProcess) {
    this.#namespace = namespace
    this.#child = child
  }

  /** Joins the bridge of a testnet. */
  static async beside(testnet: Testnet): Promise<Internet> {
    const name = `swt-${testnet.id}`
    const namespace = `${name}-net`
    await command('ip', ['netns', 'add', namespace])
    const ends = ['inet', 'netns', `${name}-br`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', namespace]
    await command('ip', ['link', 'add', ...ends])
    await command('ip', ['-n', `${name}-br`, 'link', 'set', 'inet', 'master', 'br0', 'up'])
    const lines = ['link set lo up', `addr add ${PUBLIC}/32 dev eth0`, 'link set eth0 up', 'route add default dev eth0']
    await command('ip', ['-n', namespace, '-batch', '-'], `${lines.join('\n')}\n`)
    const names = Object.entries(NAMES).map((pair) => pair.join('='))
    const argv = [`--net=/run/netns/${namespace}`, process.execPath, server, PUBLIC, ...names]
    const child = spawn('nsenter', argv, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    await once(child, 'message')
    return new Internet(namespace, child)
  }

  /** Gone. */
  async remove(): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await ended
    await command('ip', ['netns', 'del', this.#namespace])
  }
}
