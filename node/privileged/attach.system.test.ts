import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import test from 'ava'

import { generateWireguardKeys } from '../wireguard/keys.ts'
import { MeshPorts } from '../wireguard/ports.ts'
import { jobName, ownerName, sandboxSpec, tempFolder, whyNot } from './_lab.ts'
import { whyNotAttach } from './attach.ts'
import { leftovers } from './leftovers.ts'
import { FIRST_UID } from './names.ts'
import { createPrivileged } from './privileged.ts'
import type { BuildSpec } from './verbs.ts'
import { until } from './wait.ts'

const reason = await whyNot().then(async (why) => why || ((await whyNotAttach()) ?? ''))
const real = reason === '' ? test.serial : test.serial.skip
const NEEDS = `[needs root, bubblewrap, Linux 5.12${reason === '' ? '' : `: ${reason}`}]`

const state = tempFolder()
const owner = ownerName('e')
const privileged = createPrivileged({ owner, stateDir: state.path })
const ports = new MeshPorts()
const used: string[] = []
const { attach, build } = privileged

test.after.always(async () => {
  for (const name of used) await privileged.destroy(name)
  state.remove()
})

const limits = { memoryMib: 256, cpus: 1, pids: 64, shmMib: 0, tmpMib: 0 }

async function sandbox(argv: string[]) {
  const name = jobName()
  used.push(name)
  const { privateKey } = generateWireguardKeys()
  await privileged.createNetwork({ name, privateKey, listenPort: await ports.take() })
  const work = join(state.path, `work-${name}`)
  mkdirSync(work)
  chmodSync(work, 0o755)
  const spec = sandboxSpec(name, work, { argv })
  return { name, spec, process: await privileged.createSandbox(spec) }
}

async function sh(name: string, line: string): Promise<string> {
  const argv = ['/bin/sh', '-c', `exec 2>&1\n${line}`]
  const child = await privileged.exec(name, { argv, env: { PATH: '/usr/bin:/bin' }, cwd: '/ray', stdout: 'pipe' })
  child.stdin.end()
  let output = ''
  for await (const chunk of child.stdout ?? []) output += String(chunk)
  await child.exited
  return output
}

real(
  `${NEEDS} a folder of the host appears in a running sandbox, for what runs and what starts, and cannot be changed`,
  async (t) => {
    const layer = join(state.path, 'layer')
    mkdirSync(join(layer, 'bin'), { recursive: true })
    writeFileSync(join(layer, 'thing.py'), 'value = 7\n')
    chmodSync(layer, 0o755)
    const { name, spec, process } = await sandbox([
      '/bin/sh',
      '-c',
      'ls -A /env; echo empty; read word; cat /env/thing.py'
    ])
    t.true(
      await until(() => readFileSync(spec.logFile, 'utf8') === 'empty\n', 10_000),
      'it ran before there was anything'
    )
    await attach?.call(privileged, name, layer, '/env')
    await attach?.call(privileged, name, layer, '/env')
    t.regex(await sh(name, 'cat /env/thing.py'), /^value = 7\n$/)
    const harm = await sh(name, 'echo x >/env/evil; rm /env/thing.py; umount /env; mv /env /gone; rmdir /env; ls /env')
    t.regex(harm, /^bin\nthing\.py$/m)
    t.is(harm.match(/Read-only file system|umount failed|Permission denied/gi)?.length, 5, harm)
    process.stdin.end('go\n')
    await process.exited
    t.is(readFileSync(spec.logFile, 'utf8'), 'empty\nvalue = 7\n')
    await privileged.destroy(name)
    t.deepEqual(await leftovers({ owner, names: [name], stateDir: state.path }), [])
    t.is(readFileSync(join(layer, 'thing.py'), 'utf8'), 'value = 7\n', 'the host’s folder is as it was')
  }
)

real(`${NEEDS} only folders that wait for it are attached to, and only folders of the host are attached`, async (t) => {
  const { name } = await sandbox(['/bin/sleep', '60'])
  const wrong = async (...args: [string, string]) =>
    await t.throwsAsync(async () => await attach?.call(privileged, name, ...args), { name: 'PrivilegedError' })
  t.like(await wrong(state.path, '/work'), { code: 'bad-argument' })
  t.like(await wrong(join(state.path, 'missing'), '/env'), { code: 'bad-argument' })
  t.like(await wrong('layer', '/env'), { code: 'bad-argument' })
  await privileged.destroy(name)
  t.like(await wrong(state.path, '/env'), { code: 'no-network' })
})

real(
  `${NEEDS} a build is nobody: it writes its own folder, sees no home and no other, and leaves nothing`,
  async (t) => {
    const name = jobName()
    used.push(name)
    const folder = join(state.path, 'build')
    mkdirSync(folder, { mode: 0o700 })
    const line =
      'exec 2>&1; id -u; grep -E "^CapEff" /proc/self/status; touch /build/made /usr/evil; ls /root /home /work; echo "$GIVEN"; cat /proc/1/cmdline | tr "\\0" " "'
    const spec: BuildSpec = {
      name,
      limits,
      readOnly: [],
      folder,
      argv: ['/bin/sh', '-c', line],
      env: { GIVEN: 'a value', PATH: '/usr/bin:/bin' },
      logFile: join(state.path, 'build.log')
    }
    const child = await build?.call(privileged, spec)
    let output = ''
    for await (const chunk of child?.stdout ?? []) output += String(chunk)
    t.like(await child?.exited, { code: 0, oomKilled: false })
    const uid = Number(output.split('\n')[0])
    t.true(uid >= FIRST_UID)
    t.regex(output, /CapEff:\s+0{16}\n/)
    t.is(statSync(join(folder, 'made')).uid, uid)
    t.regex(output, /cannot touch '\/usr\/evil'/)
    for (const path of ['/root', '/home', '/work']) t.regex(output, new RegExp(`'${path}': No such file`))
    t.regex(output, /^a value$/m)
    t.false(output.slice(output.indexOf('bwrap')).includes('a value'), 'no command line has its variables')
    await privileged.destroy(name)
    t.deepEqual(await leftovers({ owner, names: [name], stateDir: state.path }), [])
  }
)

real(
  `${NEEDS} a build over its memory is killed and says so; a node that starts anew finds what a dead one left of its builds`,
  async (t) => {
    const name = jobName()
    used.push(name)
    const folder = join(state.path, 'hungry')
    mkdirSync(folder)
    const argv = ['/usr/bin/python3', '-I', '-c', 'x = bytearray(10**9)\nprint(len(x))']
    const spec: BuildSpec = {
      name,
      limits: { ...limits, memoryMib: 64 },
      readOnly: [],
      folder,
      argv,
      env: { PATH: '/usr/bin:/bin' },
      logFile: join(state.path, 'build.log')
    }
    const child = await build?.call(privileged, spec)
    child?.stdout?.resume()
    t.like(await child?.exited, { oomKilled: true })
    const heir = createPrivileged({ owner, stateDir: state.path })
    t.true((await heir.sweep([])).includes(name))
    t.deepEqual(await leftovers({ owner, names: [name], stateDir: state.path }), [])
  }
)
