/**
 * The system calls that no job needs and that have been ways out of sandboxes: a classic BPF program for bwrap's
 * `--seccomp`. Everything else is allowed, since Ray, Python and CUDA use most of the rest.
 */

/** Numbers by architecture, from the kernel's asm/unistd.h; what an architecture lacks is left out. */
interface SyscallTable {
  /** AUDIT_ARCH_* of linux/audit.h. */
  arch: number
  /** Answered with EPERM, as without the privilege that most of them need anyway. */
  denied: number[]
  clone: number
  clone3: number
  socket: number
  ioctl: number
  /** First number of the x32 ABI, which would walk round the numbers above. */
  x32?: number
}

/**
 * Denied, in this order: other namespaces and mounts (mount, umount2, pivot_root, chroot, setns, unshare, open_tree to
 * mount_setattr), kernel keys (keyctl, add_key, request_key), bpf, perf_event_open, userfaultfd, io_uring, ptrace,
 * files by handle, fanotify, the kernel's log, modules, kexec, clocks, swap, quota, accounting, reboot.
 */
const X86_64: SyscallTable = {
  arch: 0xc000003e,
  denied: [
    165, 166, 155, 161, 308, 272, 428, 429, 430, 431, 432, 433, 442, 250, 248, 249, 321, 298, 323, 425, 426, 427, 101,
    304, 300, 103, 175, 313, 176, 246, 320, 164, 227, 305, 159, 167, 168, 179, 443, 163, 169, 172, 173, 154, 153, 212
  ],
  clone: 56,
  clone3: 435,
  socket: 41,
  ioctl: 16,
  x32: 0x40000000
}

const AARCH64: SyscallTable = {
  arch: 0xc00000b7,
  denied: [
    40, 39, 41, 51, 268, 97, 428, 429, 430, 431, 432, 433, 442, 219, 217, 218, 280, 241, 282, 425, 426, 427, 117, 265,
    262, 116, 105, 273, 106, 104, 294, 170, 112, 266, 171, 224, 225, 60, 443, 89, 142, 58, 18
  ],
  clone: 220,
  clone3: 435,
  socket: 198,
  ioctl: 29
}

/** errno values: EPERM; ENOSYS, on which glibc falls back from clone3 to clone; EAFNOSUPPORT. */
const EPERM = 1
const ENOSYS = 38
const EAFNOSUPPORT = 97

/** CLONE_NEWNS | NEWCGROUP | NEWUTS | NEWIPC | NEWUSER | NEWPID | NEWNET: a nested user namespace is most exploits' first step. */
const CLONE_NAMESPACES = 0x7e020000

/** AF_UNIX, AF_INET, AF_INET6, AF_NETLINK. Others, AF_VSOCK above all, are not confined by the network namespace. */
const FAMILIES = [1, 2, 10, 16]

/** TIOCSTI and TIOCLINUX: typing into a terminal. */
const TERMINAL_IOCTLS = [0x5412, 0x541c]

/** Offsets in struct seccomp_data. */
const NR = 0
const ARCH = 4
const ARG0 = 16
const ARG1 = 24

/** Opcodes of classic BPF: load word, jump if equal, jump if greater or equal, jump if any bit, return. */
const LOAD = 0x20
const JEQ = 0x15
const JGE = 0x35
const JSET = 0x45
const RETURN = 0x06

const ALLOW = 0x7fff0000
const errno = (value: number): number => 0x00050000 | value

type Instruction = [code: number, jumpTrue: number, jumpFalse: number, k: number]

/** The program for this machine; undefined on an architecture without a table, where bwrap runs without a filter. */
export function seccompProgram(machine: string = process.arch): Buffer | undefined {
  const table = machine === 'x64' ? X86_64 : machine === 'arm64' ? AARCH64 : undefined
  return table === undefined ? undefined : encode(instructions(table))
}

function instructions(table: SyscallTable): Instruction[] {
  return [
    [LOAD, 0, 0, ARCH],
    [JEQ, 1, 0, table.arch],
    [RETURN, 0, 0, errno(ENOSYS)],
    [LOAD, 0, 0, NR],
    ...(table.x32 === undefined ? [] : answer(JGE, table.x32, ENOSYS)),
    ...table.denied.flatMap((nr) => answer(JEQ, nr, EPERM)),
    ...answer(JEQ, table.clone3, ENOSYS),
    [JEQ, 0, 4, table.clone],
    [LOAD, 0, 0, ARG0],
    [JSET, 0, 1, CLONE_NAMESPACES],
    [RETURN, 0, 0, errno(EPERM)],
    [RETURN, 0, 0, ALLOW],
    [JEQ, 0, FAMILIES.length + 3, table.socket],
    [LOAD, 0, 0, ARG0],
    ...FAMILIES.map((family, index): Instruction => [JEQ, FAMILIES.length - index, 0, family]),
    [RETURN, 0, 0, errno(EAFNOSUPPORT)],
    [RETURN, 0, 0, ALLOW],
    [JEQ, 0, 1 + 2 * TERMINAL_IOCTLS.length, table.ioctl],
    [LOAD, 0, 0, ARG1],
    ...TERMINAL_IOCTLS.flatMap((request) => answer(JEQ, request, EPERM)),
    [RETURN, 0, 0, ALLOW]
  ]
}

/** Two instructions: answer with an errno when the comparison holds, else go on. */
function answer(comparison: number, k: number, error: number): Instruction[] {
  return [
    [comparison, 0, 1, k],
    [RETURN, 0, 0, errno(error)]
  ]
}

function encode(program: Instruction[]): Buffer {
  const bytes = Buffer.alloc(program.length * 8)
  for (const [index, [code, jumpTrue, jumpFalse, k]] of program.entries()) {
    bytes.writeUInt16LE(code, index * 8)
    bytes.writeUInt8(jumpTrue, index * 8 + 2)
    bytes.writeUInt8(jumpFalse, index * 8 + 3)
    bytes.writeUInt32LE(k >>> 0, index * 8 + 4)
  }
  return bytes
}
