/**
 * The one seam through which namespaces, WireGuard, nftables, cgroups and bubblewrap are touched: a small closed set
 * of verbs with typed, serialisable arguments. It imports no libp2p and no npm package, so that later it can be a
 * process of its own while everything that parses strangers' bytes runs unprivileged.
 *
 * Every verb is idempotent where the world allows it, and every resource is recorded in `stateDir` before it is made.
 * All names derive from `JobName`, which carries hash(node, job): a sweep touches only what its own node made.
 */
import type { Writable } from 'node:stream'
import type { Server, Socket } from 'node:net'

import type { EgressPlace, EgressUse } from './egress.ts'
import type { HostNames } from './hosts.ts'

/** 10 lower-case hex characters: the head of SHA-256(node id, job, attempt). Interface `sw<name>`, namespace `swarm-<owner>-<name>`, cgroup `swarm-<owner>/<name>`, table `swarm_<name>`. */
export type JobName = string

/** What this host can do; each missing part has the sentence that tells a person how to get it. */
export interface Capabilities {
  root: boolean
  wireguard: 'kernel' | 'wireguard-go' | 'none'
  nftables: boolean
  bubblewrap: boolean
  cgroup: 'v2' | 'v1' | 'none'
  /** Why no folder can be attached to a running sandbox, so that no environments are built here; absent where it works. */
  attachMissing?: string
  /** One line per missing part: what is missing and the command that installs it. Empty when all is there. */
  missing: string[]
}

/** Made at the hold: namespace, device (moved in once its UAPI answers), keys set, nft policy; no address and no peer yet. */
export interface NetworkSpec {
  name: JobName
  /** Raw X25519 private key, 32 bytes. Never in argv, environment or log. */
  privateKey: Uint8Array
  /** UDP port of the WireGuard socket, which stays in the host's namespace. */
  listenPort: number
}

/** One peer of a job's device. Allowed-ips are computed locally by the caller, never taken from the wire. */
export interface TunnelPeer {
  publicKey: Uint8Array
  presharedKey?: Uint8Array
  /** Given to the initiator of the pair only; the responder learns it from the first handshake. */
  endpoint?: { address: string; port: number }
  /** CIDRs, e.g. `100.64.0.2/32`, `fd…/128`, and the head's `100.64.255.1/32` for the member that holds it. */
  allowedIps: string[]
}

/** Another way to a peer: where its datagrams go from now on, and from where they may come (old paths included). */
export interface TunnelPath {
  to: { address: string; port: number }
  candidates: Array<{ address: string; port: number }>
}

/** Counters of one peer as the device reports them. */
export interface PeerStats {
  publicKey: Uint8Array
  rxBytes: number
  txBytes: number
  lastHandshakeUnixSeconds: number
}

/** Limits of a lease; enforced by cgroup, tmpfs sizes and rlimits. */
export interface Limits {
  memoryMib: number
  cpus: number
  pids: number
  shmMib: number
  tmpMib: number
}

/** A GPU that the lease owns, as device nodes. */
export interface GpuDevice {
  uuid: string
  minor: number
  migCapabilityPaths?: string[]
}

/** A bubblewrap sandbox in the job's network and PID namespace, as the lease's own unprivileged user, with an empty environment. */
export interface SandboxSpec {
  name: JobName
  limits: Limits
  gpus: GpuDevice[]
  /** Host paths bound read-only at their own path (managed Python environment, its base prefix, the launcher). */
  readOnly: string[]
  /** Host folders bound read-only at a path of the sandbox's own, one word below its root: `/swarm`, `/data`. */
  binds?: Array<{ hostDir: string; inside: string }>
  /** Host folder with the unpacked work, bound read-only at `/work`. Owned by the node, never writable by the job. */
  workDir: string
  /** First program inside (its `ray` folder is `/ray`, the output folder `/ray/output`), started by absolute path. */
  argv: string[]
  /** The whole environment of that program. No secret: anything secret goes over stdin. */
  env: Record<string, string>
  /** Host file, opened append-only by the node and inherited as stdout and stderr. */
  logFile: string
}

/** A program that makes files: in the host's network, as a user of its own, seeing the host's system and one folder. */
export interface BuildSpec {
  /** Like a job's, and no job's: 10 hex characters drawn for this build. `destroy` ends it and removes what it left. */
  name: JobName
  limits: Limits
  /** Host paths bound read-only at their own path. */
  readOnly: string[]
  /** Host folder that it may write, `/build` inside; it is given to the build's user. */
  folder: string
  argv: string[]
  env: Record<string, string>
  /** Host file for stderr, append-only; stdout is a pipe. */
  logFile: string
}

