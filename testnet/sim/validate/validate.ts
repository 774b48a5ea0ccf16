/** The table of published figures, ours beside theirs. */
import { answerCheck, type Check, type Means, type Row } from './check.ts'
import { checkpointChecks } from './checkpoints.ts'
import { churnChecks } from './churn.ts'
import { determinismChecks } from './determinism.ts'
import { gossipChecks } from './gossip.ts'
import { gossipTheoryChecks } from './gossip-theory.ts'
import { jobChecks } from './jobs.ts'
import { levelChecks } from './levels.ts'
import { lookupChecks } from './lookups.ts'
import { recordChecks } from './records.ts'
import { spotChecks } from './spot-check.ts'
import { tableChecks } from './tables.ts'

/** Every check there is, by number. */
export const CHECKS: readonly Check[] = [
  ...lookupChecks,
  ...tableChecks,
  ...recordChecks,
  ...churnChecks,
  ...gossipTheoryChecks,
  ...gossipChecks,
  ...checkpointChecks,
  ...jobChecks,
  ...spotChecks,
  ...determinismChecks,
  ...levelChecks
].toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))

/** Runs checks one after the other; `onRow` hears of each answer. `only`: ids, all where it is empty. */
export async function validate(
  seed: number,
  only: readonly string[] = [],
  onRow: (row: Row) => void = () => {},
  means: Means = {}
): Promise<Row[]> {
  const rows: Row[] = []
  for (const check of CHECKS) {
    if (only.length > 0 && !only.includes(check.id)) continue
    const row = await answerCheck(check, seed, means)
    rows.push(row)
    onRow(row)
  }
  return rows
}
