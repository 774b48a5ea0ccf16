import test from 'ava'

import { seccompProgram } from './seccomp.ts'

const ALLOW = 'allow'

/** Runs a filter as the kernel does, on a system call; gives `allow` or the errno. */
function judge(program: Buffer, arch: number, nr: number, args: number[] = []): string {
  const data = Buffer.alloc(64)
  data.writeUInt32LE(nr >>> 0, 0)
  data.writeUInt32LE(arch, 4)
  for (const [index, arg] of args.entries()) data.writeUInt32LE(arg >>> 0, 16 + 8 * index)
  let word = 0
  for (let at = 0; at < program.length / 8; at++) {
    const code = program.readUInt16LE(at * 8)
    const k = program.readUInt32LE(at * 8 + 4)
    if (code === 0x06) return k === 0x7fff0000 ? ALLOW : `errno ${k & 0xffff}`
    if (code === 0x20) word = data.readUInt32LE(k)
    else at += program.readUInt8(at * 8 + (compare(code, word, k) ? 2 : 3))
  }
  return 'fell off the end'
}

function compare(code: number, word: number, k: number): boolean {
  return code === 0x15 ? word === k : code === 0x35 ? word >= k : (word & k) !== 0
}

for (const [machine, arch, nr] of [
  [
    'x64',
    0xc000003e,
    { read: 0, openat: 257, execve: 59, mount: 165, unshare: 272, bpf: 321, clone: 56, socket: 41, ioctl: 16 }
  ],
  [
    'arm64',
    0xc00000b7,
    { read: 63, openat: 56, execve: 221, mount: 40, unshare: 97, bpf: 280, clone: 220, socket: 198, ioctl: 29 }
  ]
] as const) {
  const program = seccompProgram(machine) ?? Buffer.alloc(0)
  const verdict = (name: keyof typeof nr, ...args: number[]): string => judge(program, arch, nr[name], args)

  test(`${machine}: what programs use is allowed, what leads out is not`, (t) => {
    for (const name of ['read', 'openat', 'execve'] as const) t.is(verdict(name), ALLOW, name)
    for (const name of ['mount', 'unshare', 'bpf'] as const) t.is(verdict(name), 'errno 1', name)
    t.is(judge(program, arch, 435), 'errno 38', 'clone3 falls back to clone')
    t.is(judge(program, 0x40000003, 0), 'errno 38', '32-bit system calls')
    t.is(judge(program, arch, 439), ALLOW, 'faccessat2')
  })

  test(`${machine}: threads and processes, but no namespaces; the four families; no typing into terminals`, (t) => {
    t.is(verdict('clone', 0x3d0f00), ALLOW)
    t.is(verdict('clone', 17), ALLOW)
    for (const bit of [0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000]) {
      t.is(verdict('clone', 17 + bit), 'errno 1')
    }
    for (const family of [1, 2, 10, 16]) t.is(verdict('socket', family, 1), ALLOW)
    for (const family of [0, 15, 17, 38, 40, 44]) t.is(verdict('socket', family, 1), 'errno 97')
    t.is(verdict('ioctl', 0, 0x5401), ALLOW)
    t.is(verdict('ioctl', 0, 0x5412), 'errno 1')
    t.is(verdict('ioctl', 0, 0x541c), 'errno 1')
  })
}

test('the x32 ABI is no way round, and an unknown machine has no filter', (t) => {
  t.is(judge(seccompProgram('x64') ?? Buffer.alloc(0), 0xc000003e, 0x40000000 + 165), 'errno 38')
  t.is(seccompProgram('riscv64'), undefined)
})
