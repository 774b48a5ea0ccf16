/** `swarm doctor`: all checks, what they found, and whether this machine can do what it is for. */
import { clock, dataFolder, nodeVersion } from './basics.ts'
import { type Check, type CheckContext, type Finding, type Purpose, Severity } from './check.ts'
import { environments } from './environments.ts'
import { bootstrap, listenPort, meshPorts } from './network.ts'
import { gpus, internet, python, system } from './provider.ts'

/** All checks, in the order in which they are told. */
export const CHECKS: readonly Check[] = [
  nodeVersion,
  dataFolder,
  clock,
  listenPort,
  bootstrap,
  system,
  python,
  environments,
  gpus,
  internet,
  meshPorts
]

/** A check with what it found. */
export interface Report {
  id: string
  title: string
  purpose: Purpose
  findings: Finding[]
}

/** Runs one check; a check that breaks is a finding of its own. */
export async function runCheck(check: Check, context: CheckContext): Promise<Report> {
  const { id, title, purpose } = check
  try {
    return { id, title, purpose, findings: await check.look(context) }
  } catch (error) {
    const text = `could not be checked: ${error instanceof Error ? error.message : String(error)}`
    return { id, title, purpose, findings: [{ severity: Severity.warning, text, fix: '' }] }
  }
}

/** Whether this machine can do a thing: asking needs the requester's checks without error, offering all of them. */
export function able(reports: readonly Report[], purpose: Purpose): boolean {
  return reports
    .filter((report) => purpose === 'provider' || report.purpose === 'requester')
    .every(({ findings }) => findings.every(({ severity }) => severity !== Severity.error))
}
