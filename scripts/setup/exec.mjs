/** Hands over to the command itself. Plain JavaScript for Node 20. */
import { spawn } from 'node:child_process'

/** Signals passed on to the child where this process cannot be replaced. */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2']

/**
 * Replaces this process where Node can (22.15 and newer); else runs a child, passes signals on, and ends as it ends.
 * @param {string} command absolute path
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function handOver(command, args, env) {
  if (typeof process.execve === 'function') process.execve(command, [command, ...args], env)
  const child = spawn(command, args, { stdio: 'inherit', env })
  for (const signal of PASSED_ON) {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the whole group: the child has it already, and a second one means something else.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
