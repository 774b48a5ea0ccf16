import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Example } from '../../example/example.ts'

interface Stage {
  stage: number
  parameters: number
  loss: number[]
  mib: number
}

/** What each provider gives: less than the parameters and AdamW's moments need, more than half of all beside Ray. */
const CAP_MIB = 2800

/** Out of memory on one provider, trained by sharding on two. */
export const example: Example = {
  about: `A model whose parameters and optimiser state exceed a provider's ${CAP_MIB} MiB: killed on one, trained on two`,
  network: { providers: 2, memoryMib: CAP_MIB },
  steps: [
    {
      name: 'one',
      args: ['run', 'job.yaml', '--nodes', '1'],
      exitCode: 137,
      check: ({ stderr, find }, expect) => {
        expect('Swarm says what was missing', stderr.includes(`out of memory: cap ${CAP_MIB} MiB`), stderr.slice(-600))
        expect('nothing was trained', find('stage.json').length === 0)
      }
    },
    {
      name: 'two',
      args: ['run', 'job.yaml'],
      check: ({ find, output }, expect) => {
        const stages = find('stage.json').map((file) => JSON.parse(readFileSync(join(output, file), 'utf8')) as Stage)
        const bytes = 12 * stages.reduce((sum, { parameters }) => sum + parameters, 0)
        expect('parameters and moments exceed the cap', bytes > CAP_MIB * 2 ** 20, `${Math.round(bytes / 2 ** 20)} MiB`)
        expect('two stages hold half of it each', stages.length === 2 && stages.every(({ mib }) => mib < CAP_MIB))
        const { loss = [] } = stages.find(({ stage }) => stage === 1) ?? {}
        const [first = 0, last = 0] = [loss[0], loss.at(-1)]
        expect('the loss fell', last < first, `from ${first} to ${last}`)
      }
    }
  ]
}
