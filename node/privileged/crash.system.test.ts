import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'

import test from 'ava'

import { generateWireguardKeys } from '../wireguard/keys.ts'
import { MeshPorts } from '../wireguard/ports.ts'
import { jobName, knock, Member, ownerName, sandboxSpec, tempFolder, whyNot } from './_lab.ts'
import { Cgroups } from './cgroup.ts'
import { leftovers } from './leftovers.ts'
import { namesOf } from './names.ts'
import type { Names } from './names.ts'
import { createPrivileged } from './privileged.ts'
import { allPids, commandLine, identify, isAlive } from './process-table.ts'
import type { Privileged, TunnelPeer } from './verbs.ts'
import { until } from './wait.ts'

const reason = await whyNot()
const real = reason === '' ? test.serial : test.serial.skip
const NEEDS = `[needs root, wireguard, bubblewrap${reason === '' ? '' : `: ${reason}`}]`

const ports = new MeshPorts()
const cgroups = new Cgroups()

const PROGRAM_RUNS = 'the program runs'
const SECOND_RUNS = 'a second program runs'

/** Moments of a job's life at which its node is killed: each is seen from outside. */
const MOMENTS: Record<string, (names: Names, stateDir: string) => boolean> = {
  'the record is being written': (names, stateDir) =>
    existsSync(join(stateDir, 'records', `${names.name}.json.new`)) ||
    existsSync(join(stateDir, 'records', `${names.name}.json`)),
  'the record is there': (names, stateDir) => existsSync(join(stateDir, 'records', `${names.name}.json`)),
  'wireguard-go was started': (names) => allPids().some((pid) => commandLine(pid).includes(names.link)),
  'the namespace has a file': (names) => existsSync(names.namespacePath),
  'the UAPI socket is there': (names) => existsSync(names.uapi),
  'the cgroup is there': (names) => cgroups.procsFiles(names.cgroup).length > 0,
  'the first process is in its cgroup': (names) => cgroups.pids(names.cgroup).length > 0,
  'bwrap runs': (names) => cgroups.pids(names.cgroup).some((pid) => commandLine(pid)[0]?.endsWith('bwrap') === true),
  [PROGRAM_RUNS]: (names) => isSleeping(names, '1001'),
  [SECOND_RUNS]: (names) => isSleeping(names, '1002')
}

function isSleeping(names: Names, seconds: string): boolean {
  return cgroups.pids(names.cgroup).some((pid) => commandLine(pid).join(' ') === `/bin/sleep ${seconds}`)
}

/** Asks a member for a whole job; failures are those of a member that is killed. */
async function live(member: Member, name: string, folder: string): Promise<void> {
  const { privateKey } = generateWireguardKeys()
  await member.call('createNetwork', { name, privateKey, listenPort: await ports.take() })
  await member.call('assignAddresses', name, ['100.64.0.1/16', 'fd00:7::1/64'])
  await member.call('createSandbox', sandboxSpec(name, folder, { argv: ['/bin/sleep', '1001'] }))
  await member.call('exec', name, { argv: ['/bin/sleep', '1002'], env: {}, cwd: '/', stdout: join(folder, 'exec.log') })
  await member.call('setPeers', name, [])
}

real(`${NEEDS} after kill -9 at any moment a sweep leaves nothing, and another owner's job goes on`, async (t) => {
  const state = tempFolder()
  const work = tempFolder()
  chmodSync(work.path, 0o755)
  const other = await neighbour()
  const owner = ownerName('c')
  try {
    for (const [moment, isReached] of Object.entries(MOMENTS)) {
      const name = jobName()
      const names = namesOf(owner, name, state.path)
      const member = new Member({ owner, stateDir: state.path })
      const asked = live(member, name, work.path).catch(() => {})
      t.true(await until(() => isReached(names, state.path), 20_000, 1), moment)
      await member.end('SIGKILL')
      await asked
      const gone = () => cgroups.pids(names.cgroup).every((pid) => identify(pid) === undefined)
      // Before that, bwrap's own first process may be left waiting for its parent; it runs nothing, and is swept.
      if ([PROGRAM_RUNS, SECOND_RUNS].includes(moment)) t.true(await until(gone, 5000), `${moment}: children die too`)
      const swept = await createPrivileged({ owner, stateDir: state.path }).sweep([])
      t.deepEqual(await leftovers({ owner, names: [name], stateDir: state.path }), [], moment)
      t.true(swept.includes(name), moment)
      t.deepEqual(await leftovers({ owner, stateDir: state.path }), [], moment)
      t.is(await other.check(), 'refused open', `${moment}: the neighbour`)
    }
  } finally {
    await createPrivileged({ owner, stateDir: state.path }).sweep([])
    await other.end()
    state.remove()
    work.remove()
  }
})