/** A program beside the first one in a running sandbox (the driver, a packer, the dashboard). */
export interface ExecSpec {
  argv: string[]
  env: Record<string, string>
  cwd: string
  /** Host file for stdout and stderr, append-only; or 'pipe' to read stdout (bounded by the caller). */
  stdout: string | 'pipe'
  stderr?: string
}

/** A process in a sandbox. */
export interface SandboxProcess {
  /** Pid as the host sees it, of nsenter or bwrap. */
  readonly pid: number
  readonly stdin: Writable
  /** Present only with stdout 'pipe'. */
  readonly stdout?: NodeJS.ReadableStream
  /** Resolves once; `oomKilled` is read from the cgroup, since an OOM kill is only 137 to its parent. */
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null; oomKilled: boolean }>
  kill(signal: NodeJS.Signals): void
}

/** The closed set of verbs. Errors are `PrivilegedError` (name, code, cause, and a message that says what to do). */
export interface Privileged {
  capabilities(): Promise<Capabilities>

  createNetwork(spec: NetworkSpec): Promise<void>
  /**
   * Keeps so many networks ready ahead of time (a provider: 1), so that `createNetwork` takes 1-3 ms instead of 50-100.
   * They carry the owner's name and no job's; an earlier process's are swept. 0, at the node's stop, removes them.
   */
  keepReady?(count: number): Promise<void>
  /**
   * Gives the device its addresses in the job (CIDRs, e.g. `100.64.0.1/16`); the head's member adds `100.64.255.1/32`. The
   * filter lets the addresses of `members` pass from then on, so that `setPeers` need not wait for it.
   */
  assignAddresses(name: JobName, cidrs: string[], members?: string[]): Promise<void>
  /** Replaces the set of peers of the device, as one desired state; the filter lets their addresses pass, and no more those of peers that are gone. */
  setPeers(name: JobName, peers: TunnelPeer[]): Promise<void>
  peerStats(name: JobName): Promise<PeerStats[]>
  /**
   * Moves the datagrams to a peer to another path while the tunnel runs; no packet is lost but those under way. Each side
   * switches its own. IPv4 paths only. Rejects with `path-blocked` where routes or rp_filter of this host forbid it.
   */
  switchPath?(name: JobName, publicKey: Uint8Array, path: TunnelPath): Promise<void>

  /** Why this host can give no job the internet, or undefined; changes nothing. */
  egressMissing?(): Promise<string | undefined>
  /**
   * Gives a job a way to the internet through this host, and to nothing else (`egress.ts`): between its network and its
   * sandbox, whose name server is then port 53 of `host`, which is `NAMES_PORT` outside: the caller listens there.
   */
  openEgress?(name: JobName): Promise<EgressPlace>
  /** Bytes that went that way so far. */
  egressUse?(name: JobName): Promise<EgressUse>

  createSandbox(spec: SandboxSpec): Promise<SandboxProcess>
  exec(name: JobName, spec: ExecSpec): Promise<SandboxProcess>
  /**
   * Opens a TCP connection inside the job's network namespace, to 127.0.0.1 or a member's mesh address, and hands over
   * the socket, which is paused. Rejects with `connect-failed`.
   */
  connect(name: JobName, port: number, host?: string): Promise<Socket>
  /**
   * Listens on an address inside the job's network namespace (loopback, or this member's mesh address once it is there)
   * and hands over the listener: `connection` has to be listened to at once. It and its connections are closed by
   * `destroy`. Rejects with `listen-failed`.
   */
  listen(name: JobName, host: string, port: number): Promise<Server>

  /**
   * Puts a host folder, read-only, over `inside` of the running sandbox: `/env`, which is empty until then. What starts and
   * what runs sees it. It goes with the sandbox.
   */
  attach?(name: JobName, hostDir: string, inside: string): Promise<void>
  /** Starts a build; it needs no network and no sandbox of its name. */
  build?(spec: BuildSpec): Promise<SandboxProcess>

  /** Tells a sandbox the names of the job's members, its own among them: they are its /etc/hosts from then on. */
  nameHosts?(name: JobName, hosts: HostNames[]): Promise<void>
  /** How often the kernel has killed a process of the job for lack of memory: whoever it was, its parents hide it. */
  oomKills?(name: JobName): Promise<number>

  /** MiB on the host's disk in the job's own folders (`/ray`). What is unlinked and still open is not in it. */
  diskUse?(name: JobName): Promise<number>
  /** Kills every process of the job (cgroup.kill, waits for `populated 0`) and removes all that was made for it. Idempotent. */
  destroy(name: JobName): Promise<void>
  /** At start: destroys everything that this owner recorded or named and that is not in `keep`. Returns the names. */
  sweep(keep: JobName[]): Promise<JobName[]>
}
