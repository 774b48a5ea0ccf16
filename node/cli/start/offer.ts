/** What this machine would offer: for `swarm start --dry-run`, before any identity, store or network exists. */
import type { UnitOffer } from '../../../protocol/messages.ts'
import type { Config } from '../../config/index.ts'
import { able, CHECKS, type Report, runCheck } from '../../doctor/doctor.ts'
import { Severity } from '../../doctor/check.ts'
import type { LoadedConfig } from '../../config/index.ts'
import { coresAndMemory, units } from '../format/gpus.ts'
import { facts } from '../format/table.ts'
import { credits } from '../format/units.ts'
import { type Output, printJson } from '../output.ts'
import { allowText } from '../status.ts'

/** A machine as it would be offered. `missing`: what stands against it, each with its fix. */
export interface WouldOffer {
  units: UnitOffer[]
  problems: string[]
  missing: Array<{ text: string; fix: string }>
}

/** Checks of the doctor that decide whether work can run here. */
const DECIDING = new Set(['system', 'python-environment'])

/** Looks at the machine; opens and makes nothing. */
export async function wouldOffer(loaded: LoadedConfig, env: NodeJS.ProcessEnv): Promise<WouldOffer> {
  const { config } = loaded
  const { detectResources } = await import('../../gpu/resources.ts')
  const { gpuIds, claimGpus, cpus, memoryMib } = config
  const context = { ...loaded, env, nodeRuns: false }
  const [resources, reports] = await Promise.all([
    detectResources(config.dataDir, {
      claimGpus,
      ...(gpuIds === undefined ? {} : { gpuIds }),
      ...(cpus === undefined ? {} : { cpus }),
      ...(memoryMib === undefined ? {} : { memoryMib })
    }),
    Promise.all(CHECKS.filter(({ id }) => DECIDING.has(id)).map((check) => runCheck(check, context)))
  ])
  return { units: resources.units, problems: resources.problems, missing: missingOf(reports) }
}

function missingOf(reports: readonly Report[]): WouldOffer['missing'] {
  if (able(reports, 'provider')) return []
  return reports.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === Severity.error).map(({ text, fix }) => ({ text, fix }))
  )
}

/** Prints it. */
export function tellOffer(output: Output, config: Config, offer: WouldOffer): void {
  const runs = config.offer && offer.missing.length === 0 && offer.units.length > 0
  if (output.json)
    return printJson(output, {
      offers: runs,
      ...offer,
      price: config.priceMicroPerGpuHour,
      region: config.region,
      allow: config.allow
    })
  const { out, err } = output
  out.line(
    facts(out, [
      [
        'would offer',
        runs
          ? units(offer.units)
          : `${out.colors.yellow('nothing')}${config.offer ? '' : ': switched off (--no-offer)'}`
      ],
      ['per unit', offer.units.map((unit) => `${unit.unit}  ${units([unit])}  ${coresAndMemory([unit])}`).join('\n')],
      [
        'price',
        `${credits(config.priceMicroPerGpuHour)} credits an hour${config.region === '' ? '' : `, region ${config.region}`}`
      ],
      ['takes jobs of', allowText(config.allow, '')],
      ['listens on', config.listen.join('\n')],
      ['announces', config.announce.join('\n')],
      ['mesh ports', `${config.meshPorts.first}-${config.meshPorts.last} (UDP)`]
    ])
  )
  for (const problem of offer.problems) err.line(`${err.colors.yellow('warning:')} ${problem}`)
  for (const { text, fix } of offer.missing)
    err.line(`${err.colors.red('missing:')} ${text}${fix === '' ? '' : `\n  ${err.colors.dim('→')} ${fix}`}`)
}
