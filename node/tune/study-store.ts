/**
 * Studies on this disk, a folder each: `study.json` (what was asked for), `journal` (a line a turn: moment and records),
 * `program.tar.zst` (the working directory as it was), `env.json` (the program's variables, 0600).
 */
import { closeSync, fdatasyncSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeRecords, encodeRecords } from '../../protocol/journal.ts'
import type { StudyPlan, StudyRecord } from '../../protocol/tune/study.ts'
import type { JobSubmission } from '../node.ts'
import { StudyError, StudyErrorCode } from './errors.ts'

/** What every trial's job has in common. Its variables lie in a file of their own. */
export type TrialJob = Omit<JobSubmission, 'name' | 'source' | 'env' | 'output' | 'waitMs' | 'dryRun' | 'confirm'>

/** What was asked for. */
export interface StudySetup {
  name: string
  plan: StudyPlan
  job: TrialJob
  /** Absolute folder for table, picture and what trials write. */
  output: string
  /** A trial that reports nothing for so long has failed. */
  reportTimeoutMs: number
  openedAt: number
}

/** A turn as the journal has it. */
export interface StudyTurn {
  at: number
  records: StudyRecord[]
}

/** Names of studies are names of folders. */
export const STUDY_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/

/** One study's folder. */
export class StudyFolder {
  readonly dir: string
  #journal: number | undefined

  constructor(root: string, name: string) {
    this.dir = join(root, name)
  }

  /** The packed working directory. */
  get archive(): string {
    return join(this.dir, 'program.tar.zst')
  }

  /** Undefined where there is no such study. @throws StudyError damaged */
  async setup(): Promise<StudySetup | undefined> {
    const file = join(this.dir, 'study.json')
    const text = await readFile(file, 'utf8').catch(() => undefined)
    if (text === undefined) return undefined
    try {
      return JSON.parse(text) as StudySetup
    } catch (cause) {
      const hint = `remove the folder ${this.dir} to begin anew`
      throw new StudyError(StudyErrorCode.damaged, `${file} cannot be read (${(cause as Error).message}): ${hint}`, {
        cause
      })
    }
  }

  /** Makes the folder with the variables; the study exists once its setup is saved. */
  async create(env: Record<string, string>): Promise<void> {
    await rm(this.dir, { recursive: true, force: true })
    await mkdir(this.dir, { recursive: true, mode: 0o700 })
    await writeFile(join(this.dir, 'env.json'), JSON.stringify(env), { mode: 0o600 })
  }

  async saveSetup(setup: StudySetup): Promise<void> {
    const file = join(this.dir, 'study.json')
    await writeFile(`${file}.new`, `${JSON.stringify(setup, undefined, 2)}\n`, { mode: 0o600 })
    await rename(`${file}.new`, file)
  }

  async env(): Promise<Record<string, string>> {
    return JSON.parse(await readFile(join(this.dir, 'env.json'), 'utf8')) as Record<string, string>
  }

  /** All turns; a last line that a crash has torn is dropped, nobody acted on it. @throws StudyError damaged */
  async turns(): Promise<StudyTurn[]> {
    const file = join(this.dir, 'journal')
    const text = await readFile(file, 'utf8').catch(() => '')
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    if (whole.length < text.length) cutTo(file, Buffer.byteLength(whole))
    return whole
      .split('\n')
      .filter((line) => line !== '')
      .map((line, at) => readTurn(line, `${file}:${at + 1}`))
  }

  /** Synchronous and on disk when it returns: a turn's effects come after it. */
  append({ at, records }: StudyTurn): void {
    this.#journal ??= openSync(join(this.dir, 'journal'), 'a', 0o600)
    writeSync(this.#journal, `${at} ${encodeRecords(records)}\n`)
    fdatasyncSync(this.#journal)
  }

  close(): void {
    if (this.#journal !== undefined) closeSync(this.#journal)
    this.#journal = undefined
  }

  async remove(): Promise<void> {
    this.close()
    await rm(this.dir, { recursive: true, force: true })
  }
}

function cutTo(file: string, bytes: number): void {
  const open = openSync(file, 'r+')
  ftruncateSync(open, bytes)
  closeSync(open)
}

function readTurn(line: string, where: string): StudyTurn {
  const space = line.indexOf(' ')
  try {
    return { at: Number(line.slice(0, space)), records: decodeRecords<StudyRecord>(line.slice(space + 1)) }
  } catch (cause) {
    throw new StudyError(StudyErrorCode.damaged, `${where} cannot be read: ${(cause as Error).message}`, { cause })
  }
}

/** Names of the studies in a folder. */
export async function studyNames(root: string): Promise<string[]> {
  const names = await readdir(root).catch(() => [])
  return names.filter((name) => STUDY_NAME.test(name)).sort()
}
