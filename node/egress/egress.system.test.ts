/**
 * A made internet: a provider, a host that stands for the internet (a public address, the metadata address, a name server)
 * and a host of the provider's own network. A job reaches the public address, and nothing else, on any way.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { jobName, knock, Member, ownerName, sandboxSpec, tempFolder, Underlay, whyNot } from '../privileged/_lab.ts'
import { run, runIn } from '../privileged/command.ts'
import { namesOf } from '../privileged/names.ts'
import type { EgressPlace } from '../privileged/egress.ts'
import { until } from '../privileged/wait.ts'
import { generateWireguardKeys } from '../wireguard/keys.ts'

const reason = (await whyNot()) || (existsSync('/usr/bin/python3') ? '' : 'no /usr/bin/python3')
const it = reason === '' ? test.serial : test.serial.skip
const NEEDS = `[needs root, wireguard, bubblewrap, python3${reason === '' ? '' : `: ${reason}`}]`

const PUBLIC = '203.0.113.10'
const METADATA = '169.254.169.254'
const NAMES = {
  'www.example.com': PUBLIC,
  'nas.example.com': '10.66.0.3',
  'meta.example.com': METADATA,
  'me.example.com': '127.0.0.1'
}

/** Tries each address, says what came of it and which address the program takes for its own, then listens where anybody may knock. */
const PROGRAM = `
import socket, sys, urllib.request
def fetch(url):
    try: return 'open ' + urllib.request.urlopen(url, timeout=3).read().decode()
    except Exception as error: return 'closed ' + str(error)
for target in sys.argv[1:]: print(target, fetch('http://' + target), flush=True)
server = socket.create_server(('0.0.0.0', 9000))
probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
try: probe.connect(('8.8.8.8', 53)); print('own', probe.getsockname()[0])
except OSError as error: print('own', error)
print('done', flush=True)
server.accept()
`

let world: Underlay
let host: Member
const state = tempFolder()
const owner = ownerName('e')
const servers: ChildProcess[] = []

test.before(async () => {
  if (reason !== '') return
  world = await Underlay.create(3)
  const [provider = '', internet = ''] = world.hosts
  await runIn(world.path(0), ['sh', '-c', 'echo 0 >/proc/sys/net/ipv4/ip_forward'])
  await run(['ip', '-n', internet, 'addr', 'add', `${PUBLIC}/32`, 'dev', 'eth0'])
  await run(['ip', '-n', internet, 'addr', 'add', `${METADATA}/32`, 'dev', 'eth0'])
  await run(['ip', '-n', provider, 'route', 'replace', 'default', 'via', world.address(1)])
  await serve(0, world.address(0))
  await serve(1, PUBLIC, METADATA, ...Object.entries(NAMES).map((pair) => pair.join('=')))
  await serve(2, world.address(2))
  host = newHost()
})
test.after.always(async () => {
  if (reason !== '') return
  await host.call('sweep', [])
  await host.end()
  for (const server of servers) server.kill('SIGKILL')
  await world.remove()
  state.remove()
})

function newHost(): Member {
  const script = new URL('./_host.ts', import.meta.url).pathname
  return new Member({ owner, stateDir: state.path, namespacePath: world.path(0), script })
}

async function serve(index: number, ...args: string[]): Promise<void> {
  const script = new URL('./_world.ts', import.meta.url).pathname
  const server = spawn('nsenter', [`--net=${world.path(index)}`, process.execPath, script, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc']
  })
  servers.push(server)
  await once(server, 'message')
}

/** A job whose program tries `targets`; resolves with what it said once it is through. */
async function job(targets: string[], egress: boolean) {
  const name = jobName()
  const { privateKey } = generateWireguardKeys()
  await host.call('createNetwork', {
    name,
    privateKey,
    listenPort: 20_000 + Math.floor(Math.random() * 20_000)
  })
  const place = egress ? ((await host.call('openEgress', name)) as EgressPlace) : undefined
  if (place !== undefined) await host.call('serveNames', place.host, place.own, [PUBLIC])
  await host.call('assignAddresses', name, ['100.64.0.7/16'])
  const all = place === undefined ? targets : [...targets, place.host]
  const spec = sandboxSpec(name, state.path, { argv: ['/usr/bin/python3', '-c', PROGRAM, ...all] })
  await host.call('createSandbox', spec)
  const said = (): string => (existsSync(spec.logFile) ? readFileSync(spec.logFile, 'utf8') : '')
  await until(() => said().includes('done'), 60_000)
  const found = Object.fromEntries(
    said()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)])
  ) as Record<string, string>
  return { name, place, found, names: namesOf(owner, name, state.path) }
}

