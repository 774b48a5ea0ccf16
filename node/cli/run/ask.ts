/** A question at a terminal. */
import { createInterface } from 'node:readline/promises'
import type { Sink } from '../output.ts'

/**
 * Asks yes or no on stderr; Ctrl+C and Ctrl+D are a no.
 * @param fallback what Enter alone means
 * @param over takes the question back; the answer is then a no that means nothing
 */
export async function askYesNo(sink: Sink, question: string, fallback: boolean, over: AbortSignal): Promise<boolean> {
  const asked = createInterface({ input: process.stdin, output: process.stderr })
  const given = new AbortController()
  asked.on('SIGINT', () => given.abort())
  asked.on('close', () => given.abort())
  try {
    for (;;) {
      const answer = await asked.question(`${sink.colors.bold(question)} [${fallback ? 'Y/n' : 'y/N'}] `, {
        signal: AbortSignal.any([given.signal, over])
      })
      const word = answer.trim().toLowerCase()
      if (word === '') return fallback
      if (word === 'y' || word === 'yes') return true
      if (word === 'n' || word === 'no') return false
    }
  } catch {
    sink.line()
    return false
  } finally {
    asked.close()
  }
}
