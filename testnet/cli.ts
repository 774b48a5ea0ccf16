/** `swarm-testnet`: many real nodes on one machine. */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import Table from 'cli-table3'
import { Command, InvalidArgumentError } from 'commander'
import pc from 'picocolors'
import { addChurn } from './churn-command.ts'
import type { NodePlan } from './local/plan.ts'
import { defaultTestnetDir } from './local/paths.ts'
import { inNamespace, testnetEnvironment } from './local/process.ts'
import { Testnet } from './local/testnet.ts'
import { addSim } from './sim-command.ts'

interface Common {
  dir: string
  json?: true
}
interface UpOptions extends Common {
  peers: number
  requesters: number
  seed: number
  cpus: number
  memory: number
  claim?: string
}

const program = new Command('swarm-testnet')
  .description('many real Swarm nodes on this machine, each in a network namespace of its own')
  .showHelpAfterError()
  .enablePositionalOptions()

function integer(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < least)
      throw new InvalidArgumentError(`a whole number of at least ${least} is accepted.`)
    return value
  }
}

function common(command: Command): Command {
  return command
    .option('--dir <folder>', 'folder of the testnet', defaultTestnetDir())
    .option('--json', 'machine-readable result on stdout')
}

common(program.command('up').description('bring a testnet up'))
  .option('--peers <n>', 'providers', integer(1), 3)
  .option('--requesters <n>', 'nodes that offer nothing', integer(0), 1)
  .option('--seed <n>', 'names and regions follow from it', integer(0), 1)
  .option('--cpus <n>', 'CPU cores that each provider offers', integer(1), 1)
  .option('--memory <mib>', 'memory that each provider offers', integer(256), 2048)
  .option('--claim <gpus>', "GPUs that each provider declares without having them, like 'A100:80GB:1'")
  .action(async (options: UpOptions) => {
    const started = performance.now()
    const testnet = await Testnet.up(
      {
        dir: resolve(options.dir),
        providers: options.peers,
        requesters: options.requesters,
        seed: options.seed,
        cpus: options.cpus,
        memoryMib: options.memory,
        env: (_, role): Record<string, string> =>
          options.claim !== undefined && role === 'provider' ? { SWARM_CLAIM_GPUS: options.claim } : {}
      },
      ({ node }) => log(`  ${pc.green('✓')} ${node.name} at ${node.address}`)
    )
    log(`${testnet.nodes.length} nodes up after ${((performance.now() - started) / 1000).toFixed(1)} s`)
    await printStatus(testnet, options)
    if (options.json !== true) log(nextSteps(testnet))
  })

common(program.command('status').description('which nodes run, and what each sees')).action(async (options: Common) => {
  await printStatus(Testnet.open(resolve(options.dir)), options)
})

common(program.command('down').description('end every node and remove all that was made')).action(
  async (options: Common) => {
    const testnet = Testnet.open(resolve(options.dir))
    await testnet.down()
    if (options.json === true) console.log(JSON.stringify({ down: testnet.id }))
    else log(`testnet ${testnet.id} is gone`)
  }
)

for (const [verb, text] of [
  ['kill', 'kill -9 a node'],
  ['stop', 'stop a node in order'],
  ['start', 'start a node again'],
  ['cut', 'cut a node off the network'],
  ['join', 'join a cut node again']
] as const) {
  common(program.command(`${verb} <node>`).description(text)).action(async (which: string, options: Common) => {
    const testnet = Testnet.open(resolve(options.dir))
    const node = testnet.node(which)
    if (verb === 'kill') await testnet.kill(node)
    else if (verb === 'stop') await testnet.stop(node)
    else if (verb === 'start') await testnet.start(node)
    else await testnet.connect(node, verb === 'join')
    await printStatus(testnet, options)
  })
}

program
  .command('exec <node> [command...]')
  .description("run a command as a node's user would: in its network, with its settings")
  .option('--dir <folder>', 'folder of the testnet', defaultTestnetDir())
  .passThroughOptions()
  .action((which: string, argv: string[], options: Common) => {
    const testnet = Testnet.open(resolve(options.dir))
    const node = testnet.node(which)
    const [file, ...args] = inNamespace(node.namespace, argv.length > 0 ? argv : [process.env.SHELL ?? 'sh'])
    const env = testnetEnvironment(node.env)
    // A node's user has `swarm` on the path.
    const PATH = `${join(import.meta.dirname, '..', 'scripts')}:${env['PATH'] ?? ''}`
    const child = spawn(file ?? 'nsenter', args, { stdio: 'inherit', env: { ...env, PATH } })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    child.on('exit', (code) => {
      process.exitCode = code ?? 1
    })
  })

addChurn(program)
addSim(program)

/** Progress and words for people go to stderr; stdout is the result. */
function log(line: string): void {
  process.stderr.write(`${line}\n`)
}

async function printStatus(testnet: Testnet, options: Common): Promise<void> {
  const rows = await Promise.all(testnet.nodes.map(async (node) => ({ node, status: await testnet.status(node) })))
  if (options.json === true) {
    console.log(
      JSON.stringify({
        id: testnet.id,
        dir: testnet.dir,
        nodes: rows.map(({ node, status }) => ({ ...node, running: testnet.running(node), status }))
      })
    )
    return
  }
  const table = new Table({
    head: ['node', 'role', 'address', 'peer', 'peers', 'leases'],
    style: { head: [], border: [] }
  })
  for (const { node, status } of rows) {
    table.push([
      node.name,
      node.role,
      node.address,
      status?.peer.slice(-8) ?? state(testnet, node),
      String(status?.connectedPeers ?? ''),
      String(status?.provider.leases.length ?? '')
    ])
  }
  console.log(table.toString())
}

function state(testnet: Testnet, node: NodePlan): string {
  return testnet.running(node) ? 'does not answer' : 'down'
}

function nextSteps(testnet: Testnet): string {
  const who = testnet.nodes.find((node) => node.role === 'requester') ?? testnet.nodes[0]
  const at = testnet.dir === defaultTestnetDir() ? '' : ` --dir ${testnet.dir}`
  return [
    '',
    'Try next:',
    `  scripts/swarm-testnet exec${at} ${who?.name} swarm run --nodes 2 --cpus 1 --memory 1GB --working-dir testnet/examples/train -- python train.py`,
    `  scripts/swarm-testnet exec${at} ${who?.name} swarm providers`,
    `  scripts/swarm-testnet kill${at} ${testnet.nodes[0]?.name}`,
    `  scripts/swarm-testnet down${at}`
  ].join('\n')
}

try {
  await program.parseAsync()
} catch (error) {
  const { name, code, message } = error as { name: string; code?: string; message: string }
  if (process.argv.includes('--json')) console.log(JSON.stringify({ error: { name, code, message } }))
  else log(pc.red(message))
  process.exitCode = 120
}
