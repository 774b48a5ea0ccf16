/**
 * `environment_warm_ms`: what a built environment adds to a run, from its submission to the program's first line on two
 * members: runs with the same requirements file against runs without, in pairs that alternate in order. The value is the
 * median of the pairs' differences. The layer is a small wheel, built before the first pair: what counts is the way to it,
 * which is the same for a large one (a folder is attached, nothing is copied).
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findEnvironment } from '../../node/environment/environment.ts'
import { whyNot } from '../../node/privileged/_lab.ts'
import { whyNotAttach } from '../../node/privileged/attach.ts'
import { makeIndex } from '../../testnet/local/_wheels.ts'
import type { Bench } from './bench.ts'
import { type BenchTestnet, bringUp, submit, untilIdle } from './testnet-ears.ts'

const PROVIDERS = 2
const PAIRS = 15

export const bench: Bench = {
  figures: [{ name: 'environment_warm_ms', unit: 'ms', goal: 50, better: 'less' }],
  missing: async () => {
    if ((await findEnvironment()) === undefined) return 'the managed Python environment: npm run setup'
    return (await whyNot()) || (await whyNotAttach())
  },
  run: async (say) => {
    const world = await bringUp({
      providers: PROVIDERS,
      cpus: 1,
      memoryMib: 1536,
      env: (folder) => ({
        ...makeIndex(join(folder, 'wheels'), [{ name: 'tiny_dep', version: '1.2', text: 'value = 7\n' }]),
        SWARM_ENVIRONMENTS_DIR: join(folder, 'environments')
      })
    })
    try {
      const dir = join(world.folder, 'program')
      mkdirSync(dir)
      writeFileSync(join(dir, 'main.py'), 'import numpy\nprint("first line", flush=True)\n')
      const requirements = join(world.folder, 'requirements.txt')
      writeFileSync(requirements, 'tiny_dep\n')
      say(`the build: ${Math.round(await runMs(world, dir, requirements))} ms`)
      const differences: number[] = []
      for (let pair = 1; pair <= PAIRS; pair++) {
        const first = pair % 2 === 0 ? await runMs(world, dir, requirements) : undefined
        const without = await runMs(world, dir, undefined)
        const having = first ?? (await runMs(world, dir, requirements))
        differences.push(having - without)
        say(`pair ${pair} of ${PAIRS}: ${Math.round(having)} ms with, ${Math.round(without)} ms without`)
      }
      return { environment_warm_ms: differences }
    } finally {
      await world.down()
    }
  }
}

/** From the submission to the first line at its driver's member, by the clock that all processes of this machine share. */
async function runMs(world: BenchTestnet, dir: string, requirements: string | undefined): Promise<number> {
  await untilIdle(world)
  const needed = requirements === undefined ? {} : { requirements }
  const job = await submit(world, { nodes: PROVIDERS, dir, command: ['python', 'main.py'], ...needed })
  // Each has its own time: the first run resolves and builds.
  for (const step of requirements === undefined ? [] : ['environment:ready', 'job:started'])
    await world.ears.until(step, job, (events) => events.find(({ event }) => event === step))
  const at = await world.ears.until('the program', job, (events) => {
    const failed = events.find(({ event }) => event === 'job:attempt-failed')
    if (failed !== undefined) throw new Error(`an attempt failed: ${JSON.stringify(failed)}`)
    const [begun, ended] = ['job:submitted', 'program:ended'].map(
      (name) => events.find(({ event }) => event === name)?.t
    )
    return begun === undefined || ended === undefined ? undefined : ended - begun
  })
  await world.ears.until('its end', job, (events) => events.find(({ event }) => event === 'job:ended'))
  world.ears.forget(job)
  return at
}
