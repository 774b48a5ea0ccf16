import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { Resolver } from 'node:dns/promises'
import test from 'ava'
import { allowedBy } from '../privileged/egress-ranges.ts'
import { NameForwarder } from './name-forwarder.ts'
import { answerTo, Code, QuestionType, readQuestion } from './question.ts'

const PUBLIC = '203.0.113.10'
const NAMES: Record<string, string[]> = {
  'www.example.com': [PUBLIC, '198.51.100.7'],
  'nas.example.com': ['192.168.1.5'],
  'half.example.com': [PUBLIC, '10.0.0.1'],
  'own.example.com': ['198.51.100.99'],
  'meta.example.com': ['169.254.169.254']
}

/** A packet with one question. */
function query(name: string, type: number = QuestionType.a, id = 7): Buffer {
  const labels = name.split('.').flatMap((label) => [label.length, ...Buffer.from(label)])
  return Buffer.from([0, id, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, ...labels, 0, 0, type, 0, 1])
}

async function upstream(asked: string[]): Promise<Socket> {
  const socket = createSocket('udp4')
  socket.on('message', (packet, from) => {
    const question = readQuestion(packet)
    if (question === undefined) return
    asked.push(question.name)
    const found = (NAMES[question.name] ?? []).map((address) => ({ address, ttl: 9 }))
    socket.send(answerTo(question, found.length > 0 ? Code.ok : Code.unknown, found), from.port, from.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return socket
}

test('a job’s name server gives public addresses alone, and asks for nothing of the local network', async (t) => {
  const asked: string[] = []
  const server = await upstream(asked)
  const probe = createSocket('udp4').bind(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  const forwarder = await NameForwarder.open({
    address: '127.0.0.1',
    port,
    own: ['198.51.100.96/28'],
    servers: [`127.0.0.1:${server.address().port}`]
  })
  t.teardown(() => {
    forwarder.close()
    server.close()
  })
  const resolver = new Resolver({ timeout: 2_000, tries: 1 })
  resolver.setServers([`127.0.0.1:${port}`])
  t.deepEqual((await resolver.resolve4('www.example.com')).sort(), ['198.51.100.7', PUBLIC])
  t.deepEqual(await resolver.resolve4('WWW.example.com', { ttl: true }).then(([first]) => first?.ttl), 9)
  for (const name of ['nas.example.com', 'half.example.com', 'own.example.com', 'meta.example.com'])
    await t.throwsAsync(resolver.resolve4(name), { code: 'EREFUSED' }, name)
  t.is(forwarder.refused, 4)
  for (const name of ['gone.example.com', 'printer.local', 'nas.lan', 'localhost', 'router'])
    await t.throwsAsync(resolver.resolve4(name), { code: 'ENOTFOUND' }, name)
  await t.throwsAsync(resolver.resolve6('www.example.com'), { code: 'ENODATA' })
  await t.throwsAsync(resolver.resolveTxt('www.example.com'), { code: 'EREFUSED' })
  await t.throwsAsync(resolver.reverse('192.168.1.5'), { code: 'ENOTFOUND' })
  t.deepEqual(
    [...new Set(asked)].sort(),
    [...Object.keys(NAMES), 'gone.example.com'].sort(),
    'local names are not asked for'
  )
})

test('packets that are no single plain question are passed over', (t) => {
  t.like(readQuestion(query('A.Example.com')), { id: 7, name: 'a.example.com', type: 1 })
  const bad: Array<[string, Uint8Array]> = [
    ['empty', new Uint8Array()],
    ['a header alone', query('a.b').subarray(0, 12)],
    ['cut in the name', query('abcdef.gh').subarray(0, 16)],
    ['an answer', query('a.b').fill(0x80, 2, 3)],
    ['two questions', query('a.b').fill(2, 5, 6)],
    ['another class', query('a.b').fill(3, 20)],
    ['a compressed name', query('a.b').fill(0xc0, 12, 13)],
    ['too long', Buffer.concat([query('a.b'), Buffer.alloc(600)])]
  ]
  for (const [what, packet] of bad) t.is(readQuestion(packet), undefined, what)
  let seed = 1
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647)
  for (let round = 0; round < 2_000; round++) {
    const packet = Uint8Array.from({ length: random() % 80 }, () => random() % 256)
    t.notThrows(() => readQuestion(packet))
  }
})

test('the internet is what is left when a host’s own networks are taken away', (t) => {
  const allowed = allowedBy(['93.184.216.0/24', '8.8.4.4'])
  for (const address of [
    '8.8.8.8',
    '1.1.1.1',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '203.0.113.10'
  ])
    t.true(allowed(address), address)
  for (const address of [
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.9.9.9', '169.254.169.254'],
    ...['172.16.0.1', '172.31.255.255', '192.168.0.1', '198.18.0.1', '198.19.255.255', '224.0.0.1', '255.255.255.255'],
    ...['93.184.216.34', '8.8.4.4', '::1', '::ffff:10.0.0.1', 'fd00::1', '8.8.8', '', 'www.example.com']
  ])
    t.false(allowed(address), address)
})
