import { multiaddr } from '@multiformats/multiaddr'
import test from 'ava'
import { addressKind, createAddressRules, parseAddress } from './addresses.ts'

const ma = (text: string) => multiaddr(text)
const lan = () =>
  ({ eth0: [{ cidr: '192.168.5.7/24' }] }) as unknown as ReturnType<typeof import('node:os').networkInterfaces>

test('kinds', (t) => {
  const kinds: Record<string, string> = {
    '/ip4/100.64.0.1/tcp/1': 'overlay',
    '/ip4/100.127.255.255/tcp/1': 'overlay',
    '/ip4/100.128.0.1/tcp/1': 'public',
    '/ip6/fd12:3456::1/tcp/1': 'overlay',
    '/ip4/127.0.0.1/tcp/1': 'loopback',
    '/ip6/::1/tcp/1': 'loopback',
    '/ip4/10.1.2.3/tcp/1': 'private',
    '/ip4/172.32.0.1/tcp/1': 'public',
    '/ip4/8.8.8.8/tcp/1': 'public',
    '/ip6/2001:db8::1/tcp/1': 'public',
    '/ip4/0.0.0.0/tcp/1': 'unusable',
    '/ip4/169.254.169.254/tcp/80': 'unusable',
    '/ip6/fe80::1/tcp/1': 'unusable',
    '/ip6/::ffff:127.0.0.1/tcp/1': 'unusable',
    '/ip4/8.8.8.8/udp/1': 'unusable',
    '/dns4/gpu.example.org/tcp/4101': 'name',
    '/dns4/localhost/tcp/1': 'unusable',
    '/dns4/printer.local/tcp/1': 'unusable'
  }
  for (const [address, kind] of Object.entries(kinds)) t.is(addressKind(ma(address)), kind as never, address)
})

test('public: own network and the world, no loopback, no strange private network', (t) => {
  const rules = createAddressRules('public', [ma('/ip4/127.0.0.1/tcp/9')], [], lan as never)
  const may = (text: string) => rules.mayDial(ma(text))
  t.true(may('/ip4/8.8.8.8/tcp/1'))
  t.true(may('/ip4/192.168.5.9/tcp/1'))
  t.false(may('/ip4/192.168.6.9/tcp/1'))
  t.false(may('/ip4/127.0.0.1/tcp/1'))
  t.true(may('/ip4/127.0.0.1/tcp/9'), 'configured')
  t.false(may('/ip4/100.64.0.2/tcp/1'))
})

test('testnet: loopback and private too, the overlay never', (t) => {
  const rules = createAddressRules('testnet', [ma('/ip4/100.64.0.1/tcp/9')])
  t.true(rules.mayDial(ma('/ip4/127.0.0.1/tcp/1')))
  t.true(rules.mayDial(ma('/ip4/10.9.9.9/tcp/1')))
  t.false(rules.mayDial(ma('/ip4/100.64.0.1/tcp/9')), 'not even a configured one')
})

test('announced first, then public, then private', (t) => {
  const own = ['/ip4/192.168.5.7/tcp/1', '/ip4/127.0.0.1/tcp/1', '/ip4/8.8.8.8/tcp/1', '/ip4/100.64.0.1/tcp/1'].map(ma)
  const forwarded = ma('/dns4/gpu.example.org/tcp/9')
  const rules = createAddressRules('public', [], [forwarded], lan as never)
  t.deepEqual(rules.announce([...own, forwarded]).map(String), [
    '/dns4/gpu.example.org/tcp/9',
    '/ip4/8.8.8.8/tcp/1',
    '/ip4/192.168.5.7/tcp/1'
  ])
})

test('a setting that is no address is named', (t) => {
  t.regex(
    t.throws(() => parseAddress('gpu.example.org:4101', 'bootstrap')).message,
    /bootstrap: 'gpu\.example\.org:4101'.*use \/ip4/
  )
  t.regex(t.throws(() => parseAddress('/ip4/1.2.3.4/udp/1', 'announce')).message, /announce: .* not a TCP address/)
})
