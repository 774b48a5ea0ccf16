import { chmodSync, existsSync } from 'node:fs'

import test from 'ava'

import { generateWireguardKeys } from '../wireguard/keys.ts'
import { MeshPorts } from '../wireguard/ports.ts'
import { jobName, ownerName, sandboxSpec, tempFolder, whyNot } from './_lab.ts'
import { leftovers } from './leftovers.ts'
import { namesOf } from './names.ts'
import { createPrivileged } from './privileged.ts'

const real = (await whyNot()) === '' && existsSync('/usr/bin/python3') ? test.serial : test.serial.skip

/** Folders in each other until no path names the last one, a hidden file in it, and a link to the host on the way. */
const DEEP = `import os
os.chdir("/ray/output")
os.symlink("/etc", "link")
for _ in range(3000):
    os.mkdir("d" * 20)
    os.chdir("d" * 20)
open(".hidden", "w").close()
os.chmod(".", 0)`

real('[needs root, bubblewrap, python3] folders deeper than any path do not hold up the end of a lease', async (t) => {
  const [state, work] = [tempFolder(), tempFolder()]
  const owner = ownerName('d')
  const privileged = createPrivileged({ owner, stateDir: state.path })
  const name = jobName()
  t.teardown(async () => {
    await privileged.destroy(name)
    for (const folder of [state, work]) folder.remove()
  })
  chmodSync(work.path, 0o755)
  const { privateKey } = generateWireguardKeys()
  await privileged.createNetwork({ name, privateKey, listenPort: await new MeshPorts().take() })
  await privileged.createSandbox(sandboxSpec(name, work.path))
  const env = { PATH: '/usr/bin:/bin' }
  const child = await privileged.exec(name, {
    argv: ['/usr/bin/python3', '-c', DEEP],
    env,
    cwd: '/ray',
    stdout: 'pipe'
  })
  t.like(await child.exited, { code: 0 })
  const write = 'dd if=/dev/zero of=/ray/big bs=1M count=30 2>/dev/null'
  const big = await privileged.exec(name, { argv: ['/bin/sh', '-c', write], env, cwd: '/ray', stdout: 'pipe' })
  t.like(await big.exited, { code: 0 })
  const usedMib = (await privileged.diskUse?.(name)) ?? 0
  t.true(usedMib >= 30 && usedMib < 60, `${usedMib} MiB`)
  await privileged.destroy(name)
  t.false(existsSync(namesOf(owner, name, state.path).folder))
  t.true(existsSync('/etc/passwd'))
  t.deepEqual(await leftovers({ owner, stateDir: state.path }), [])
})
