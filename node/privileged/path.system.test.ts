import { spawn } from 'node:child_process'
import { join } from 'node:path'

import test from 'ava'

import { generateWireguardKeys } from '../wireguard/keys.ts'
import { jobName, Member, ownerName, tempFolder, whyNot } from './_lab.ts'
import { run, runAny, runIn } from './command.ts'
import { leftovers } from './leftovers.ts'
import { namesOf, NETNS_FOLDER } from './names.ts'
import { virtualAddress } from './path.ts'
import { until } from './wait.ts'

const reason = await whyNot()
const real = reason === '' ? test.serial : test.serial.skip
const NEEDS = `[needs root, wireguard, bubblewrap${reason === '' ? '' : `: ${reason}`}]`

const PORT = 51820

test('virtual addresses begin at 198.18.0.1 and stay in their range', (t) => {
  t.is(virtualAddress(1), '198.18.0.1')
  t.is(virtualAddress(256), '198.18.1.0')
  t.is(virtualAddress(131071), '198.19.255.255')
})

/** Two hosts joined by two links: 10.67.1.0/24 and 10.67.2.0/24. The first has the default route. */
async function twoLinks() {
  const hosts = ['a', 'b'].map((letter) => `swt-${process.pid}-path-${letter}`)
  const [a = '', b = ''] = hosts
  for (const host of hosts) await run(['ip', 'netns', 'add', host])
  for (const link of [1, 2]) {
    await run(['ip', '-n', a, 'link', 'add', `eth${link}`, 'type', 'veth', 'peer', 'name', `eth${link}`, 'netns', b])
    for (const [index, host] of hosts.entries()) {
      await run(['ip', '-n', host, 'addr', 'add', `10.67.${link}.${index + 1}/24`, 'dev', `eth${link}`])
      await run(['ip', '-n', host, 'link', 'set', `eth${link}`, 'up'])
    }
  }
  for (const host of hosts) await run(['ip', '-n', host, 'route', 'add', 'default', 'dev', 'eth1'])
  const sent = async (host: number, link: number): Promise<number> => {
    const text = await run(['ip', '-n', hosts[host] ?? '', '-s', '-o', 'link', 'show', `eth${link}`])
    return Number(/TX:.*?\\\s+([0-9]+)/.exec(text)?.[1])
  }
  const remove = async (): Promise<void> => {
    for (const host of hosts) await runAny(['ip', 'netns', 'del', host])
  }
  return { paths: hosts.map((host) => join(NETNS_FOLDER, host)), sent, remove }
}

