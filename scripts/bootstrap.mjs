/**
 * The set-up and dispatcher behind `npm start | demo | example | test | test:unit | check | bench | bench:data | bench:tune |
 * bench:train | bench:sim | setup | gen`. Plain JavaScript that runs on Node 20 with nothing installed; each step is
 * skipped when it is done already. Then Node 24 takes over.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { handOver } from './setup/exec.mjs'
import { findNode, installPackages } from './setup/packages.mjs'
import { say, SetupError } from './setup/progress.mjs'
import { preparePython } from './setup/python.mjs'
import { installSystem } from './setup/system.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * needs: 'packages' is npm and Node 24 alone (no root, no Python); 'provider' adds the system's programs and Python, and
 * stops without them; 'what there is' adds them where it can, and goes on without them, saying so. `settings`: reads .env.
 */
const COMMANDS = {
  start: { needs: 'packages', run: ['node/cli/main.ts', 'start'], settings: true },
  demo: { needs: 'provider', run: ['testnet/demo.ts'] },
  example: { needs: 'provider', run: ['testnet/example.ts'] },
  test: { needs: 'what there is', run: ['scripts/test.ts', 'all'] },
  'test:unit': { needs: 'packages', run: ['scripts/test.ts', 'unit'] },
  check: { needs: 'packages', run: ['scripts/check.ts'] },
  bench: { needs: 'what there is', run: ['scripts/bench/main.ts'] },
  'bench:data': { needs: 'what there is', run: ['scripts/bench/main.ts', '--group=data'] },
  'bench:tune': { needs: 'what there is', run: ['scripts/bench/main.ts', '--group=tune'] },
  'bench:train': { needs: 'what there is', run: ['scripts/bench/main.ts', '--group=train'] },
  'bench:sim': { needs: 'packages', run: ['scripts/bench/main.ts', '--group=sim'] },
  gen: { needs: 'packages', run: ['scripts/gen.ts'] },
  install: { needs: 'packages' },
  setup: { needs: 'provider' }
}

/** @param {string | undefined} name @param {string[]} args */
async function main(name, args) {
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined
  if (command === undefined) {
    throw new SetupError(`unknown command '${name ?? ''}'; accepted: ${Object.keys(COMMANDS).join(', ')}`)
  }
  await installPackages(root)
  const node = await findNode(root)
  if (command.needs !== 'packages') {
    const required = command.needs === 'provider'
    await installSystem({ required })
    preparePython(root, node, { required })
  }
  if (command.run === undefined) return say('  ✓ everything is there')
  const [target, ...first] = command.run
  const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node') }
  const file = join(root, '.env')
  const settings = command.settings === true && existsSync(file) ? [`--env-file=${file}`] : []
  handOver(node, [...settings, join(root, target), ...first, ...args], env)
}

main(process.argv[2], process.argv.slice(3)).catch((error) => {
  say(error instanceof SetupError ? `\n${error.message}` : error.stack)
  process.exitCode = 1
})
