import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { ROOT } from './suite.ts'

interface Ended {
  code: number | null
  signal: string | null
  out: string
}

function run(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let out = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (out += text))
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
    out
  }))
  return { child, ended }
}

function folder(t: ExecutionContext): string {
  const path = mkdtempSync(join(tmpdir(), 'swarm-bootstrap-'))
  t.teardown(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** A program that hands over to another one, with or without the means to replace itself. */
function handOver(t: ExecutionContext, program: string, canReplace: boolean): ReturnType<typeof run> {
  const file = join(folder(t), 'hand-over.mjs')
  writeFileSync(
    file,
    `import { handOver } from ${JSON.stringify(join(ROOT, 'scripts', 'setup', 'exec.mjs'))}
    ${canReplace ? '' : 'process.execve = undefined'}
    handOver(process.execPath, ['-e', ${JSON.stringify(program)}, 'an argument'], process.env)`
  )
  return run(process.execPath, [file])
}

for (const canReplace of [true, false]) {
  const how = canReplace ? 'replaced' : 'with a child between'
  test(`exit status and arguments pass through, ${how}`, async (t) => {
    const { ended } = handOver(t, 'console.log(process.argv[1]); process.exitCode = 7', canReplace)
    t.like(await ended, { code: 7, out: 'an argument\n' })
  })

  test(`a signal passes through, ${how}`, async (t) => {
    const program = "process.on('SIGTERM', () => process.exit(9)); setInterval(() => {}, 1000); console.log('up')"
    const { child, ended } = handOver(t, program, canReplace)
    await once(child.stdout as NodeJS.ReadableStream, 'data')
    child.kill('SIGTERM')
    t.like(await ended, { code: 9, signal: null })
  })

  test(`death by a signal is passed on as one, ${how}`, async (t) => {
    t.like(await handOver(t, "process.kill(process.pid, 'SIGKILL')", canReplace).ended, {
      code: null,
      signal: 'SIGKILL'
    })
  })
}

test('an unknown command names those that there are', async (t) => {
  const { code, out } = await run(process.execPath, [join(ROOT, 'scripts', 'bootstrap.mjs'), 'tset']).ended
  t.is(code, 1)
  t.regex(out, /unknown command 'tset'; accepted: start, demo, example, test, /)
})

test('scripts/swarm runs the CLI on Node 24 from any folder, through a link, whatever Node the shell has', async (t) => {
  const cwd = folder(t)
  const link = join(cwd, 'swarm')
  symlinkSync(join(ROOT, 'scripts', 'swarm'), link)
  const env = { HOME: cwd, PATH: '/usr/bin:/bin' }
  const version = await run(link, ['--version'], { cwd, env }).ended
  t.like(version, { code: 0 })
  t.regex(version.out, /^\d+\.\d+\.\d+\n$/)
  t.like(await run(link, ['no-such-command'], { cwd, env }).ended, { code: 2 })
})

test('npm install and set-up are not repeated when they are done', async (t) => {
  t.is(
    (await run(process.execPath, [join(ROOT, 'scripts', 'bootstrap.mjs'), 'install']).ended).out,
    '  ✓ everything is there\n'
  )
})
