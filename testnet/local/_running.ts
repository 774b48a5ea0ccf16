/** Commands of tests that run for a while, and waiting that ends. */
import type { ChildProcess } from 'node:child_process'

/** An event is waited for at most so long, on a machine that does other things besides; nothing is slower on a quiet one. */
export const PATIENCE_MS = 120_000

/** What a command said and how it ended. */
export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** A command that runs. */
export class Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  stdout = ''
  stderr = ''
  #look = (): void => {}

  constructor(child: ChildProcess) {
    this.child = child
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        this[name] += text
        this.#look()
      })
    }
    this.ended = new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code, signal) => resolve({ code, signal, stdout: this.stdout, stderr: this.stderr }))
    })
  }

  /** Resolves when what it said matches. Rejects when it ended without. */
  async said(name: 'stdout' | 'stderr', pattern: RegExp): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#look = () => {
      if (pattern.test(this[name])) resolve()
    }
    this.#look()
    const never = this.ended.then(({ code }) => {
      if (!pattern.test(this[name]))
        throw new Error(`ended with ${code} before ${name} said ${pattern}:\n${this.stdout}\n${this.stderr}`)
    })
    await within(
      Promise.race([promise, never]),
      () => `${name} to say ${pattern}; it said:\n${this.stdout}\n${this.stderr}`
    )
  }
}

/** What is awaited, or an error that says what did not come. */
export async function within<T>(work: Promise<T>, what: () => string): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`not within ${PATIENCE_MS / 1000} s: ${what()}`)), PATIENCE_MS)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
