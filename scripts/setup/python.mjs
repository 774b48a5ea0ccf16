/** The managed Python environment with Ray, made by node/environment. Plain JavaScript for Node 20. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { say, SetupError } from './progress.mjs'

/**
 * Asks node/environment for the managed environment; it shows its own progress, and is quick and quiet when it stands.
 * @param {string} root
 * @param {string} node the Node 24 to run it with
 * @param {{ required: boolean }} options required: stop when it cannot be had; else say so and go on
 */
export function preparePython(root, node, { required }) {
  // Its stdout names the environment for other programs; people read stderr.
  const { status, signal } = spawnSync(node, [join(root, 'node', 'environment', 'main.ts')], {
    stdio: ['ignore', 'ignore', 'inherit']
  })
  if (status === 0) return
  const text = `the managed Python environment could not be made (${signal ?? `exit status ${status}`}); the lines above say why`
  if (required) throw new SetupError(text)
  say(`  ! ${text}; what needs it is skipped`)
}
