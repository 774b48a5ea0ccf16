/**
 * A shell inside a job's network namespace, started when the namespace is made, which runs host tools as it is told on
 * its standard input. To spawn is what holds a node up: it forks a process of 170 MB and stands still until the child
 * runs, 3-5 ms on an idle host and 25-55 on a busy one, and a hold that becomes a mesh took six of them.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'

import { tool, TOOL_FOLDERS } from './command.ts'
import { PrivilegedError } from './error.ts'

/** A tool and what it reads; arguments come from this folder's code and are quoted all the same. */
export interface ShellCommand {
  argv: [string, ...string[]]
  input?: string
}

/** How long a shell that is told to end may take, ms. */
const END_MS = 2_000

interface Waiting {
  what: string
  resolve: () => void
  reject: (error: Error) => void
}

/** One namespace's shell. Its runs go one after the other. It ends with `close`, or with its node. */
export class NetShell {
  readonly #namespacePath: string
  readonly #waiting = new Map<number, Waiting>()
  #child: ChildProcess
  #isEnded = false
  #said = ''
  #lastId = 0

  /** @param namespacePath any path of the namespace, which may lose it later */
  constructor(namespacePath: string) {
    this.#namespacePath = namespacePath
    this.#child = this.#start()
  }

  /** False once the shell is gone. */
  get isAlive(): boolean {
    return !this.#isEnded
  }

  /** Runs commands in order up to the first that fails. Rejects with `tool-failed` and what was said last. */
  run(commands: ShellCommand[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId
      const what = commands.map(({ argv }) => argv.slice(0, 3).join(' ')).join('; ')
      this.#waiting.set(id, { what, resolve, reject })
      this.#hold()
      if (this.#isEnded) return this.#fail('the shell in the namespace has ended')
      this.#child.stdin?.write(scriptText(id, commands))
    })
  }

  /** Ends the shell and waits for it: a namespace lives on while a process is in it. Idempotent. */
  async close(): Promise<void> {
    if (this.#isEnded) return
    const gone = new Promise((resolve) => this.#child.once('exit', resolve))
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), END_MS)
    this.#child.ref()
    this.#child.stdin?.end()
    await gone
    clearTimeout(kill)
  }

  #start(): ChildProcess {
    const child = spawn(
      tool('nsenter'),
      [`--net=${this.#namespacePath}`, '--', tool('setpriv'), '--pdeathsig=KILL', '--', tool('sh')],
      {
        cwd: '/',
        env: { LC_ALL: 'C', PATH: TOOL_FOLDERS.join(':') },
        detached: true,
        stdio: ['pipe', 'pipe', 'ignore']
      }
    )
    child.stdout?.setEncoding('utf8').on('data', (text: string) => this.#read(text))
    child.stdin?.on('error', () => {})
    child.once('error', (error) => this.#end(error.message))
    child.once('exit', () => this.#end('the shell in the namespace ended'))
    child.unref()
    for (const pipe of [child.stdin, child.stdout]) (pipe as Socket | null)?.unref()
    return child
  }

  /** A shell that only stands there holds no process up; one that works does. */
  #hold(): void {
    const held = [this.#child, this.#child.stdout as Socket | null]
    // Of a shell that is killed the pipe may close before its end is told.
    if (this.#waiting.size > 0) for (const handle of held) handle?.ref()
    else for (const handle of held) handle?.unref()
  }

  #read(text: string): void {
    this.#said += text
    for (;;) {
      const end = /\nswarm-done ([0-9]+) ([0-9]+)\n/.exec(this.#said)
      if (end === null) break
      const said = this.#said.slice(0, end.index)
      this.#said = this.#said.slice(end.index + end[0].length)
      this.#answer(Number(end[1]), Number(end[2]), said)
    }
    // What a tool says is needed for its error alone.
    if (this.#said.length > 1 << 16) this.#said = this.#said.slice(-4096)
  }

  #answer(id: number, code: number, said: string): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    this.#hold()
    if (code === 0) return waiting?.resolve()
    const last = said.trim().split('\n').slice(-4).join(' | ')
    waiting?.reject(new PrivilegedError('tool-failed', `${waiting.what} exited ${code}: ${last}`))
  }

  #end(why: string): void {
    this.#isEnded = true
    this.#fail(why)
  }

  #fail(why: string): void {
    for (const { what, reject } of this.#waiting.values()) reject(new PrivilegedError('tool-failed', `${what}: ${why}`))
    this.#waiting.clear()
    this.#hold()
  }
}

/** One run as the shell reads it: a subshell that stops at the first failure, then a line that says how it went. */
export function scriptText(id: number, commands: ShellCommand[]): string {
  const lines = commands.flatMap(({ argv: [file, ...args], input }, at) => {
    const words = [tool(file), ...args].map(quoted).join(' ')
    if (input === undefined) return [`${words} </dev/null`]
    const mark = `swarm-input-${id}-${at}`
    if (input.split('\n').includes(mark)) throw new PrivilegedError('bad-argument', 'input that ends itself')
    return [`${words} <<'${mark}'`, input.replace(/\n$/, ''), mark]
  })
  return ['(', 'set -e', ...lines, ') 2>&1', `printf '\\nswarm-done %s %s\\n' ${id} $?`, ''].join('\n')
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}
