/** `swarm providers`: who would fit. */
import type { ProviderListing } from '../node.ts'
import { answer } from '../http/client.ts'
import type { Invocation } from './command.ts'
import { connect } from './connect.ts'
import { coresAndMemory, units } from './format/gpus.ts'
import { table } from './format/table.ts'
import { refusalLines } from './run/refusals.ts'
import { plain } from './format/text.ts'
import { ago, bytes, count, credits, shortPeer } from './format/units.ts'
import { printJson, type Sink } from './output.ts'
import { type NeedsFlags, readNeeds } from './run/needs.ts'
import { whole } from './run/values.ts'

/** Flags of the command. Without any that selects, all providers are listed. */
export interface ProvidersFlags extends NeedsFlags {
  limit?: string
  wide?: true
}

/** Asks the advert holders and prints who answered the predicate. */
export async function showProviders(invocation: Invocation<ProvidersFlags>): Promise<void> {
  const { flags, output } = invocation
  const needs = {
    ...readNeeds(flags),
    ...(flags.cpus === undefined ? { cpus: 0 } : {}),
    ...(flags.memory === undefined ? { memoryMib: 0 } : {}),
    termMs: 1
  }
  const asked = flags.gpus === undefined ? { ...needs, acceptClaimed: true } : needs
  const limit = flags.limit === undefined ? undefined : whole('--limit', flags.limit, 1, 1024)
  const found = await answer((await connect(invocation)).providers.search.$post({ json: { needs: asked, limit } }))
  if (output.json) return printJson(output, found)
  const { out, err } = output
  const columns = [
    { head: 'PROVIDER' },
    { head: 'PEER' },
    { head: 'UNITS' },
    { head: 'FREE', right: true },
    { head: 'CORES, MEMORY' },
    { head: 'REGION' },
    { head: 'PRICE/h', right: true },
    { head: 'RAY' },
    { head: 'PYTHON' },
    { head: 'SEEN' },
    ...(flags.wide === true ? [{ head: 'DISK', right: true }, { head: 'MACHINE' }] : [])
  ]
  if (found.providers.length > 0)
    out.line(
      table(
        out,
        columns,
        found.providers.map((listing) => row(out, listing, flags.wide === true))
      )
    )
  err.line(err.colors.dim(`${count(found.seen, 'provider')} seen, ${found.matched} match`))
  for (const line of refusalLines({ refusals: found.unfit }, '')) err.line(`  ${line}`)
  for (const failure of found.failed) err.line(`${err.colors.yellow('not asked:')} ${plain(failure)}`)
  if (found.seen === 0) err.line(`${err.colors.dim('→')} \`swarm peers\` shows whom this node reaches`)
}

function row({ colors }: Sink, { peer, advert, issuedAt, self }: ProviderListing, wide: boolean): string[] {
  const free = `${advert.freeUnits}/${advert.units.length}`
  return [
    `${plain(advert.name)}${self ? colors.dim(' (this node)') : ''}`,
    wide ? peer : shortPeer(peer),
    units(advert.units.map((unit) => ({ ...unit, model: plain(unit.model) }))),
    advert.freeUnits === 0 ? colors.yellow(free) : free,
    coresAndMemory(advert.units),
    plain(advert.region),
    credits(advert.priceMicroPerGpuHour),
    plain(advert.versions.ray),
    plain(advert.versions.python),
    ago(issuedAt, Date.now()),
    ...(wide ? [bytes(advert.diskMib * 2 ** 20), machine(advert.notes)] : [])
  ]
}

/** Processor, driver, compute capability and the like, as the provider says them. */
function machine(notes: Record<string, string>): string {
  return Object.entries(notes)
    .map(([name, value]) => plain(`${name} ${value}`))
    .join('; ')
}
