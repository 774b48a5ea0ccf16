/** `swarm-testnet sim`: the churn simulator. */
import Table from 'cli-table3'
import { type Command, InvalidArgumentError } from 'commander'
import pc from 'picocolors'
import type { Row } from './sim/validate/check.ts'

/** Adds the command `sim` and those below it. */
export function addSim(program: Command): void {
  const sim = program.command('sim').description('study churn in virtual time, with the models that validation holds')
  sim
    .command('validate')
    .description('published figures and theorems beside what this simulator finds')
    .argument('[ids...]', 'rows to take, like V1 V6; all by default')
    .option('--seed <n>', 'randomness follows from it', seedOf, 1)
    .option('--json', 'rows {id, published, ours, tolerance, pass} on stdout')
    .action(validateAction)
}

async function validateAction(ids: string[], { seed, json }: { seed: number; json?: true }): Promise<void> {
  const { CHECKS, validate } = await import('./sim/validate/validate.ts')
  const unknown = ids.filter((id) => !CHECKS.some((check) => check.id === id))
  if (unknown.length > 0) {
    console.error(`${unknown.join(', ')}: no such row; there are ${CHECKS.map(({ id }) => id).join(', ')}`)
    process.exitCode = 2
    return
  }
  const rows = await validate(seed, ids, ({ id, pass }) => console.error(`${mark(pass)} ${id}`))
  console.log(json === true ? JSON.stringify(rows, undefined, 2) : tableOf(rows))
  if (rows.some(({ pass }) => pass === false)) process.exitCode = 1
}

function mark(pass: Row['pass']): string {
  if (pass === 'skipped') return pc.yellow('–')
  return pass ? pc.green('✓') : pc.red('✗')
}

function tableOf(rows: Row[]): string {
  const table = new Table({
    head: ['', 'what', 'published', 'ours', 'tolerance', ''],
    colWidths: [5, 34, 34, 40, 20, 9],
    wordWrap: true,
    style: { head: [], border: [] }
  })
  for (const { id, what, published, ours, tolerance, pass, reason } of rows) {
    const verdict = pass === 'skipped' ? 'skipped' : pass ? 'pass' : 'fail'
    table.push([id, what, published, reason === '' ? ours : `${ours}\n${reason}`, tolerance, verdict])
  }
  return table.toString()
}

function seedOf(text: string): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value < 2 ** 32) return value
  throw new InvalidArgumentError('a whole number from 0 to 4294967295 is accepted.')
}
