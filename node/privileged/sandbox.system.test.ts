import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import test from 'ava'

import { generateWireguardKeys } from '../wireguard/keys.ts'
import { MeshPorts } from '../wireguard/ports.ts'
import { jobName, ownerName, sandboxSpec, tempFolder, whyNot } from './_lab.ts'
import { Cgroups } from './cgroup.ts'
import { leftovers } from './leftovers.ts'
import { FIRST_UID, namesOf } from './names.ts'
import { createPrivileged } from './privileged.ts'
import { allPids } from './process-table.ts'
import type { ExecSpec, SandboxSpec } from './verbs.ts'
import { until } from './wait.ts'

const reason = await whyNot()
const real = reason === '' ? test.serial : test.serial.skip
const NEEDS = `[needs root, wireguard, bubblewrap${reason === '' ? '' : `: ${reason}`}]`

const ports = new MeshPorts()
const state = tempFolder()
const owner = ownerName('s')
const privileged = createPrivileged({ owner, stateDir: state.path })
const used: string[] = []
const folders: Array<{ remove: () => void }> = []

test.after.always(async () => {
  for (const name of used) await privileged.destroy(name)
  for (const folder of folders) folder.remove()
  state.remove()
})

async function sandbox(over: Partial<SandboxSpec> = {}) {
  const name = jobName()
  used.push(name)
  const { privateKey } = generateWireguardKeys()
  await privileged.createNetwork({ name, privateKey, listenPort: await ports.take() })
  const work = tempFolder()
  folders.push(work)
  chmodSync(work.path, 0o755)
  writeFileSync(join(work.path, 'train.py'), 'print("work")\n')
  const spec = sandboxSpec(name, work.path, over)
  const process = await privileged.createSandbox(spec)
  const destroy = async (): Promise<void> => {
    await privileged.destroy(name)
    work.remove()
  }
  return { name, spec, process, destroy, names: namesOf(owner, name, state.path) }
}

/** Runs a shell line in a sandbox; gives its output and how it ended. */
async function sh(name: string, line: string, over: Partial<ExecSpec> = {}) {
  const env = { PATH: '/usr/bin:/bin' }
  const argv = ['/bin/sh', '-c', `exec 2>&1\n${line}`]
  const child = await privileged.exec(name, { argv, env, cwd: '/ray', stdout: 'pipe', ...over })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  child.stdin.end()
  const closed = new Promise((resolve) => child.stdout?.once('close', resolve))
  const end = await child.exited
  if (child.stdout !== undefined) await closed
  return { output, ...end }
}

real(`${NEEDS} the job is an unprivileged user of its own, with nothing of the host`, async (t) => {
  const line = 'grep ^Seccomp: /proc/self/status; echo ready; read line; exit 7'
  const { name, process, spec, destroy } = await sandbox({ argv: ['/bin/sh', '-c', line] })
  const { output } = await sh(
    name,
    'id -u; grep -E "^(CapInh|CapPrm|CapEff|CapBnd|CapAmb|NoNewPrivs|Seccomp):" /proc/self/status; env; hostname'
  )
  const uid = Number(output.split('\n')[0])
  t.true(uid >= FIRST_UID)
  for (const set of ['Inh', 'Prm', 'Eff', 'Bnd', 'Amb']) t.regex(output, new RegExp(`Cap${set}:\\s+0{16}\n`))
  t.regex(output, /NoNewPrivs:\s+1\n/)
  t.regex(output, /Seccomp:\s+2\n/)
  t.regex(readFileSync(spec.logFile, 'utf8'), /^Seccomp:\s+2$/m)
  t.deepEqual(
    output.split('\n').filter((line) => /^[A-Z]+=/.test(line)),
    ['PATH=/usr/bin:/bin', 'PWD=/ray']
  )
  t.regex(output, new RegExp(`swarm-${name}`))

  const pids = await sh(name, 'for d in /proc/[0-9]*; do echo ${d#/proc/}; done')
  t.true(
    pids.output
      .split('\n')
      .filter((line) => line !== '')
      .map(Number)
      .every((pid) => pid < 100)
  )
  const files = await sh(
    name,
    'ls -A /home /root /etc/shadow /var/lib; ls /work; cat /etc/hosts; cat /proc/1/environ; ls /sys; ls -ld /ray /tmp /dev/shm; df /tmp /dev/shm | tail -2'
  )
  t.regex(files.output, /train\.py/)
  t.regex(files.output, new RegExp(`127\\.0\\.0\\.1 localhost swarm-${name}`))
  for (const path of ['/home', '/root', '/etc/shadow', '/var/lib', '/sys']) {
    t.regex(files.output, new RegExp(`'${path}': No such file`))
  }
  t.regex(files.output, /environ: Permission denied/)
  t.regex(files.output, /drwx------ .* \/ray/)
  process.stdin.end('go\n')
  t.deepEqual(await process.exited, { code: 7, signal: null, oomKilled: false })
  t.regex(readFileSync(spec.logFile, 'utf8'), /^ready\n/m)
  await destroy()
})

