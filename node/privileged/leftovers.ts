/**
 * An inventory of what jobs left on this host, for tests of I10: nothing of a job may be in it after its teardown.
 * It looks at the world and not at records, so it also finds what a teardown forgot.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { detectLayout } from './cgroup.ts'
import { findTool, runAny } from './command.ts'
import { FIRST_UID, NETNS_FOLDER, UAPI_FOLDER, UID_COUNT, uidOf } from './names.ts'
import { allPids, commandLine, identify, uidOfProcess } from './process-table.ts'
import type { JobName } from './verbs.ts'

/** Whose things are looked for. Without any of these: all of Swarm's on this host. */
export interface LeftoverFilter {
  /** Things whose name carries this owner: namespaces, cgroups, mounts. */
  owner?: string
  /** Jobs, for the things that carry only the job's name: links, daemons, sockets, tables, users. */
  names?: JobName[]
  /** Folder of a node: what is in its `jobs` and `records`. */
  stateDir?: string
  /** True: networks made ahead of time count too (a stopped node has none). Default false: they are no job's. */
  ready?: boolean
}

/** One line per thing that is left, `KIND NAME`, sorted. Links and tables are those of the caller's network namespace. */
export async function leftovers(filter: LeftoverFilter = {}): Promise<string[]> {
  const found = [
    ...entries(NETNS_FOLDER)
      .filter((name) => isOwned(name, filter))
      .map((name) => `namespace ${name}`),
    ...(await links(filter)),
    ...(await tables(filter)),
    ...cgroups(filter),
    ...processes(filter),
    ...entries(UAPI_FOLDER)
      .filter((name) => isJob(name, /^sw([0-9a-fw][0-9a-f]{9})\.sock$/, filter))
      .map((name) => `socket ${name}`),
    ...mounts(filter),
    ...files(filter)
  ]
  return [...new Set(found)].sort()
}

async function links(filter: LeftoverFilter): Promise<string[]> {
  const { stdout } = await runAny(['ip', '-o', 'link'])
  const names = [...stdout.matchAll(/^[0-9]+: ([^:@\s]+)/gm)].map((match) => match[1] ?? '')
  return names.filter((name) => isJob(name, /^swe?([0-9a-fw][0-9a-f]{9})$/, filter)).map((name) => `link ${name}`)
}

async function tables(filter: LeftoverFilter): Promise<string[]> {
  if (findTool('nft') === undefined) return []
  const { stdout } = await runAny(['nft', 'list', 'tables'])
  const names = stdout.split('\n').map((line) => line.split(' ').at(-1) ?? '')
  return names.filter((name) => isJob(name, /^swarm_([0-9a-f]{10})$/, filter)).map((name) => `table ${name}`)
}

/** Folders of owners (`swarm-<owner>`) and of jobs in them; an owner's folder counts only when no jobs are named. */
function cgroups(filter: LeftoverFilter): string[] {
  const { unified, controllers } = detectLayout()
  const mounts = new Set([
    ...(unified === undefined ? [] : [unified]),
    ...Object.values(controllers).map(({ mount }) => mount)
  ])
  const owners = [...mounts].flatMap((mount) =>
    entries(mount)
      .filter((name) => (filter.owner === undefined ? name.startsWith('swarm-') : name === `swarm-${filter.owner}`))
      .map((name) => join(mount, name))
  )
  const jobs = owners.flatMap((folder) =>
    entries(folder)
      .filter((name) => /^[0-9a-f]{10}$/.test(name) && (filter.names === undefined || filter.names.includes(name)))
      .map((name) => join(folder, name))
  )
  return [...(filter.names === undefined ? owners : []), ...jobs].map((path) => `cgroup ${path}`)
}

/** Daemons by command line and everything that runs as a job's user; zombies are gone. */
function processes(filter: LeftoverFilter): string[] {
  const users = filter.owner === undefined && filter.names === undefined ? undefined : usersOf(filter)
  return allPids()
    .filter((pid) => identify(pid) !== undefined)
    .flatMap((pid) => {
      const [file = '', flag = '', link = ''] = commandLine(pid)
      if (file.endsWith('wireguard-go') && isJob(link, /^sw([0-9a-fw][0-9a-f]{9})$/, filter))
        return [`process ${pid} wireguard-go ${flag} ${link}`]
      const uid = uidOfProcess(pid) ?? 0
      const isUser = users === undefined ? uid >= FIRST_UID && uid < FIRST_UID + UID_COUNT : users.has(uid)
      return isUser ? [`process ${pid} of user ${uid}: ${file}`] : []
    })
}

/** A job's user follows from owner and name; with only one of them given, users are not looked for. */
function usersOf({ owner, names = [] }: LeftoverFilter): Set<number> {
  return new Set(owner === undefined ? [] : names.map((name) => uidOf(owner, name, new Set())))
}

function mounts(filter: LeftoverFilter): string[] {
  const points = readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
  const mine = points.filter((point) => {
    if (filter.stateDir !== undefined && point.startsWith(`${filter.stateDir}/`)) return true
    return point.startsWith(`${NETNS_FOLDER}/`) && isOwned(point.slice(NETNS_FOLDER.length + 1), filter)
  })
  return mine.map((point) => `mount ${point}`)
}

function files(filter: LeftoverFilter): string[] {
  const { stateDir } = filter
  if (stateDir === undefined) return []
  return ['jobs', 'records'].flatMap((folder) =>
    entries(join(stateDir, folder))
      .filter((entry) => isWanted(entry.slice(0, 10), filter))
      .map((entry) => `file ${join(stateDir, folder, entry)}`)
  )
}

/** Names that carry the owner; with jobs named too, only those of these jobs. */
function isOwned(name: string, filter: LeftoverFilter): boolean {
  if (!name.startsWith(filter.owner === undefined ? 'swarm-' : `swarm-${filter.owner}-`)) return false
  return isWanted(name.slice(name.lastIndexOf('-') + 1), filter)
}

/** Names that carry only the job. */
function isJob(name: string, pattern: RegExp, filter: LeftoverFilter): boolean {
  const job = pattern.exec(name)?.[1]
  if (job === undefined || (filter.names === undefined && filter.owner !== undefined)) return false
  return isWanted(job, filter)
}

function isWanted(job: string, { names, ready = false }: LeftoverFilter): boolean {
  if (!ready && job.startsWith('w')) return false
  return names === undefined || names.includes(job)
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