const TARGETS = [
  PUBLIC,
  'www.example.com',
  `${PUBLIC}/to/10.66.0.3`,
  `${PUBLIC}/to/nas.example.com`,
  '10.66.0.1',
  '10.66.0.3',
  METADATA,
  'nas.example.com',
  'meta.example.com',
  'me.example.com',
  'printer.local',
  '100.64.0.9'
]

it(`${NEEDS} with the internet a job reaches public addresses, by name too, and nothing of its host's networks`, async (t) => {
  const { name, place, found, names } = await job(TARGETS, true)
  t.log(found)
  const open = Object.keys(found).filter((target) => found[target]?.startsWith('open'))
  t.deepEqual(open, [PUBLIC, 'www.example.com'])
  t.is(found[PUBLIC], `open from ${PUBLIC}`)
  t.is(found['own'], '100.64.0.7', 'programs take the mesh’s address for their own')
  const used = (await host.call('egressUse', name)) as { sentBytes: number; receivedBytes: number }
  t.true(used.sentBytes > 300 && used.receivedBytes > 300, JSON.stringify(used))

  t.is(await knock(world.path(0), place?.job ?? '', 9000, 1), 'silent', 'users of the host do not reach the job')
  const [, , neighbour = ''] = world.hosts
  for (const range of ['198.18.0.0/15', `${PUBLIC}/32`])
    await run(['ip', '-n', neighbour, 'route', 'add', range, 'via', '10.66.0.1'])
  t.is(await knock(world.path(2), place?.job ?? '', 9000, 1), 'silent', 'neighbours do not reach the job')
  t.is(await knock(world.path(2), PUBLIC, 80, 1), 'silent', 'the host has not become a router for its neighbours')

  await runIn(names.namespacePath, ['ip', 'route', 'flush', 'type', 'prohibit'])
  await runIn(names.namespacePath, ['nft', 'flush', 'ruleset'])
  await runIn(names.namespacePath, ['ip', 'route', 'replace', 'default', 'via', place?.host ?? '', 'dev', 'internet'])
  for (const target of ['10.66.0.1', '10.66.0.3', METADATA, place?.host ?? ''])
    t.is(await knock(names.namespacePath, target, 80, 1), 'silent', `the host's own rules hold alone: ${target}`)
  t.is(await knock(names.namespacePath, PUBLIC, 80, 1), 'open')

  const other = await job([place?.job ?? '', PUBLIC], true)
  t.true(other.found[place?.job ?? '']?.startsWith('closed'), 'jobs do not reach each other')
  t.true(other.found[PUBLIC]?.startsWith('open'))
  await host.call('destroy', other.name)
  t.is(await forwarding(), '1', 'the other job still has its way')
  await host.call('destroy', name)
  await nothingLeft(t)
})

it(`${NEEDS} without it a job reaches nothing, also beside one that has it; a crash leaves nothing`, async (t) => {
  const { found } = await job([PUBLIC], true)
  t.true(found[PUBLIC]?.startsWith('open'))
  const closed = await job([PUBLIC, 'www.example.com', '10.66.0.3', METADATA], false)
  t.deepEqual(
    Object.values(closed.found).filter((said) => said.startsWith('open')),
    []
  )
  t.regex(closed.found['own'] ?? '', /unreachable/)
  await host.end('SIGKILL')
  host = newHost()
  await host.call('sweep', [])
  await nothingLeft(t)
})

async function forwarding(): Promise<string> {
  return (await runIn(world.path(0), ['sh', '-c', 'cat /proc/sys/net/ipv4/conf/eth0/forwarding'])).trim()
}

async function nothingLeft(t: { is: (a: unknown, b: unknown, message?: string) => void }): Promise<void> {
  t.is(await runIn(world.path(0), ['nft', 'list', 'tables']), '', 'no table')
  t.is((await runIn(world.path(0), ['ip', '-o', 'link'])).includes('swe'), false, 'no link')
  t.is(await forwarding(), '0', 'the host forwards nothing again')
  t.is(existsSync(join(state.path, 'jobs')) && (await run(['ls', join(state.path, 'jobs')])) !== '', false, 'no folder')
}