real(`${NEEDS} attempts to get out or to harm the host fail`, async (t) => {
  const { name, destroy } = await sandbox()
  const attempts = [
    'echo x >/usr/bin/evil',
    'echo x >/work/evil',
    'echo x >/etc/hosts',
    'rm /work/train.py',
    'touch /evil',
    'mount -t tmpfs none /mnt',
    'mount -t tmpfs none /tmp',
    'umount /usr',
    'mount -o remount,rw /usr',
    'unshare -m true',
    'unshare -n true',
    'unshare -Ur true',
    'unshare -U true',
    'chroot / true',
    'nsenter -t 1 -n true',
    'nsenter -t 1 -m true',
    'mknod /tmp/sda b 8 0',
    'mknod /ray/mem c 1 1',
    'mknod /tmp/nvidia0 c 195 0',
    'head -c1 /proc/kcore | grep -q .',
    'echo c >/proc/sysrq-trigger',
    'echo 1 >/proc/sys/kernel/panic',
    'ip link add x type veth',
    'ip link set lo down',
    'nft flush ruleset',
    'nft list ruleset | grep -q .',
    'setpriv --reuid=0 true',
    'su -c true',
    'kill -9 1',
    'cat /proc/1/environ',
    'ls /proc/1/root/',
    'echo $$ >/sys/fs/cgroup/cgroup.procs',
    'hostname evil',
    'date -s 2000-01-01',
    'ls /proc/1/cwd/',
    'cat /proc/1/mem',
    'chmod u+s /bin/sh',
    'dmesg',
    'exec 3<>/dev/tty',
    '(exec 9</dev/kmsg)',
    'exec 3<>/dev/tcp/169.254.169.254/80',
    'nice -n -5 true 2>&1 | grep -vq cannot',
    'ping -c1 -W1 127.0.0.1',
    'swapoff -a',
    'losetup -f',
    'ls -A /lost+found /boot'
  ]
  const script = attempts.map((line, index) => `(${line}) >/dev/null 2>&1 </dev/null && echo got ${index}`).join('\n')
  const { output } = await sh(name, `${script}\necho done`)
  t.is(
    output
      .split('\n')
      .filter((line) => line.startsWith('got'))
      .map((line) => attempts[Number(line.slice(4))])
      .join(),
    ''
  )
  t.regex(output, /done/)
  await destroy()
})

real(`${NEEDS} environment and secrets reach the program and no command line, and no privileged process`, async (t) => {
  const { name, names, destroy } = await sandbox()
  const secret = `secret-${jobName()}`
  const env = { TOKEN: secret, ODD: `a'b"c$d\ne\\`, PATH: '/bin', LD_PRELOAD: '/ray/evil.so', EMPTY: '' }
  const line = 'printf "%s|%s|%s|%s" "$TOKEN" "$ODD" "$LD_PRELOAD" "${EMPTY-unset}"; read x'
  const child = await privileged.exec(name, { argv: ['/bin/sh', '-c', line], env, cwd: '/work', stdout: 'pipe' })
  let output = ''
  await new Promise<void>((resolve) =>
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.endsWith('|')) resolve()
    })
  )
  t.true(output.includes(`${secret}|${env.ODD}|/ray/evil.so|`), output)
  const cgroups = new Cgroups()
  const seen = allPids().filter((pid) => pid !== process.pid && readProc(pid, 'cmdline').includes(secret))
  t.deepEqual(seen, [])
  const holders = allPids().filter((pid) => readProc(pid, 'environ').includes(secret))
  t.true(holders.length > 0 && holders.every((pid) => cgroups.pids(names.cgroup).includes(pid)))
  t.true(holders.every((pid) => !/^Uid:\t0\t/m.test(readProc(pid, 'status'))))
  child.stdin.end('\n')
  t.is((await child.exited).code, 0)
  await t.throwsAsync(sh(name, 'true', { env: { 'A;B': '1' } }), { code: 'bad-argument' })
  await t.throwsAsync(sh(name, 'true', { cwd: '/no/such' }), { code: 'sandbox-failed' })
  await destroy()
})

