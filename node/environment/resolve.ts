/** From a requirements file to a lock: pip resolves it once, against what the managed environment holds, and installs nothing. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Base, constraintsOf } from './base.ts'
import { LayerError, LayerErrorCode } from './errors.ts'
import { explainPip } from './explain.ts'
import { PIP, type PipHost, type PipRun, runPip } from './pip.ts'
import { asked, indexVersions, nameIn, type PipProblem, pipProblem } from './pip-problem.ts'
import { lockOfReport } from './report.ts'
import { type LockEntry, normalName, type Requirement } from './requirements.ts'

const REPORT = 'report.json'
const RESOLVE = `exec ${PIP} install --dry-run --report /build/${REPORT} --only-binary=:all: --progress-bar off -r /build/requirements.txt -c /build/constraints.txt`

/**
 * The lock. What the base has is not in it.
 * @throws LayerError that names the line or package
 */
export async function resolve(
  host: PipHost,
  requirements: readonly Requirement[],
  base: Base,
  run: Pick<PipRun, 'folder' | 'signal' | 'onLine'>
): Promise<LockEntry[]> {
  if (requirements.length === 0) return []
  // With some hashes pip wants all of them: they are held against the result instead.
  const files = {
    'requirements.txt': requirements.map(({ text }) => `${text}\n`).join(''),
    'constraints.txt': constraintsOf(base)
  }
  const { code, output } = await runPip(host, { ...run, files, script: RESOLVE })
  if (code !== 0) throw await explained(host, requirements, run, pipProblem(output))
  const lock = lockOfReport(await readFile(join(run.folder, REPORT), 'utf8'))
  for (const { line, text, name, hashes } of requirements) {
    const found = lock.find((entry) => entry.name === name)
    if (found === undefined || hashes.length === 0 || found.hashes.some((hash) => hashes.includes(hash))) continue
    throw new LayerError(
      LayerErrorCode.hash,
      `requirements, line ${line}: '${text}': the index has a file with another hash (sha256:${found.hashes[0]})`
    )
  }
  return lock
}

/** A package without wheels reads like one that is missing: a second question, which builds nothing either, tells them apart. */
async function explained(
  host: PipHost,
  requirements: readonly Requirement[],
  { folder, signal }: Pick<PipRun, 'folder' | 'signal'>,
  problem: PipProblem
): Promise<LayerError> {
  if (problem.kind !== 'missing') return explainPip(problem, requirements)
  const name = normalName(nameIn(asked(problem.requirement).what))
  if (!/^[a-z0-9-]+$/.test(name)) return explainPip(problem, requirements)
  const { output } = await runPip(host, { folder, signal, script: `exec ${PIP} index versions -- ${name}` })
  return explainPip(problem, requirements, { all: indexVersions(output) })
}
