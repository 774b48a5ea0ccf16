/** The table of published figures, ours beside theirs. */
import { answerCheck, type Check, type Means, type Row } from './check.ts'
import { checkpointChecks } from './checkpoints.ts'
import { churnChecks } from './churn.ts'
import { gossipChecks } from './gossip.ts'
import { determinismChecks } from './determinism.ts'
import { gossipTheoryChecks } from './gossip-theory.ts'
import { lookupChecks } from './lookups.ts'
import { spotChecks } from './spot-check.ts'

/** Every check there is, by number. */
export const CHECKS: readonly Check[] = [
  ...lookupChecks,
  ...churnChecks,
  ...gossipTheoryChecks,
  ...gossipChecks,
  ...checkpointChecks,
  ...spotChecks,
  ...determinismChecks
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
