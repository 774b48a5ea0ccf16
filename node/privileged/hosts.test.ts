import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { hostsText, writeHosts } from './hosts.ts'
import { namesOf } from './names.ts'

test('a host’s own name is loopback until its address in the job is known', (t) => {
  t.is(hostsText('swarm-a'), '127.0.0.1 localhost swarm-a\n::1 localhost ip6-localhost\n')
  const hosts = [{ address: '100.64.0.1', names: ['swarm-a', 'rank0'] }]
  t.is(hostsText('swarm-a', hosts), '127.0.0.1 localhost\n::1 localhost ip6-localhost\n100.64.0.1 swarm-a rank0\n')
})

test('the file is written in place, since it is bound, and only with what are addresses and names', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'swarm-hosts-'))
  t.teardown(() => rmSync(dir, { recursive: true }))
  const names = namesOf('owner', '0123456789', dir)
  const file = join(names.folder, 'etc', 'hosts')
  const hosts = [{ address: '100.64.0.2', names: ['rank1'] }]
  t.throws(() => writeHosts(names, hosts), { code: 'no-sandbox' })
  mkdirSync(join(names.folder, 'etc'), { recursive: true })
  writeFileSync(file, 'before')
  const { ino } = statSync(file)
  writeHosts(names, hosts)
  t.regex(readFileSync(file, 'utf8'), /^100\.64\.0\.2 rank1$/m)
  t.is(statSync(file).ino, ino)
  for (const bad of [
    { address: '100.64.0.2\n1.1.1.1', names: ['rank1'] },
    { address: '100.64.0.2', names: ['rank1\n1.1.1.1 pypi'] }
  ])
    t.throws(() => writeHosts(names, [bad]), { code: 'bad-argument' })
})