/** Asks an echo over the tunnel 100 times a second; tells how many answers are missing when it ends. */
async function traffic(from: string, to: string, address: string) {
  const server = `const d = require('node:dgram').createSocket('udp4'); d.on('message', (m, r) => d.send(m, r.port, r.address)); d.bind(7000, () => console.log('up'))`
  const client = `const d = require('node:dgram').createSocket('udp4'); let sent = 0, got = 0
    d.on('message', () => { got++; if (got % 10 === 0) console.log(got) })
    const timer = setInterval(() => { sent++; d.send('x', 7000, '${address}') }, 10)
    process.stdin.once('data', () => { clearInterval(timer); setTimeout(() => { console.log('end ' + sent + ' ' + got); process.exit() }, 300) })`
  const start = (path: string, script: string) =>
    spawn('nsenter', [`--net=${path}`, process.execPath, '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const echo = start(to, server)
  await new Promise((resolve) => echo.stdout.once('data', resolve))
  const asker = start(from, client)
  let output = ''
  asker.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const answered = (): number => Number(output.trim().split('\n').at(-1) ?? 0)
  return {
    /** Waits for so many answers more. */
    more: async (count: number): Promise<boolean> => {
      const before = answered()
      return until(() => answered() >= before + count, 10_000, 5)
    },
    end: async () => {
      asker.stdin.write('end\n')
      await new Promise((resolve) => asker.once('exit', resolve))
      echo.kill('SIGKILL')
      const [, sent, got] = /end ([0-9]+) ([0-9]+)/.exec(output) ?? []
      return { sent: Number(sent), lost: Number(sent) - Number(got) }
    }
  }
}

real(
  `${NEEDS} a path is switched on one side, then on both, under traffic: nothing is lost, no endpoint roams`,
  async (t) => {
    const links = await twoLinks()
    const folders = [tempFolder(), tempFolder()]
    const owners = ['p', 'q'].map(ownerName)
    const members = owners.map((owner, index) => {
      return new Member({ owner, stateDir: folders[index]?.path ?? '', namespacePath: links.paths[index] ?? '' })
    })
    const sides = await Promise.all(
      members.map(async (member, index) => {
        const name = jobName()
        const { publicKey, privateKey } = generateWireguardKeys()
        await member.call('createNetwork', { name, privateKey, listenPort: PORT })
        await member.call('assignAddresses', name, [`100.64.0.${index + 1}/16`])
        const names = namesOf(owners[index] ?? '', name, folders[index]?.path ?? '')
        return { member, name, names, peer: { publicKey, allowedIps: [`100.64.0.${index + 1}/32`] } }
      })
    )
    const [a, b] = sides as [(typeof sides)[0], (typeof sides)[0]]
    const over = (host: number, link: number) => ({ address: `10.67.${link}.${host + 1}`, port: PORT })
    const endpointOf = async (side: typeof a) =>
      (await runIn(side.names.namespacePath, ['wg', 'show', side.names.link, 'endpoints'])).trim().split('\t')[1]
    /** Bytes sent over a link while 20 echoes come back. */
    const use = async (host: number, link: number): Promise<number> => {
      const before = await links.sent(host, link)
      t.true(await flow.more(20))
      return (await links.sent(host, link)) - before
    }
    await b.member.call('setPeers', b.name, [a.peer])
    await a.member.call('setPeers', a.name, [{ ...b.peer, endpoint: over(1, 1) }])
    const flow = await traffic(a.names.namespacePath, b.names.namespacePath, '100.64.0.2')
    try {
      t.true((await use(0, 1)) > 1000, 'link 1 at first')
      t.is(await endpointOf(a), '10.67.1.2:51820')

      await a.member.call('switchPath', a.name, b.peer.publicKey, { to: over(1, 2), candidates: [over(1, 1)] })
      t.true((await use(0, 2)) > 1000, 'one side switched: a sends over link 2')
      t.is(await endpointOf(a), '198.18.0.1:40001')
      await b.member.call('switchPath', b.name, a.peer.publicKey, { to: over(0, 1), candidates: [over(0, 2)] })
      t.true((await use(1, 1)) > 1000, 'b keeps to link 1, which a accepts')
      t.true((await use(0, 2)) > 1000, 'a is not drawn back by what comes over link 1')
      await b.member.call('switchPath', b.name, a.peer.publicKey, { to: over(0, 2), candidates: [over(0, 1)] })
      t.true((await use(1, 2)) > 1000, 'both sides switched')
      t.true((await use(0, 1)) < 1000 && (await use(1, 1)) < 1000, 'link 1 is silent')
      await a.member.call('switchPath', a.name, b.peer.publicKey, { to: over(1, 1), candidates: [over(1, 2)] })
      t.true((await use(0, 1)) > 1000, 'and back')
      t.is(await endpointOf(a), '198.18.0.1:40001')
      t.is(await endpointOf(b), '198.18.0.1:40001')

      // A change of peers that are not this one's endpoint leaves the path alone.
      const widened = { ...b.peer, endpoint: over(1, 1), allowedIps: [...b.peer.allowedIps, '100.64.255.1/32'] }
      await a.member.call('setPeers', a.name, [widened])
      t.is(await endpointOf(a), '198.18.0.1:40001')
      t.true(await flow.more(20))
      const { sent, lost } = await flow.end()
      t.log(`${lost} of ${sent} echoes lost over four switches`)
      t.true(sent > 100 && lost <= 4, `${lost} of ${sent}`)

      const table = ['nft', 'list', 'table', 'inet', a.names.table] as const
      await runIn(links.paths[0] ?? '', [...table])
      await a.member.call('setPeers', a.name, [])
      await t.throwsAsync(runIn(links.paths[0] ?? '', [...table]), { message: /No such file/ })
      const stranger = a.member.call('switchPath', a.name, new Uint8Array(32), { to: over(1, 1), candidates: [] })
      await t.throwsAsync(stranger, { message: /no peer/ })
    } finally {
      for (const side of sides) await side.member.call('destroy', side.name).catch(() => {})
      for (const member of members) await member.end('SIGTERM')
      for (const folder of folders) folder.remove()
      await links.remove()
    }
    t.deepEqual(await leftovers({ names: sides.map(({ name }) => name) }), [])
  }
)
