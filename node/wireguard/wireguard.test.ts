import { createSocket } from 'node:dgram'

import test from 'ava'

import { runAny } from '../privileged/command.ts'
import { ownAddresses, vetEndpoints } from './endpoints.ts'
import { generatePresharedKey, generateWireguardKeys } from './keys.ts'
import { MeshPortError, MeshPorts, parsePortRange } from './ports.ts'

test('keys are what wg makes of them', async (t) => {
  const { privateKey, publicKey } = generateWireguardKeys()
  t.is(privateKey.length, 32)
  t.is(generatePresharedKey().length, 32)
  const wg = await runAny(['wg', 'pubkey'], `${Buffer.from(privateKey).toString('base64')}\n`).catch(() => undefined)
  if (wg === undefined) t.log('wg is not installed: not compared with it')
  else t.is(wg.stdout.trim(), Buffer.from(publicKey).toString('base64'))
})

test('port ranges are parsed, and nonsense is refused with what is accepted', (t) => {
  t.deepEqual(parsePortRange('51820-51899'), { first: 51820, last: 51899 })
  t.deepEqual(parsePortRange(' 51820 '), { first: 51820, last: 51820 })
  for (const text of ['', 'x', '80-90', '51899-51820', '1-2-3', '65000-70000', '-5']) {
    t.throws(() => parsePortRange(text), { instanceOf: RangeError, message: /51820-51899/ }, text)
  }
})

test('ports are handed out once, come back when released, and a range that is used up says so', async (t) => {
  const any = new MeshPorts()
  const given = await Promise.all(Array.from({ length: 20 }, () => any.take()))
  t.is(new Set(given).size, 20)
  const [first = 0] = given
  const range = new MeshPorts({ first, last: first })
  const holder = createSocket('udp4')
  await new Promise<void>((resolve) => holder.bind(first, resolve))
  await t.throwsAsync(range.take(), { instanceOf: MeshPortError, message: new RegExp(`${first}-${first}`) })
  await new Promise<void>((resolve) => holder.close(resolve))
  t.is(await range.take(), first)
  await t.throwsAsync(range.take(), { code: 'ERR_MESH_PORTS_TAKEN' })
  range.release(first)
  t.is(await range.take(), first)
})

test("a peer's candidates are vetted", (t) => {
  const vetting = { allowLoopback: false, hasIpv6: true, overlay: ['fd12:3456:789a::/48'] }
  const vet = (address: string, port = 51820, over = {}) => vetEndpoints([{ address, port }], { ...vetting, ...over })
  for (const address of ['192.0.2.7', '10.1.2.3', '192.168.1.1', '100.65.0.1', '2001:db8::1', 'fd99::1']) {
    t.deepEqual(vet(address), [{ address, port: 51820 }], address)
  }
  const refused = [
    '127.0.0.1',
    '127.9.9.9',
    '::1',
    '100.64.0.7',
    '100.64.255.1',
    '198.18.0.1',
    '198.19.255.255',
    '169.254.169.254',
    'fe80::1',
    'fe80::1%eth0',
    '224.0.0.1',
    '255.255.255.255',
    'ff02::1',
    '0.0.0.0',
    '::',
    '::ffff:10.0.0.1',
    '::ffff:127.0.0.1',
    'fd12:3456:789a::5',
    'localhost',
    'example.org',
    '',
    '1.2.3',
    '010.0.0.1'
  ]
  for (const address of refused) t.deepEqual(vet(address), [], address)
  for (const port of [0, 22, 1023, 65536, 1.5, Number.NaN]) t.deepEqual(vet('192.0.2.7', port), [], String(port))
  t.is(vet('127.0.0.1', 51820, { allowLoopback: true }).length, 1)
  t.is(vet('2001:db8::1', 51820, { hasIpv6: false }).length, 0)
  const many = Array.from({ length: 50 }, (_, index) => ({ address: `192.0.2.${index}`, port: 51820 }))
  t.is(vetEndpoints(many, vetting).length, 10)
  t.is(
    vetEndpoints(
      [many[1], many[1]].flatMap((one) => one ?? []),
      vetting
    ).length,
    1
  )
})

test('own addresses: announced, then public, then private; loopback only for peers on this machine', (t) => {
  const link = (address: string, family: 'IPv4' | 'IPv6', internal = false) =>
    ({
      address,
      family,
      internal,
      netmask: '',
      mac: '',
      cidr: null,
      ...(family === 'IPv6' ? { scopeid: 0 } : {})
    }) as never
  const interfaces = {
    lo: [link('127.0.0.1', 'IPv4', true)],
    eth0: [link('10.0.0.5', 'IPv4'), link('fe80::5', 'IPv6')],
    eth1: [link('192.0.2.5', 'IPv4')]
  }
  t.deepEqual(ownAddresses({ interfaces, announce: ['203.0.113.9'] }), {
    addresses: ['203.0.113.9', '192.0.2.5', '10.0.0.5'],
    onLoopback: false,
    hasIpv6: false
  })
  t.deepEqual(ownAddresses({ interfaces, loopback: true }).addresses, ['192.0.2.5', '10.0.0.5', '127.0.0.1'])
  t.deepEqual(ownAddresses({ interfaces: { lo: interfaces.lo } }), {
    addresses: ['127.0.0.1'],
    onLoopback: true,
    hasIpv6: false
  })
})
