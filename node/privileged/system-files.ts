/**
 * What a sandbox sees of the host's system: /usr read-only, the few files of /etc that programs need, and passwd,
 * group and hosts of its own. Nothing here is writable from inside.
 */
import { chownSync, existsSync, lstatSync, mkdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { hostsText } from './hosts.ts'
import type { Names } from './names.ts'

/** Files and folders of the host's /etc that are bound read-only where they exist. Nothing in them is secret. */
const ETC = [
  'ld.so.cache',
  'ld.so.conf',
  'ld.so.conf.d',
  'ssl/certs',
  'ssl/openssl.cnf',
  'ca-certificates',
  'pki',
  'crypto-policies',
  'alternatives',
  'localtime',
  'mime.types',
  'protocols',
  'services'
]

/** Top-level folders that are links into /usr on merged systems, and folders of their own elsewhere. */
const TOP = ['bin', 'sbin', 'lib', 'lib32', 'lib64', 'libx32']

/** Folders that a sandbox has anyway; every other parent of a bound path is made first. */
const MADE = ['/', '/usr', '/etc', '/var', '/run', '/proc', '/dev', '/tmp', '/dev/shm', '/ray', '/work']

/** bwrap arguments for /usr and its top-level links. */
export function systemArguments(): string[] {
  const args = ['--ro-bind', '/usr', '/usr']
  for (const name of TOP) {
    const path = `/${name}`
    const entry = lstatSync(path, { throwIfNoEntry: false })
    if (entry === undefined) continue
    if (entry.isSymbolicLink()) args.push('--symlink', readlinkSync(path), path)
    else args.push('--ro-bind', path, path)
  }
  return args
}

/** bwrap arguments for /etc; writes the generated files below the job's folder. */
export function etcArguments(names: Names, uid: number, nameServer?: string): string[] {
  const args = ['/etc', '/etc/ssl'].flatMap((folder) => ['--perms', '0755', '--dir', folder])
  for (const name of ETC) {
    const path = join('/etc', name)
    if (existsSync(path)) args.push('--ro-bind', path, path)
  }
  const folder = join(names.folder, 'etc')
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  for (const [name, text] of Object.entries(etcFiles(names.hostname, uid, nameServer))) {
    const path = join(folder, name)
    writeFileSync(path, text, { mode: 0o644 })
    args.push('--ro-bind', path, join('/etc', name))
  }
  return args
}

/**
 * The generated files: the job's user, and its own host name on loopback, since Gloo and others look that up.
 * @param nameServer of a job that reaches the internet: this host's end of its pair
 */
export function etcFiles(hostname: string, uid: number, nameServer?: string): Record<string, string> {
  return {
    passwd: `root:x:0:0:root:/:/usr/sbin/nologin\njob:x:${uid}:${uid}:job:/ray:/bin/sh\nnobody:x:65534:65534:nobody:/:/usr/sbin/nologin\n`,
    group: `root:x:0:\njob:x:${uid}:\nnogroup:x:65534:\n`,
    hosts: hostsText(hostname),
    hostname: `${hostname}\n`,
    'nsswitch.conf': `passwd: files\ngroup: files\nhosts: files${nameServer === undefined ? '' : ' dns'}\n`,
    'resolv.conf':
      nameServer === undefined
        ? '# A job has no route to a name server.\n'
        : `nameserver ${nameServer}\noptions timeout:4 attempts:2\n`
  }
}

/**
 * bwrap arguments that bind host paths read-only at their own path. The parents that bwrap would make for them are
 * 0700 root, so each is made 0755 first. Paths that are seen anyway, in /usr or in another bound path, are left out.
 */
export function bindArguments(option: '--ro-bind' | '--dev-bind', paths: string[]): string[] {
  const args: string[] = []
  const made = new Set([...MADE, ...TOP.map((name) => `/${name}`)])
  const bound = ['/usr']
  for (const path of [...new Set(paths)].sort()) {
    if (bound.some((other) => path === other || path.startsWith(`${other}/`))) continue
    for (const parent of parentsOf(path)) {
      if (made.has(parent)) continue
      made.add(parent)
      args.push('--perms', '0755', '--dir', parent)
    }
    bound.push(path)
    args.push(option, path, path)
  }
  return args
}

/** The job's /ray: a host folder that only its user can enter, with /ray/output in it. Gives its path. */
export function makeRayFolder(names: Names, uid: number): string {
  const ray = join(names.folder, 'ray')
  for (const path of [ray, join(ray, 'output')]) {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    chownSync(path, uid, uid)
  }
  return ray
}

function parentsOf(path: string): string[] {
  const parents: string[] = []
  for (let parent = dirname(path); parent !== '/'; parent = dirname(parent)) parents.unshift(parent)
  return parents
}
