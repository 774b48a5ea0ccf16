/**
 * What a testnet has on this host, as a list of lines, for tests of I10: taken when nothing runs, and compared after each
 * job. It looks at the world and not at records: namespaces, links, tables, processes, sockets, cgroups, mounts, files.
 */
import { existsSync, globSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runIn } from '../../node/privileged/command.ts'
import { leftovers } from '../../node/privileged/leftovers.ts'
import { allPids, commandLine, identify } from '../../node/privileged/process-table.ts'
import { ownerName, jobName } from '../../node/work/names.ts'
import type { NodePlan } from './plan.ts'

/** A node with its peer id and the leases it ever had (`job/attempt`). */
export interface Owned {
  plan: NodePlan
  peer: string
  leases: readonly string[]
}

const NETNS = '/run/netns'

/** Lines `KIND …` of one node, sorted; the same state of the host gives the same lines, whatever the pids are. */
export async function inventory({ plan, peer, leases }: Owned): Promise<string[]> {
  const owner = ownerName(peer)
  const lines = [
    ...namespaces(plan.namespace, owner),
    ...(await inPlace(plan.namespace)),
    ...processes(plan.namespace, owner),
    ...cgroups(owner),
    ...mounts(plan.dataDir, owner),
    ...files(plan.dataDir),
    ...(await named({ plan, peer, leases }))
  ]
  return lines.map(tidy).sort()
}

/** Networks made ahead of time are no job's: there is one of each node, under a name and on a port that change. */
function tidy(line: string): string {
  return line.replaceAll(/(?<=sw|-)w[0-9a-f]{9}/g, 'READY').replace(/^(socket udp \S+):[0-9]+$/, '$1')
}

/** What bears the names of leases that this node ever had, wherever it may be. */
async function named({ plan, peer, leases }: Owned): Promise<string[]> {
  const names = leases.map((lease) => {
    const [job = '', attempt = '0'] = lease.split('/')
    return jobName(peer, job, Number(attempt))
  })
  return await leftovers({ owner: ownerName(peer), names, stateDir: join(plan.dataDir, 'host') })
}

function namespaces(place: string, owner: string): string[] {
  return readdirSync(NETNS)
    .filter((name) => name === place || name.startsWith(`swarm-${owner}-`))
    .map((name) => `namespace ${name}`)
}

/** Links, nft tables and sockets of one namespace. Connections come and go; what listens or is bound stays. */
async function inPlace(place: string): Promise<string[]> {
  const run = async (...argv: [string, ...string[]]) =>
    (await runIn(join(NETNS, place), argv)).split('\n').filter((line) => line !== '')
  const [links, tables, sockets] = await Promise.all([
    run('ip', '-o', 'link'),
    run('nft', 'list', 'tables'),
    run('ss', '-Hlntu')
  ])
  return [
    ...links.map((line) => `link ${/^[0-9]+: ([^:@\s]+)/.exec(line)?.[1]}`),
    ...tables.map((line) => `table ${line}`),
    ...sockets.map((line) => line.split(/\s+/)).map(([kind, , , , address]) => `socket ${kind} ${address}`)
  ]
}

/** Processes in the network or in a cgroup of the node. */
function processes(place: string, owner: string): string[] {
  const network = statSync(join(NETNS, place)).ino
  return allPids()
    .filter(
      (pid) =>
        identify(pid) !== undefined &&
        (networkOf(pid) === network || read(`/proc/${pid}/cgroup`).includes(`/swarm-${owner}/`))
    )
    .map(
      (pid) =>
        `process ${commandLine(pid)
          .map((word) => basename(word))
          .join(' ')}`
    )
}

function networkOf(pid: number): number {
  try {
    return Number(/[0-9]+/.exec(readlinkSync(`/proc/${pid}/ns/net`))?.[0])
  } catch {
    return 0
  }
}

function cgroups(owner: string): string[] {
  const roots = new Set(
    read('/proc/self/mounts')
      .split('\n')
      .flatMap((line) => {
        const [, point = '', type = ''] = line.split(' ')
        return type.startsWith('cgroup') ? [point] : []
      })
  )
  return [...roots].flatMap((root) => globSync(join(root, `swarm-${owner}`, '*/')).map((path) => `cgroup ${path}`))
}

function mounts(dataDir: string, owner: string): string[] {
  return read('/proc/self/mounts')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .filter((point) => point.startsWith(`${dataDir}/`) || point.includes(`swarm-${owner}-`))
    .map((point) => `mount ${point}`)
}

function files(dataDir: string): string[] {
  return ['host/jobs', 'host/records', 'work'].flatMap((folder) => {
    const path = join(dataDir, folder)
    return existsSync(path) ? readdirSync(path).map((entry) => `file ${folder}/-${entry}`) : []
  })
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
