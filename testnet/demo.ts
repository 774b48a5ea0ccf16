/**
 * `npm run demo`: the main job on one machine. Three providers and a requester, each a node process in a network
 * namespace of its own; a data-parallel training on two of them; the result, the receipts, and nothing left behind.
 */
import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pc from 'picocolors'
import { swarmPaths } from '../node/config/paths.ts'
import type { NodePlan } from './local/plan.ts'
import { cliMain, inNamespace, testnetEnvironment } from './local/process.ts'
import { Testnet } from './local/testnet.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values: options } = parseArgs({
  options: { keep: { type: 'boolean', default: false }, output: { type: 'string', default: 'demo-output' } }
})
const output = resolve(options.output)
const dir = join(swarmPaths(process.env).dataDir, 'demo')

function say(line = ''): void {
  process.stderr.write(`${line}\n`)
}

function since(start: number): string {
  return pc.dim(`${((performance.now() - start) / 1000).toFixed(1)} s`)
}

/** Runs the CLI as the node's user, its output straight to this terminal; resolves with its exit code. */
async function swarm(node: NodePlan, args: string[]): Promise<number> {
  const [file, ...rest] = inNamespace(node.namespace, [process.execPath, cliMain, ...args])
  const child = spawn(file ?? 'nsenter', rest, { stdio: 'inherit', cwd: root, env: testnetEnvironment(node.env) })
  const forward = (): void => {
    child.kill('SIGINT')
  }
  process.on('SIGINT', forward)
  return await new Promise((done) =>
    child.on('exit', (code, signal) => {
      process.off('SIGINT', forward)
      done(code ?? (signal === null ? 120 : 130))
    })
  )
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return `${relative(process.cwd(), path)}  ${pc.dim(`${statSync(path).size} bytes`)}`
    })
}

async function bringUp(): Promise<Testnet> {
  const start = performance.now()
  say(pc.bold('A network of four nodes: three providers and a requester, each with an address of its own'))
  const testnet = await Testnet.up({ dir, providers: 3, requesters: 1, seed: 7 }, ({ node, status }) => {
    const offered = status.provider.settings
    const offer =
      node.role === 'provider'
        ? `offers ${offered.units.map((unit) => `${unit.cpus} CPU, ${unit.memoryMib} MiB`).join('; ') || `nothing: ${offered.runtimeMissing}`}`
        : 'offers nothing, only asks'
    say(`  ${pc.green('✓')} ${node.name.padEnd(14)} ${node.address.padEnd(11)} ${offer}`)
  })
  say(`  up after ${since(start)}`)
  return testnet
}

async function takeDown(testnet: Testnet): Promise<void> {
  const start = performance.now()
  await testnet.down()
  say(`  ${pc.green('✓')} nodes stopped, namespaces, tunnels and folders removed  ${since(start)}`)
}

function nextSteps(testnet: Testnet, requester: NodePlan): void {
  say()
  say(pc.bold('Try next'))
  if (options.keep) {
    const at = `scripts/swarm-testnet exec --dir ${relative(process.cwd(), testnet.dir) || '.'} ${requester.name}`
    say(`  ${at} scripts/swarm job list`)
    say(
      `  ${at} scripts/swarm run --nodes 3 --cpus 1 --memory 1GB --working-dir testnet/examples/train -- python train.py`
    )
    say(`  scripts/swarm-testnet status --dir ${testnet.dir}`)
    say(`  scripts/swarm-testnet down --dir ${testnet.dir}      ${pc.dim('# the network is still up; this ends it')}`)
    return
  }
  say(`  npm run demo -- --keep          ${pc.dim('the same, and the network stays up for you')}`)
  say(`  npm start                       ${pc.dim('join a network for real, and offer this machine')}`)
  say(`  scripts/swarm run --help        ${pc.dim('your own program')}`)
}

async function main(): Promise<number> {
  const testnet = await bringUp()
  const requester = testnet.nodes.find((node) => node.role === 'requester') ?? testnet.node(0)
  try {
    say()
    say(pc.bold('The job: swarm run --nodes 2 --cpus 1 --memory 1GB -- python train.py'))
    const code = await swarm(requester, [
      'run',
      '--nodes',
      '2',
      '--cpus',
      '1',
      '--memory',
      '1GB',
      '-y',
      '--working-dir',
      join(root, 'testnet/examples/train'),
      '--output',
      output,
      '--',
      'python',
      'train.py'
    ])
    say()
    say(pc.bold(`The result in ${relative(process.cwd(), output) || '.'}`))
    for (const line of files(output)) say(`  ${line}`)
    say()
    say(pc.bold('The receipts, signed by both sides'))
    await swarm(requester, ['receipts', 'list'])
    return code
  } finally {
    if (!options.keep) {
      say()
      say(pc.bold('Taking the network down'))
      await takeDown(testnet)
    }
    nextSteps(testnet, requester)
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  say(pc.red((error as Error).message))
  process.exitCode = 120
}
