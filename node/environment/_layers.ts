/** Environments of jobs over a `pip` that writes what a real one would; for tests. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import type { ExecutionContext } from 'ava'
import type { BuildSpec } from '../privileged/verbs.ts'
import type { PythonEnvironment } from './environment.ts'
import { digestOfText, Layers } from './layers.ts'

/** 64 hex digits. */
export const A: string = 'a'.repeat(64)
export const MIB: number = 2 ** 20
/** The managed environment, as far as these tests need one. */
export const environment = {
  key: 'ray-1-numpy-2-py3.11-x86_64',
  path: '/nowhere',
  python: process.execPath,
  pythonMinor: '3.11'
} as PythonEnvironment

/** `build` that writes what pip would, without pip; what it was asked is kept. */
export async function stage(t: ExecutionContext, maxBytes = 100 * MIB) {
  const dir = await mkdtemp(join(tmpdir(), 'swarm-layers-'))
  t.teardown(async () => await rm(dir, { recursive: true, force: true }))
  const asked: string[] = []
  const said: string[] = []
  const gate: { open?: Promise<void>; mib: number } = { mib: 1 }
  const pips = { now: 0, most: 0, killed: 0, begun: Promise.withResolvers<void>() }
  let changes = 0
  const build = async (spec: BuildSpec) => {
    asked.push(spec.name)
    pips.now += 1
    pips.most = Math.max(pips.most, pips.now)
    pips.begun.resolve()
    const end = Promise.withResolvers<boolean>()
    void Promise.resolve(gate.open).then(() => end.resolve(true))
    const exited = end.promise.then(async (isDone) => {
      if (isDone) {
        await mkdir(join(spec.folder, 'layer'))
        await writeFile(join(spec.folder, 'layer', 'x.py'), Buffer.alloc(gate.mib * MIB))
      }
      pips.now -= 1
      return { code: isDone ? 0 : null, signal: null, oomKilled: false }
    })
    return {
      pid: 1,
      stdin: new Writable(),
      stdout: Readable.from(
        (async function* () {
          await exited
          yield 'Installing collected packages: x\n'
        })()
      ),
      exited,
      kill: () => {
        pips.killed += 1
        end.resolve(false)
      }
    }
  }
  const clock = { now: Date.now() }
  const open = async (lingerMs = 10_000): Promise<Layers> => {
    const layers = new Layers({
      dir,
      lingerMs,
      maxBytes,
      privileged: { build, destroy: async () => {} },
      environment: { ...environment, python: await fakePython(dir) },
      readOnly: [],
      settings: async () => ({ env: {}, readOnly: [] }),
      wallMs: () => clock.now,
      onChange: () => {
        changes += 1
      }
    })
    await layers.open()
    return layers
  }
  const say = (event: string): void => void said.push(event)
  return { dir, asked, said, say, gate, pips, clock, open, changes: () => changes }
}

/** Stands for the managed environment's Python where it is asked what it holds. */
async function fakePython(dir: string): Promise<string> {
  const file = join(dir, 'python')
  await writeFile(file, '#!/bin/sh\necho \'{"ray": "2.60.0", "pip": "23"}\'\n', { mode: 0o755 })
  return file
}

/** A requirements file that is its own lock. */
export const pinned = (name: string): { digest: string; text: string } => {
  const text = `${name}==1 --hash=sha256:${A}\n`
  return { digest: digestOfText(text), text }
}

/** A signal that nobody aborts. */
export const never: AbortSignal = new AbortController().signal
