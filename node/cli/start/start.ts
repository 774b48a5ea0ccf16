/** `swarm start`: a node in this terminal, or with `--detach` in the background. */
import { type Config, givenFlags, loadConfig, type LoadedConfig } from '../../config/index.ts'
import { answer, apiClient } from '../../http/client.ts'
import { isAlive } from '../../http/socket.ts'
import { JobPhase, type NodeStatus, type SwarmNode } from '../../node.ts'
import { startInBackground, tellReady } from '../background.ts'
import type { Invocation } from '../command.ts'
import { configuredSocket, placeFlags } from '../connect.ts'
import { CliError } from '../errors.ts'
import { ExitCode } from '../exit-codes.ts'
import { facts } from '../format/table.ts'
import { plain } from '../format/text.ts'
import { type Output, printJson } from '../output.ts'
import { identity, offer } from '../status.ts'
import { swarmVersion } from '../version.ts'
import { lifecycle } from './lifecycle.ts'
import { createNodeLog } from './log.ts'
import { collectWhenIdle } from './memory.ts'
import { tellNotices } from './notices.ts'
import { tellOffer, wouldOffer } from './offer.ts'
import { openNode } from './open.ts'

/** Flags besides the settings. */
export interface StartFlags {
  detach?: true
  dryRun?: true
}

/** Runs the node; resolves when it has ended. @throws CliError when one runs already with this data folder */
export async function start(invocation: Invocation<StartFlags>): Promise<number> {
  const { flags, output, env, command } = invocation
  const given = { ...givenFlags(command), dataDir: flags.dataDir, apiSocket: flags.apiSocket }
  const loaded = loadConfig(given, env)
  const { config, warnings } = loaded
  for (const warning of warnings) output.err.line(`${output.err.colors.yellow('warning:')} ${warning}`)
  if (flags.dryRun === true) {
    tellOffer(output, config, await wouldOffer(loaded, env))
    return ExitCode.ok
  }
  const socket = configuredSocket(config)
  if (await isAlive(socket)) throw await runsAlready(socket, config.dataDir)
  return flags.detach === true ? await detach(invocation, config, socket) : await stay(output, loaded, socket)
}

async function runsAlready(socket: string, dataDir: string): Promise<CliError> {
  const { pid, name } = await answer(apiClient(socket).status.$get())
  return new CliError(
    ExitCode.internal,
    'ERR_NODE_RUNS',
    `the data folder ${dataDir} is in use: node ${name} runs with it (pid ${pid})`,
    '`swarm status` shows it, `swarm stop` ends it; a second node needs another folder: --data-dir'
  )
}

async function detach(
  { flags, output, env }: Invocation<StartFlags>,
  { dataDir, apiSocket }: Config,
  socket: string
): Promise<number> {
  const passed = process.argv
    .slice(process.argv.indexOf('start') + 1)
    .filter((word) => word !== '-d' && word !== '--detach' && word !== '--json')
  const { pid, logFile } = await startInBackground(
    dataDir,
    apiSocket === undefined ? passed : [...passed, '--api-socket', apiSocket],
    env
  )
  const status = await answer(apiClient(socket).status.$get())
  if (output.json) printJson(output, { pid, logFile, status })
  else {
    tellStatus(output, status)
    output.err.line(`runs in the background (pid ${pid}, log ${logFile}); end it with: swarm stop${placeFlags(flags)}`)
  }
  return ExitCode.ok
}

async function stay(output: Output, { config }: LoadedConfig, socket: string): Promise<number> {
  const { err } = output
  const node = await openNode(config)
  const ending = new AbortController()
  const life = lifecycle(node, err)
  const { serveApi } = await import('../../http/server.ts')
  const log = await createNodeLog(err, config.logLevel)
  const onFault = (error: unknown): void =>
    log.say('error', `fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  const api = await closeOnFailure(
    node,
    serveApi(node, { socket, version: swarmVersion(), shutdown: life.shutdown, onFault, python: config.python })
  )
  try {
    const status = await node.status()
    if (output.json) printJson(output, status)
    else tellStatus(output, status)
    err.line(err.colors.dim('running; Ctrl+C ends it'))
    void tellNotices(node, log, ending.signal).catch(onFault)
    tellReady()
    collectWhenIdle(() => isIdle(node), ending.signal)
    return await life.ended
  } finally {
    ending.abort()
    await api.close()
  }
}

/** Neither works for others nor waits for its own jobs. */
function isIdle(node: SwarmNode): boolean {
  return node.provider().leases.length === 0 && node.jobs().every(({ phase }) => phase === JobPhase.ended)
}

async function closeOnFailure<T>(node: SwarmNode, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    await node.close()
    throw error
  }
}

function tellStatus({ out, err }: Output, status: NodeStatus): void {
  out.line(facts(out, [...identity(out, status), ...offer(out, status)]))
  for (const warning of status.warnings) err.line(`${err.colors.yellow('warning:')} ${plain(warning)}`)
}
