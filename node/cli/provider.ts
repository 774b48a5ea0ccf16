/** `swarm provider` and `swarm provider set`: what this machine offers, to whom, for how much. */
import type { InferRequestType } from 'hono/client'
import type { Config } from '../config/index.ts'
import { answer, type ApiClient, apiClient } from '../http/client.ts'
import { isAlive } from '../http/socket.ts'
import type { Invocation } from './command.ts'
import { connect, findNode } from './connect.ts'
import { UsageError } from './errors.ts'
import { facts } from './format/table.ts'
import { printJson } from './output.ts'
import { price, region, time, whole } from './run/values.ts'
import { allowText, offer } from './status.ts'

/** Flags of `provider set`. */
export interface ProviderFlags {
  allow?: string[]
  disallow?: string[]
  price?: string
  region?: string
  name?: string
  maxTerm?: string
  maxArchive?: string
  offer?: boolean
}

type Patch = InferRequestType<ApiClient['provider']['$patch']>['json']

/** Prints what this node offers. */
export async function showProvider(invocation: Invocation<unknown>): Promise<void> {
  const { output } = invocation
  const client = await connect(invocation)
  if (output.json) return printJson(output, await answer(client.provider.$get()))
  output.out.line(facts(output.out, offer(output.out, await answer(client.status.$get()))))
}

/** Changes the running node at once, and config.json for the next start; without a node, config.json alone. */
export async function setProvider(invocation: Invocation<ProviderFlags>): Promise<void> {
  const { flags, env, output } = invocation
  const { configFileOf, loadConfig, patchConfigFile } = await import('../config/index.ts')
  const place = await findNode(flags, env)
  const client = (await isAlive(place.socket)) ? apiClient(place.socket) : undefined
  const before = client === undefined ? undefined : await answer(client.status.$get())
  const allow = before?.provider.settings.allow ?? loadConfig({ dataDir: place.dataDir }, env).config.allow
  const patch = readPatch(flags, allow, before?.peer)
  const file = configFileOf(place.dataDir)
  if (client !== undefined) await answer(client.provider.$patch({ json: patch }))
  patchConfigFile(file, configOf(patch))
  if (output.json) return printJson(output, { patch, applied: client !== undefined, file })
  const { err } = output
  if (patch.allow !== undefined) err.line(`takes jobs of: ${allowText(patch.allow, before?.peer ?? '')}`)
  err.line(
    client === undefined
      ? `no node runs now; the next start will know it (${file})`
      : `done, for the running node and for later starts (${file})`
  )
}

function readPatch(flags: ProviderFlags, allow: readonly string[], self: string | undefined): Patch {
  const patch: Patch = {
    ...(flags.price === undefined ? {} : { priceMicroPerGpuHour: price('--price', flags.price) }),
    ...(flags.region === undefined ? {} : { region: flags.region === '' ? '' : region('--region', flags.region) }),
    ...(flags.name === undefined ? {} : { name: flags.name }),
    ...(flags.maxTerm === undefined ? {} : { maxTermMs: time('--max-term', flags.maxTerm) }),
    ...(flags.maxArchive === undefined
      ? {}
      : { maxArchiveBytes: whole('--max-archive', flags.maxArchive, 1, 65_536) * 2 ** 20 }),
    ...(flags.offer === undefined ? {} : { offering: flags.offer }),
    ...(flags.allow === undefined && flags.disallow === undefined
      ? {}
      : { allow: changeAllow(self === undefined ? allow : [self, ...allow], flags) })
  }
  if (Object.keys(patch).length === 0)
    throw new UsageError(
      'nothing to set',
      'name what to change, as in: swarm provider set --allow 12D3KooW… --price 0.5'
    )
  return patch
}

/** `--allow` adds and `--disallow` removes, so that a line to type need not know who else is allowed. */
function changeAllow(allow: readonly string[], flags: ProviderFlags): string[] {
  const split = (values: readonly string[] = []): string[] =>
    values
      .flatMap((value) => value.split(','))
      .map((value) => value.trim())
      .filter((value) => value !== '')
  const [more, less] = [split(flags.allow), split(flags.disallow)]
  for (const peer of [...more, ...less]) {
    if (!/^(\*|[1-9A-HJ-NP-Za-km-z]{20,80})$/.test(peer))
      throw new UsageError(
        `--allow: '${peer}' is no peer id`,
        "use ids like 12D3KooW…, separated by commas, or '*' for everybody"
      )
  }
  return [...new Set([...allow, ...more])].filter((peer) => !less.includes(peer))
}

function configOf({ offering, maxArchiveBytes, ...same }: Patch): Partial<Config> {
  return {
    ...same,
    ...(offering === undefined ? {} : { offer: offering }),
    ...(maxArchiveBytes === undefined ? {} : { maxArchiveMib: Math.ceil(maxArchiveBytes / 2 ** 20) })
  }
}
