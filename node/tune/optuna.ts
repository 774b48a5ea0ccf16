/** Optuna as a child process: it is asked and told over its standard streams, and ends when they do, also with a killed node. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { createInterface, type Interface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Params } from '../../protocol/tune/space.ts'
import { type Trial, valueOf } from '../../protocol/tune/study.ts'
import { isOver } from '../../protocol/tune/trial-phases.ts'
import { ensureOptuna } from './environment.ts'
import { StudyError, StudyErrorCode } from './errors.ts'
import type { Searcher, SearcherOptions } from './searcher.ts'

const SCRIPT = fileURLToPath(new URL('optuna.py', import.meta.url))

/** The end of its standard error that a failure shows. */
const KEPT_CHARACTERS = 2000

interface Answer {
  params?: Params
  error?: string
  missing?: string
}

/** Starts it and tells it every trial that there is. @throws EnvironmentError, StudyError */
export async function startOptuna(options: SearcherOptions): Promise<Searcher> {
  const python = await ensureOptuna(options)
  return await openOptuna(python, options)
}

/** As `startOptuna`, with a Python that has Optuna. */
export async function openOptuna(
  python: string,
  { plan, trials }: Pick<SearcherOptions, 'plan' | 'trials'>
): Promise<Searcher> {
  const child = new OptunaProcess(python)
  try {
    const { space, searcher, mode } = plan
    const opened = { op: 'open', sampler: searcher.name, seed: searcher.seed, trials: trials.length, space, mode }
    await child.call(opened)
    for (const trial of trials) {
      if (isOver(trial.phase)) await child.call(result(trial))
      else await child.call({ op: 'ask', number: trial.number, params: trial.params })
    }
  } catch (error) {
    await child.close()
    throw error
  }
  return {
    ask: async (number) => (await child.call({ op: 'ask', number })).params,
    tell: async (trial) => void (await child.call(result(trial))),
    close: async () => await child.close()
  }
}

/** JSON knows no NaN: it goes as null, which is no value. */
function result(trial: Trial): object {
  const { number, params, phase, reports } = trial
  const told = reports.map(({ step, value }) => [step, value])
  return { op: 'tell', number, params, state: phase, value: valueOf(trial), reports: told }
}

class OptunaProcess {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #lines: Interface
  readonly #answers: AsyncIterator<string>
  readonly #python: string
  #said = ''

  constructor(python: string) {
    this.#python = python
    const { PATH = '', HOME = '', LANG = 'C.UTF-8' } = process.env
    // One thread: the sums are small, and the machine is the user's.
    const env = { PATH, HOME, LANG, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' }
    this.#child = spawn(python, ['-I', SCRIPT], { env, stdio: 'pipe' })
    this.#child.on('error', (error) => (this.#said += error.message))
    this.#child.stdin.on('error', () => {})
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#said = (this.#said + text).slice(-KEPT_CHARACTERS)
    })
    this.#lines = createInterface({ input: this.#child.stdout })
    this.#answers = this.#lines[Symbol.asyncIterator]()
  }

  /** One call at a time. @throws StudyError */
  async call(sent: object): Promise<Answer> {
    this.#child.stdin.write(`${JSON.stringify(sent)}\n`)
    const { value, done } = await this.#answers.next()
    if (done === true) {
      const last = this.#said.trim().split('\n').slice(-5).join('\n')
      throw new StudyError(
        StudyErrorCode.searcherFailed,
        `Optuna ended by itself${last === '' ? '' : `; it said last:\n${last}`}`
      )
    }
    const answer = JSON.parse(value) as Answer
    if (answer.missing !== undefined) throw this.#lacks(answer.missing)
    if (answer.error !== undefined)
      throw new StudyError(StudyErrorCode.searcherFailed, `Optuna could not go on: ${answer.error}`)
    return answer
  }

  #lacks(packages: string): StudyError {
    const install = `${this.#python} -m pip install scipy torch`
    return new StudyError(
      StudyErrorCode.searcherMissing,
      `the searcher gp needs ${packages} in the Python of this machine's studies: \`${install}\` adds them (about 1 GB), or use the searcher tpe, which needs nothing more`
    )
  }

  async close(): Promise<void> {
    this.#child.stdin.end()
    if (this.#child.exitCode === null && this.#child.signalCode === null && this.#child.pid !== undefined) {
      this.#child.kill('SIGKILL')
      await once(this.#child, 'exit')
    }
    this.#lines.close()
  }
}
