/**
 * Steps of the set-up with visible progress and time. Plain JavaScript for Node 20: it runs before anything is installed.
 * All of it goes to stderr: stdout belongs to the command that follows.
 */
import { spawn } from 'node:child_process'

/** Lines shown of each end of a failed command's output: npm says what is wrong first and its usage last, apt the reverse. */
const SHOWN_LINES = 20

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
  const live = Boolean(process.stderr.isTTY)
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
 * Runs a command to its end, silently; what it said comes with the error when it fails.
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
      output = (output + chunk).slice(-256 * 1024)
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', (cause) => reject(new SetupError(`${command} could not be started: ${cause.message}`, { cause })))
    child.on('close', (code, signal) => {
      if (code === 0) return resolve()
      reject(
        new SetupError(
          `${bothEnds(output)}\n\n${command} ${args.join(' ')} ended with ${signal ?? code}; what it said stands above`
        )
      )
    })
  })
}

/** @param {string} output */
function bothEnds(output) {
  const lines = output.split('\n').filter((line) => line !== '' && !line.includes('EBADENGINE'))
  if (lines.length <= 2 * SHOWN_LINES) return lines.join('\n')
  return [...lines.slice(0, SHOWN_LINES), '…', ...lines.slice(-SHOWN_LINES)].join('\n')
}
