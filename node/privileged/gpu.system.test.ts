import { chmodSync, rmSync } from 'node:fs'

import test from 'ava'

import { generateWireguardKeys } from '../wireguard/keys.ts'
import { MeshPorts } from '../wireguard/ports.ts'
import { jobName, ownerName, sandboxSpec, tempFolder, whyNot } from './_lab.ts'
import { run } from './command.ts'
import { parseInformation, parseLibraries } from './gpu.ts'
import { createPrivileged } from './privileged.ts'

const reason = await whyNot()
const real = reason === '' ? test.serial : test.serial.skip
const NEEDS = `[needs root, wireguard, bubblewrap${reason === '' ? '' : `: ${reason}`}]`

test("the driver's libraries and a GPU's minor number are read from what the tools print", (t) => {
  const text = `312 libs found in cache \`/etc/ld.so.cache'
\tlibnvidia-ml.so.1 (libc6,x86-64) => /opt/nvidia/lib64/libnvidia-ml.so.1
\tlibcuda.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libcuda.so.1
\tlibcuda.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libcuda.so.1
\tlibcurl.so.4 (libc6,x86-64) => /lib/x86_64-linux-gnu/libcurl.so.4
\tlibnvidia-ptxjitcompiler.so.1 (libc6,x86-64) => /opt/nvidia/lib64/libnvidia-ptxjitcompiler.so.1\n`
  t.deepEqual(parseLibraries(text), [
    '/opt/nvidia/lib64/libnvidia-ml.so.1',
    '/lib/x86_64-linux-gnu/libcuda.so.1',
    '/opt/nvidia/lib64/libnvidia-ptxjitcompiler.so.1'
  ])
  const information = 'Model: \t\t NVIDIA A100\nIRQ:   \t\t 123\nDevice Minor: \t 3\nGPU Excluded:\t No\n'
  t.deepEqual(parseInformation(information), { minor: 3 })
  t.is(parseInformation('Model: x\n'), undefined)
})

// Device nodes without a driver behind them: opening an allowed one says ENXIO, a forbidden one EPERM, an absent one ENOENT.
real(`${NEEDS} a leased GPU's node can be opened, one that is not leased is not there`, async (t) => {
  const state = tempFolder()
  const work = tempFolder()
  chmodSync(work.path, 0o755)
  const privileged = createPrivileged({ owner: ownerName('g'), stateDir: state.path })
  const name = jobName()
  const [leased, other] = [200 + (process.pid % 25) * 2, 201 + (process.pid % 25) * 2]
  try {
    for (const minor of [leased, other])
      await run(['mknod', '-m', '666', `/dev/nvidia${minor}`, 'c', '195', String(minor)])
    const { privateKey } = generateWireguardKeys()
    await privileged.createNetwork({ name, privateKey, listenPort: await new MeshPorts().take() })
    await privileged.createSandbox(sandboxSpec(name, work.path, { gpus: [{ uuid: 'GPU-test', minor: leased }] }))
    const script = `ls /dev | grep nvidia; for n in ${leased} ${other}; do head -c1 /dev/nvidia$n; done; head -c1 /dev/tty1; true`
    const child = await privileged.exec(name, {
      argv: ['/bin/sh', '-c', `exec 2>&1\n${script}`],
      env: { PATH: '/usr/bin' },
      cwd: '/',
      stdout: 'pipe'
    })
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    await new Promise((resolve) => child.stdout?.once('close', resolve))
    t.regex(output, new RegExp(`^nvidia${leased}\n`))
    t.regex(output, new RegExp(`/dev/nvidia${leased}' for reading: No such device or address`))
    t.regex(output, new RegExp(`/dev/nvidia${other}' for reading: No such file`))
  } finally {
    for (const minor of [leased, other]) rmSync(`/dev/nvidia${minor}`, { force: true })
    await privileged.destroy(name)
    state.remove()
    work.remove()
  }
})
