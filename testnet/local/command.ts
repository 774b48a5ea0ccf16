/** Host commands of the local testnet; a failure carries what the command said. */
import { execa } from 'execa'
import { SwarmError } from '../../protocol/errors.ts'

/** A host command of the testnet failed. */
export class TestnetError extends SwarmError {
  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super('TestnetError', code, message, options)
  }
}

/** Runs a command to its end and returns what it printed. Throws `TestnetError` (ERR_TESTNET_COMMAND). */
export async function command(
  file: string,
  args: string[],
  input = '',
  env: Record<string, string> = {}
): Promise<string> {
  const result = await execa(file, args, { input, env, reject: false })
  if (result.exitCode === 0) return result.stdout
  throw new TestnetError(
    'ERR_TESTNET_COMMAND',
    `${file} ${args.join(' ')} failed: ${result.stderr || result.shortMessage || 'no message'}`
  )
}

/** Several `ip` commands in one process: a fork each would cost more than the work. */
export async function ipBatch(lines: string[]): Promise<void> {
  await command('ip', ['-batch', '-'], `${lines.join('\n')}\n`)
}
