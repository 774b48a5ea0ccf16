/**
 * Steps of the set-up with visible progress and time. Plain JavaScript for Node 20: it runs before anything is installed.
 * All of it goes to stderr: stdout belongs to the command that follows.
 */
import { spawn } from 'node:child_process'

/** Lines of a failed command's output that are shown; enough for npm's and apt's own explanations. */
const TAIL_LINES = 40

/** A step that could not be done. The message ends with what to do next. */
export class SetupError extends Error {
  name = 'SetupError'
  code = 'ERR_SETUP'
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs `work` as one visible step: its name at once, elapsed seconds while it runs (on a terminal), its time at the end.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const started = performance.now()
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1)
  const live = process.stderr.isTTY === true
  const draw = () => process.stderr.write(`\r\x1b[2K  … ${name}  ${seconds()} s`)
  if (live) draw()
  else say(`  … ${name}`)
  const ticker = live ? setInterval(draw, 200) : undefined
  const clear = live ? '\r\x1b[2K' : ''
  try {
    const result = await work()
    process.stderr.write(`${clear}  ✓ ${name}  ${seconds()} s\n`)
    return result
  } catch (cause) {
    process.stderr.write(`${clear}  ✗ ${name}  ${seconds()} s\n`)
    throw cause
  } finally {
    clearInterval(ticker)
  }
}

/**
 * Runs a command to its end, silently; its last lines come with the error when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<void>}
 */
export function quietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk) => {
      output = (output + chunk).slice(-64 * 1024)
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', (cause) => reject(new SetupError(`${command} could not be started: ${cause.message}`, { cause })))
    child.on('close', (code, signal) => {
      if (code === 0) return resolve()
      const tail = output.trimEnd().split('\n').slice(-TAIL_LINES).join('\n')
      reject(new SetupError(`${tail}\n\n${command} ${args.join(' ')} ended with ${signal ?? code}; its last lines stand above`))
    })
  })
}