real(`${NEEDS} memory, processes, /tmp and /dev/shm are limited, and an OOM kill is told apart`, async (t) => {
  const { name, destroy } = await sandbox()
  const hog = await sh(name, 'exec /usr/bin/perl -e \'my $x = "a" x (400 * 1024 * 1024); print length $x\'')
  t.true(hog.oomKilled)
  t.regex(hog.output, /^$/)
  const plain = await sh(name, 'kill -9 $$')
  t.false(plain.oomKilled)
  const forks =
    'while (1) { my $p = fork; last unless defined $p; if ($p == 0) { sleep 1000; exit } push @p, $p } print scalar @p; kill 9, @p'
  const many = await sh(name, `exec /usr/bin/perl -e '${forks}'`)
  t.true(Number(many.output) > 40 && Number(many.output) < 64, many.output)
  await destroy()

  const other = await sandbox()
  for (const folder of ['/tmp', '/dev/shm']) {
    const { output } = await sh(other.name, `head -c 20000000 /dev/zero >${folder}/big; stat -c %s ${folder}/big`)
    t.regex(output, /No space left/)
    t.regex(output, /\n16777216\n$/)
  }
  await other.destroy()
})

real(`${NEEDS} signals reach the program; SIGKILL ends the sandbox and all that runs beside the program`, async (t) => {
  const script = 'trap "echo got term; exit 5" TERM; echo ready; while :; do sleep 0.05; done'
  const polite = await sandbox({ argv: ['/bin/sh', '-c', script] })
  t.true(await until(() => readFileSync(polite.spec.logFile, 'utf8').includes('ready'), 20_000))
  polite.process.kill('SIGTERM')
  t.is((await polite.process.exited).code, 5)
  t.regex(readFileSync(polite.spec.logFile, 'utf8'), /got term/)
  await polite.destroy()

  const { name, names, process, destroy } = await sandbox()
  const beside = await privileged.exec(name, { argv: ['/bin/sleep', '1000'], env: {}, cwd: '/ray', stdout: 'pipe' })
  process.kill('SIGKILL')
  t.is((await beside.exited).signal, 'SIGKILL')
  await process.exited
  t.deepEqual(
    new Cgroups().pids(names.cgroup).filter((pid) => readProc(pid, 'cmdline') !== ''),
    []
  )
  await t.throwsAsync(sh(name, 'true'), { code: 'no-sandbox' })
  await destroy()
})

real(`${NEEDS} destroy during a run ends everything, and later verbs say so`, async (t) => {
  const { name, process, destroy } = await sandbox()
  const running = await privileged.exec(name, { argv: ['/bin/sleep', '1000'], env: {}, cwd: '/', stdout: 'pipe' })
  await destroy()
  t.is((await process.exited).signal, 'SIGKILL')
  await running.exited
  await t.throwsAsync(sh(name, 'true'), { code: 'no-network' })
  t.deepEqual(await leftovers({ owner, names: [name] }), [])
})

real(`${NEEDS} a connection opens to a port inside, twice, and is refused where nothing listens`, async (t) => {
  const { name, destroy } = await sandbox()
  const script =
    'use IO::Socket::INET; $s = IO::Socket::INET->new(LocalAddr=>"127.0.0.1", LocalPort=>8265, Listen=>5, ReuseAddr=>1); $|=1; print "up\\n"; while ($c = $s->accept) { print $c "hello\\n"; $l = <$c>; print $c "you said $l"; close $c }'
  const server = await privileged.exec(name, {
    argv: ['/usr/bin/perl', '-e', script],
    env: {},
    cwd: '/',
    stdout: 'pipe'
  })
  await new Promise((resolve) => server.stdout?.once('data', resolve))
  for (const word of ['one', 'two']) {
    const socket = await privileged.connect(name, 8265)
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString()
    })
    socket.write(`${word}\n`)
    await new Promise((resolve) => socket.once('close', resolve))
    t.is(text, `hello\nyou said ${word}\n`)
  }
  await t.throwsAsync(privileged.connect(name, 8266), { code: 'connect-failed' })
  await destroy()
})

real(`${NEEDS} the end of a program that ends at once is not missed`, async (t) => {
  const { name, process, destroy } = await sandbox({ argv: ['/bin/sh', '-c', 'exit 3'] })
  t.deepEqual(await process.exited, { code: 3, signal: null, oomKilled: false })
  await t.throwsAsync(sh(name, 'true'), { code: 'no-sandbox' })
  await destroy()
  const other = await sandbox()
  const ends = await Promise.all([1, 2, 3, 4].map((code) => sh(other.name, `exit ${code}`)))
  t.deepEqual(
    ends.map(({ code }) => code),
    [1, 2, 3, 4]
  )
  await other.destroy()
})

real(`${NEEDS} a sandbox that cannot start says so`, async (t) => {
  await t.throwsAsync(sandbox({ readOnly: ['/no/such/folder'] }), { code: 'bad-argument', message: /no\/such\/folder/ })
  await t.throwsAsync(sandbox({ gpus: [{ uuid: 'GPU-1', minor: 999 }] }), { code: 'gpu-missing' })
})

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1')
  } catch {
    return ''
  }
}
