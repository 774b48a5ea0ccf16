import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import test from 'ava'

import { Cgroups, detectLayout, driverOf } from './cgroup.ts'

const LIMITS = { memoryMib: 512, cpus: 1.5, pids: 100, shmMib: 1, tmpMib: 1 }

function folder(t: { teardown: (fn: () => void) => void }): string {
  const path = mkdtempSync(join(tmpdir(), 'swarm-cgroup-'))
  t.teardown(() => rmSync(path, { recursive: true }))
  return path
}

test('limits go where the host keeps each controller: pure v2', (t) => {
  const root = folder(t)
  writeFileSync(join(root, 'cgroup.controllers'), 'cpuset cpu io memory hugetlb pids\n')
  const layout = detectLayout(`proc /proc proc rw 0 0\ncgroup2 ${root} cgroup2 rw,nosuid 0 0\n`)
  t.is(driverOf(layout), 'v2')
  t.deepEqual(Object.keys(layout.controllers).sort(), ['cpu', 'memory', 'pids'])
  new Cgroups(layout).create('swarm-a/0123456789', LIMITS, ['c 195:0'])
  const read = (file: string): string => readFileSync(join(root, file), 'utf8')
  t.is(read('cgroup.subtree_control'), '+memory +pids +cpu')
  t.is(read('swarm-a/cgroup.subtree_control'), '+memory +pids +cpu')
  t.is(read('swarm-a/0123456789/memory.max'), String(512 * 1024 * 1024))
  t.is(read('swarm-a/0123456789/cpu.max'), '150000 100000')
  t.is(read('swarm-a/0123456789/pids.max'), '100')
})

test('limits go where the host keeps each controller: hybrid, and v1 alone', (t) => {
  const root = folder(t)
  for (const name of ['unified', 'memory', 'cpu,cpuacct', 'pids', 'devices']) mkdirSync(join(root, name))
  writeFileSync(join(root, 'unified/cgroup.controllers'), 'hugetlb\n')
  const v1 = ['memory', 'cpu,cpuacct', 'pids', 'devices'].map((name) => `cgroup ${root}/${name} cgroup rw,${name} 0 0`)
  const layout = detectLayout([...v1, `cgroup2 ${root}/unified cgroup2 rw 0 0`].join('\n'))
  t.is(driverOf(layout), 'v1')
  t.is(layout.unified, `${root}/unified`)
  t.deepEqual(layout.controllers.cpu, { version: 1, mount: `${root}/cpu,cpuacct` })
  t.is(driverOf(detectLayout(v1.join('\n'))), 'v1')
  t.is(driverOf(detectLayout('')), 'none')
  new Cgroups(layout).create('swarm-a/0123456789', LIMITS, ['c 195:0'])
  t.is(readFileSync(join(root, 'cpu,cpuacct/swarm-a/0123456789/cpu.cfs_quota_us'), 'utf8'), '150000')
  t.is(readFileSync(join(root, 'devices/swarm-a/0123456789/devices.allow'), 'utf8'), 'c 195:0 rw')
})

test('OOM kills are counted in both kinds of file', (t) => {
  const root = folder(t)
  mkdirSync(join(root, 'swarm-a/x'), { recursive: true })
  writeFileSync(join(root, 'swarm-a/x/memory.oom_control'), 'oom_kill_disable 0\nunder_oom 0\noom_kill 3\n')
  writeFileSync(join(root, 'swarm-a/x/memory.events'), 'low 0\noom 5\noom_kill 4\noom_group_kill 0\n')
  t.is(new Cgroups({ controllers: { memory: { version: 1, mount: root } } }).oomKills('swarm-a/x'), 3)
  t.is(new Cgroups({ controllers: { memory: { version: 2, mount: root } } }).oomKills('swarm-a/x'), 4)
  t.is(new Cgroups({ controllers: {} }).oomKills('swarm-a/x'), 0)
})
