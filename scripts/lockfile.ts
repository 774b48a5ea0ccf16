/**
 * What package-lock.json has to hold besides what npm checks itself. Run alone it also repairs: a lockfile made against a
 * registry that mirrors one platform only lacks the optional packages of the others, and `npm ci` then refuses it
 * everywhere ("Missing: … from lock file"). Usage: node scripts/lockfile.ts [--complete]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './suite.ts'

/** One entry of the lockfile's `packages`, as far as it is read here. */
export interface LockEntry {
  name?: string
  version: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
}

/** package-lock.json, lockfileVersion 3. */
export interface Lockfile {
  packages: Record<string, LockEntry>
}

const LOCKFILE = join(ROOT, 'package-lock.json')
const OS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const CPU = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

/** The lockfile of this repository. */
export function readLockfile(): Lockfile {
  return JSON.parse(readFileSync(LOCKFILE, 'utf8')) as Lockfile
}

/** Optional packages that an entry names and the lockfile lacks, as [name, exact version, entry that names it]. */
export function missingOptional(lock: Lockfile): [string, string, LockEntry][] {
  return Object.values(lock.packages).flatMap((entry) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => lock.packages[`node_modules/${name}`] === undefined)
      .map(([name, version]): [string, string, LockEntry] => [name, version, entry])
  )
}

/** Everything wrong with a lockfile, one sentence each; empty when it is sound. */
export function checkLockfile(lock: Lockfile): string[] {
  const wrong = missingOptional(lock).map(
    ([name]) => `package-lock.json lacks ${name}: run \`node scripts/lockfile.ts --complete\``
  )
  const gossip = lock.packages['node_modules/@chainsafe/libp2p-gossipsub']
  const [major = 0, minor = 0, patch = 0] = (gossip?.version ?? '').split('.').map(Number)
  const recent = major * 1e6 + minor * 1e3 + patch >= 17_001_001
  if (gossip?.name !== '@libp2p/gossipsub' || !recent) {
    wrong.push(
      'package.json must have "@chainsafe/libp2p-gossipsub": "npm:@libp2p/gossipsub@17.1.1" or newer: the package under the old name ends at 14.1.2, delivers nothing on libp2p 3 and has an unfixed advisory'
    )
  }
  return wrong
}

/** The platform that a binary package's name says, as `os`, `cpu` and `libc` fields. */
export function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/)
  const os = OS.find((word) => words.includes(word))
  const cpu = CPU.find((word) => words.includes(word))
  if (os === undefined || cpu === undefined)
    throw new Error(`${name}: its name says no platform; add it to package-lock.json by hand`)
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined
  return { cpu: [cpu], ...(os === 'linux' && libc !== undefined ? { libc: [libc] } : {}), os: [os] }
}

/** Adds the missing optional packages, without integrity (npm takes it from the registry on that platform). */
export function completeLockfile(lock: Lockfile): Lockfile {
  const packages = { ...lock.packages }
  for (const [name, version, by] of missingOptional(lock)) {
    packages[`node_modules/${name}`] = {
      version,
      ...(by.dev === true ? { dev: true } : {}),
      optional: true,
      ...platformOf(name)
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(sorted) }
}

if (import.meta.main) {
  const lock = readLockfile()
  const fixed = process.argv.includes('--complete') ? completeLockfile(lock) : lock
  if (missingOptional(lock).length > missingOptional(fixed).length)
    writeFileSync(LOCKFILE, `${JSON.stringify(fixed, null, 2)}\n`)
  const wrong = checkLockfile(fixed)
  for (const line of wrong) console.error(line)
  process.exitCode = wrong.length === 0 ? 0 : 1
}