real(`${NEEDS} a network made ahead of time becomes a job's, and is as gone after kill -9 as any other`, async (t) => {
  const state = tempFolder()
  const owner = ownerName('r')
  const privileged = createPrivileged({ owner, stateDir: state.path })
  const all = () => leftovers({ owner, stateDir: state.path, ready: true })
  await privileged.keepReady?.(1)
  const [ready = ''] = (await all()).filter((line) => line.startsWith('namespace'))
  t.regex(ready, new RegExp(`^namespace swarm-${owner}-w[0-9a-f]{9}$`))
  t.deepEqual(await leftovers({ owner, stateDir: state.path }), [], 'it is no job')

  const [a, b] = [await pairMember(privileged, 1), await pairMember(privileged, 2)]
  t.true((await all()).includes(ready), 'the job has it under the name that it was made with')
  await privileged.setPeers(a.name, [b.peer])
  await privileged.setPeers(b.name, [{ ...a.peer, endpoint: { address: '127.0.0.1', port: a.port } }])
  t.is(await knock(namesOf(owner, b.name, state.path).namespacePath, '100.64.0.1'), 'refused')
  await privileged.keepReady?.(1)
  t.deepEqual(
    await createPrivileged({ owner, stateDir: state.path })
      .sweep([a.name, b.name])
      .then((names) => names.length),
    1
  )
  t.is(
    await knock(namesOf(owner, b.name, state.path).namespacePath, '100.64.0.1'),
    'refused',
    'kept jobs keep what they took'
  )
  await Promise.all([privileged.destroy(a.name), privileged.destroy(b.name)])
  await privileged.keepReady?.(0)
  t.deepEqual(await all(), [])

  const reached: Array<() => Promise<boolean>> = [
    async () => (await all()).some((line) => line.startsWith('file')),
    async () => (await all()).some((line) => line.startsWith('namespace'))
  ]
  for (const isReached of reached) {
    const member = new Member({ owner, stateDir: state.path })
    const asked = member.call('keepReady', 2).catch(() => {})
    t.true(await until(isReached, 10_000, 1))
    await member.end('SIGKILL')
    await asked
    const names = [...new Set((await all()).flatMap((line) => /w[0-9a-f]{9}/.exec(line) ?? []))]
    await createPrivileged({ owner, stateDir: state.path }).sweep([])
    t.deepEqual(await all(), [])
    t.deepEqual(await leftovers({ owner, names, stateDir: state.path, ready: true }), [])
  }
  state.remove()
})

real(`${NEEDS} a sweep keeps what it is told to keep, and finds jobs whose records are lost`, async (t) => {
  const state = tempFolder()
  const work = tempFolder()
  chmodSync(work.path, 0o755)
  const owner = ownerName('k')
  const member = new Member({ owner, stateDir: state.path })
  const [kept, lost] = [jobName(), jobName()]
  await Promise.all([live(member, kept, work.path), live(member, lost, work.path)])
  const elsewhere = tempFolder()
  const sweeper = createPrivileged({ owner, stateDir: elsewhere.path })
  t.deepEqual(await sweeper.sweep([kept]), [lost])
  t.deepEqual(await leftovers({ owner, names: [lost] }), [])
  t.true((await leftovers({ owner, names: [kept] })).length > 5)
  await member.call('exec', kept, { argv: ['/bin/true'], env: {}, cwd: '/', stdout: 'pipe' })
  await member.end('SIGKILL')
  t.deepEqual(await sweeper.sweep([]), [kept])
  t.deepEqual(await leftovers({ owner, names: [kept, lost] }), [])
  for (const folder of [state, work, elsewhere]) folder.remove()
})

real(`${NEEDS} destroy in the middle of preparation waits for it and removes all`, async (t) => {
  const state = tempFolder()
  const owner = ownerName('d')
  const privileged = createPrivileged({ owner, stateDir: state.path })
  const name = jobName()
  const { privateKey } = generateWireguardKeys()
  const made = privileged.createNetwork({ name, privateKey, listenPort: await ports.take() })
  await privileged.destroy(name)
  await made
  t.deepEqual(await leftovers({ owner, names: [name], stateDir: state.path }), [])
  state.remove()
})

/** One side of a tunnel on loopback, addressed. */
async function pairMember(privileged: Privileged, index: number) {
  const name = jobName()
  const keys = generateWireguardKeys()
  const port = await ports.take()
  await privileged.createNetwork({ name, privateKey: keys.privateKey, listenPort: port })
  await privileged.assignAddresses(name, [`100.64.0.${index}/16`])
  const peer: TunnelPeer = { publicKey: keys.publicKey, allowedIps: [`100.64.0.${index}/32`] }
  return { name, port, peer }
}

/** Another owner on the same host with two joined jobs and a program: what no sweep of ours may touch. */
async function neighbour() {
  const state = tempFolder()
  const work = tempFolder()
  chmodSync(work.path, 0o755)
  const privileged = createPrivileged({ owner: ownerName('o'), stateDir: state.path })
  const owner = ownerName('o')
  const sides = await Promise.all(
    [1, 2].map(async (index) => {
      const side = await pairMember(privileged, index)
      return { ...side, names: namesOf(owner, side.name, state.path) }
    })
  )
  const [a, b] = sides as [(typeof sides)[0], (typeof sides)[0]]
  await privileged.setPeers(b.name, [a.peer])
  await privileged.setPeers(a.name, [{ ...b.peer, endpoint: { address: '127.0.0.1', port: b.port } }])
  const program = await privileged.createSandbox(sandboxSpec(a.name, work.path, { argv: ['/bin/sleep', '1000'] }))
  const id = identify(program.pid)
  return {
    check: async () =>
      `${await knock(a.names.namespacePath, '100.64.0.2')} ${id !== undefined && isAlive(id) ? 'open' : 'dead'}`,
    end: async () => {
      await Promise.all(sides.map(({ name }) => privileged.destroy(name)))
      state.remove()
      work.remove()
    }
  }
}
